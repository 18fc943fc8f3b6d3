"""Shelves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

FIND: Operation[Any] = Operation(
    "shelves.find",
    "POST",
    "/graphql",
    headers={"Content-Type": "application/json"},
    body="graphql",
    document="query Shelf($id: ID!, $first: Int) { shelf(id: $id, first: $first) { id } }",
)

RENAME: Operation[Any] = Operation(
    "shelves.rename",
    "POST",
    "/graphql",
    headers={"Content-Type": "application/json"},
    body="graphql",
    document="mutation Rename($id: ID!, $name: String!) { rename(id: $id, name: $name) { id } }",
)


class Shelves(Resource):
    """Shelves."""

    def find(
        self,
        *,
        variables: types.FindShelfVariables | BodyTypes | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Find."""
        return self._call(FIND, body=variables, options=options)

    def rename(
        self,
        *,
        variables: types.RenameShelfVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Rename a shelf."""
        return self._call(RENAME, body=variables, options=options)


class AsyncShelves(AsyncResource):
    """Shelves."""

    async def find(
        self,
        *,
        variables: types.FindShelfVariables | BodyTypes | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Find."""
        return await self._call(FIND, body=variables, options=options)

    async def rename(
        self,
        *,
        variables: types.RenameShelfVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Rename a shelf."""
        return await self._call(RENAME, body=variables, options=options)
