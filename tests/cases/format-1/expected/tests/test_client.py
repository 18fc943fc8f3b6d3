"""The client itself: what goes out, what comes back."""

from library.pytest_plugin import Saved


def test_get_health(saved: Saved) -> None:
    """Health."""
    call = saved(lambda client: client.get_health())
    call.sends("GET https://library.test/v1/health")
