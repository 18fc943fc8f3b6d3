"""Response models for `books` of Bookshop API."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from .._runtime.models import Model


class BookList(Model):
    """Two books."""

    page: int
    pages: int
    books: list[Book]


class Book(Model):
    """A classic."""

    isbn: str
    title: str
    authors: list[BookAuthor]
    price: Price
    published_on: date
    updated_at: datetime
    in_stock: bool
    tags: list[str]
    series: Series | None


class BookAuthor(Model):
    """Book author."""

    id: int
    name: str
    born: int | None = None


class Price(Model):
    """Price."""

    amount: float
    currency: str


class Series(Model):
    """Series."""

    id: int
    title: str


class Cover(Model):
    """Stored."""

    url: str
    width: int
    height: int


class Manuscript(Model):
    """Manuscript."""

    job: UUID


class Review(Model):
    """Reviews."""

    id: int
    stars: int
    text: str | None
    by: By
    written_at: datetime
    reply: str | None = None


class By(Model):
    """By."""

    id: UUID
    nickname: str


class WriteReview(Model):
    """Stored."""

    id: int
    stars: int
    text: str
    by: By
    written_at: datetime
