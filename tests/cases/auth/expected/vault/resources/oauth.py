"""OAuth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, OAuth2, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

TOKEN_IN_HEADER: Operation[Any] = Operation(
    "oauth.token_in_header", "GET", "/oauth/a", auth=OAuth2("{{oauthToken}}")
)

GET_TOKEN_WITH_PREFIX: Operation[Any] = Operation(
    "oauth.get_token_with_prefix",
    "GET",
    "/oauth/b",
    auth=OAuth2("{{oauthToken}}", prefix="OAuth"),
)

TOKEN_IN_QUERY: Operation[Any] = Operation(
    "oauth.token_in_query",
    "GET",
    "/oauth/c",
    auth=OAuth2("{{oauthToken}}", location="query"),
)

GET_TOKEN_OF_NOWHERE: Operation[Any] = Operation(
    "oauth.get_token_of_nowhere",
    "GET",
    "/oauth/d",
    auth=OAuth2("{{token}}", optional=True),
)


class Oauth(Resource):
    """OAuth."""

    def token_in_header(self, *, options: RequestOptions | None = None) -> Any:
        """Token in the header."""
        return self._call(TOKEN_IN_HEADER, options=options)

    def get_token_with_prefix(self, *, options: RequestOptions | None = None) -> Any:
        """Token with a prefix."""
        return self._call(GET_TOKEN_WITH_PREFIX, options=options)

    def token_in_query(self, *, options: RequestOptions | None = None) -> Any:
        """Token in the query."""
        return self._call(TOKEN_IN_QUERY, options=options)

    def get_token_of_nowhere(self, *, options: RequestOptions | None = None) -> Any:
        """Token of nowhere."""
        return self._call(GET_TOKEN_OF_NOWHERE, options=options)


class AsyncOauth(AsyncResource):
    """OAuth."""

    async def token_in_header(self, *, options: RequestOptions | None = None) -> Any:
        """Token in the header."""
        return await self._call(TOKEN_IN_HEADER, options=options)

    async def get_token_with_prefix(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Token with a prefix."""
        return await self._call(GET_TOKEN_WITH_PREFIX, options=options)

    async def token_in_query(self, *, options: RequestOptions | None = None) -> Any:
        """Token in the query."""
        return await self._call(TOKEN_IN_QUERY, options=options)

    async def get_token_of_nowhere(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Token of nowhere."""
        return await self._call(GET_TOKEN_OF_NOWHERE, options=options)
