"""Response models of Odd bodies."""

from __future__ import annotations

from .._runtime.models import Model


class Photo(Model):
    """What `get_photo` answers."""

    pending: bool
