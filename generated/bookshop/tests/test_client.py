"""The client itself: what goes out, what comes back."""

from bookshop import ServerError
from bookshop.pytest_plugin import Saved


def test_ping(saved: Saved) -> None:
    call = saved(lambda client: client.ping())
    call.sends("GET https://api.bookshop.example/v1/ping")
    call.returns("200", str)
    call.raises("503", ServerError)
