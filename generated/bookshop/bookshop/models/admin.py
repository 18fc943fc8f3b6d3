"""Response models for `admin` of Bookshop API."""

from __future__ import annotations

from typing import Any

from .._runtime.models import Model


class Sales(Model):
    """A value of what `admin.get_sales` answers."""

    copies: int
    revenue: float


class StockLevel(Model):
    """What `admin.set_stock_level` answers."""

    copies: int
    reserved: list[Any]
