"""ml: what goes out, what comes back."""

from names import models
from names.pytest_plugin import Saved


def test_get_model(saved: Saved) -> None:
    """Get a model."""
    call = saved(lambda client: client.ml.get_model())
    call.sends("GET https://api.example.test/v1/ml/one")
    call.returns("200", models.ReferenceResponse)


def test_list_ids(saved: Saved) -> None:
    """Get all ids."""
    call = saved(lambda client: client.ml.list_ids())
    call.sends("GET https://api.example.test/v1/ml/ids")
    call.returns("200", list[int])


def test_get_day(saved: Saved) -> None:
    """Get the day."""
    call = saved(lambda client: client.ml.get_day())
    call.sends("GET https://api.example.test/v1/ml/day")
    call.returns("200", models.Day)


def test_get_owner(saved: Saved) -> None:
    """Get the owner."""
    call = saved(lambda client: client.ml.get_owner())
    call.sends("GET https://api.example.test/v1/ml/owner")
    call.returns("200", list[models.Owner])
