"""Request bodies for `orders` of Typed."""

from __future__ import annotations

from typing import TypedDict


class CreateOrderBody(TypedDict, total=False):
    """Body of `orders.create`."""

    verbose: bool
    rate: int
    regions: str
