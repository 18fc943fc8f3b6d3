"""Request bodies for `graphql` of Shop API."""

from __future__ import annotations

from typing import Required, TypedDict


class GetItemByIdVariables(TypedDict, total=False):
    """Variables of `graphql.get_item_by_id`."""

    id: Required[str | int]
