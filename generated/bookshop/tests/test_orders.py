"""orders: what goes out, what comes back."""

from bookshop import PermissionDeniedError, models
from bookshop.pytest_plugin import Saved


def test_place(saved: Saved) -> None:
    """Place an order."""
    call = saved(
        lambda client: client.orders.place(
            body={"isbn": "9780441172719", "quantity": 2}
        )
    )
    call.sends(
        "POST https://api.bookshop.example/v1/orders",
        headers={"Authorization": "Bearer token"},
        form=[("isbn", "9780441172719"), ("quantity", "2")],
    )
    call.returns("201", models.Order)


def test_list(saved: Saved) -> None:
    """List open orders."""
    call = saved(lambda client: client.orders.list("london-1", status="open"))
    call.sends(
        "GET https://api.bookshop.example/v1/stores/london-1/orders?status=open",
        headers={"Authorization": "Bearer token"},
    )
    call.returns("200_open", models.OrderList)
    call.returns("200_shipped", models.OrderList)


def test_list__list_shipped_orders(saved: Saved) -> None:
    """List shipped orders."""
    call = saved(lambda client: client.orders.list("london-1", status="shipped"))
    call.sends(
        "GET https://api.bookshop.example/v1/stores/london-1/orders?status=shipped",
        headers={"Authorization": "Bearer token"},
    )


def test_get(saved: Saved) -> None:
    """Get an order."""
    call = saved(
        lambda client: client.orders.get("c0a8012e-7f3a-4a6b-8d55-0b6f2f9f1a77")
    )
    call.sends(
        "GET https://api.bookshop.example/v1/orders/c0a8012e-7f3a-4a6b-8d55-0b6f2f9f1a77",
        headers={"Authorization": "Bearer token"},
    )
    call.returns("200", models.Order)
    call.raises("403", PermissionDeniedError)


def test_get_invoice(saved: Saved) -> None:
    """Get the invoice."""
    call = saved(
        lambda client: client.orders.get_invoice("c0a8012e-7f3a-4a6b-8d55-0b6f2f9f1a77")
    )
    call.sends(
        "GET https://api.bookshop.example/v1/orders/c0a8012e-7f3a-4a6b-8d55-0b6f2f9f1a77/invoice",
        headers={"Accept": "text/plain", "Authorization": "Bearer token"},
    )
    call.returns("200", str)
