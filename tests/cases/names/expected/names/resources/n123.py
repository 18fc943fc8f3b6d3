"""123."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

N456: Operation[Any] = Operation("n123.n456", "GET", "/digits")

N7_WONDERS: Operation[Any] = Operation("n123.n7_wonders", "GET", "/seven-wonders")


class N123(Resource):
    """123."""

    def n456(self, *, options: RequestOptions | None = None) -> Any:
        """456."""
        return self._call(N456, options=options)

    def n7_wonders(self, *, options: RequestOptions | None = None) -> Any:
        """7 wonders."""
        return self._call(N7_WONDERS, options=options)


class AsyncN123(AsyncResource):
    """123."""

    async def n456(self, *, options: RequestOptions | None = None) -> Any:
        """456."""
        return await self._call(N456, options=options)

    async def n7_wonders(self, *, options: RequestOptions | None = None) -> Any:
        """7 wonders."""
        return await self._call(N7_WONDERS, options=options)
