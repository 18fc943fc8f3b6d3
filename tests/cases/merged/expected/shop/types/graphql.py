"""Request bodies for `graphql` of Shop API."""

from __future__ import annotations

from typing import Required, TypedDict


class ItemByIdVariables(TypedDict, total=False):
    """Variables of `graphql.item_by_id`."""

    id: Required[str | int]
