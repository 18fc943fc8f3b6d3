"""Response models for `books` of Library."""

from __future__ import annotations

from .._runtime.models import Model


class Book(Model):
    """An element of what `books.find` answers."""

    isbn: str
    title: str
    copies: int
