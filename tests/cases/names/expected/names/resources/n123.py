"""123."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

LIST_456: Operation[Any] = Operation("n123.list_456", "GET", "/digits")

LIST_7_WONDERS: Operation[Any] = Operation(
    "n123.list_7_wonders", "GET", "/seven-wonders"
)


class N123(Resource):
    """123."""

    def list_456(self, *, options: RequestOptions | None = None) -> Any:
        """456."""
        return self._call(LIST_456, options=options)

    def list_7_wonders(self, *, options: RequestOptions | None = None) -> Any:
        """7 wonders."""
        return self._call(LIST_7_WONDERS, options=options)


class AsyncN123(AsyncResource):
    """123."""

    async def list_456(self, *, options: RequestOptions | None = None) -> Any:
        """456."""
        return await self._call(LIST_456, options=options)

    async def list_7_wonders(self, *, options: RequestOptions | None = None) -> Any:
        """7 wonders."""
        return await self._call(LIST_7_WONDERS, options=options)
