"""Response models of Old Format."""

from __future__ import annotations

from .._runtime.models import Model


class Thing(Model):
    """What `update_object_url` answers."""

    a: int
