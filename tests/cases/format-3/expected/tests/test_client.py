"""The client itself: what goes out, what comes back."""

from reading_room.pytest_plugin import Saved


def test_health(saved: Saved) -> None:
    call = saved(lambda client: client.health())
    call.sends("GET https://library.test/v1/health")
