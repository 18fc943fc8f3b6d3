"""Request bodies for `lamps` of Odd bodies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict
from uuid import UUID


class DimBody(TypedDict, total=False):
    """Body of `lamps.dim`."""

    level: int
    rooms: Sequence[str]


class SetSceneBody(TypedDict, total=False):
    """Body of `lamps.set_scene`."""

    scenes: Mapping[str, float]


class ShuffleBody(TypedDict, total=False):
    """Body of `lamps.shuffle`."""

    on: bool
    seed: int
    id: UUID | str
