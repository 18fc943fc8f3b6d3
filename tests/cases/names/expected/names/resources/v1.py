"""V1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET: Operation[Any] = Operation("v1.get", "GET", "/v1")

GET_OTHER: Operation[Any] = Operation("v1.get_other", "GET", "/v1/other")


class V1(Resource):
    """V1."""

    def get(self, *, options: RequestOptions | None = None) -> Any:
        """v1."""
        return self._call(GET, options=options)

    def get_other(self, *, options: RequestOptions | None = None) -> Any:
        """Other."""
        return self._call(GET_OTHER, options=options)


class AsyncV1(AsyncResource):
    """V1."""

    async def get(self, *, options: RequestOptions | None = None) -> Any:
        """v1."""
        return await self._call(GET, options=options)

    async def get_other(self, *, options: RequestOptions | None = None) -> Any:
        """Other."""
        return await self._call(GET_OTHER, options=options)
