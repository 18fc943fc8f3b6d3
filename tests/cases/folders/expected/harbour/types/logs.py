"""Request bodies for `logs` of Harbour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypedDict


class CreateLogBody(TypedDict, total=False):
    """Body of `logs.create`."""

    entries: Sequence[LogInput]


class LogInput(TypedDict, total=False):
    """An element of `entries` of `CreateLogBody`."""

    action: Literal["arrive", "depart"] | str
    ship: str
