"""GraphQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

GET_VIEWER: Operation[Any] = Operation(
    "graphql.get_viewer",
    "POST",
    "/graphql",
    headers={"Content-Type": "application/json"},
    body="graphql",
    document="{ viewer { id } }",
)

GET_ITEM_BY_ID: Operation[Any] = Operation(
    "graphql.get_item_by_id",
    "POST",
    "/graphql",
    headers={"Content-Type": "application/json"},
    body="graphql",
    document="query Item($id: ID!) { item(id: $id) { id } }",
)


class Graphql(Resource):
    """GraphQL."""

    def get_viewer(self, *, options: RequestOptions | None = None) -> Any:
        """Viewer."""
        return self._call(GET_VIEWER, options=options)

    def get_item_by_id(
        self,
        *,
        variables: types.GetItemByIdVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Get item by id."""
        return self._call(GET_ITEM_BY_ID, body=variables, options=options)


class AsyncGraphql(AsyncResource):
    """GraphQL."""

    async def get_viewer(self, *, options: RequestOptions | None = None) -> Any:
        """Viewer."""
        return await self._call(GET_VIEWER, options=options)

    async def get_item_by_id(
        self,
        *,
        variables: types.GetItemByIdVariables | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Get item by id."""
        return await self._call(GET_ITEM_BY_ID, body=variables, options=options)
