"""Response models for `crates` of Warehouse."""

from __future__ import annotations

from .._runtime.models import Model


class Crate(Model):
    """What `crates.get` answers."""

    id: str
    weight: int
