"""The client itself: what goes out, what comes back."""

from warehouse.pytest_plugin import Saved


def test_get_health(saved: Saved) -> None:
    """Health."""
    call = saved(lambda client: client.get_health())
    call.sends("GET https://warehouse.example.test/health")


def test_search(saved: Saved) -> None:
    call = saved(lambda client: client.search(q="crate"))
    call.sends("GET https://warehouse.example.test/search?q=crate")
