"""Customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

LIST: Operation[Any] = Operation(
    "customers.list",
    "GET",
    "/customers",
    nested_query={"created": "", "expand": "[0]", "only": "", "only[base]": "[]"},
)

CREATE: Operation[Any] = Operation(
    "customers.create",
    "POST",
    "/customers",
    body="urlencoded",
    nested={
        "": "[0]",
        "invoice[custom_fields]": "[0]",
        "taxes": "[]",
        "profile": "json",
        "tag": "",
    },
)


class Customers(Resource):
    """Customers."""

    def list(
        self,
        *,
        created: types.CreatedQuery | BodyTypes | None = None,
        expand: str | Sequence[str] | None = None,
        limit: int | None = None,
        only: types.OnlyQuery | BodyTypes | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List.

        Args:
            created: Sent as `created[gt]`, `created[lte]`.
            expand: What to send whole. Sent as `expand[]`.
            only: Sent as `only[base][]`.
        """
        return self._call(
            LIST,
            query={"created": created, "expand": expand, "limit": limit, "only": only},
            options=options,
        )

    def create(
        self,
        *,
        body: types.CreateCustomerBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create."""
        return self._call(CREATE, body=body, options=options)


class AsyncCustomers(AsyncResource):
    """Customers."""

    async def list(
        self,
        *,
        created: types.CreatedQuery | BodyTypes | None = None,
        expand: str | Sequence[str] | None = None,
        limit: int | None = None,
        only: types.OnlyQuery | BodyTypes | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """List.

        Args:
            created: Sent as `created[gt]`, `created[lte]`.
            expand: What to send whole. Sent as `expand[]`.
            only: Sent as `only[base][]`.
        """
        return await self._call(
            LIST,
            query={"created": created, "expand": expand, "limit": limit, "only": only},
            options=options,
        )

    async def create(
        self,
        *,
        body: types.CreateCustomerBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create."""
        return await self._call(CREATE, body=body, options=options)
