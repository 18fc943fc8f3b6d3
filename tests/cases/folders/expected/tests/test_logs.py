"""logs: what goes out, what comes back."""

from harbour import types
from harbour.pytest_plugin import Saved


def test_create(saved: Saved) -> None:
    """Write an arrival."""
    body: types.CreateLogBody = {"entries": [{"action": "arrive", "ship": "s1"}]}
    call = saved(lambda client: client.logs.create(body=body))
    call.sends(
        "POST https://harbour.example.test/logs",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_create__write_a_departure(saved: Saved) -> None:
    """Write a departure."""
    body: types.CreateLogBody = {"entries": [{"action": "depart", "ship": "s1"}]}
    call = saved(lambda client: client.logs.create(body=body))
    call.sends(
        "POST https://harbour.example.test/logs",
        headers={"Content-Type": "application/json"},
        json=body,
    )
