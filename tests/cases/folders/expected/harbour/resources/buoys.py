"""buoys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

LIST: Operation[Any] = Operation("buoys.list", "GET", "/v1/buoys")


class Buoys(Resource):
    """buoys."""

    def list(self, *, options: RequestOptions | None = None) -> Any:
        """List buoys."""
        return self._call(LIST, options=options)


class AsyncBuoys(AsyncResource):
    """buoys."""

    async def list(self, *, options: RequestOptions | None = None) -> Any:
        """List buoys."""
        return await self._call(LIST, options=options)
