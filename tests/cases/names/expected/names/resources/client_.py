"""client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET: Operation[Any] = Operation("client_.get", "GET", "/client")


class Client_(Resource):
    """client."""

    def get(self, *, options: RequestOptions | None = None) -> Any:
        """Client."""
        return self._call(GET, options=options)


class AsyncClient_(AsyncResource):
    """client."""

    async def get(self, *, options: RequestOptions | None = None) -> Any:
        """Client."""
        return await self._call(GET, options=options)
