"""Response models for `auth` of Bookshop API."""

from __future__ import annotations

from .._runtime.models import Model


class UnauthorizedBody(Model):
    """The body of an error, such as of `auth.get_a_token`."""

    error: str


class Token(Model):
    """What `auth.get_a_token` answers."""

    access_token: str
    token_type: str
    expires_in: int
