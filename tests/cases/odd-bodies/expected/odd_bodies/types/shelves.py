"""Request bodies for `shelves` of Odd bodies."""

from __future__ import annotations

from typing import Required, TypedDict


class FindShelfVariables(TypedDict, total=False):
    """Variables of `shelves.find`."""

    id: Required[str | int]
    first: int | None


class RenameShelfVariables(TypedDict, total=False):
    """Variables of `shelves.rename`."""

    id: Required[str | int]
    name: Required[str]
