"""Request bodies for `orders` of Warehouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict


class DeleteOrdersInBulkBody(TypedDict, total=False):
    """Body of `orders.delete_in_bulk`."""

    ids: Sequence[str]
