"""Old Format."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from . import models
from ._runtime import (
    DEFAULT_TIMEOUT,
    ApiKey,
    AsyncClient,
    Basic,
    Client,
    Operation,
    Settings,
)
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    import httpx2

    from . import types
    from ._runtime import AuthTypes, BodyTypes, Drift, RequestOptions
    from .resources.things import AsyncThings, Things

SETTINGS = Settings(
    name="old_format",
    servers={
        "base_url": "{{baseUrl}}",
        "example_url": "{{example_url}}",
        "https_api_example_test_url": "{{https_api_example_test_url}}",
    },
    arguments={
        "user": "user",
        "password": "password",
        "key": "key",
        "example_url": "example_url",
        "https_api_example_test_url": "https_api_example_test_url",
        "baseUrl": "base_url",
    },
    secrets=("password", "key"),
    auth=Basic("{{user}}", "{{password}}"),
    errors=ERRORS,
)

PING_STRING_URL: Operation[Any] = Operation(
    "ping_string_url", "GET", "/v1/ping", server="https_api_example_test_url"
)

GET_STRING_URL_WITH_QUERY: Operation[Any] = Operation(
    "get_string_url_with_query",
    "GET",
    "/things/:id",
    headers={"Accept": "application/json", "X-Old": "yes"},
)

UPDATE_OBJECT_URL: Operation[models.Thing] = Operation(
    "update_object_url",
    "POST",
    "/things/:id",
    headers={"Content-Type": "text/plain"},
    auth=ApiKey("X-Key", "{{key}}"),
    body="json",
    responses={200: lambda: models.Thing},
)

GET_RAW_TEXT_ONLY: Operation[Any] = Operation("get_raw_text_only", "GET", "/raw")

GET_NO_SCHEME: Operation[Any] = Operation(
    "get_no_scheme", "GET", "/v1/plain", server="example_url"
)


class OldFormat(Client):
    """Old Format: client.

    In format 2.0.

    Args:
        user: `{{user}}` in Postman.
        password: Secret; `{{password}}` in Postman.
        key: Secret; `{{key}}` in Postman.
        example_url: Where requests go.
        https_api_example_test_url: Where requests go.
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
        user: str | None = None,
        password: str | None = None,
        key: str | None = None,
        example_url: str = "api.example.test",
        https_api_example_test_url: str = "https://api.example.test",
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
                "user": user,
                "password": password,
                "key": key,
                "example_url": example_url,
                "https_api_example_test_url": https_api_example_test_url,
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
    def things(self) -> Things:
        """things."""
        from .resources.things import Things

        return Things(self)

    def ping_string_url(self, *, options: RequestOptions | None = None) -> Any:
        """String URL."""
        return self._call(PING_STRING_URL, options=options)

    def get_string_url_with_query(
        self,
        id: int | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """String URL with a query."""
        return self._call(
            GET_STRING_URL_WITH_QUERY,
            path={"id": id},
            query={"limit": limit, "cursor": cursor},
            options=options,
        )

    def update_object_url(
        self,
        id: int | str,
        *,
        body: types.UpdateObjectUrlBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Thing:
        """Object URL.

        An object for a text.
        """
        return self._call(
            UPDATE_OBJECT_URL, path={"id": id}, body=body, options=options
        )

    def get_raw_text_only(
        self, *, x: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Raw text only."""
        return self._call(GET_RAW_TEXT_ONLY, query={"x": x}, options=options)

    def get_no_scheme(self, *, options: RequestOptions | None = None) -> Any:
        """No scheme."""
        return self._call(GET_NO_SCHEME, options=options)


class AsyncOldFormat(AsyncClient):
    """Old Format: asynchronous client.

    In format 2.0.

    Args:
        user: `{{user}}` in Postman.
        password: Secret; `{{password}}` in Postman.
        key: Secret; `{{key}}` in Postman.
        example_url: Where requests go.
        https_api_example_test_url: Where requests go.
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
        user: str | None = None,
        password: str | None = None,
        key: str | None = None,
        example_url: str = "api.example.test",
        https_api_example_test_url: str = "https://api.example.test",
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
                "user": user,
                "password": password,
                "key": key,
                "example_url": example_url,
                "https_api_example_test_url": https_api_example_test_url,
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
    def things(self) -> AsyncThings:
        """things."""
        from .resources.things import AsyncThings

        return AsyncThings(self)

    async def ping_string_url(self, *, options: RequestOptions | None = None) -> Any:
        """String URL."""
        return await self._call(PING_STRING_URL, options=options)

    async def get_string_url_with_query(
        self,
        id: int | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """String URL with a query."""
        return await self._call(
            GET_STRING_URL_WITH_QUERY,
            path={"id": id},
            query={"limit": limit, "cursor": cursor},
            options=options,
        )

    async def update_object_url(
        self,
        id: int | str,
        *,
        body: types.UpdateObjectUrlBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Thing:
        """Object URL.

        An object for a text.
        """
        return await self._call(
            UPDATE_OBJECT_URL, path={"id": id}, body=body, options=options
        )

    async def get_raw_text_only(
        self, *, x: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Raw text only."""
        return await self._call(GET_RAW_TEXT_ONLY, query={"x": x}, options=options)

    async def get_no_scheme(self, *, options: RequestOptions | None = None) -> Any:
        """No scheme."""
        return await self._call(GET_NO_SCHEME, options=options)
