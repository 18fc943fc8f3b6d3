"""Request bodies for `items` of Shop API."""

from __future__ import annotations

from typing import TypedDict


class CreateItemBody(TypedDict, total=False):
    """Body of `items.create`."""

    name: str
    price: float
    colour: str
