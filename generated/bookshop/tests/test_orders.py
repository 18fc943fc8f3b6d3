"""orders: what goes out, what comes back."""

from bookshop import PermissionDeniedError, models
from bookshop.pytest_plugin import Saved


def test_place_an_order(saved: Saved) -> None:
    call = saved(
        lambda client: client.orders.place_an_order(
            body={"isbn": "9780441172719", "quantity": 2}
        )
    )
    call.sends(
        "POST https://api.bookshop.example/v1/orders",
        headers={"Authorization": "Bearer token"},
        form=[("isbn", "9780441172719"), ("quantity", "2")],
    )
    call.returns("201", models.Order)


def test_list_store_orders(saved: Saved) -> None:
    """List open orders."""
    call = saved(
        lambda client: client.orders.list_store_orders("london-1", status="open")
    )
    call.sends(
        "GET https://api.bookshop.example/v1/stores/london-1/orders?status=open",
        headers={"Authorization": "Bearer token"},
    )
    call.returns("200_open", models.StoreOrderList)
    call.returns("200_shipped", models.StoreOrderList)


def test_list_store_orders__list_shipped_orders(saved: Saved) -> None:
    """List shipped orders."""
    call = saved(
        lambda client: client.orders.list_store_orders("london-1", status="shipped")
    )
    call.sends(
        "GET https://api.bookshop.example/v1/stores/london-1/orders?status=shipped",
        headers={"Authorization": "Bearer token"},
    )


def test_get_an_order(saved: Saved) -> None:
    call = saved(
        lambda client: client.orders.get_an_order(
            "c0a8012e-7f3a-4a6b-8d55-0b6f2f9f1a77"
        )
    )
    call.sends(
        "GET https://api.bookshop.example/v1/orders/c0a8012e-7f3a-4a6b-8d55-0b6f2f9f1a77",
        headers={"Authorization": "Bearer token"},
    )
    call.returns("200", models.Order)
    call.raises("403", PermissionDeniedError)


def test_get_the_invoice(saved: Saved) -> None:
    call = saved(
        lambda client: client.orders.get_the_invoice(
            "c0a8012e-7f3a-4a6b-8d55-0b6f2f9f1a77"
        )
    )
    call.sends(
        "GET https://api.bookshop.example/v1/orders/c0a8012e-7f3a-4a6b-8d55-0b6f2f9f1a77/invoice",
        headers={"Accept": "text/plain", "Authorization": "Bearer token"},
    )
    call.returns("200", str)
