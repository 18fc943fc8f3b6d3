"""Request bodies for `forecasts` of Weather API."""

from __future__ import annotations

from typing import TypedDict
from uuid import UUID


class CreateBody(TypedDict, total=False):
    """Body of `forecasts.create`."""

    city: str
    id: UUID | str
    at: str
    n: int
    who: str
