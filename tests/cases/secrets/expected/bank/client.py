"""Bank API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Bearer, Client, Operation, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    import httpx2

    from . import types
    from ._runtime import AuthTypes, BodyTypes, Drift, RequestOptions
    from .resources.accounts import Accounts, AsyncAccounts
    from .resources.sessions import AsyncSessions, Sessions

SETTINGS = Settings(
    name="bank",
    servers={"base_url": "{{baseUrl}}", "legacy_url": "{{legacy_url}}"},
    arguments={
        "token": "token",
        "username": "username",
        "password": "password",
        "apiKey": "api_key",
        "variableToken": "variable_token",
        "legacy_url": "legacy_url",
        "baseUrl": "base_url",
    },
    secrets=("token", "username", "password", "apiKey", "variableToken"),
    auth=Bearer("{{token}}"),
    errors=ERRORS,
)

UPDATE_MARKED_AS_SECRET: Operation[Any] = Operation(
    "update_marked_as_secret", "POST", "/plums/:door", body="multipart"
)


class Bank(Client):
    """Bank API: client.

    Args:
        token: Secret; `{{token}}` in Postman.
        username: Secret; `{{username}}` in Postman.
        password: Secret; `{{password}}` in Postman.
        api_key: Secret; `{{apiKey}}` in Postman.
        variable_token: Secret; `{{variableToken}}` in Postman.
        legacy_url: Where requests go.
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
        token: str | None = None,
        username: str | None = None,
        password: str | None = None,
        api_key: str | None = None,
        variable_token: str | None = None,
        legacy_url: str = "https://legacy.example.test",
        base_url: str = "https://api.example.test/v1",
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
                "username": username,
                "password": password,
                "apiKey": api_key,
                "variableToken": variable_token,
                "legacy_url": legacy_url,
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
    def accounts(self) -> Accounts:
        """Accounts."""
        from .resources.accounts import Accounts

        return Accounts(self)

    @cached_property
    def sessions(self) -> Sessions:
        """Sessions."""
        from .resources.sessions import Sessions

        return Sessions(self)

    def update_marked_as_secret(
        self,
        door: str,
        *,
        body: types.UpdateMarkedAsSecretBody | BodyTypes,
        plum: str | None = None,
        x_two: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Marked as secret."""
        return self._call(
            UPDATE_MARKED_AS_SECRET,
            path={"door": door},
            query={"plum": plum},
            headers={"X-Two": x_two},
            body=body,
            options=options,
        )


class AsyncBank(AsyncClient):
    """Bank API: asynchronous client.

    Args:
        token: Secret; `{{token}}` in Postman.
        username: Secret; `{{username}}` in Postman.
        password: Secret; `{{password}}` in Postman.
        api_key: Secret; `{{apiKey}}` in Postman.
        variable_token: Secret; `{{variableToken}}` in Postman.
        legacy_url: Where requests go.
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
        token: str | None = None,
        username: str | None = None,
        password: str | None = None,
        api_key: str | None = None,
        variable_token: str | None = None,
        legacy_url: str = "https://legacy.example.test",
        base_url: str = "https://api.example.test/v1",
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
                "username": username,
                "password": password,
                "apiKey": api_key,
                "variableToken": variable_token,
                "legacy_url": legacy_url,
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
    def accounts(self) -> AsyncAccounts:
        """Accounts."""
        from .resources.accounts import AsyncAccounts

        return AsyncAccounts(self)

    @cached_property
    def sessions(self) -> AsyncSessions:
        """Sessions."""
        from .resources.sessions import AsyncSessions

        return AsyncSessions(self)

    async def update_marked_as_secret(
        self,
        door: str,
        *,
        body: types.UpdateMarkedAsSecretBody | BodyTypes,
        plum: str | None = None,
        x_two: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Marked as secret."""
        return await self._call(
            UPDATE_MARKED_AS_SECRET,
            path={"door": door},
            query={"plum": plum},
            headers={"X-Two": x_two},
            body=body,
            options=options,
        )
