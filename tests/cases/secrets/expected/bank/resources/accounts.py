"""Accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import ApiKey, AsyncResource, Basic, Bearer, OAuth2, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

ME: Operation[models.Me] = Operation(
    "accounts.me", "GET", "/accounts/me", responses={200: lambda: models.Me}
)

BY_A_BASIC_PASSWORD: Operation[Any] = Operation(
    "accounts.by_a_basic_password",
    "GET",
    "/accounts/basic",
    auth=Basic("{{username}}", "{{password}}"),
)

BY_A_KEY_IN_THE_QUERY: Operation[Any] = Operation(
    "accounts.by_a_key_in_the_query", "GET", "/accounts/key"
)

BY_A_KEY_OF_AN_AUTH_BLOCK: Operation[Any] = Operation(
    "accounts.by_a_key_of_an_auth_block",
    "GET",
    "/accounts/block",
    auth=ApiKey("X-Block-Key", "{{apiKey}}"),
)

BY_A_HEADER: Operation[Any] = Operation(
    "accounts.by_a_header", "GET", "/accounts/header", headers={"X-Other": "fine"}
)

BY_A_HEADER_WRITTEN_BY_HAND: Operation[Any] = Operation(
    "accounts.by_a_header_written_by_hand",
    "GET",
    "/accounts/hand",
    auth=Bearer("{{token}}", optional=True),
)

BY_A_DISABLED_HEADER: Operation[Any] = Operation(
    "accounts.by_a_disabled_header", "GET", "/accounts/disabled"
)

BY_A_VARIABLE: Operation[Any] = Operation(
    "accounts.by_a_variable",
    "GET",
    "/accounts/variable",
    auth=Bearer("{{variableToken}}"),
)

BY_A_PASSWORD_IN_THE_URL: Operation[Any] = Operation(
    "accounts.by_a_password_in_the_url", "GET", "/accounts", server="legacy_url"
)

BY_OAUTH: Operation[Any] = Operation(
    "accounts.by_oauth", "GET", "/accounts/oauth", auth=OAuth2("{{token}}")
)


class Accounts(Resource):
    """Accounts."""

    def me(self, *, options: RequestOptions | None = None) -> models.Me:
        """Me."""
        return self._call(ME, options=options)

    def by_a_basic_password(self, *, options: RequestOptions | None = None) -> Any:
        """By a basic password."""
        return self._call(BY_A_BASIC_PASSWORD, options=options)

    def by_a_key_in_the_query(
        self,
        *,
        api_key: str | None = None,
        page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """By a key in the query."""
        return self._call(
            BY_A_KEY_IN_THE_QUERY,
            query={"api_key": api_key, "page": page},
            options=options,
        )

    def by_a_key_of_an_auth_block(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """By a key of an auth block."""
        return self._call(BY_A_KEY_OF_AN_AUTH_BLOCK, options=options)

    def by_a_header(
        self, *, x_api_key: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """By a header."""
        return self._call(
            BY_A_HEADER, headers={"X-Api-Key": x_api_key}, options=options
        )

    def by_a_header_written_by_hand(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """By a header written by hand."""
        return self._call(BY_A_HEADER_WRITTEN_BY_HAND, options=options)

    def by_a_disabled_header(
        self,
        *,
        x_auth_token: str | None = None,
        cookie: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """By a disabled header."""
        return self._call(
            BY_A_DISABLED_HEADER,
            headers={"X-Auth-Token": x_auth_token, "Cookie": cookie},
            options=options,
        )

    def by_a_variable(self, *, options: RequestOptions | None = None) -> Any:
        """By a variable."""
        return self._call(BY_A_VARIABLE, options=options)

    def by_a_password_in_the_url(self, *, options: RequestOptions | None = None) -> Any:
        """By a password in the URL."""
        return self._call(BY_A_PASSWORD_IN_THE_URL, options=options)

    def by_oauth(self, *, options: RequestOptions | None = None) -> Any:
        """By OAuth."""
        return self._call(BY_OAUTH, options=options)


class AsyncAccounts(AsyncResource):
    """Accounts."""

    async def me(self, *, options: RequestOptions | None = None) -> models.Me:
        """Me."""
        return await self._call(ME, options=options)

    async def by_a_basic_password(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """By a basic password."""
        return await self._call(BY_A_BASIC_PASSWORD, options=options)

    async def by_a_key_in_the_query(
        self,
        *,
        api_key: str | None = None,
        page: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """By a key in the query."""
        return await self._call(
            BY_A_KEY_IN_THE_QUERY,
            query={"api_key": api_key, "page": page},
            options=options,
        )

    async def by_a_key_of_an_auth_block(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """By a key of an auth block."""
        return await self._call(BY_A_KEY_OF_AN_AUTH_BLOCK, options=options)

    async def by_a_header(
        self, *, x_api_key: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """By a header."""
        return await self._call(
            BY_A_HEADER, headers={"X-Api-Key": x_api_key}, options=options
        )

    async def by_a_header_written_by_hand(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """By a header written by hand."""
        return await self._call(BY_A_HEADER_WRITTEN_BY_HAND, options=options)

    async def by_a_disabled_header(
        self,
        *,
        x_auth_token: str | None = None,
        cookie: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """By a disabled header."""
        return await self._call(
            BY_A_DISABLED_HEADER,
            headers={"X-Auth-Token": x_auth_token, "Cookie": cookie},
            options=options,
        )

    async def by_a_variable(self, *, options: RequestOptions | None = None) -> Any:
        """By a variable."""
        return await self._call(BY_A_VARIABLE, options=options)

    async def by_a_password_in_the_url(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """By a password in the URL."""
        return await self._call(BY_A_PASSWORD_IN_THE_URL, options=options)

    async def by_oauth(self, *, options: RequestOptions | None = None) -> Any:
        """By OAuth."""
        return await self._call(BY_OAUTH, options=options)
