"""RPC."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

LIST_METHODS: Operation[Any] = Operation(
    "rpc.list_methods", "POST", "/rpc", body="json"
)

SUM: Operation[Any] = Operation("rpc.sum", "POST", "/rpc", body="json")

GET_USER: Operation[Any] = Operation(
    "rpc.get_user", "GET", "/call", query={"action": "getUser"}
)

DELETE_USER: Operation[Any] = Operation(
    "rpc.delete_user", "GET", "/call", query={"action": "deleteUser"}
)

ADD_SOAP: Operation[Any] = Operation(
    "rpc.add_soap",
    "POST",
    "/soap",
    headers={"SOAPAction": "urn:Add", "Content-Type": "text/xml"},
    body="text",
)

SUBTRACT_SOAP: Operation[Any] = Operation(
    "rpc.subtract_soap",
    "POST",
    "/soap",
    headers={"SOAPAction": "urn:Subtract", "Content-Type": "text/xml"},
    body="text",
)


class Rpc(Resource):
    """RPC."""

    def list_methods(
        self,
        *,
        body: types.ListMethodsBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """List methods."""
        return self._call(LIST_METHODS, body=body, options=options)

    def sum(
        self, *, body: types.SumBody | BodyTypes, options: RequestOptions | None = None
    ) -> Any:
        """Sum."""
        return self._call(SUM, body=body, options=options)

    def get_user(
        self, *, id: int | str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Get a user."""
        return self._call(GET_USER, query={"id": id}, options=options)

    def delete_user(
        self, *, id: int | str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Delete a user."""
        return self._call(DELETE_USER, query={"id": id}, options=options)

    def add_soap(
        self, *, body: str | bytes, options: RequestOptions | None = None
    ) -> Any:
        """SOAP add."""
        return self._call(ADD_SOAP, body=body, options=options)

    def subtract_soap(
        self, *, body: str | bytes, options: RequestOptions | None = None
    ) -> Any:
        """SOAP subtract."""
        return self._call(SUBTRACT_SOAP, body=body, options=options)


class AsyncRpc(AsyncResource):
    """RPC."""

    async def list_methods(
        self,
        *,
        body: types.ListMethodsBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """List methods."""
        return await self._call(LIST_METHODS, body=body, options=options)

    async def sum(
        self, *, body: types.SumBody | BodyTypes, options: RequestOptions | None = None
    ) -> Any:
        """Sum."""
        return await self._call(SUM, body=body, options=options)

    async def get_user(
        self, *, id: int | str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Get a user."""
        return await self._call(GET_USER, query={"id": id}, options=options)

    async def delete_user(
        self, *, id: int | str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Delete a user."""
        return await self._call(DELETE_USER, query={"id": id}, options=options)

    async def add_soap(
        self, *, body: str | bytes, options: RequestOptions | None = None
    ) -> Any:
        """SOAP add."""
        return await self._call(ADD_SOAP, body=body, options=options)

    async def subtract_soap(
        self, *, body: str | bytes, options: RequestOptions | None = None
    ) -> Any:
        """SOAP subtract."""
        return await self._call(SUBTRACT_SOAP, body=body, options=options)
