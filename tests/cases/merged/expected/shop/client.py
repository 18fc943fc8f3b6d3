"""Shop API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx2

    from ._runtime import AuthTypes, Drift
    from .resources.graphql import AsyncGraphql, Graphql
    from .resources.hosts import AsyncHosts, Hosts
    from .resources.items import AsyncItems, Items
    from .resources.rpc import AsyncRpc, Rpc

SETTINGS = Settings(
    name="shop",
    servers={
        "base_url": "{{baseUrl}}",
        "search_url": "{{search_url}}",
        "archive_url": "{{archiveUrl}}",
    },
    arguments={
        "search_url": "search_url",
        "baseUrl": "base_url",
        "archiveUrl": "archive_url",
    },
    errors=ERRORS,
)


class Shop(Client):
    """Shop API: client.

    Args:
        search_url: Where requests go.
        base_url: `{{baseUrl}}` in Postman.
        archive_url: `{{archiveUrl}}` in Postman.
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
        search_url: str = "https://search.example.test",
        base_url: str = "https://api.example.test/v1",
        archive_url: str = "https://archive.example.test",
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
            {"search_url": search_url, "baseUrl": base_url, "archiveUrl": archive_url},
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
    def items(self) -> Items:
        """Items."""
        from .resources.items import Items

        return Items(self)

    @cached_property
    def rpc(self) -> Rpc:
        """RPC."""
        from .resources.rpc import Rpc

        return Rpc(self)

    @cached_property
    def graphql(self) -> Graphql:
        """GraphQL."""
        from .resources.graphql import Graphql

        return Graphql(self)

    @cached_property
    def hosts(self) -> Hosts:
        """Hosts."""
        from .resources.hosts import Hosts

        return Hosts(self)


class AsyncShop(AsyncClient):
    """Shop API: asynchronous client.

    Args:
        search_url: Where requests go.
        base_url: `{{baseUrl}}` in Postman.
        archive_url: `{{archiveUrl}}` in Postman.
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
        search_url: str = "https://search.example.test",
        base_url: str = "https://api.example.test/v1",
        archive_url: str = "https://archive.example.test",
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
            {"search_url": search_url, "baseUrl": base_url, "archiveUrl": archive_url},
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
    def items(self) -> AsyncItems:
        """Items."""
        from .resources.items import AsyncItems

        return AsyncItems(self)

    @cached_property
    def rpc(self) -> AsyncRpc:
        """RPC."""
        from .resources.rpc import AsyncRpc

        return AsyncRpc(self)

    @cached_property
    def graphql(self) -> AsyncGraphql:
        """GraphQL."""
        from .resources.graphql import AsyncGraphql

        return AsyncGraphql(self)

    @cached_property
    def hosts(self) -> AsyncHosts:
        """Hosts."""
        from .resources.hosts import AsyncHosts

        return AsyncHosts(self)
