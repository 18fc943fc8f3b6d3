"""Folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

INSIDE: Operation[Any] = Operation("folder.inside", "DELETE", "/things/:id")


class Folder(Resource):
    """Folder."""

    def inside(self, id: str, *, options: RequestOptions | None = None) -> Any:
        """Inside."""
        return self._call(INSIDE, path={"id": id}, options=options)


class AsyncFolder(AsyncResource):
    """Folder."""

    async def inside(self, id: str, *, options: RequestOptions | None = None) -> Any:
        """Inside."""
        return await self._call(INSIDE, path={"id": id}, options=options)
