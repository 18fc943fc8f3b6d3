"""Request bodies for `tills` of Odd bodies."""

from __future__ import annotations

from typing import TypedDict


class OpenTillBody(TypedDict, total=False):
    """Body of `tills.open`."""

    register: int
    mro: str
