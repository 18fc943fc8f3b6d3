"""Orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

LIST: Operation[models.OrderList] = Operation(
    "orders.list",
    "GET",
    "/{{apiVersion}}/tenants/{{tenant}}/orders",
    query={"locale": "{{locale}}"},
    responses={200: lambda: models.OrderList},
)


class Orders(Resource):
    """Orders."""

    def list(
        self,
        tenant: str,
        *,
        currency: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.OrderList:
        """List orders."""
        return self._call(
            LIST, path={"tenant": tenant}, query={"currency": currency}, options=options
        )


class AsyncOrders(AsyncResource):
    """Orders."""

    async def list(
        self,
        tenant: str,
        *,
        currency: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.OrderList:
        """List orders."""
        return await self._call(
            LIST, path={"tenant": tenant}, query={"currency": currency}, options=options
        )
