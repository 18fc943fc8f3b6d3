"""Response models for `orders` of Bookshop API."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from .._runtime.models import Model


class Order(Model):
    """Placed."""

    id: UUID
    status: str
    lines: list[Line]
    total: Total
    placed_at: datetime
    notes: Any


class Line(Model):
    """Line."""

    isbn: str
    quantity: int


class Total(Model):
    """Total."""

    amount: int
    currency: str


class StoreOrderList(Model):
    """Open."""

    orders: list[StoreOrderListOrder]


class StoreOrderListOrder(Model):
    """Store order list order."""

    id: UUID
    status: str
    lines: list[Line]
    total: Total
    placed_at: datetime
    notes: Any
    shipped_at: datetime | None = None
