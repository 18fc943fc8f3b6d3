"""client_: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_get(saved: Saved) -> None:
    """Client."""
    call = saved(lambda client: client.client_.get())
    call.sends("GET https://api.example.test/v1/client")
