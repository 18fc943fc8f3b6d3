"""List."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from ..._runtime import RequestOptions

GET_B: Operation[Any] = Operation("ml.list_.get_b", "GET", "/ml/list/b")

GET_C: Operation[Any] = Operation("ml.list_.get_c", "GET", "/ml/list/c")


class List(Resource):
    """List."""

    def get_b(self, *, options: RequestOptions | None = None) -> Any:
        """Get b."""
        return self._call(GET_B, options=options)

    def get_c(self, *, options: RequestOptions | None = None) -> Any:
        """Get c."""
        return self._call(GET_C, options=options)


class AsyncList(AsyncResource):
    """List."""

    async def get_b(self, *, options: RequestOptions | None = None) -> Any:
        """Get b."""
        return await self._call(GET_B, options=options)

    async def get_c(self, *, options: RequestOptions | None = None) -> Any:
        """Get c."""
        return await self._call(GET_C, options=options)
