"""Reading room."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Bearer, Client, Operation, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    import httpx2

    from ._runtime import AuthTypes, Drift, RequestOptions
    from .resources.books import AsyncBooks, Books
    from .resources.loans import AsyncLoans, Loans

SETTINGS = Settings(
    name="reading_room",
    servers={"base_url": "{{baseUrl}}"},
    arguments={"token": "token", "baseUrl": "base_url"},
    secrets=("token",),
    auth=Bearer("{{token}}"),
    errors=ERRORS,
)

GET_HEALTH: Operation[Any] = Operation("get_health", "GET", "/health", auth=None)


class ReadingRoom(Client):
    """Reading room: client.

    Books and loans.

    Args:
        token: Secret; `{{token}}` in Postman.
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
        base_url: str = "https://library.test/v1",
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
            {"token": token, "baseUrl": base_url},
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
    def loans(self) -> Loans:
        """Loans."""
        from .resources.loans import Loans

        return Loans(self)

    @cached_property
    def books(self) -> Books:
        """Books.

        What there is to read.
        """
        from .resources.books import Books

        return Books(self)

    def get_health(self, *, options: RequestOptions | None = None) -> Any:
        """Health."""
        return self._call(GET_HEALTH, options=options)


class AsyncReadingRoom(AsyncClient):
    """Reading room: asynchronous client.

    Books and loans.

    Args:
        token: Secret; `{{token}}` in Postman.
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
        base_url: str = "https://library.test/v1",
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
            {"token": token, "baseUrl": base_url},
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
    def loans(self) -> AsyncLoans:
        """Loans."""
        from .resources.loans import AsyncLoans

        return AsyncLoans(self)

    @cached_property
    def books(self) -> AsyncBooks:
        """Books.

        What there is to read.
        """
        from .resources.books import AsyncBooks

        return AsyncBooks(self)

    async def get_health(self, *, options: RequestOptions | None = None) -> Any:
        """Health."""
        return await self._call(GET_HEALTH, options=options)
