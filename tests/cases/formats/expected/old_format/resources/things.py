"""things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

DELETE: Operation[Any] = Operation("things.delete", "DELETE", "/things/:id")


class Things(Resource):
    """things."""

    def delete(self, id: int | str, *, options: RequestOptions | None = None) -> Any:
        """Inside."""
        return self._call(DELETE, path={"id": id}, options=options)


class AsyncThings(AsyncResource):
    """things."""

    async def delete(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Inside."""
        return await self._call(DELETE, path={"id": id}, options=options)
