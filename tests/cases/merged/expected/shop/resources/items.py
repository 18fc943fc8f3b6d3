"""Items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import RequestOptions

GET_ITEM: Operation[models.Item] = Operation(
    "items.get_item", "GET", "/items/:item_id", responses={200: lambda: models.Item}
)

LIST_ITEMS: Operation[Any] = Operation("items.list_items", "GET", "/items")

CREATE_ITEM: Operation[Any] = Operation(
    "items.create_item", "POST", "/items", body="json"
)


class Items(Resource):
    """Items."""

    def get_item(
        self, item_id: int | str, *, options: RequestOptions | None = None
    ) -> models.Item:
        """Get item."""
        return self._call(GET_ITEM, path={"item_id": item_id}, options=options)

    def list_items(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        colour: str | None = None,
        x_trace: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List items."""
        return self._call(
            LIST_ITEMS,
            query={"page": page, "size": size, "colour": colour},
            headers={"X-Trace": x_trace},
            options=options,
        )

    def create_item(
        self,
        *,
        body: types.CreateItemBody | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create item."""
        return self._call(CREATE_ITEM, body=body, options=options)


class AsyncItems(AsyncResource):
    """Items."""

    async def get_item(
        self, item_id: int | str, *, options: RequestOptions | None = None
    ) -> models.Item:
        """Get item."""
        return await self._call(GET_ITEM, path={"item_id": item_id}, options=options)

    async def list_items(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        colour: str | None = None,
        x_trace: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List items."""
        return await self._call(
            LIST_ITEMS,
            query={"page": page, "size": size, "colour": colour},
            headers={"X-Trace": x_trace},
            options=options,
        )

    async def create_item(
        self,
        *,
        body: types.CreateItemBody | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create item."""
        return await self._call(CREATE_ITEM, body=body, options=options)
