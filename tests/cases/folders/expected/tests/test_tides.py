"""tides: what goes out, what comes back."""

from harbour.pytest_plugin import Saved


def test_list_public(saved: Saved) -> None:
    """List tides."""
    call = saved(lambda client: client.tides.list_public())
    call.sends("GET https://harbour.example.test/public/tides")


def test_list(saved: Saved) -> None:
    """List tides."""
    call = saved(lambda client: client.tides.list())
    call.sends("GET https://harbour.example.test/private/tides")
