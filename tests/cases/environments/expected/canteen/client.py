"""Canteen API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Bearer, Client, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Literal

    import httpx2

    from ._runtime import AuthTypes, Drift
    from .resources.orders import AsyncOrders, Orders

SETTINGS = Settings(
    name="canteen",
    servers={"base_url": "{{baseUrl}}"},
    arguments={
        "token": "token",
        "baseUrl": "base_url",
        "region": "region",
        "apiVersion": "api_version",
        "locale": "locale",
    },
    defaults={"baseUrl": "http://127.0.0.1:8080"},
    environments={
        "production": {"baseUrl": "https://api.shop.example", "apiVersion": "v2"},
        "staging": {
            "baseUrl": "https://api.{{region}}.staging.shop.example",
            "region": "eu",
            "apiVersion": "v3",
        },
    },
    secrets=("token",),
    auth=Bearer("{{token}}"),
    errors=ERRORS,
)


class Canteen(Client):
    """Canteen API: client.

    Args:
        environment: Whose values to use: `production`, `staging`.
        token: Secret; `{{token}}` in Postman.
        base_url: `{{baseUrl}}` in Postman.
        region: `{{region}}` in Postman.
        api_version: `{{apiVersion}}` in Postman.
        locale: `{{locale}}` in Postman.
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
        environment: Literal["production", "staging"] | None = None,
        token: str | None = None,
        base_url: str | None = None,
        region: str | None = None,
        api_version: str | None = None,
        locale: str = "en",
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
                "token": token,
                "baseUrl": base_url,
                "region": region,
                "apiVersion": api_version,
                "locale": locale,
            },
            environment=environment,
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
    def orders(self) -> Orders:
        """Orders."""
        from .resources.orders import Orders

        return Orders(self)


class AsyncCanteen(AsyncClient):
    """Canteen API: asynchronous client.

    Args:
        environment: Whose values to use: `production`, `staging`.
        token: Secret; `{{token}}` in Postman.
        base_url: `{{baseUrl}}` in Postman.
        region: `{{region}}` in Postman.
        api_version: `{{apiVersion}}` in Postman.
        locale: `{{locale}}` in Postman.
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
        environment: Literal["production", "staging"] | None = None,
        token: str | None = None,
        base_url: str | None = None,
        region: str | None = None,
        api_version: str | None = None,
        locale: str = "en",
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
                "token": token,
                "baseUrl": base_url,
                "region": region,
                "apiVersion": api_version,
                "locale": locale,
            },
            environment=environment,
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
    def orders(self) -> AsyncOrders:
        """Orders."""
        from .resources.orders import AsyncOrders

        return AsyncOrders(self)
