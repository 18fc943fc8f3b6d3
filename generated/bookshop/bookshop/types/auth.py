"""Request bodies for `auth` of Bookshop API."""

from __future__ import annotations

from typing import TypedDict


class GetTokenBody(TypedDict, total=False):
    """Body of `auth.get_token`."""

    grant_type: str
    scope: str
    """What the token is for."""
