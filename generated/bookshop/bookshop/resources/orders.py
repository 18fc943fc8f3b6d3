"""Orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Literal
    from uuid import UUID

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

PLACE: Operation[models.Order] = Operation(
    "orders.place",
    "POST",
    "/orders",
    body="urlencoded",
    responses={201: lambda: models.Order},
)

LIST: Operation[models.OrderList] = Operation(
    "orders.list",
    "GET",
    "/stores/{{storeId}}/orders",
    responses={200: lambda: models.OrderList},
)

GET: Operation[models.Order] = Operation(
    "orders.get",
    "GET",
    "/orders/:orderId",
    responses={200: lambda: models.Order, 403: lambda: models.ErrorBody},
)

GET_INVOICE: Operation[str] = Operation(
    "orders.get_invoice",
    "GET",
    "/orders/:orderId/invoice",
    headers={"Accept": "text/plain"},
    responses={200: lambda: str},
)


class Orders(Resource):
    """Orders.

    What customers buy.
    """

    def place(
        self,
        *,
        body: types.PlaceOrderBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Order:
        """Place an order.

        Urlencoded, as the shop's first web form sent it.
        """
        return self._call(PLACE, body=body, options=options)

    def list(
        self,
        store_id: str,
        *,
        status: Literal["open", "shipped", "returned"] | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.OrderList:
        """List.

        Args:
            status: `open`, `shipped` or `returned`.
        """
        return self._call(
            LIST, path={"storeId": store_id}, query={"status": status}, options=options
        )

    def get(
        self, order_id: UUID | str, *, options: RequestOptions | None = None
    ) -> models.Order:
        """Get an order.

        Args:
            order_id: The order's id.

        Raises:
            PermissionDeniedError: Not yours
        """
        return self._call(GET, path={"orderId": order_id}, options=options)

    def get_invoice(
        self, order_id: UUID | str, *, options: RequestOptions | None = None
    ) -> str:
        """Get the invoice.

        As text, ready to print.

        Args:
            order_id: The order's id.
        """
        return self._call(GET_INVOICE, path={"orderId": order_id}, options=options)


class AsyncOrders(AsyncResource):
    """Orders.

    What customers buy.
    """

    async def place(
        self,
        *,
        body: types.PlaceOrderBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Order:
        """Place an order.

        Urlencoded, as the shop's first web form sent it.
        """
        return await self._call(PLACE, body=body, options=options)

    async def list(
        self,
        store_id: str,
        *,
        status: Literal["open", "shipped", "returned"] | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.OrderList:
        """List.

        Args:
            status: `open`, `shipped` or `returned`.
        """
        return await self._call(
            LIST, path={"storeId": store_id}, query={"status": status}, options=options
        )

    async def get(
        self, order_id: UUID | str, *, options: RequestOptions | None = None
    ) -> models.Order:
        """Get an order.

        Args:
            order_id: The order's id.

        Raises:
            PermissionDeniedError: Not yours
        """
        return await self._call(GET, path={"orderId": order_id}, options=options)

    async def get_invoice(
        self, order_id: UUID | str, *, options: RequestOptions | None = None
    ) -> str:
        """Get the invoice.

        As text, ready to print.

        Args:
            order_id: The order's id.
        """
        return await self._call(
            GET_INVOICE, path={"orderId": order_id}, options=options
        )
