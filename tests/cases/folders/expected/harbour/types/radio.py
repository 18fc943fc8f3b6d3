"""Request bodies for `radio` of Harbour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypedDict


class CallShipBody(TypedDict, total=False):
    """Body of `radio.call_ship`."""

    id: int
    method: Literal["radio.call"] | str
    params: Sequence[str]


class StopCallBody(TypedDict, total=False):
    """Body of `radio.stop_call`."""

    id: int
    method: Literal["radio.stop"] | str
    params: Sequence[Any]
