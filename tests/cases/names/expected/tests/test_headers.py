"""headers: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """Headers."""
    call = saved(lambda client: client.headers.list())
    call.sends("GET https://api.example.test/v1/headers")
