"""The client itself: what goes out, what comes back."""

from typing import Any

from odd_bodies import models
from odd_bodies.pytest_plugin import Saved


def test_print_receipt(saved: Saved) -> None:
    """Print a receipt."""
    body: Any = {"": "copy", "lines": 3}
    call = saved(lambda client: client.print_receipt(body=body))
    call.sends("POST https://odd.test/receipts", form=[("", "copy"), ("lines", "3")])


def test_get_photo(saved: Saved) -> None:
    """Photo."""
    call = saved(lambda client: client.get_photo())
    call.sends("GET https://odd.test/photos/last")
    call.returns("200_picture", models.Photo | bytes)
    call.returns("200_pending", models.Photo | bytes)


def test_list_far_away(saved: Saved) -> None:
    """Far away."""
    call = saved(lambda client: client.list_far_away())
    call.sends("GET http://xn--bcher-kva.test/shelves")


def test_get_int(saved: Saved) -> None:
    """Int."""
    call = saved(lambda client: client.get_int())
    call.sends("GET https://odd.test/int")


def test_get_twice(saved: Saved) -> None:
    """Twice."""
    call = saved(lambda client: client.get_twice())
    call.sends("GET https://https//odd.test/twice", headers={"X-Trace": "lamp <trace>"})
