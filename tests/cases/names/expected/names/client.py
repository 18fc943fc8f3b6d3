"""Names API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Operation, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    import httpx2

    from ._runtime import AuthTypes, Drift, RequestOptions
    from .resources.books import AsyncBooks, Books
    from .resources.client_ import AsyncClient_, Client_
    from .resources.folder import AsyncFolder, Folder
    from .resources.folder_2 import AsyncFolder2, Folder2
    from .resources.headers import AsyncHeaders, Headers
    from .resources.long import AsyncLong, Long
    from .resources.ml import AsyncMl, Ml
    from .resources.models import AsyncModels, Models
    from .resources.n123 import N123, AsyncN123
    from .resources.other import AsyncOther, Other
    from .resources.书籍 import Async书籍Class, 书籍Class

SETTINGS = Settings(
    name="names",
    servers={"base_url": "{{baseUrl}}"},
    arguments={"baseUrl": "base_url"},
    errors=ERRORS,
)

GET_ROOT_REQUEST: Operation[Any] = Operation("get_root_request", "GET", "/root")

LIST_BOOKS: Operation[Any] = Operation("list_books", "GET", "/books-root")

GET_CLOSE: Operation[Any] = Operation("get_close", "GET", "/close")

LIST_WITH_OPTIONS: Operation[Any] = Operation(
    "list_with_options", "GET", "/with-options"
)

GET_NAMELESS: Operation[Any] = Operation("get_nameless", "GET", "/nameless")

GET_AT_ALL: Operation[Any] = Operation("get_at_all", "GET", "/no-name/at/all")

GET_V1: Operation[Any] = Operation("get_v1", "GET", "/v1")


class Names(Client):
    """Names API: client.

    Args:
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
            {"baseUrl": base_url},
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
        """Books."""
        from .resources.books import Books

        return Books(self)

    @cached_property
    def n123(self) -> N123:
        """123."""
        from .resources.n123 import N123

        return N123(self)

    @cached_property
    def folder_2(self) -> Folder2:
        """🎉."""
        from .resources.folder_2 import Folder2

        return Folder2(self)

    @cached_property
    def 书籍(self) -> 书籍Class:
        """书籍."""
        from .resources.书籍 import 书籍Class

        return 书籍Class(self)

    @cached_property
    def folder(self) -> Folder:
        """folder."""
        from .resources.folder import Folder

        return Folder(self)

    @cached_property
    def client_(self) -> Client_:
        """client."""
        from .resources.client_ import Client_

        return Client_(self)

    @cached_property
    def models(self) -> Models:
        """models."""
        from .resources.models import Models

        return Models(self)

    @cached_property
    def headers(self) -> Headers:
        """headers."""
        from .resources.headers import Headers

        return Headers(self)

    @cached_property
    def ml(self) -> Ml:
        """ML."""
        from .resources.ml import Ml

        return Ml(self)

    @cached_property
    def other(self) -> Other:
        """other."""
        from .resources.other import Other

        return Other(self)

    @cached_property
    def long(self) -> Long:
        """Long."""
        from .resources.long import Long

        return Long(self)

    def get_root_request(self, *, options: RequestOptions | None = None) -> Any:
        """Root request."""
        return self._call(GET_ROOT_REQUEST, options=options)

    def list_books(self, *, options: RequestOptions | None = None) -> Any:
        """Books."""
        return self._call(LIST_BOOKS, options=options)

    def get_close(self, *, options: RequestOptions | None = None) -> Any:
        """Close."""
        return self._call(GET_CLOSE, options=options)

    def list_with_options(self, *, options: RequestOptions | None = None) -> Any:
        """With options."""
        return self._call(LIST_WITH_OPTIONS, options=options)

    def get_nameless(self, *, options: RequestOptions | None = None) -> Any:
        """Get nameless."""
        return self._call(GET_NAMELESS, options=options)

    def get_at_all(self, *, options: RequestOptions | None = None) -> Any:
        """Get at all."""
        return self._call(GET_AT_ALL, options=options)

    def get_v1(self, *, options: RequestOptions | None = None) -> Any:
        """v1."""
        return self._call(GET_V1, options=options)


class AsyncNames(AsyncClient):
    """Names API: asynchronous client.

    Args:
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
            {"baseUrl": base_url},
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
        """Books."""
        from .resources.books import AsyncBooks

        return AsyncBooks(self)

    @cached_property
    def n123(self) -> AsyncN123:
        """123."""
        from .resources.n123 import AsyncN123

        return AsyncN123(self)

    @cached_property
    def folder_2(self) -> AsyncFolder2:
        """🎉."""
        from .resources.folder_2 import AsyncFolder2

        return AsyncFolder2(self)

    @cached_property
    def 书籍(self) -> Async书籍Class:
        """书籍."""
        from .resources.书籍 import Async书籍Class

        return Async书籍Class(self)

    @cached_property
    def folder(self) -> AsyncFolder:
        """folder."""
        from .resources.folder import AsyncFolder

        return AsyncFolder(self)

    @cached_property
    def client_(self) -> AsyncClient_:
        """client."""
        from .resources.client_ import AsyncClient_

        return AsyncClient_(self)

    @cached_property
    def models(self) -> AsyncModels:
        """models."""
        from .resources.models import AsyncModels

        return AsyncModels(self)

    @cached_property
    def headers(self) -> AsyncHeaders:
        """headers."""
        from .resources.headers import AsyncHeaders

        return AsyncHeaders(self)

    @cached_property
    def ml(self) -> AsyncMl:
        """ML."""
        from .resources.ml import AsyncMl

        return AsyncMl(self)

    @cached_property
    def other(self) -> AsyncOther:
        """other."""
        from .resources.other import AsyncOther

        return AsyncOther(self)

    @cached_property
    def long(self) -> AsyncLong:
        """Long."""
        from .resources.long import AsyncLong

        return AsyncLong(self)

    async def get_root_request(self, *, options: RequestOptions | None = None) -> Any:
        """Root request."""
        return await self._call(GET_ROOT_REQUEST, options=options)

    async def list_books(self, *, options: RequestOptions | None = None) -> Any:
        """Books."""
        return await self._call(LIST_BOOKS, options=options)

    async def get_close(self, *, options: RequestOptions | None = None) -> Any:
        """Close."""
        return await self._call(GET_CLOSE, options=options)

    async def list_with_options(self, *, options: RequestOptions | None = None) -> Any:
        """With options."""
        return await self._call(LIST_WITH_OPTIONS, options=options)

    async def get_nameless(self, *, options: RequestOptions | None = None) -> Any:
        """Get nameless."""
        return await self._call(GET_NAMELESS, options=options)

    async def get_at_all(self, *, options: RequestOptions | None = None) -> Any:
        """Get at all."""
        return await self._call(GET_AT_ALL, options=options)

    async def get_v1(self, *, options: RequestOptions | None = None) -> Any:
        """v1."""
        return await self._call(GET_V1, options=options)
