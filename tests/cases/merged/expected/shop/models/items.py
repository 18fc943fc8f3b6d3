"""Response models for `items` of Shop API."""

from __future__ import annotations

from .._runtime.models import Model


class Item(Model):
    """What `items.get` answers."""

    id: int
