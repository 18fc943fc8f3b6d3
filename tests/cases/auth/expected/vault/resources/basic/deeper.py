"""Deeper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime import AsyncResource, Basic, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from ..._runtime import RequestOptions

INHERIT_THROUGH_TWO_FOLDERS: Operation[Any] = Operation(
    "basic.deeper.inherit_through_two_folders",
    "GET",
    "/basic/c",
    auth=Basic("{{user}}", "{{password}}"),
)

GET_NOTHING: Operation[Any] = Operation(
    "basic.deeper.get_nothing", "GET", "/basic/d", auth=None
)


class Deeper(Resource):
    """Deeper."""

    def inherit_through_two_folders(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Inherit through two folders."""
        return self._call(INHERIT_THROUGH_TWO_FOLDERS, options=options)

    def get_nothing(self, *, options: RequestOptions | None = None) -> Any:
        """Nothing."""
        return self._call(GET_NOTHING, options=options)


class AsyncDeeper(AsyncResource):
    """Deeper."""

    async def inherit_through_two_folders(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Inherit through two folders."""
        return await self._call(INHERIT_THROUGH_TWO_FOLDERS, options=options)

    async def get_nothing(self, *, options: RequestOptions | None = None) -> Any:
        """Nothing."""
        return await self._call(GET_NOTHING, options=options)
