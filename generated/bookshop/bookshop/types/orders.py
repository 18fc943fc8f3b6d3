"""Request bodies for `orders` of Bookshop API."""

from __future__ import annotations

from typing import Required, TypedDict


class PlaceOrderBody(TypedDict, total=False):
    """Body of `orders.place`."""

    isbn: Required[str]
    """What is bought."""
    quantity: int
    """How many."""
    gift: bool
    """Wrapped in paper."""
