"""Response models for `graphql` of Bookshop API."""

from __future__ import annotations

from .._runtime.models import Model


class AuthorResponse(Model):
    """What `graphql.author_by_id` answers."""

    data: AuthorData


class AuthorData(Model):
    """`data` of `AuthorResponse`."""

    author: AuthorByIdAuthor


class AuthorByIdAuthor(Model):
    """`author` of `AuthorData`."""

    name: str
    books: list[AuthorBook]


class AuthorBook(Model):
    """An element of `books` of `AuthorByIdAuthor`."""

    isbn: str
    title: str


class WishList(Model):
    """What `graphql.add_to_wish_list` answers."""

    data: WishData


class WishData(Model):
    """`data` of `WishList`."""

    wish: Wish


class Wish(Model):
    """`wish` of `WishData`."""

    count: int
