"""Type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from ..._runtime import RequestOptions

GET: Operation[Any] = Operation("books.type.get", "GET", "/books/types/one")


class Type(Resource):
    """Type."""

    def get(self, *, options: RequestOptions | None = None) -> Any:
        """Get a type."""
        return self._call(GET, options=options)


class AsyncType(AsyncResource):
    """Type."""

    async def get(self, *, options: RequestOptions | None = None) -> Any:
        """Get a type."""
        return await self._call(GET, options=options)
