"""headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

HEADERS: Operation[Any] = Operation("headers.headers", "GET", "/headers")


class Headers(Resource):
    """headers."""

    def headers(self, *, options: RequestOptions | None = None) -> Any:
        """Headers."""
        return self._call(HEADERS, options=options)


class AsyncHeaders(AsyncResource):
    """headers."""

    async def headers(self, *, options: RequestOptions | None = None) -> Any:
        """Headers."""
        return await self._call(HEADERS, options=options)
