"""client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

CLIENT: Operation[Any] = Operation("client_.client_", "GET", "/client")


class Client_(Resource):
    """client."""

    def client_(self, *, options: RequestOptions | None = None) -> Any:
        """Client."""
        return self._call(CLIENT, options=options)


class AsyncClient_(AsyncResource):
    """client."""

    async def client_(self, *, options: RequestOptions | None = None) -> Any:
        """Client."""
        return await self._call(CLIENT, options=options)
