"""Request bodies of Greenhouse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict


class SowBedBody(TypedDict, total=False):
    """Body of `sow_bed`."""

    crop: str
    labels: Mapping[str, str]
    metadata: Mapping[str, Any]
    litres: float


class WeighHarvestBody(TypedDict, total=False):
    """Body of `weigh_harvest`."""

    grams: int
    note: str


class MapBedsBody(TypedDict, total=False):
    """Body of `map_beds`."""

    beds: Mapping[str, BedInput]
    names: Mapping[str, str]
    parent: Any
    notes: Sequence[Any]
    lines: LinesInput


class BedInput(TypedDict, total=False):
    """A value of `beds` of `MapBedsBody`."""

    crop: str


class LinesInput(TypedDict, total=False):
    """`lines` of `MapBedsBody`."""

    line1: str
    line2: str
