"""tills: what goes out, what comes back."""

from odd_bodies import models
from odd_bodies.pytest_plugin import Saved


def test_open(saved: Saved) -> None:
    """Open a till."""
    call = saved(lambda client: client.tills.open(body={"register": 4, "mro": "x"}))
    call.sends(
        "POST https://odd.test/tills",
        headers={"Content-Type": "application/json"},
        json={"register": 4, "mro": "x"},
    )
    call.returns("201", models.Till)
