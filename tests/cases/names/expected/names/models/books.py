"""Response models for `books` of Names API."""

from __future__ import annotations

import builtins

from .._runtime.models import Model


class Book(Model):
    """An element of what `books.list` answers."""

    id: int
    type: str
    list: builtins.list[str]
