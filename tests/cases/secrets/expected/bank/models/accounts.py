"""Response models for `accounts` of Bank API."""

from __future__ import annotations

from .._runtime.models import Model


class Me(Model):
    """What `accounts.get_me` answers."""

    id: str
    access_token: str
    refresh_token: str
    expires_in: int
    token_type: str
