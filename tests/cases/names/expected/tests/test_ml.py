"""ml: what goes out, what comes back."""

from names import models
from names.pytest_plugin import Saved


def test_get_a_model(saved: Saved) -> None:
    call = saved(lambda client: client.ml.get_a_model())
    call.sends("GET https://api.example.test/v1/ml/one")
    call.returns("200", models.Dict)


def test_get_all_ids(saved: Saved) -> None:
    call = saved(lambda client: client.ml.get_all_ids())
    call.sends("GET https://api.example.test/v1/ml/ids")
    call.returns("200", list[int])


def test_get_the_day(saved: Saved) -> None:
    call = saved(lambda client: client.ml.get_the_day())
    call.sends("GET https://api.example.test/v1/ml/day")
    call.returns("200", models.Day)


def test_get_the_owner(saved: Saved) -> None:
    call = saved(lambda client: client.ml.get_the_owner())
    call.sends("GET https://api.example.test/v1/ml/owner")
    call.returns("200", list[models.Owner])
