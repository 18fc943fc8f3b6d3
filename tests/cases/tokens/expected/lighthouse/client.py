"""Lighthouse."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Settings
from ._runtime.schemes.oauth2 import OAuth2ClientCredentials
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx2

    from ._runtime import AuthTypes, Drift
    from .resources.keepers import AsyncKeepers, Keepers
    from .resources.lamps import AsyncLamps, Lamps
    from .resources.tokens import AsyncTokens, Tokens

SETTINGS = Settings(
    name="lighthouse",
    servers={"base_url": "{{baseUrl}}"},
    arguments={
        "client_id": "client_id",
        "client_secret": "client_secret",
        "baseUrl": "base_url",
        "app_token": "app_token",
        "email": "email",
        "password": "password",
        "keeper_token": "keeper_token",
        "partner_id": "partner_id",
        "partner_secret": "partner_secret",
        "tenant": "tenant",
        "partner_token": "partner_token",
    },
    secrets=(
        "client_secret",
        "app_token",
        "password",
        "keeper_token",
        "partner_secret",
        "partner_token",
    ),
    auth=OAuth2ClientCredentials(
        token_url="{{baseUrl}}/oauth/token",
        client_id="{{client_id}}",
        client_secret="{{client_secret}}",
        scope="lamps:read",
        token="{{app_token}}",
    ),
    errors=ERRORS,
)


class Lighthouse(Client):
    """Lighthouse: client.

    Args:
        client_id: `{{client_id}}` in Postman.
        client_secret: Secret; `{{client_secret}}` in Postman.
        base_url: `{{baseUrl}}` in Postman.
        app_token: Secret, fetched and renewed unless given; `{{app_token}}` in
            Postman.
        email: `{{email}}` in Postman.
        password: Secret; `{{password}}` in Postman.
        keeper_token: Secret, fetched and renewed unless given; `{{keeper_token}}`
            in Postman.
        partner_id: `{{partner_id}}` in Postman.
        partner_secret: Secret; `{{partner_secret}}` in Postman.
        tenant: `{{tenant}}` in Postman.
        partner_token: Secret, fetched and renewed unless given; `{{partner_token}}`
            in Postman.
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
        client_id: str | None = None,
        client_secret: str | None = None,
        base_url: str = "https://lighthouse.example",
        app_token: str | None = None,
        email: str | None = None,
        password: str | None = None,
        keeper_token: str | None = None,
        partner_id: str | None = None,
        partner_secret: str | None = None,
        tenant: str | None = None,
        partner_token: str | None = None,
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
                "client_id": client_id,
                "client_secret": client_secret,
                "baseUrl": base_url,
                "app_token": app_token,
                "email": email,
                "password": password,
                "keeper_token": keeper_token,
                "partner_id": partner_id,
                "partner_secret": partner_secret,
                "tenant": tenant,
                "partner_token": partner_token,
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
    def tokens(self) -> Tokens:
        """Tokens."""
        from .resources.tokens import Tokens

        return Tokens(self)

    @cached_property
    def lamps(self) -> Lamps:
        """Lamps."""
        from .resources.lamps import Lamps

        return Lamps(self)

    @cached_property
    def keepers(self) -> Keepers:
        """Keepers."""
        from .resources.keepers import Keepers

        return Keepers(self)


class AsyncLighthouse(AsyncClient):
    """Lighthouse: asynchronous client.

    Args:
        client_id: `{{client_id}}` in Postman.
        client_secret: Secret; `{{client_secret}}` in Postman.
        base_url: `{{baseUrl}}` in Postman.
        app_token: Secret, fetched and renewed unless given; `{{app_token}}` in
            Postman.
        email: `{{email}}` in Postman.
        password: Secret; `{{password}}` in Postman.
        keeper_token: Secret, fetched and renewed unless given; `{{keeper_token}}`
            in Postman.
        partner_id: `{{partner_id}}` in Postman.
        partner_secret: Secret; `{{partner_secret}}` in Postman.
        tenant: `{{tenant}}` in Postman.
        partner_token: Secret, fetched and renewed unless given; `{{partner_token}}`
            in Postman.
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
        client_id: str | None = None,
        client_secret: str | None = None,
        base_url: str = "https://lighthouse.example",
        app_token: str | None = None,
        email: str | None = None,
        password: str | None = None,
        keeper_token: str | None = None,
        partner_id: str | None = None,
        partner_secret: str | None = None,
        tenant: str | None = None,
        partner_token: str | None = None,
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
                "client_id": client_id,
                "client_secret": client_secret,
                "baseUrl": base_url,
                "app_token": app_token,
                "email": email,
                "password": password,
                "keeper_token": keeper_token,
                "partner_id": partner_id,
                "partner_secret": partner_secret,
                "tenant": tenant,
                "partner_token": partner_token,
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
    def tokens(self) -> AsyncTokens:
        """Tokens."""
        from .resources.tokens import AsyncTokens

        return AsyncTokens(self)

    @cached_property
    def lamps(self) -> AsyncLamps:
        """Lamps."""
        from .resources.lamps import AsyncLamps

        return AsyncLamps(self)

    @cached_property
    def keepers(self) -> AsyncKeepers:
        """Keepers."""
        from .resources.keepers import AsyncKeepers

        return AsyncKeepers(self)
