"""oddities: what goes out, what comes back."""

from typing import Any

from museum import models
from museum.pytest_plugin import Saved


def test_prices_by_day(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.prices_by_day())
    call.sends("GET https://api.example.test/v1/prices")
    call.returns("200", dict[str, models.Price])


def test_visitors_by_id(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.visitors_by_id())
    call.sends("GET https://api.example.test/v1/visitors")
    call.returns("200", dict[str, int])


def test_big_numbers(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.big_numbers())
    call.sends("GET https://api.example.test/v1/numbers")
    call.returns("200", models.BigNumber)


def test_empty_object(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.empty_object())
    call.sends("GET https://api.example.test/v1/empty-object")
    call.returns("200", dict[str, Any])


def test_empty_list(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.empty_list())
    call.sends("GET https://api.example.test/v1/empty-list")
    call.returns("200", list[Any])


def test_only_null(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.only_null())
    call.sends("GET https://api.example.test/v1/null")
    call.returns("200", Any)


def test_a_number_alone(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.a_number_alone())
    call.sends("GET https://api.example.test/v1/count")
    call.returns("200", int)


def test_lists_in_lists(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.lists_in_lists())
    call.sends("GET https://api.example.test/v1/grid")
    call.returns("200", list[list[int]])


def test_mixed_kinds(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.mixed_kinds())
    call.sends("GET https://api.example.test/v1/mixed")
    call.returns("200", models.MixedKind)


def test_keys_that_are_no_names(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.keys_that_are_no_names())
    call.sends("GET https://api.example.test/v1/keys")
    call.returns("200", models.KeyAreNoName)


def test_dates_and_ids(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.dates_and_ids())
    call.sends("GET https://api.example.test/v1/dates")
    call.returns("200", models.DateId)


def test_no_status(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.no_status())
    call.sends("GET https://api.example.test/v1/no-status")
    call.returns("200", models.NoStatus)


def test_broken_json(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.broken_json())
    call.sends("GET https://api.example.test/v1/broken")
    call.returns("200", models.BrokenJson)


def test_a_file(saved: Saved) -> None:
    call = saved(lambda client: client.oddities.a_file())
    call.sends("GET https://api.example.test/v1/file")
    call.returns("200", str)
