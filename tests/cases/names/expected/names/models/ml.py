"""Response models for `ml` of Names API."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from .._runtime.models import Model


class Day(Model):
    """What `ml.get_the_day` answers."""

    date_: date = Field(alias="date")
    day: date
