"""Response models for `auth` of Bookshop API."""

from __future__ import annotations

from .._runtime.models import Model


class Token(Model):
    """Token."""

    access_token: str
    token_type: str
    expires_in: int
