"""v1: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_get(saved: Saved) -> None:
    """v1."""
    call = saved(lambda client: client.v1.get())
    call.sends("GET https://api.example.test/v1/v1")


def test_get_other(saved: Saved) -> None:
    """Other."""
    call = saved(lambda client: client.v1.get_other())
    call.sends("GET https://api.example.test/v1/v1/other")
