"""V1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

V1_CALL: Operation[Any] = Operation("v1.v1", "GET", "/v1")

OTHER: Operation[Any] = Operation("v1.other", "GET", "/v1/other")


class V1(Resource):
    """V1."""

    def v1(self, *, options: RequestOptions | None = None) -> Any:
        """v1."""
        return self._call(V1_CALL, options=options)

    def other(self, *, options: RequestOptions | None = None) -> Any:
        """Other."""
        return self._call(OTHER, options=options)


class AsyncV1(AsyncResource):
    """V1."""

    async def v1(self, *, options: RequestOptions | None = None) -> Any:
        """v1."""
        return await self._call(V1_CALL, options=options)

    async def other(self, *, options: RequestOptions | None = None) -> Any:
        """Other."""
        return await self._call(OTHER, options=options)
