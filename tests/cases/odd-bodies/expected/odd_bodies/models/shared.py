"""Response models of Odd bodies."""

from __future__ import annotations

from .._runtime.models import Model


class Photo(Model):
    """What `photo` answers."""

    pending: bool
