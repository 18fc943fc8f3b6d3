"""Response models for `books` of Bookshop API."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from .._runtime.models import Model


class Book(Model):
    """What `books.get` answers."""

    isbn: str
    title: str
    authors: list[Author]
    price: Price
    published_on: date
    updated_at: datetime
    in_stock: bool
    tags: list[str]
    series: Series | None


class Author(Model):
    """An element of `authors` of `Book`."""

    id: int
    name: str
    born: int | None = None


class Price(Model):
    """`price` of `Book`."""

    amount: float
    currency: str


class Series(Model):
    """`series` of `Book`."""

    id: int
    title: str


class BookList(Model):
    """What `books.list` answers."""

    page: int
    pages: int
    books: list[Book]


class Review(Model):
    """An element of what `books.reviews.list` answers."""

    id: int
    stars: int
    text: str | None
    by: By
    written_at: datetime
    reply: str | None = None


class By(Model):
    """`by` of `Review`."""

    id: UUID
    nickname: str


class Cover(Model):
    """What `books.upload_cover` answers."""

    url: str
    width: int
    height: int


class Manuscript(Model):
    """What `books.replace_manuscript` answers."""

    job: UUID
