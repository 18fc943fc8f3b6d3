"""Forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

SEARCH: Operation[Any] = Operation(
    "forms.search", "GET", "/search", query={"text": None, "": ""}
)

CREATE_TAG: Operation[Any] = Operation(
    "forms.create_tag", "POST", "/tags", body="urlencoded"
)

IMPORT_FILE: Operation[Any] = Operation(
    "forms.import_file",
    "POST",
    "/imports",
    body="multipart",
    parts={"about": "application/json", "file": "text/csv"},
)

RENAME: Operation[Any] = Operation(
    "forms.rename", "PATCH", "/names", headers={"X-Reason": "typo"}, body="json"
)


class Forms(Resource):
    """Forms."""

    def search(
        self, *, text: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Search."""
        return self._call(SEARCH, query={"text": text}, options=options)

    def create_tag(
        self,
        *,
        body: types.CreateTagBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Tag."""
        return self._call(CREATE_TAG, body=body, options=options)

    def import_file(
        self,
        *,
        body: types.ImportFileBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Import file."""
        return self._call(IMPORT_FILE, body=body, options=options)

    def rename(
        self,
        *,
        body: types.RenameBody | BodyTypes,
        dry: bool | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Rename."""
        return self._call(RENAME, query={"dry": dry}, body=body, options=options)


class AsyncForms(AsyncResource):
    """Forms."""

    async def search(
        self, *, text: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Search."""
        return await self._call(SEARCH, query={"text": text}, options=options)

    async def create_tag(
        self,
        *,
        body: types.CreateTagBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Tag."""
        return await self._call(CREATE_TAG, body=body, options=options)

    async def import_file(
        self,
        *,
        body: types.ImportFileBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Import file."""
        return await self._call(IMPORT_FILE, body=body, options=options)

    async def rename(
        self,
        *,
        body: types.RenameBody | BodyTypes,
        dry: bool | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Rename."""
        return await self._call(RENAME, query={"dry": dry}, body=body, options=options)
