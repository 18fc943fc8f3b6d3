"""Request bodies for `crates` of Warehouse."""

from __future__ import annotations

from typing import TypedDict


class CreateCrateBody(TypedDict, total=False):
    """Body of `crates.create`."""

    weight: int


class ReplaceCrateBody(TypedDict, total=False):
    """Body of `crates.replace`."""

    weight: int
    note: str
