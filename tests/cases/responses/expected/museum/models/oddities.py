"""Response models for `oddities` of Museum API."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from .._runtime.models import Model


class Broken(Model):
    """What `oddities.get_broken_json` answers."""

    items: list[int]


class DateId(Model):
    """What `oddities.list_dates_and_ids` answers."""

    day: date
    at: datetime
    local: str
    uuid: UUID
    flag: str
    no_date: str


class KeyAreNoName(Model):
    """What `oddities.list_keys_are_no_names` answers."""

    first_name_2: str = Field(alias="first-name")
    first_name: str
    firstName: str
    class__2: str = Field(alias="class")
    n2nd: str = Field(alias="2nd")
    value: str = Field(alias="")
    id: str = Field(alias="@id")
    ref: str = Field(alias="$ref")
    model_config_: str = Field(alias="model_config")
    copy_: str = Field(alias="copy")
    json_: str = Field(alias="json")
    名前: str
    private: str = Field(alias="_private")
    class_: str = Field(alias="__class__")
    a_b: str = Field(alias="a b")
    self: str
    value_2: str = Field(alias="💥")


class MixedKind(Model):
    """What `oddities.list_mixed_kinds` answers."""

    value: list[MixedKindValue | list[int] | str | int | None]
    either: list[Either]


class MixedKindValue(Model):
    """An element of `value` of `MixedKind`."""

    three: int


class Either(Model):
    """An element of `either` of `MixedKind`."""

    kind: str
    a: int | None = None
    b: int | None = None


class NoStatus(Model):
    """What `oddities.get_no_status` answers."""

    ok: bool


class BigNumber(Model):
    """What `oddities.list_big_numbers` answers."""

    id: int
    ratio: float
    tiny: float
    exact: float
    minus: int
    int_or_float: float


class Price(Model):
    """A value of what `oddities.list_prices_by_day` answers."""

    low: int
    high: float
