"""Response models for `admin` of Bookshop API."""

from __future__ import annotations

from typing import Any

from .._runtime.models import Model


class Sales(Model):
    """Sales."""

    copies: int
    revenue: float


class StockLevel(Model):
    """Set."""

    copies: int
    reserved: list[Any]
