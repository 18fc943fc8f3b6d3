"""Accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import ApiKey, AsyncResource, Basic, Bearer, OAuth2, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET_ME: Operation[models.Me] = Operation(
    "accounts.get_me", "GET", "/accounts/me", responses={200: lambda: models.Me}
)

GET_BY_BASIC_PASSWORD: Operation[Any] = Operation(
    "accounts.get_by_basic_password",
    "GET",
    "/accounts/basic",
    auth=Basic("{{username}}", "{{password}}"),
)

GET_BY_KEY_IN_QUERY: Operation[Any] = Operation(
    "accounts.get_by_key_in_query", "GET", "/accounts/key"
)

GET_BY_KEY_OF_AUTH_BLOCK: Operation[Any] = Operation(
    "accounts.get_by_key_of_auth_block",
    "GET",
    "/accounts/block",
    auth=ApiKey("X-Block-Key", "{{apiKey}}"),
)

GET_BY_HEADER: Operation[Any] = Operation(
    "accounts.get_by_header", "GET", "/accounts/header", headers={"X-Other": "fine"}
)

GET_BY_HEADER_WRITTEN_BY_HAND: Operation[Any] = Operation(
    "accounts.get_by_header_written_by_hand",
    "GET",
    "/accounts/hand",
    auth=Bearer("{{token}}", optional=True),
)

GET_BY_DISABLED_HEADER: Operation[Any] = Operation(
    "accounts.get_by_disabled_header", "GET", "/accounts/disabled"
)

GET_BY_VARIABLE: Operation[Any] = Operation(
    "accounts.get_by_variable",
    "GET",
    "/accounts/variable",
    auth=Bearer("{{variableToken}}"),
)

LIST_BY_PASSWORD_IN_URL: Operation[Any] = Operation(
    "accounts.list_by_password_in_url", "GET", "/accounts", server="legacy_url"
)

GET_BY_OAUTH: Operation[Any] = Operation(
    "accounts.get_by_oauth", "GET", "/accounts/oauth", auth=OAuth2("{{token}}")
)


class Accounts(Resource):
    """Accounts."""

    def get_me(self, *, options: RequestOptions | None = None) -> models.Me:
        """Me."""
        return self._call(GET_ME, options=options)

    def get_by_basic_password(self, *, options: RequestOptions | None = None) -> Any:
        """By a basic password."""
        return self._call(GET_BY_BASIC_PASSWORD, options=options)

    def get_by_key_in_query(
        self,
        *,
        api_key: str | None = None,
        page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """By a key in the query."""
        return self._call(
            GET_BY_KEY_IN_QUERY,
            query={"api_key": api_key, "page": page},
            options=options,
        )

    def get_by_key_of_auth_block(self, *, options: RequestOptions | None = None) -> Any:
        """By a key of an auth block."""
        return self._call(GET_BY_KEY_OF_AUTH_BLOCK, options=options)

    def get_by_header(
        self, *, x_api_key: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """By a header."""
        return self._call(
            GET_BY_HEADER, headers={"X-Api-Key": x_api_key}, options=options
        )

    def get_by_header_written_by_hand(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """By a header written by hand."""
        return self._call(GET_BY_HEADER_WRITTEN_BY_HAND, options=options)

    def get_by_disabled_header(
        self,
        *,
        x_auth_token: str | None = None,
        cookie: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """By a disabled header."""
        return self._call(
            GET_BY_DISABLED_HEADER,
            headers={"X-Auth-Token": x_auth_token, "Cookie": cookie},
            options=options,
        )

    def get_by_variable(self, *, options: RequestOptions | None = None) -> Any:
        """By a variable."""
        return self._call(GET_BY_VARIABLE, options=options)

    def list_by_password_in_url(self, *, options: RequestOptions | None = None) -> Any:
        """By a password in the URL."""
        return self._call(LIST_BY_PASSWORD_IN_URL, options=options)

    def get_by_oauth(self, *, options: RequestOptions | None = None) -> Any:
        """By OAuth."""
        return self._call(GET_BY_OAUTH, options=options)


class AsyncAccounts(AsyncResource):
    """Accounts."""

    async def get_me(self, *, options: RequestOptions | None = None) -> models.Me:
        """Me."""
        return await self._call(GET_ME, options=options)

    async def get_by_basic_password(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """By a basic password."""
        return await self._call(GET_BY_BASIC_PASSWORD, options=options)

    async def get_by_key_in_query(
        self,
        *,
        api_key: str | None = None,
        page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """By a key in the query."""
        return await self._call(
            GET_BY_KEY_IN_QUERY,
            query={"api_key": api_key, "page": page},
            options=options,
        )

    async def get_by_key_of_auth_block(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """By a key of an auth block."""
        return await self._call(GET_BY_KEY_OF_AUTH_BLOCK, options=options)

    async def get_by_header(
        self, *, x_api_key: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """By a header."""
        return await self._call(
            GET_BY_HEADER, headers={"X-Api-Key": x_api_key}, options=options
        )

    async def get_by_header_written_by_hand(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """By a header written by hand."""
        return await self._call(GET_BY_HEADER_WRITTEN_BY_HAND, options=options)

    async def get_by_disabled_header(
        self,
        *,
        x_auth_token: str | None = None,
        cookie: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """By a disabled header."""
        return await self._call(
            GET_BY_DISABLED_HEADER,
            headers={"X-Auth-Token": x_auth_token, "Cookie": cookie},
            options=options,
        )

    async def get_by_variable(self, *, options: RequestOptions | None = None) -> Any:
        """By a variable."""
        return await self._call(GET_BY_VARIABLE, options=options)

    async def list_by_password_in_url(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """By a password in the URL."""
        return await self._call(LIST_BY_PASSWORD_IN_URL, options=options)

    async def get_by_oauth(self, *, options: RequestOptions | None = None) -> Any:
        """By OAuth."""
        return await self._call(GET_BY_OAUTH, options=options)
