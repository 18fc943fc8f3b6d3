"""lamps: what goes out, what comes back."""

from odd_bodies import types
from odd_bodies.pytest_plugin import Saved


def test_switch_everything_off(saved: Saved) -> None:
    call = saved(
        lambda client: client.lamps.switch_everything_off(
            options={"content": "null", "headers": {"Content-Type": "application/json"}}
        )
    )
    call.sends(
        "POST https://odd.test/lamps/all",
        headers={"Content-Type": "application/json"},
        json=None,
    )


def test_dim(saved: Saved) -> None:
    call = saved(lambda client: client.lamps.dim(body={"level": 3, "rooms": ["hall"]}))
    call.sends(
        "POST https://odd.test/lamps/dim",
        headers={"Content-Type": "application/json"},
        json={"level": 3, "rooms": ["hall"]},
    )


def test_dim__dim_nothing(saved: Saved) -> None:
    """Dim nothing."""
    call = saved(
        lambda client: client.lamps.dim(
            options={"content": "null", "headers": {"Content-Type": "application/json"}}
        )
    )
    call.sends(
        "POST https://odd.test/lamps/dim",
        headers={"Content-Type": "application/json"},
        json=None,
    )


def test_shuffle(saved: Saved) -> None:
    body: types.ShuffleBody = {
        "on": True,
        "seed": 1,
        "id": "d0e77f83-58b6-57c0-bf19-0830d26b2a20",
    }
    call = saved(lambda client: client.lamps.shuffle(body=body))
    call.sends(
        "POST https://odd.test/lamps/shuffle",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_create_label(saved: Saved) -> None:
    """Label."""
    call = saved(
        lambda client: client.lamps.create_label(body={"": "unnamed", "hall": "Hall"})
    )
    call.sends(
        "POST https://odd.test/lamps/labels",
        headers={"Content-Type": "application/json"},
        json={"": "unnamed", "hall": "Hall"},
    )


def test_set_scene(saved: Saved) -> None:
    """Set a scene."""
    body: types.SetSceneBody = {"scenes": {"evening_level": 2, "fade": 1.5}}
    call = saved(lambda client: client.lamps.set_scene(body=body))
    call.sends(
        "POST https://odd.test/lamps/scenes",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_list(saved: Saved) -> None:
    call = saved(lambda client: client.lamps.list())
    call.sends("GET https://odd.test/lamps")
