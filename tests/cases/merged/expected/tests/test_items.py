"""items: what goes out, what comes back."""

from shop import models, types
from shop.pytest_plugin import Saved


def test_get(saved: Saved) -> None:
    """Get item 1."""
    call = saved(lambda client: client.items.get(1))
    call.sends("GET https://api.example.test/v1/items/1")
    call.returns("200", models.Item)


def test_get__get_an_item(saved: Saved) -> None:
    """Get an item."""
    call = saved(lambda client: client.items.get(7))
    call.sends("GET https://api.example.test/v1/items/7")


def test_get__get_another_item(saved: Saved) -> None:
    """Get another item."""
    call = saved(lambda client: client.items.get(8))
    call.sends("GET https://api.example.test/v1/items/8")


def test_list(saved: Saved) -> None:
    """List items."""
    call = saved(lambda client: client.items.list(page=1))
    call.sends("GET https://api.example.test/v1/items?page=1")


def test_list__list_items_second_page(saved: Saved) -> None:
    """List items, second page."""
    call = saved(lambda client: client.items.list(page=2, size=50))
    call.sends("GET https://api.example.test/v1/items?page=2&size=50")


def test_list__list_items_by_colour(saved: Saved) -> None:
    """List items by colour."""
    call = saved(lambda client: client.items.list(colour="red", x_trace="on"))
    call.sends(
        "GET https://api.example.test/v1/items?colour=red", headers={"X-Trace": "on"}
    )


def test_create(saved: Saved) -> None:
    """Add an item."""
    call = saved(lambda client: client.items.create(body={"name": "A", "price": 1}))
    call.sends(
        "POST https://api.example.test/v1/items",
        headers={"Content-Type": "application/json"},
        json={"name": "A", "price": 1},
    )


def test_create__add_an_item_with_a_colour(saved: Saved) -> None:
    """Add an item with a colour."""
    body: types.CreateItemBody = {"name": "B", "price": 2.5, "colour": "red"}
    call = saved(lambda client: client.items.create(body=body))
    call.sends(
        "POST https://api.example.test/v1/items",
        headers={"Content-Type": "application/json"},
        json=body,
    )


def test_create__add_nothing(saved: Saved) -> None:
    """Add nothing."""
    call = saved(
        lambda client: client.items.create(options={"headers": {"Content-Type": None}})
    )
    call.sends("POST https://api.example.test/v1/items")
