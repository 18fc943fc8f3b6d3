"""Folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

DELETE: Operation[Any] = Operation("folder.delete", "DELETE", "/things/:id")


class Folder(Resource):
    """Folder."""

    def delete(self, id: int | str, *, options: RequestOptions | None = None) -> Any:
        """Inside."""
        return self._call(DELETE, path={"id": id}, options=options)


class AsyncFolder(AsyncResource):
    """Folder."""

    async def delete(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Inside."""
        return await self._call(DELETE, path={"id": id}, options=options)
