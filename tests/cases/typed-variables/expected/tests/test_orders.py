"""orders: what goes out, what comes back."""

from typed import types
from typed.pytest_plugin import Saved


def test_list_orders(saved: Saved) -> None:
    call = saved(
        lambda client: client.orders.list_orders(
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


def test_create_an_order(saved: Saved) -> None:
    body: types.CreateOrderBody = {"verbose": True, "rate": 16, "regions": "eu,us"}
    call = saved(lambda client: client.orders.create_an_order(body=body))
    call.sends(
        "POST https://api.example.test/v7/orders",
        headers={"Content-Type": "application/json"},
        json=body,
    )
