"""orders: what goes out, what comes back."""

from warehouse.pytest_plugin import Saved


def test_get(saved: Saved) -> None:
    """Order by id."""
    call = saved(lambda client: client.orders.get("id"))
    call.sends("GET https://warehouse.example.test/orders/id")


def test_delete(saved: Saved) -> None:
    """Get order."""
    call = saved(lambda client: client.orders.delete("id"))
    call.sends("DELETE https://warehouse.example.test/orders/id")


def test_cancel(saved: Saved) -> None:
    """Order cancellation."""
    call = saved(lambda client: client.orders.cancel("id"))
    call.sends("POST https://warehouse.example.test/orders/id/cancel")


def test_update_status(saved: Saved) -> None:
    """Order status update."""
    call = saved(lambda client: client.orders.update_status("id"))
    call.sends("PUT https://warehouse.example.test/orders/id/status")


def test_cancel_order(saved: Saved) -> None:
    call = saved(lambda client: client.orders.cancel_order("id"))
    call.sends("DELETE https://warehouse.example.test/orders/id/schedule")


def test_list_items(saved: Saved) -> None:
    """Order items."""
    call = saved(lambda client: client.orders.list_items("id"))
    call.sends("GET https://warehouse.example.test/orders/id/items")


def test_delete_in_bulk(saved: Saved) -> None:
    """Delete orders in bulk."""
    call = saved(lambda client: client.orders.delete_in_bulk(body={"ids": ["o1"]}))
    call.sends(
        "POST https://warehouse.example.test/orders/bulk",
        headers={"Content-Type": "text/plain"},
        json={"ids": ["o1"]},
    )
