"""Response models of Greenhouse."""

from __future__ import annotations

from datetime import date
from typing import Any

from .._runtime.models import Model


class FailedSensor(Model):
    """An element of what `list_failed_sensors` answers."""

    id: int


class Bed(Model):
    """What `sow_bed` answers."""

    id: int
    crop: str


class Harvest(Model):
    """What `weigh_harvest` answers."""

    grams: int


class MapBed(Model):
    """What `map_beds` answers."""

    beds: dict[str, BedMapBed]
    parent: BedParent | None
    origin: Any
    plan: Any


class BedMapBed(Model):
    """A value of `beds` of `MapBed`."""

    crop: str


class BedParent(Model):
    """`parent` of `MapBed`."""

    name: str


class ErrorBody(Model):
    """The body of an error, such as of `sow_bed`."""

    fault: str
    since: date


class NotFoundBody(Model):
    """The body of an error, such as of `list_failed_sensors`."""

    reason: str
