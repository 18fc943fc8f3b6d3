"""Tides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

LIST_PUBLIC: Operation[Any] = Operation("tides.list_public", "GET", "/public/tides")

LIST: Operation[Any] = Operation("tides.list", "GET", "/private/tides")


class Tides(Resource):
    """Tides."""

    def list_public(self, *, options: RequestOptions | None = None) -> Any:
        """List tides."""
        return self._call(LIST_PUBLIC, options=options)

    def list(self, *, options: RequestOptions | None = None) -> Any:
        """List tides."""
        return self._call(LIST, options=options)


class AsyncTides(AsyncResource):
    """Tides."""

    async def list_public(self, *, options: RequestOptions | None = None) -> Any:
        """List tides."""
        return await self._call(LIST_PUBLIC, options=options)

    async def list(self, *, options: RequestOptions | None = None) -> Any:
        """List tides."""
        return await self._call(LIST, options=options)
