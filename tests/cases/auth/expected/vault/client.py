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

INHERIT_FROM_COLLECTION: Operation[Any] = Operation(
    "inherit_from_collection", "GET", "/a"
)

GET_PUBLIC: Operation[Any] = Operation("get_public", "GET", "/b", auth=None)

LIST_EMPTY_BLOCK_INHERITS: Operation[Any] = Operation(
    "list_empty_block_inherits", "GET", "/c"
)

LIST_NULL_INHERITS: Operation[Any] = Operation("list_null_inherits", "GET", "/d")

GET_OF_UNKNOWN_KIND: Operation[Any] = Operation(
    "get_of_unknown_kind", "GET", "/e", auth=None
)

GET_BY_SIGNATURE: Operation[Any] = Operation(
    "get_by_signature", "GET", "/f", auth=Hawk(id="{{hawkId}}", key="{{hawkKey}}")
)

GET_BY_HEADER: Operation[Any] = Operation(
    "get_by_header", "GET", "/g", auth=ApiKey("Authorization", "Token {{legacyToken}}")
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

    def inherit_from_collection(self, *, options: RequestOptions | None = None) -> Any:
        """Inherit from the collection."""
        return self._call(INHERIT_FROM_COLLECTION, options=options)

    def get_public(self, *, options: RequestOptions | None = None) -> Any:
        """Public."""
        return self._call(GET_PUBLIC, options=options)

    def list_empty_block_inherits(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Empty block inherits."""
        return self._call(LIST_EMPTY_BLOCK_INHERITS, options=options)

    def list_null_inherits(self, *, options: RequestOptions | None = None) -> Any:
        """Null inherits."""
        return self._call(LIST_NULL_INHERITS, options=options)

    def get_of_unknown_kind(self, *, options: RequestOptions | None = None) -> Any:
        """Of an unknown kind."""
        return self._call(GET_OF_UNKNOWN_KIND, options=options)

    def get_by_signature(self, *, options: RequestOptions | None = None) -> Any:
        """By a signature."""
        return self._call(GET_BY_SIGNATURE, options=options)

    def get_by_header(self, *, options: RequestOptions | None = None) -> Any:
        """By a header."""
        return self._call(GET_BY_HEADER, options=options)


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

    async def inherit_from_collection(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Inherit from the collection."""
        return await self._call(INHERIT_FROM_COLLECTION, options=options)

    async def get_public(self, *, options: RequestOptions | None = None) -> Any:
        """Public."""
        return await self._call(GET_PUBLIC, options=options)

    async def list_empty_block_inherits(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Empty block inherits."""
        return await self._call(LIST_EMPTY_BLOCK_INHERITS, options=options)

    async def list_null_inherits(self, *, options: RequestOptions | None = None) -> Any:
        """Null inherits."""
        return await self._call(LIST_NULL_INHERITS, options=options)

    async def get_of_unknown_kind(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Of an unknown kind."""
        return await self._call(GET_OF_UNKNOWN_KIND, options=options)

    async def get_by_signature(self, *, options: RequestOptions | None = None) -> Any:
        """By a signature."""
        return await self._call(GET_BY_SIGNATURE, options=options)

    async def get_by_header(self, *, options: RequestOptions | None = None) -> Any:
        """By a header."""
        return await self._call(GET_BY_HEADER, options=options)
