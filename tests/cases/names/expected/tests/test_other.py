"""other: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_get(saved: Saved) -> None:
    """Other."""
    call = saved(lambda client: client.other.get())
    call.sends("GET https://api.example.test/v1/v1/other")
