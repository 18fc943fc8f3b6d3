"""orders: what goes out, what comes back."""

from typed import types
from typed.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """List orders."""
    call = saved(
        lambda client: client.orders.list(
            filter="[object Object]", page_size=50, rate=16
        )
    )
    call.sends(
        "GET https://api.example.test/v7/orders?filter=[object%20Object]&page_size=50&rate=16",
        headers={
            "X-Api-Region": "eu,us",
            "Accept-Language": "[object Object]",
            "X-Verbose": "true",
            "X-Dry-Run": "false",
        },
    )


def test_create(saved: Saved) -> None:
    """Create an order."""
    body: types.CreateOrderBody = {"verbose": True, "rate": 16, "regions": "eu,us"}
    call = saved(lambda client: client.orders.create(body=body))
    call.sends(
        "POST https://api.example.test/v7/orders",
        headers={"Content-Type": "application/json"},
        json=body,
    )
