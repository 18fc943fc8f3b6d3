"""Request bodies for `signed` of Gate API."""

from __future__ import annotations

from typing import TypedDict


class NameBody(TypedDict, total=False):
    """Body of `signed.create_edge_grid`."""

    name: str
