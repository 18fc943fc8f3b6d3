"""Request bodies for `books` of Bookshop API."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Required, TypedDict

from .._runtime import FileTypes


class AddABookBody(TypedDict, total=False):
    """Body of `books.add_a_book`."""

    isbn: str
    title: str
    price: PriceInput
    published_on: date | str
    tags: Sequence[str]
    authors: Sequence[AuthorInput]


class PriceInput(TypedDict, total=False):
    """`price` of `AddABookBody`."""

    amount: float
    currency: str


class AuthorInput(TypedDict, total=False):
    """An element of `authors` of `AddABookBody`."""

    name: str


class ChangeABookBody(TypedDict, total=False):
    """Body of `books.change_a_book`."""

    price: PriceInput
    series: Any


class UploadACoverBody(TypedDict, total=False):
    """Body of `books.upload_a_cover`."""

    image: Required[FileTypes]
    """The picture."""
    caption: str
    """What the picture shows."""
    alt: str
    """Text for screen readers."""


class WriteAReviewBody(TypedDict, total=False):
    """Body of `books.reviews.write_a_review`."""

    stars: int
    text: str
