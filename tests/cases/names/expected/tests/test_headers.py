"""headers: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_headers(saved: Saved) -> None:
    call = saved(lambda client: client.headers.headers())
    call.sends("GET https://api.example.test/v1/headers")
