"""books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET_SECOND_FOLDER: Operation[Any] = Operation(
    "books_2.get_second_folder", "GET", "/books/second"
)


class Books2(Resource):
    """books."""

    def get_second_folder(self, *, options: RequestOptions | None = None) -> Any:
        """A second folder of the name."""
        return self._call(GET_SECOND_FOLDER, options=options)


class AsyncBooks2(AsyncResource):
    """books."""

    async def get_second_folder(self, *, options: RequestOptions | None = None) -> Any:
        """A second folder of the name."""
        return await self._call(GET_SECOND_FOLDER, options=options)
