"""Response models for `ml` of Names API."""

from __future__ import annotations

from datetime import date as _date
from uuid import UUID

from pydantic import Field

from .._runtime.models import Model


class Day(Model):
    """What `ml.get_day` answers."""

    date: _date
    day: _date


class Owner(Model):
    """An element of what `ml.get_owner` answers."""

    owner: MlOwner | None = None
    owner_2: MlOwner | None = Field(default=None, alias="Owner")
    uuid: UUID | None = None
    uuid_2: UUID | None = Field(default=None, alias="UUID")


class MlOwner(Model):
    """`Owner` of `Owner`."""

    age: int
