"""Elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

OTHER_HOST: Operation[Any] = Operation(
    "elsewhere.other_host",
    "GET",
    "/ping",
    server="https://{{region}}.weather.example.test:{{port}}",
)

NESTED: Operation[Any] = Operation(
    "elsewhere.nested", "GET", "/nested", server="nested_url"
)

NO_HOST: Operation[Any] = Operation(
    "elsewhere.no_host", "GET", "/nohost", server="unset_url"
)


class Elsewhere(Resource):
    """Elsewhere."""

    def other_host(self, *, options: RequestOptions | None = None) -> Any:
        """Other host."""
        return self._call(OTHER_HOST, options=options)

    def nested(self, *, options: RequestOptions | None = None) -> Any:
        """Nested."""
        return self._call(NESTED, options=options)

    def no_host(self, *, options: RequestOptions | None = None) -> Any:
        """No host."""
        return self._call(NO_HOST, options=options)


class AsyncElsewhere(AsyncResource):
    """Elsewhere."""

    async def other_host(self, *, options: RequestOptions | None = None) -> Any:
        """Other host."""
        return await self._call(OTHER_HOST, options=options)

    async def nested(self, *, options: RequestOptions | None = None) -> Any:
        """Nested."""
        return await self._call(NESTED, options=options)

    async def no_host(self, *, options: RequestOptions | None = None) -> Any:
        """No host."""
        return await self._call(NO_HOST, options=options)
