"""Evil \"\"\" API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx2

    from ._runtime import AuthTypes, Drift
    from .resources.c_windows_x import AsyncCWindowsX, CWindowsX
    from .resources.con_ import AsyncCon, Con
    from .resources.init import AsyncInit, Init
    from .resources.outside import AsyncOutside, Outside
    from .resources.runtime import AsyncRuntime, Runtime

SETTINGS = Settings(
    name="evil",
    servers={"base_url": "{{baseUrl}}"},
    arguments={"baseUrl": "base_url"},
    errors=ERRORS,
)


class Evil(Client):
    """Evil \"\"\" API: client.

    \"\"\"+__import__("os").system("x")+\"\"\" {{ y }}

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
    def outside(self) -> Outside:
        """../../outside.

        Docs of \"\"\" {{ x }}.
        """
        from .resources.outside import Outside

        return Outside(self)

    @cached_property
    def con_(self) -> Con:
        """CON."""
        from .resources.con_ import Con

        return Con(self)

    @cached_property
    def init(self) -> Init:
        """__init__."""
        from .resources.init import Init

        return Init(self)

    @cached_property
    def c_windows_x(self) -> CWindowsX:
        """C:\\Windows\\..\\x."""
        from .resources.c_windows_x import CWindowsX

        return CWindowsX(self)

    @cached_property
    def runtime(self) -> Runtime:
        """_runtime."""
        from .resources.runtime import Runtime

        return Runtime(self)


class AsyncEvil(AsyncClient):
    """Evil \"\"\" API: asynchronous client.

    \"\"\"+__import__("os").system("x")+\"\"\" {{ y }}

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
    def outside(self) -> AsyncOutside:
        """../../outside.

        Docs of \"\"\" {{ x }}.
        """
        from .resources.outside import AsyncOutside

        return AsyncOutside(self)

    @cached_property
    def con_(self) -> AsyncCon:
        """CON."""
        from .resources.con_ import AsyncCon

        return AsyncCon(self)

    @cached_property
    def init(self) -> AsyncInit:
        """__init__."""
        from .resources.init import AsyncInit

        return AsyncInit(self)

    @cached_property
    def c_windows_x(self) -> AsyncCWindowsX:
        """C:\\Windows\\..\\x."""
        from .resources.c_windows_x import AsyncCWindowsX

        return AsyncCWindowsX(self)

    @cached_property
    def runtime(self) -> AsyncRuntime:
        """_runtime."""
        from .resources.runtime import AsyncRuntime

        return AsyncRuntime(self)
