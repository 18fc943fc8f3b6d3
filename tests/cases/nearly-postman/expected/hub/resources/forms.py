"""Forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import RequestOptions

SEARCH: Operation[Any] = Operation(
    "forms.search", "GET", "/search", query={"text": None, "": ""}
)

TAG: Operation[Any] = Operation("forms.tag", "POST", "/tags", body="urlencoded")

CREATE_IMPORT: Operation[Any] = Operation(
    "forms.create_import",
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

    def tag(self, *, body: types.TagBody, options: RequestOptions | None = None) -> Any:
        """Tag."""
        return self._call(TAG, body=body, options=options)

    def create_import(
        self, *, body: types.CreateImportBody, options: RequestOptions | None = None
    ) -> Any:
        """Create import."""
        return self._call(CREATE_IMPORT, body=body, options=options)

    def rename(
        self,
        *,
        body: types.RenameBody,
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

    async def tag(
        self, *, body: types.TagBody, options: RequestOptions | None = None
    ) -> Any:
        """Tag."""
        return await self._call(TAG, body=body, options=options)

    async def create_import(
        self, *, body: types.CreateImportBody, options: RequestOptions | None = None
    ) -> Any:
        """Create import."""
        return await self._call(CREATE_IMPORT, body=body, options=options)

    async def rename(
        self,
        *,
        body: types.RenameBody,
        dry: bool | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Rename."""
        return await self._call(RENAME, query={"dry": dry}, body=body, options=options)
