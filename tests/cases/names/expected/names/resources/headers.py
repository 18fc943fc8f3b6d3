"""headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

LIST: Operation[Any] = Operation("headers.list", "GET", "/headers")


class Headers(Resource):
    """headers."""

    def list(self, *, options: RequestOptions | None = None) -> Any:
        """Headers."""
        return self._call(LIST, options=options)


class AsyncHeaders(AsyncResource):
    """headers."""

    async def list(self, *, options: RequestOptions | None = None) -> Any:
        """Headers."""
        return await self._call(LIST, options=options)
