"""Response models for `graphql` of Bookshop API."""

from __future__ import annotations

from .._runtime.models import Model


class Author(Model):
    """Found."""

    data: AuthorData


class AuthorData(Model):
    """Author data."""

    author: AuthorDataAuthor


class AuthorDataAuthor(Model):
    """Author data author."""

    name: str
    books: list[AuthorBook]


class AuthorBook(Model):
    """Author book."""

    isbn: str
    title: str


class WishList(Model):
    """Added."""

    data: WishListData


class WishListData(Model):
    """Wish list data."""

    wish: Wish


class Wish(Model):
    """Wish."""

    count: int
