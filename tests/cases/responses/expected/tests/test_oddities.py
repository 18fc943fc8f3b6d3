"""oddities: what goes out, what comes back."""

from typing import Any

from museum import models
from museum.pytest_plugin import Saved


def test_list_prices_by_day(saved: Saved) -> None:
    """Prices by day."""
    call = saved(lambda client: client.oddities.list_prices_by_day())
    call.sends("GET https://api.example.test/v1/prices")
    call.returns("200", dict[str, models.Price])


def test_list_visitors_by_id(saved: Saved) -> None:
    """Visitors by id."""
    call = saved(lambda client: client.oddities.list_visitors_by_id())
    call.sends("GET https://api.example.test/v1/visitors")
    call.returns("200", dict[str, int])


def test_list_big_numbers(saved: Saved) -> None:
    """Big numbers."""
    call = saved(lambda client: client.oddities.list_big_numbers())
    call.sends("GET https://api.example.test/v1/numbers")
    call.returns("200", models.BigNumber)


def test_get_empty_object(saved: Saved) -> None:
    """Empty object."""
    call = saved(lambda client: client.oddities.get_empty_object())
    call.sends("GET https://api.example.test/v1/empty-object")
    call.returns("200", dict[str, Any])


def test_list_empty(saved: Saved) -> None:
    """Empty list."""
    call = saved(lambda client: client.oddities.list_empty())
    call.sends("GET https://api.example.test/v1/empty-list")
    call.returns("200", list[Any])


def test_get_only_null(saved: Saved) -> None:
    """Only null."""
    call = saved(lambda client: client.oddities.get_only_null())
    call.sends("GET https://api.example.test/v1/null")
    call.returns("200", Any)


def test_count_number_alone(saved: Saved) -> None:
    """A number alone."""
    call = saved(lambda client: client.oddities.count_number_alone())
    call.sends("GET https://api.example.test/v1/count")
    call.returns("200", int)


def test_list_lists_in_lists(saved: Saved) -> None:
    """Lists in lists."""
    call = saved(lambda client: client.oddities.list_lists_in_lists())
    call.sends("GET https://api.example.test/v1/grid")
    call.returns("200", list[list[int]])


def test_list_mixed_kinds(saved: Saved) -> None:
    """Mixed kinds."""
    call = saved(lambda client: client.oddities.list_mixed_kinds())
    call.sends("GET https://api.example.test/v1/mixed")
    call.returns("200", models.MixedKind)


def test_list_keys_are_no_names(saved: Saved) -> None:
    """Keys that are no names."""
    call = saved(lambda client: client.oddities.list_keys_are_no_names())
    call.sends("GET https://api.example.test/v1/keys")
    call.returns("200", models.KeyAreNoName)


def test_list_dates_and_ids(saved: Saved) -> None:
    """Dates and ids."""
    call = saved(lambda client: client.oddities.list_dates_and_ids())
    call.sends("GET https://api.example.test/v1/dates")
    call.returns("200", models.DateId)


def test_get_no_status(saved: Saved) -> None:
    """No status."""
    call = saved(lambda client: client.oddities.get_no_status())
    call.sends("GET https://api.example.test/v1/no-status")
    call.returns("200", models.NoStatus)


def test_get_broken_json(saved: Saved) -> None:
    """Broken JSON."""
    call = saved(lambda client: client.oddities.get_broken_json())
    call.sends("GET https://api.example.test/v1/broken")
    call.returns("200", models.Broken)


def test_get_file(saved: Saved) -> None:
    """A file."""
    call = saved(lambda client: client.oddities.get_file())
    call.sends("GET https://api.example.test/v1/file")
    call.returns("200", str)
