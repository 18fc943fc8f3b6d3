"""radio: what goes out, what comes back."""

from harbour import types
from harbour.pytest_plugin import Saved


def test_call_ship(saved: Saved) -> None:
    """Call a ship."""
    body: types.CallShipBody = {"id": 1, "method": "radio.call", "params": ["s1"]}
    call = saved(lambda client: client.radio.call_ship(body=body))
    call.sends(
        "POST https://harbour.example.test/radio",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_stop_call(saved: Saved) -> None:
    """Stop a call."""
    body: types.StopCallBody = {"id": 2, "method": "radio.stop", "params": []}
    call = saved(lambda client: client.radio.stop_call(body=body))
    call.sends(
        "POST https://harbour.example.test/radio",
        headers={"Content-Type": "application/json"},
        json=body,
    )
