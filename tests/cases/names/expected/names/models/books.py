"""Response models for `books` of Names API."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import Model


class Book(Model):
    """An element of what `books.list` answers."""

    id: int
    type: str
    list_: list[str] = Field(alias="list")
