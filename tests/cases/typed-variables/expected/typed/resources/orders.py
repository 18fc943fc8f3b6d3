"""Orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

LIST: Operation[Any] = Operation(
    "orders.list",
    "GET",
    "/v{{apiVersion}}/orders",
    headers={
        "X-Api-Region": "{{region}}",
        "Accept-Language": "{{locale}}",
        "X-Verbose": "{{verbose}}",
        "X-Dry-Run": "{{dryRun}}",
    },
)

CREATE: Operation[Any] = Operation(
    "orders.create", "POST", "/v{{apiVersion}}/orders", body="json"
)


class Orders(Resource):
    """Orders."""

    def list(
        self,
        *,
        filter: str | None = None,
        page_size: int | None = None,
        rate: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List orders."""
        return self._call(
            LIST,
            query={"filter": filter, "page_size": page_size, "rate": rate},
            options=options,
        )

    def create(
        self,
        *,
        body: types.CreateOrderBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create an order."""
        return self._call(CREATE, body=body, options=options)


class AsyncOrders(AsyncResource):
    """Orders."""

    async def list(
        self,
        *,
        filter: str | None = None,
        page_size: int | None = None,
        rate: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List orders."""
        return await self._call(
            LIST,
            query={"filter": filter, "page_size": page_size, "rate": rate},
            options=options,
        )

    async def create(
        self,
        *,
        body: types.CreateOrderBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create an order."""
        return await self._call(CREATE, body=body, options=options)
