"""Request bodies for `books` of Bookshop API."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Required, TypedDict

from .._runtime import FileTypes


class AddBookBody(TypedDict, total=False):
    """Body of `books.add`."""

    isbn: str
    title: str
    price: PriceInput
    published_on: date | str
    tags: Sequence[str]
    authors: Sequence[AuthorInput]


class PriceInput(TypedDict, total=False):
    """`price` of `AddBookBody`."""

    amount: float
    currency: str


class AuthorInput(TypedDict, total=False):
    """An element of `authors` of `AddBookBody`."""

    name: str


class ChangeBookBody(TypedDict, total=False):
    """Body of `books.change`."""

    price: PriceInput
    series: Any


class UploadCoverBody(TypedDict, total=False):
    """Body of `books.upload_cover`."""

    image: Required[FileTypes]
    """The picture."""
    caption: str
    """What the picture shows."""
    alt: str
    """Text for screen readers."""


class WriteReviewBody(TypedDict, total=False):
    """Body of `books.reviews.write`."""

    stars: int
    text: str
