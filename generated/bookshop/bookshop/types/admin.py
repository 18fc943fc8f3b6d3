"""Request bodies for `admin` of Bookshop API."""

from __future__ import annotations

from typing import Any, TypedDict


class SetStockLevelBody(TypedDict, total=False):
    """Body of `admin.set_stock_level`."""

    copies: int
    shelf: str
    reorder: ReorderInput


class ReorderInput(TypedDict, total=False):
    """`reorder` of `SetStockLevelBody`."""

    below: int
    supplier: Any
