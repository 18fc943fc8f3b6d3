"""GraphQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import RequestOptions

VIEWER: Operation[Any] = Operation(
    "graphql.viewer",
    "POST",
    "/graphql",
    headers={"Content-Type": "application/json"},
    body="graphql",
    document="{ viewer { id } }",
)

ITEM_BY_ID: Operation[Any] = Operation(
    "graphql.item_by_id",
    "POST",
    "/graphql",
    headers={"Content-Type": "application/json"},
    body="graphql",
    document="query Item($id: ID!) { item(id: $id) { id } }",
)


class Graphql(Resource):
    """GraphQL."""

    def viewer(self, *, options: RequestOptions | None = None) -> Any:
        """Viewer."""
        return self._call(VIEWER, options=options)

    def item_by_id(
        self,
        *,
        variables: types.ItemByIdVariables,
        options: RequestOptions | None = None,
    ) -> Any:
        """Item by id."""
        return self._call(ITEM_BY_ID, body=variables, options=options)


class AsyncGraphql(AsyncResource):
    """GraphQL."""

    async def viewer(self, *, options: RequestOptions | None = None) -> Any:
        """Viewer."""
        return await self._call(VIEWER, options=options)

    async def item_by_id(
        self,
        *,
        variables: types.ItemByIdVariables,
        options: RequestOptions | None = None,
    ) -> Any:
        """Item by id."""
        return await self._call(ITEM_BY_ID, body=variables, options=options)
