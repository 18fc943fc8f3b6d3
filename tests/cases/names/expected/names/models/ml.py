"""Response models for `ml` of Names API."""

from __future__ import annotations

from datetime import date as _date

from .._runtime.models import Model


class Day(Model):
    """What `ml.get_the_day` answers."""

    date: _date
    day: _date
