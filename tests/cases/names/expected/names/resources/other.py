"""other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET: Operation[Any] = Operation("other.get", "GET", "/v1/other")


class Other(Resource):
    """other."""

    def get(self, *, options: RequestOptions | None = None) -> Any:
        """Other."""
        return self._call(GET, options=options)


class AsyncOther(AsyncResource):
    """other."""

    async def get(self, *, options: RequestOptions | None = None) -> Any:
        """Other."""
        return await self._call(GET, options=options)
