"""Request bodies for `oauth_1` of Gate API."""

from __future__ import annotations

from typing import TypedDict


class CreateInFormBody(TypedDict, total=False):
    """Body of `oauth_1.create_in_form`."""

    status: str
