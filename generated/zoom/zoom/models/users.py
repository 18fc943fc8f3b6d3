"""Response models for `users` of Zoom."""

from __future__ import annotations

from .._runtime.models import Model


class UserToken(Model):
    """Token returned."""

    token: str
