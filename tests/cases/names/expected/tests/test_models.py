"""models: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """Models."""
    call = saved(lambda client: client.models.list())
    call.sends("GET https://api.example.test/v1/models")
