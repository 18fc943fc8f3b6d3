"""Elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

PING_OTHER_HOST: Operation[Any] = Operation(
    "elsewhere.ping_other_host",
    "GET",
    "/ping",
    server="https://{{region}}.weather.example.test:{{port}}",
)

GET_NESTED: Operation[Any] = Operation(
    "elsewhere.get_nested", "GET", "/nested", server="nested_url"
)

GET_NO_HOST: Operation[Any] = Operation(
    "elsewhere.get_no_host", "GET", "/nohost", server="unset_url"
)


class Elsewhere(Resource):
    """Elsewhere."""

    def ping_other_host(self, *, options: RequestOptions | None = None) -> Any:
        """Other host."""
        return self._call(PING_OTHER_HOST, options=options)

    def get_nested(self, *, options: RequestOptions | None = None) -> Any:
        """Nested."""
        return self._call(GET_NESTED, options=options)

    def get_no_host(self, *, options: RequestOptions | None = None) -> Any:
        """No host."""
        return self._call(GET_NO_HOST, options=options)


class AsyncElsewhere(AsyncResource):
    """Elsewhere."""

    async def ping_other_host(self, *, options: RequestOptions | None = None) -> Any:
        """Other host."""
        return await self._call(PING_OTHER_HOST, options=options)

    async def get_nested(self, *, options: RequestOptions | None = None) -> Any:
        """Nested."""
        return await self._call(GET_NESTED, options=options)

    async def get_no_host(self, *, options: RequestOptions | None = None) -> Any:
        """No host."""
        return await self._call(GET_NO_HOST, options=options)
