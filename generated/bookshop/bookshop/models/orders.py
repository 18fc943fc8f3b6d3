"""Response models for `orders` of Bookshop API."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from .._runtime.models import Model


class Order(Model):
    """What `orders.get` answers."""

    id: UUID
    status: str
    lines: list[Line]
    total: Total
    placed_at: datetime
    notes: Any
    shipped_at: datetime | None = None


class Line(Model):
    """An element of `lines` of `Order`."""

    isbn: str
    quantity: int


class Total(Model):
    """`total` of `Order`."""

    amount: int
    currency: str


class OrderList(Model):
    """What `orders.list` answers."""

    orders: list[Order]
