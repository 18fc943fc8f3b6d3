"""Response models for `graphql` of Bookshop API."""

from __future__ import annotations

from .._runtime.models import Model


class WishList(Model):
    """What `graphql.add_to_wish_list` answers."""

    data: WishData


class WishData(Model):
    """`data` of `WishList`."""

    wish: Wish


class Wish(Model):
    """`wish` of `WishData`."""

    count: int


class AuthorResponse(Model):
    """What `graphql.get_author_by_id` answers."""

    data: AuthorData


class AuthorData(Model):
    """`data` of `AuthorResponse`."""

    author: GetAuthorByIdAuthor


class GetAuthorByIdAuthor(Model):
    """`author` of `AuthorData`."""

    name: str
    books: list[AuthorBook]


class AuthorBook(Model):
    """An element of `books` of `GetAuthorByIdAuthor`."""

    isbn: str
    title: str
