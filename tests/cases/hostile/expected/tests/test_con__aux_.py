"""con_.aux_: what goes out, what comes back."""

from evil import models
from evil.pytest_plugin import Saved


def test_get_com1(saved: Saved) -> None:
    """COM1."""
    call = saved(lambda client: client.con_.aux_.get_com1())
    call.sends("GET https://api.example.test/v1/aux")
    call.returns("200_prn", models.Com1)
    call.returns("200", models.Com1)
