"""Odd bodies."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from . import models
from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Operation, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    import httpx2

    from . import types
    from ._runtime import AuthTypes, BodyTypes, Drift, RequestOptions
    from .resources.lamps import AsyncLamps, Lamps
    from .resources.shelves import AsyncShelves, Shelves
    from .resources.tills import AsyncTills, Tills
    from .resources.本棚 import Async本棚Class, 本棚Class

SETTINGS = Settings(
    name="odd_bodies",
    servers={
        "base_url": "{{baseUrl}}",
        "bucher_url": "{{bucher_url}}",
        "https://{{baseUrl}}": "https://{{baseUrl}}",
    },
    arguments={"bucher_url": "bucher_url", "baseUrl": "base_url"},
    errors=ERRORS,
)

PRINT_RECEIPT: Operation[Any] = Operation(
    "print_receipt", "POST", "/receipts", body="urlencoded"
)

GET_PHOTO: Operation[models.Photo | bytes] = Operation(
    "get_photo", "GET", "/photos/last", responses={200: lambda: models.Photo | bytes}
)

LIST_FAR_AWAY: Operation[Any] = Operation(
    "list_far_away", "GET", "/shelves", server="bucher_url"
)

GET_INT: Operation[Any] = Operation("get_int", "GET", "/int")

GET_TWICE: Operation[Any] = Operation(
    "get_twice",
    "GET",
    "/twice",
    server="https://{{baseUrl}}",
    headers={"X-Trace": "lamp <trace>"},
)


class OddBodies(Client):
    """Odd bodies: client.

    Args:
        bucher_url: Where requests go.
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
        bucher_url: str = "http://bücher.test",
        base_url: str = "https://odd.test",
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
            {"bucher_url": bucher_url, "baseUrl": base_url},
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
    def lamps(self) -> Lamps:
        """Lamps."""
        from .resources.lamps import Lamps

        return Lamps(self)

    @cached_property
    def shelves(self) -> Shelves:
        """Shelves."""
        from .resources.shelves import Shelves

        return Shelves(self)

    @cached_property
    def tills(self) -> Tills:
        """Tills."""
        from .resources.tills import Tills

        return Tills(self)

    @cached_property
    def 本棚(self) -> 本棚Class:
        """本棚."""
        from .resources.本棚 import 本棚Class

        return 本棚Class(self)

    def print_receipt(
        self,
        *,
        body: types.PrintReceiptBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Print a receipt."""
        return self._call(PRINT_RECEIPT, body=body, options=options)

    def get_photo(
        self, *, options: RequestOptions | None = None
    ) -> models.Photo | bytes:
        """Photo."""
        return self._call(GET_PHOTO, options=options)

    def list_far_away(self, *, options: RequestOptions | None = None) -> Any:
        """Far away."""
        return self._call(LIST_FAR_AWAY, options=options)

    def get_int(self, *, options: RequestOptions | None = None) -> Any:
        """Int."""
        return self._call(GET_INT, options=options)

    def get_twice(self, *, options: RequestOptions | None = None) -> Any:
        """Twice."""
        return self._call(GET_TWICE, options=options)


class AsyncOddBodies(AsyncClient):
    """Odd bodies: asynchronous client.

    Args:
        bucher_url: Where requests go.
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
        bucher_url: str = "http://bücher.test",
        base_url: str = "https://odd.test",
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
            {"bucher_url": bucher_url, "baseUrl": base_url},
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
    def lamps(self) -> AsyncLamps:
        """Lamps."""
        from .resources.lamps import AsyncLamps

        return AsyncLamps(self)

    @cached_property
    def shelves(self) -> AsyncShelves:
        """Shelves."""
        from .resources.shelves import AsyncShelves

        return AsyncShelves(self)

    @cached_property
    def tills(self) -> AsyncTills:
        """Tills."""
        from .resources.tills import AsyncTills

        return AsyncTills(self)

    @cached_property
    def 本棚(self) -> Async本棚Class:
        """本棚."""
        from .resources.本棚 import Async本棚Class

        return Async本棚Class(self)

    async def print_receipt(
        self,
        *,
        body: types.PrintReceiptBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Print a receipt."""
        return await self._call(PRINT_RECEIPT, body=body, options=options)

    async def get_photo(
        self, *, options: RequestOptions | None = None
    ) -> models.Photo | bytes:
        """Photo."""
        return await self._call(GET_PHOTO, options=options)

    async def list_far_away(self, *, options: RequestOptions | None = None) -> Any:
        """Far away."""
        return await self._call(LIST_FAR_AWAY, options=options)

    async def get_int(self, *, options: RequestOptions | None = None) -> Any:
        """Int."""
        return await self._call(GET_INT, options=options)

    async def get_twice(self, *, options: RequestOptions | None = None) -> Any:
        """Twice."""
        return await self._call(GET_TWICE, options=options)
