"""n123: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_list_456(saved: Saved) -> None:
    """456."""
    call = saved(lambda client: client.n123.list_456())
    call.sends("GET https://api.example.test/v1/digits")


def test_list_7_wonders(saved: Saved) -> None:
    """7 wonders."""
    call = saved(lambda client: client.n123.list_7_wonders())
    call.sends("GET https://api.example.test/v1/seven-wonders")
