"""Request bodies for `oauth_1` of Gate API."""

from __future__ import annotations

from typing import TypedDict


class InFormBody(TypedDict, total=False):
    """Body of `oauth_1.in_a_form`."""

    status: str
