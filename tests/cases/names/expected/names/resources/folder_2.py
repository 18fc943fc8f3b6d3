"""🎉."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET_EMOJI_ROCKET: Operation[Any] = Operation(
    "folder_2.get_emoji_rocket", "GET", "/emoji/rocket"
)

GET_EMOJI_SATELLITE: Operation[Any] = Operation(
    "folder_2.get_emoji_satellite", "GET", "/emoji/satellite"
)


class Folder2(Resource):
    """🎉."""

    def get_emoji_rocket(self, *, options: RequestOptions | None = None) -> Any:
        """🚀."""
        return self._call(GET_EMOJI_ROCKET, options=options)

    def get_emoji_satellite(self, *, options: RequestOptions | None = None) -> Any:
        """🛰."""
        return self._call(GET_EMOJI_SATELLITE, options=options)


class AsyncFolder2(AsyncResource):
    """🎉."""

    async def get_emoji_rocket(self, *, options: RequestOptions | None = None) -> Any:
        """🚀."""
        return await self._call(GET_EMOJI_ROCKET, options=options)

    async def get_emoji_satellite(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """🛰."""
        return await self._call(GET_EMOJI_SATELLITE, options=options)
