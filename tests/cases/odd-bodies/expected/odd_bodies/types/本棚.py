# ruff: noqa: N999
"""Request bodies for `本棚` of Odd bodies."""

from __future__ import annotations

from typing import TypedDict


class AddBody(TypedDict, total=False):
    """Body of `本棚.add`."""

    title: str
