"""Keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import ApiKey, AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET_IN_HEADER: Operation[Any] = Operation(
    "keys.get_in_header", "GET", "/keys/a", auth=ApiKey("X-Api-Key", "{{apiKey}}")
)

GET_IN_QUERY: Operation[Any] = Operation(
    "keys.get_in_query",
    "GET",
    "/keys/b",
    auth=ApiKey("api_key", "{{apiKey}}", location="query"),
)


class Keys(Resource):
    """Keys."""

    def get_in_header(self, *, options: RequestOptions | None = None) -> Any:
        """Key in a header."""
        return self._call(GET_IN_HEADER, options=options)

    def get_in_query(
        self, *, page: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Key in the query."""
        return self._call(GET_IN_QUERY, query={"page": page}, options=options)


class AsyncKeys(AsyncResource):
    """Keys."""

    async def get_in_header(self, *, options: RequestOptions | None = None) -> Any:
        """Key in a header."""
        return await self._call(GET_IN_HEADER, options=options)

    async def get_in_query(
        self, *, page: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Key in the query."""
        return await self._call(GET_IN_QUERY, query={"page": page}, options=options)
