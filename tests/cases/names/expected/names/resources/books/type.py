"""Type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from ..._runtime import RequestOptions

GET_A_TYPE: Operation[Any] = Operation(
    "books.type.get_a_type", "GET", "/books/types/one"
)


class Type(Resource):
    """Type."""

    def get_a_type(self, *, options: RequestOptions | None = None) -> Any:
        """Get a type."""
        return self._call(GET_A_TYPE, options=options)


class AsyncType(AsyncResource):
    """Type."""

    async def get_a_type(self, *, options: RequestOptions | None = None) -> Any:
        """Get a type."""
        return await self._call(GET_A_TYPE, options=options)
