"""Request bodies of Old Format."""

from __future__ import annotations

from typing import TypedDict


class UpdateObjectUrlBody(TypedDict, total=False):
    """Body of `update_object_url`."""

    a: int
