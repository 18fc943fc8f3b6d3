"""con_: what goes out, what comes back."""

from evil.pytest_plugin import Saved


def test_nul_(saved: Saved) -> None:
    """NUL."""
    call = saved(lambda client: client.con_.nul_())
    call.sends("GET https://api.example.test/v1/con")
