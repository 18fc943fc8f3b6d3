"""Orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import RequestOptions

GET: Operation[Any] = Operation("orders.get", "GET", "/orders/:id")

DELETE: Operation[Any] = Operation("orders.delete", "DELETE", "/orders/:id")

CANCEL_ORDER: Operation[Any] = Operation(
    "orders.cancel_order", "DELETE", "/orders/:id/schedule"
)

LIST_ORDER_ITEMS: Operation[Any] = Operation(
    "orders.list_order_items", "GET", "/orders/:id/items"
)

DELETE_ORDERS_IN_BULK: Operation[Any] = Operation(
    "orders.delete_orders_in_bulk",
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

    def cancel_order(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Cancel order."""
        return self._call(CANCEL_ORDER, path={"id": id}, options=options)

    def list_order_items(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Order items."""
        return self._call(LIST_ORDER_ITEMS, path={"id": id}, options=options)

    def delete_orders_in_bulk(
        self,
        *,
        body: types.DeleteOrdersInBulkBody,
        options: RequestOptions | None = None,
    ) -> Any:
        """Delete orders in bulk."""
        return self._call(DELETE_ORDERS_IN_BULK, body=body, options=options)


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

    async def cancel_order(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Cancel order."""
        return await self._call(CANCEL_ORDER, path={"id": id}, options=options)

    async def list_order_items(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Order items."""
        return await self._call(LIST_ORDER_ITEMS, path={"id": id}, options=options)

    async def delete_orders_in_bulk(
        self,
        *,
        body: types.DeleteOrdersInBulkBody,
        options: RequestOptions | None = None,
    ) -> Any:
        """Delete orders in bulk."""
        return await self._call(DELETE_ORDERS_IN_BULK, body=body, options=options)
