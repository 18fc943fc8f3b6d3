"""n123: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_n456(saved: Saved) -> None:
    call = saved(lambda client: client.n123.n456())
    call.sends("GET https://api.example.test/v1/digits")


def test_n7_wonders(saved: Saved) -> None:
    call = saved(lambda client: client.n123.n7_wonders())
    call.sends("GET https://api.example.test/v1/seven-wonders")
