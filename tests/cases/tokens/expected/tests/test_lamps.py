"""lamps: what goes out, what comes back."""

from lighthouse.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """List lamps."""
    call = saved(lambda client: client.lamps.list())
    call.sends(
        "GET https://lighthouse.example/lamps",
        headers={"Authorization": "Bearer app-token"},
    )


def test_light(saved: Saved) -> None:
    """Light a lamp."""
    call = saved(lambda client: client.lamps.light("id"))
    call.sends(
        "POST https://lighthouse.example/lamps/id/light",
        headers={"Authorization": "Bearer app-token"},
    )


def test_list_towers(saved: Saved) -> None:
    call = saved(lambda client: client.lamps.list_towers())
    call.sends(
        "GET https://lighthouse.example/towers",
        headers={"Authorization": "Bearer app-token"},
    )
