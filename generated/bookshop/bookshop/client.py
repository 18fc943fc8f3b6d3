"""Bookshop API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Operation, Settings
from ._runtime.schemes.oauth2 import OAuth2ClientCredentials
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx2

    from ._runtime import AuthTypes, Drift, RequestOptions
    from .resources.admin import Admin, AsyncAdmin
    from .resources.auth import AsyncAuth, Auth
    from .resources.books import AsyncBooks, Books
    from .resources.graphql import AsyncGraphql, Graphql
    from .resources.orders import AsyncOrders, Orders

SETTINGS = Settings(
    name="bookshop",
    servers={"base_url": "{{baseUrl}}", "auth_url": "{{authUrl}}"},
    arguments={
        "authUrl": "auth_url",
        "clientId": "client_id",
        "clientSecret": "client_secret",
        "token": "token",
        "adminKey": "admin_key",
        "baseUrl": "base_url",
    },
    secrets=("clientSecret", "token", "adminKey"),
    auth=OAuth2ClientCredentials(
        token_url="{{authUrl}}/oauth/token",
        client_id="{{clientId}}",
        client_secret="{{clientSecret}}",
        scope="books:read orders:write",
        token="{{token}}",
    ),
    errors=ERRORS,
)

PING: Operation[str] = Operation(
    "ping", "GET", "/ping", auth=None, responses={200: lambda: str, 503: lambda: str}
)


class Bookshop(Client):
    """Bookshop API: client.

    A small shop for books. It exists to show what Postsmith makes of a collection:
    every feature is in it once.

    - Reading the catalogue needs no token.
    - Everything else takes a bearer token, the admin calls a key.

    Args:
        auth_url: `{{authUrl}}` in Postman.
        client_id: `{{clientId}}` in Postman.
        client_secret: Secret; `{{clientSecret}}` in Postman.
        token: Secret, fetched and renewed unless given; `{{token}}` in Postman.
        admin_key: Secret; `{{adminKey}}` in Postman.
        base_url: `{{baseUrl}}` in Postman.
        variables: Values of other variables of the collection, by name.
        timeout: Seconds, or an `httpx2.Timeout`; `None` waits for ever.
        max_retries: How often a call that failed for a moment is sent again.
        headers: Sent with every call.
        auth: Sent in place of the collection's own.
        http_client: Your own, with its timeouts, proxies and hooks.
        transport: Your own, or a mock.
        strict: Raise where a response differs from the saved examples.
        on_drift: Called with each such difference.
    """

    def __init__(
        self,
        *,
        auth_url: str = "https://auth.bookshop.example",
        client_id: str | None = None,
        client_secret: str | None = None,
        token: str | None = None,
        admin_key: str | None = None,
        base_url: str = "https://api.bookshop.example/v1",
        variables: Mapping[str, str] | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        auth: AuthTypes | None = None,
        http_client: httpx2.Client | None = None,
        transport: httpx2.BaseTransport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
    ) -> None:
        super().__init__(
            SETTINGS,
            {
                "authUrl": auth_url,
                "clientId": client_id,
                "clientSecret": client_secret,
                "token": token,
                "adminKey": admin_key,
                "baseUrl": base_url,
            },
            variables=variables,
            timeout=timeout,
            max_retries=max_retries,
            headers=headers,
            auth=auth,
            http_client=http_client,
            transport=transport,
            strict=strict,
            on_drift=on_drift,
        )

    @cached_property
    def books(self) -> Books:
        """Books.

        The catalogue.
        """
        from .resources.books import Books

        return Books(self)

    @cached_property
    def orders(self) -> Orders:
        """Orders.

        What customers buy.
        """
        from .resources.orders import Orders

        return Orders(self)

    @cached_property
    def graphql(self) -> Graphql:
        """GraphQL."""
        from .resources.graphql import Graphql

        return Graphql(self)

    @cached_property
    def auth(self) -> Auth:
        """Auth."""
        from .resources.auth import Auth

        return Auth(self)

    @cached_property
    def admin(self) -> Admin:
        """Admin.

        For the shop's own staff.
        """
        from .resources.admin import Admin

        return Admin(self)

    def ping(self, *, options: RequestOptions | None = None) -> str:
        """Ping.

        Is the shop open?

        Raises:
            ServerError: Closed for maintenance
        """
        return self._call(PING, options=options)


class AsyncBookshop(AsyncClient):
    """Bookshop API: asynchronous client.

    A small shop for books. It exists to show what Postsmith makes of a collection:
    every feature is in it once.

    - Reading the catalogue needs no token.
    - Everything else takes a bearer token, the admin calls a key.

    Args:
        auth_url: `{{authUrl}}` in Postman.
        client_id: `{{clientId}}` in Postman.
        client_secret: Secret; `{{clientSecret}}` in Postman.
        token: Secret, fetched and renewed unless given; `{{token}}` in Postman.
        admin_key: Secret; `{{adminKey}}` in Postman.
        base_url: `{{baseUrl}}` in Postman.
        variables: Values of other variables of the collection, by name.
        timeout: Seconds, or an `httpx2.Timeout`; `None` waits for ever.
        max_retries: How often a call that failed for a moment is sent again.
        headers: Sent with every call.
        auth: Sent in place of the collection's own.
        http_client: Your own, with its timeouts, proxies and hooks.
        transport: Your own, or a mock.
        strict: Raise where a response differs from the saved examples.
        on_drift: Called with each such difference.
    """

    def __init__(
        self,
        *,
        auth_url: str = "https://auth.bookshop.example",
        client_id: str | None = None,
        client_secret: str | None = None,
        token: str | None = None,
        admin_key: str | None = None,
        base_url: str = "https://api.bookshop.example/v1",
        variables: Mapping[str, str] | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        auth: AuthTypes | None = None,
        http_client: httpx2.AsyncClient | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        strict: bool = False,
        on_drift: Callable[[Drift], None] | None = None,
    ) -> None:
        super().__init__(
            SETTINGS,
            {
                "authUrl": auth_url,
                "clientId": client_id,
                "clientSecret": client_secret,
                "token": token,
                "adminKey": admin_key,
                "baseUrl": base_url,
            },
            variables=variables,
            timeout=timeout,
            max_retries=max_retries,
            headers=headers,
            auth=auth,
            http_client=http_client,
            transport=transport,
            strict=strict,
            on_drift=on_drift,
        )

    @cached_property
    def books(self) -> AsyncBooks:
        """Books.

        The catalogue.
        """
        from .resources.books import AsyncBooks

        return AsyncBooks(self)

    @cached_property
    def orders(self) -> AsyncOrders:
        """Orders.

        What customers buy.
        """
        from .resources.orders import AsyncOrders

        return AsyncOrders(self)

    @cached_property
    def graphql(self) -> AsyncGraphql:
        """GraphQL."""
        from .resources.graphql import AsyncGraphql

        return AsyncGraphql(self)

    @cached_property
    def auth(self) -> AsyncAuth:
        """Auth."""
        from .resources.auth import AsyncAuth

        return AsyncAuth(self)

    @cached_property
    def admin(self) -> AsyncAdmin:
        """Admin.

        For the shop's own staff.
        """
        from .resources.admin import AsyncAdmin

        return AsyncAdmin(self)

    async def ping(self, *, options: RequestOptions | None = None) -> str:
        """Ping.

        Is the shop open?

        Raises:
            ServerError: Closed for maintenance
        """
        return await self._call(PING, options=options)
