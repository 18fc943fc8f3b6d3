"""Response models for `orders` of Canteen API."""

from __future__ import annotations

from .._runtime.models import Model


class OrderList(Model):
    """What `orders.list` answers."""

    orders: list[Order]


class Order(Model):
    """An element of `orders` of `OrderList`."""

    id: int
    total: float
