"""con_: what goes out, what comes back."""

from evil.pytest_plugin import Saved


def test_get_nul(saved: Saved) -> None:
    """NUL."""
    call = saved(lambda client: client.con_.get_nul())
    call.sends("GET https://api.example.test/v1/con")
