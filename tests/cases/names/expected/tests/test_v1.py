"""v1: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_v1(saved: Saved) -> None:
    call = saved(lambda client: client.v1.v1())
    call.sends("GET https://api.example.test/v1/v1")


def test_other(saved: Saved) -> None:
    call = saved(lambda client: client.v1.other())
    call.sends("GET https://api.example.test/v1/v1/other")
