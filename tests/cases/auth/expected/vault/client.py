"""Vault API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import (
    DEFAULT_TIMEOUT,
    ApiKey,
    AsyncClient,
    Bearer,
    Client,
    Operation,
    Settings,
)
from ._runtime.schemes.hawk import Hawk
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    import httpx2

    from ._runtime import AuthTypes, Drift, RequestOptions
    from .resources.basic import AsyncBasic_, Basic_
    from .resources.keys import AsyncKeys, Keys
    from .resources.oauth import AsyncOauth, Oauth

SETTINGS = Settings(
    name="vault",
    servers={"base_url": "{{baseUrl}}"},
    arguments={
        "token": "token",
        "hawkId": "hawk_id",
        "hawkKey": "hawk_key",
        "legacyToken": "legacy_token",
        "user": "user",
        "password": "password",
        "otherToken": "other_token",
        "apiKey": "api_key",
        "oauthToken": "oauth_token",
        "baseUrl": "base_url",
    },
    secrets=(
        "token",
        "hawkKey",
        "legacyToken",
        "password",
        "otherToken",
        "apiKey",
        "oauthToken",
    ),
    auth=Bearer("{{token}}"),
    errors=ERRORS,
)

INHERIT_FROM_THE_COLLECTION: Operation[Any] = Operation(
    "inherit_from_the_collection", "GET", "/a"
)

PUBLIC: Operation[Any] = Operation("public", "GET", "/b", auth=None)

EMPTY_BLOCK_INHERITS: Operation[Any] = Operation("empty_block_inherits", "GET", "/c")

NULL_INHERITS: Operation[Any] = Operation("null_inherits", "GET", "/d")

OF_AN_UNKNOWN_KIND: Operation[Any] = Operation(
    "of_an_unknown_kind", "GET", "/e", auth=None
)

BY_A_SIGNATURE: Operation[Any] = Operation(
    "by_a_signature", "GET", "/f", auth=Hawk(id="{{hawkId}}", key="{{hawkKey}}")
)

BY_A_HEADER: Operation[Any] = Operation(
    "by_a_header", "GET", "/g", auth=ApiKey("Authorization", "Token {{legacyToken}}")
)


class Vault(Client):
    """Vault API: client.

    Args:
        token: Secret; `{{token}}` in Postman.
        hawk_id: `{{hawkId}}` in Postman.
        hawk_key: Secret; `{{hawkKey}}` in Postman.
        legacy_token: Secret; `{{legacyToken}}` in Postman.
        user: `{{user}}` in Postman.
        password: Secret; `{{password}}` in Postman.
        other_token: Secret; `{{otherToken}}` in Postman.
        api_key: Secret; `{{apiKey}}` in Postman.
        oauth_token: Secret; `{{oauthToken}}` in Postman.
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
        hawk_id: str | None = None,
        hawk_key: str | None = None,
        legacy_token: str | None = None,
        user: str | None = None,
        password: str | None = None,
        other_token: str | None = None,
        api_key: str | None = None,
        oauth_token: str | None = None,
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
                "hawkId": hawk_id,
                "hawkKey": hawk_key,
                "legacyToken": legacy_token,
                "user": user,
                "password": password,
                "otherToken": other_token,
                "apiKey": api_key,
                "oauthToken": oauth_token,
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
    def basic(self) -> Basic_:
        """Basic."""
        from .resources.basic import Basic_

        return Basic_(self)

    @cached_property
    def keys(self) -> Keys:
        """Keys."""
        from .resources.keys import Keys

        return Keys(self)

    @cached_property
    def oauth(self) -> Oauth:
        """OAuth."""
        from .resources.oauth import Oauth

        return Oauth(self)

    def inherit_from_the_collection(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Inherit from the collection."""
        return self._call(INHERIT_FROM_THE_COLLECTION, options=options)

    def public(self, *, options: RequestOptions | None = None) -> Any:
        """Public."""
        return self._call(PUBLIC, options=options)

    def empty_block_inherits(self, *, options: RequestOptions | None = None) -> Any:
        """Empty block inherits."""
        return self._call(EMPTY_BLOCK_INHERITS, options=options)

    def null_inherits(self, *, options: RequestOptions | None = None) -> Any:
        """Null inherits."""
        return self._call(NULL_INHERITS, options=options)

    def of_an_unknown_kind(self, *, options: RequestOptions | None = None) -> Any:
        """Of an unknown kind."""
        return self._call(OF_AN_UNKNOWN_KIND, options=options)

    def by_a_signature(self, *, options: RequestOptions | None = None) -> Any:
        """By a signature."""
        return self._call(BY_A_SIGNATURE, options=options)

    def by_a_header(self, *, options: RequestOptions | None = None) -> Any:
        """By a header."""
        return self._call(BY_A_HEADER, options=options)


class AsyncVault(AsyncClient):
    """Vault API: asynchronous client.

    Args:
        token: Secret; `{{token}}` in Postman.
        hawk_id: `{{hawkId}}` in Postman.
        hawk_key: Secret; `{{hawkKey}}` in Postman.
        legacy_token: Secret; `{{legacyToken}}` in Postman.
        user: `{{user}}` in Postman.
        password: Secret; `{{password}}` in Postman.
        other_token: Secret; `{{otherToken}}` in Postman.
        api_key: Secret; `{{apiKey}}` in Postman.
        oauth_token: Secret; `{{oauthToken}}` in Postman.
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
        hawk_id: str | None = None,
        hawk_key: str | None = None,
        legacy_token: str | None = None,
        user: str | None = None,
        password: str | None = None,
        other_token: str | None = None,
        api_key: str | None = None,
        oauth_token: str | None = None,
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
                "hawkId": hawk_id,
                "hawkKey": hawk_key,
                "legacyToken": legacy_token,
                "user": user,
                "password": password,
                "otherToken": other_token,
                "apiKey": api_key,
                "oauthToken": oauth_token,
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
    def basic(self) -> AsyncBasic_:
        """Basic."""
        from .resources.basic import AsyncBasic_

        return AsyncBasic_(self)

    @cached_property
    def keys(self) -> AsyncKeys:
        """Keys."""
        from .resources.keys import AsyncKeys

        return AsyncKeys(self)

    @cached_property
    def oauth(self) -> AsyncOauth:
        """OAuth."""
        from .resources.oauth import AsyncOauth

        return AsyncOauth(self)

    async def inherit_from_the_collection(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Inherit from the collection."""
        return await self._call(INHERIT_FROM_THE_COLLECTION, options=options)

    async def public(self, *, options: RequestOptions | None = None) -> Any:
        """Public."""
        return await self._call(PUBLIC, options=options)

    async def empty_block_inherits(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Empty block inherits."""
        return await self._call(EMPTY_BLOCK_INHERITS, options=options)

    async def null_inherits(self, *, options: RequestOptions | None = None) -> Any:
        """Null inherits."""
        return await self._call(NULL_INHERITS, options=options)

    async def of_an_unknown_kind(self, *, options: RequestOptions | None = None) -> Any:
        """Of an unknown kind."""
        return await self._call(OF_AN_UNKNOWN_KIND, options=options)

    async def by_a_signature(self, *, options: RequestOptions | None = None) -> Any:
        """By a signature."""
        return await self._call(BY_A_SIGNATURE, options=options)

    async def by_a_header(self, *, options: RequestOptions | None = None) -> Any:
        """By a header."""
        return await self._call(BY_A_HEADER, options=options)
