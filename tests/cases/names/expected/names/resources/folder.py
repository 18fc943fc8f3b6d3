"""folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET_IN_FOLDER_WITHOUT_NAME: Operation[Any] = Operation(
    "folder.get_in_folder_without_name", "GET", "/nameless-folder"
)


class Folder(Resource):
    """folder."""

    def get_in_folder_without_name(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """In a folder without a name."""
        return self._call(GET_IN_FOLDER_WITHOUT_NAME, options=options)


class AsyncFolder(AsyncResource):
    """folder."""

    async def get_in_folder_without_name(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """In a folder without a name."""
        return await self._call(GET_IN_FOLDER_WITHOUT_NAME, options=options)
