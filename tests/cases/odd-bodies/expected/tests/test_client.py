"""The client itself: what goes out, what comes back."""

from typing import Any

from odd_bodies import models
from odd_bodies.pytest_plugin import Saved


def test_print_a_receipt(saved: Saved) -> None:
    body: Any = {"": "copy", "lines": 3}
    call = saved(lambda client: client.print_a_receipt(body=body))
    call.sends("POST https://odd.test/receipts", form=[("", "copy"), ("lines", "3")])


def test_photo(saved: Saved) -> None:
    call = saved(lambda client: client.photo())
    call.sends("GET https://odd.test/photos/last")
    call.returns("200_picture", models.Photo | bytes)
    call.returns("200_pending", models.Photo | bytes)


def test_far_away(saved: Saved) -> None:
    call = saved(lambda client: client.far_away())
    call.sends("GET http://xn--bcher-kva.test/shelves")


def test_int_(saved: Saved) -> None:
    """Int."""
    call = saved(lambda client: client.int_())
    call.sends("GET https://odd.test/int")


def test_twice(saved: Saved) -> None:
    call = saved(lambda client: client.twice())
    call.sends("GET https://https//odd.test/twice", headers={"X-Trace": "lamp <trace>"})
