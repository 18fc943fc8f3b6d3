"""天气 API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx2

    from ._runtime import AuthTypes, Drift
    from .resources.donnees_meteo import AsyncDonneesMeteo, DonneesMeteo
    from .resources.новости import AsyncНовости, Новости
    from .resources.信息 import Async信息Class, 信息Class

SETTINGS = Settings(
    name="api_client",
    servers={"base_url": "{{baseUrl}}"},
    arguments={"baseUrl": "base_url"},
    errors=ERRORS,
)


class 天气(Client):
    """天气 API: client.

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
    def 信息(self) -> 信息Class:
        """信息.

        天气的信息。
        """
        from .resources.信息 import 信息Class

        return 信息Class(self)

    @cached_property
    def donnees_meteo(self) -> DonneesMeteo:
        """Données météo."""
        from .resources.donnees_meteo import DonneesMeteo

        return DonneesMeteo(self)

    @cached_property
    def новости(self) -> Новости:
        """Новости."""
        from .resources.новости import Новости

        return Новости(self)


class Async天气(AsyncClient):
    """天气 API: asynchronous client.

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
    def 信息(self) -> Async信息Class:
        """信息.

        天气的信息。
        """
        from .resources.信息 import Async信息Class

        return Async信息Class(self)

    @cached_property
    def donnees_meteo(self) -> AsyncDonneesMeteo:
        """Données météo."""
        from .resources.donnees_meteo import AsyncDonneesMeteo

        return AsyncDonneesMeteo(self)

    @cached_property
    def новости(self) -> AsyncНовости:
        """Новости."""
        from .resources.новости import AsyncНовости

        return AsyncНовости(self)
