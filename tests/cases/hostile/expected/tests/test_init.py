"""init: what goes out, what comes back."""

from evil import models
from evil.pytest_plugin import Saved


def test_init_class(saved: Saved) -> None:
    """__class__."""
    call = saved(lambda client: client.init.init_class())
    call.sends("GET https://api.example.test/v1/init")
    call.returns("200", models.Class)
