"""Request bodies of Old Format."""

from __future__ import annotations

from typing import TypedDict


class ObjectUrlBody(TypedDict, total=False):
    """Body of `object_url`."""

    a: int
