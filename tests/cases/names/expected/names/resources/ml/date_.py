"""Date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from ..._runtime import RequestOptions

GET_B: Operation[Any] = Operation("ml.date_.get_b", "GET", "/ml/date/b")

GET_C: Operation[Any] = Operation("ml.date_.get_c", "GET", "/ml/date/c")


class Date(Resource):
    """Date."""

    def get_b(self, *, options: RequestOptions | None = None) -> Any:
        """Get b."""
        return self._call(GET_B, options=options)

    def get_c(self, *, options: RequestOptions | None = None) -> Any:
        """Get c."""
        return self._call(GET_C, options=options)


class AsyncDate(AsyncResource):
    """Date."""

    async def get_b(self, *, options: RequestOptions | None = None) -> Any:
        """Get b."""
        return await self._call(GET_B, options=options)

    async def get_c(self, *, options: RequestOptions | None = None) -> Any:
        """Get c."""
        return await self._call(GET_C, options=options)
