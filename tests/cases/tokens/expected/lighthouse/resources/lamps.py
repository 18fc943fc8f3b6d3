"""Lamps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .._runtime import RequestOptions

LIST: Operation[Any] = Operation("lamps.list", "GET", "/lamps")

LIGHT: Operation[Any] = Operation(
    "lamps.light", "POST", "/lamps/:id/light", body="json"
)

LIST_TOWERS: Operation[Any] = Operation("lamps.list_towers", "GET", "/towers")


class Lamps(Resource):
    """Lamps."""

    def list(self, *, options: RequestOptions | None = None) -> Any:
        """List lamps."""
        return self._call(LIST, options=options)

    def light(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Light a lamp."""
        return self._call(LIGHT, path={"id": id}, body=body, options=options)

    def list_towers(self, *, options: RequestOptions | None = None) -> Any:
        """List towers."""
        return self._call(LIST_TOWERS, options=options)


class AsyncLamps(AsyncResource):
    """Lamps."""

    async def list(self, *, options: RequestOptions | None = None) -> Any:
        """List lamps."""
        return await self._call(LIST, options=options)

    async def light(
        self,
        id: int | str,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Light a lamp."""
        return await self._call(LIGHT, path={"id": id}, body=body, options=options)

    async def list_towers(self, *, options: RequestOptions | None = None) -> Any:
        """List towers."""
        return await self._call(LIST_TOWERS, options=options)
