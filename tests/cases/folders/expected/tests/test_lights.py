"""lights: what goes out, what comes back."""

from harbour import types
from harbour.pytest_plugin import Saved


def test_activate(saved: Saved) -> None:
    """Activate a light."""
    body: types.ActivateLightBody = {"type": "activate", "light": "l1"}
    call = saved(lambda client: client.lights.activate(body=body))
    call.sends(
        "POST https://harbour.example.test/lights",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_dim(saved: Saved) -> None:
    """Dim a light."""
    call = saved(lambda client: client.lights.dim(body={"type": "dim", "light": "l1"}))
    call.sends(
        "POST https://harbour.example.test/lights",
        headers={"Content-Type": "application/json"},
        json={"type": "dim", "light": "l1"},
    )


def test_toggle(saved: Saved) -> None:
    """Toggle a light."""
    call = saved(
        lambda client: client.lights.toggle(body={"type": "toggle", "light": "l1"})
    )
    call.sends(
        "POST https://harbour.example.test/lights",
        headers={"Content-Type": "application/json"},
        json={"type": "toggle", "light": "l1"},
    )
