"""Response models for `stations` of Stations API."""

from __future__ import annotations

from .._runtime.models import Model


class Departure(Model):
    """What `stations.get_departure` answers."""

    number: int
    to: str
