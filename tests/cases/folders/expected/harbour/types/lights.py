"""Request bodies for `lights` of Harbour."""

from __future__ import annotations

from typing import Literal, TypedDict


class ActivateLightBody(TypedDict, total=False):
    """Body of `lights.activate`."""

    type: Literal["activate"] | str
    light: str


class DimLightBody(TypedDict, total=False):
    """Body of `lights.dim`."""

    type: Literal["dim"] | str
    light: str


class ToggleLightBody(TypedDict, total=False):
    """Body of `lights.toggle`."""

    type: Literal["toggle"] | str
    light: str
