"""Response models for `auth` of Bookshop API."""

from __future__ import annotations

from .._runtime.models import Model


class Token(Model):
    """What `auth.get_token` answers."""

    access_token: str
    token_type: str
    expires_in: int


class UnauthorizedBody(Model):
    """The body of an error, such as of `auth.get_token`."""

    error: str
