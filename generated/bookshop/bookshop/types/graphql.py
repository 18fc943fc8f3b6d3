"""Request bodies for `graphql` of Bookshop API."""

from __future__ import annotations

from typing import Required, TypedDict


class AddToWishListVariables(TypedDict, total=False):
    """Variables of `graphql.add_to_wish_list`."""

    isbn: Required[str]


class GetAuthorByIdVariables(TypedDict, total=False):
    """Variables of `graphql.get_author_by_id`."""

    id: Required[str]
