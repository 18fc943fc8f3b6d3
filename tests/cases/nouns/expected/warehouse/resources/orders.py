"""Orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

GET: Operation[Any] = Operation("orders.get", "GET", "/orders/:id")

DELETE: Operation[Any] = Operation("orders.delete", "DELETE", "/orders/:id")

CANCEL: Operation[Any] = Operation(
    "orders.cancel", "POST", "/orders/:id/cancel", body="json"
)

UPDATE_STATUS: Operation[Any] = Operation(
    "orders.update_status", "PUT", "/orders/:id/status", body="json"
)

CANCEL_ORDER: Operation[Any] = Operation(
    "orders.cancel_order", "DELETE", "/orders/:id/schedule"
)

LIST_ITEMS: Operation[Any] = Operation("orders.list_items", "GET", "/orders/:id/items")

DELETE_IN_BULK: Operation[Any] = Operation(
    "orders.delete_in_bulk",
    "POST",
    "/orders/bulk",
    headers={"Content-Type": "text/plain"},
    body="json",
)


class Orders(Resource):
    """Orders."""

    def get(self, id: int | str, *, options: RequestOptions | None = None) -> Any:
        """Order by id."""
        return self._call(GET, path={"id": id}, options=options)

    def delete(self, id: int | str, *, options: RequestOptions | None = None) -> Any:
        """Get order."""
        return self._call(DELETE, path={"id": id}, options=options)

    def cancel(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Order cancellation."""
        return self._call(CANCEL, path={"id": id}, body=body, options=options)

    def update_status(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Order status update."""
        return self._call(UPDATE_STATUS, path={"id": id}, body=body, options=options)

    def cancel_order(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Cancel order."""
        return self._call(CANCEL_ORDER, path={"id": id}, options=options)

    def list_items(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Order items."""
        return self._call(LIST_ITEMS, path={"id": id}, options=options)

    def delete_in_bulk(
        self,
        *,
        body: types.DeleteOrdersInBulkBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Delete orders in bulk."""
        return self._call(DELETE_IN_BULK, body=body, options=options)


class AsyncOrders(AsyncResource):
    """Orders."""

    async def get(self, id: int | str, *, options: RequestOptions | None = None) -> Any:
        """Order by id."""
        return await self._call(GET, path={"id": id}, options=options)

    async def delete(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get order."""
        return await self._call(DELETE, path={"id": id}, options=options)

    async def cancel(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Order cancellation."""
        return await self._call(CANCEL, path={"id": id}, body=body, options=options)

    async def update_status(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Order status update."""
        return await self._call(
            UPDATE_STATUS, path={"id": id}, body=body, options=options
        )

    async def cancel_order(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Cancel order."""
        return await self._call(CANCEL_ORDER, path={"id": id}, options=options)

    async def list_items(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Order items."""
        return await self._call(LIST_ITEMS, path={"id": id}, options=options)

    async def delete_in_bulk(
        self,
        *,
        body: types.DeleteOrdersInBulkBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Delete orders in bulk."""
        return await self._call(DELETE_IN_BULK, body=body, options=options)
