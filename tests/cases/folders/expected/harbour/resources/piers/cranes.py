"""Pier cranes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from ..._runtime import RequestOptions

LIST: Operation[Any] = Operation("piers.cranes.list", "GET", "/piers/:pier/cranes.json")


class Cranes(Resource):
    """Pier cranes."""

    def list(self, pier: str, *, options: RequestOptions | None = None) -> Any:
        """List cranes."""
        return self._call(LIST, path={"pier": pier}, options=options)


class AsyncCranes(AsyncResource):
    """Pier cranes."""

    async def list(self, pier: str, *, options: RequestOptions | None = None) -> Any:
        """List cranes."""
        return await self._call(LIST, path={"pier": pier}, options=options)
