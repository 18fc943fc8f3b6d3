"""Response models for `graphql` of Bookshop API."""

from __future__ import annotations

from .._runtime.models import Model


class WishListResponse(Model):
    """What `graphql.add_to_wish_list` answers."""

    data: WishList


class WishList(Model):
    """`data` of `WishListResponse`."""

    wish: Wish


class Wish(Model):
    """`wish` of `WishList`."""

    count: int


class AuthorResponse(Model):
    """What `graphql.get_author_by_id` answers."""

    data: AuthorData


class AuthorData(Model):
    """`data` of `AuthorResponse`."""

    author: GraphqlAuthor


class GraphqlAuthor(Model):
    """`author` of `AuthorData`."""

    name: str
    books: list[AuthorBook]


class AuthorBook(Model):
    """An element of `books` of `GraphqlAuthor`."""

    isbn: str
    title: str
