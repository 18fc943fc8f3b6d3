"""Weather API."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx2

    from ._runtime import AuthTypes, Drift
    from .resources.elsewhere import AsyncElsewhere, Elsewhere
    from .resources.forecasts import AsyncForecasts, Forecasts

SETTINGS = Settings(
    name="weather",
    servers={
        "base_url": "{{baseUrl}}",
        "https://{{region}}.weather.example.test:{{port}}": "https://{{region}}.weather.example.test:{{port}}",
        "nested_url": "{{nestedUrl}}",
        "unset_url": "{{unsetUrl}}",
    },
    arguments={
        "baseUrl": "base_url",
        "version": "version",
        "language": "language",
        "region": "region",
        "port": "port",
        "nestedUrl": "nested_url",
        "unsetUrl": "unset_url",
    },
    errors=ERRORS,
)


class Weather(Client):
    """Weather API: client.

    Args:
        base_url: `{{baseUrl}}` in Postman.
        version: `{{version}}` in Postman.
        language: `{{language}}` in Postman.
        region: `{{region}}` in Postman.
        port: `{{port}}` in Postman.
        nested_url: `{{nestedUrl}}` in Postman.
        unset_url: `{{unsetUrl}}` in Postman.
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
        base_url: str = "https://api.example.test",
        version: str = "v2",
        language: str = "en",
        region: str = "eu",
        port: int = 8443,
        nested_url: str = "https://{{region}}.example.test/{{version}}",
        unset_url: str | None = None,
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
                "baseUrl": base_url,
                "version": version,
                "language": language,
                "region": region,
                "port": port,
                "nestedUrl": nested_url,
                "unsetUrl": unset_url,
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
    def forecasts(self) -> Forecasts:
        """Forecasts."""
        from .resources.forecasts import Forecasts

        return Forecasts(self)

    @cached_property
    def elsewhere(self) -> Elsewhere:
        """Elsewhere."""
        from .resources.elsewhere import Elsewhere

        return Elsewhere(self)


class AsyncWeather(AsyncClient):
    """Weather API: asynchronous client.

    Args:
        base_url: `{{baseUrl}}` in Postman.
        version: `{{version}}` in Postman.
        language: `{{language}}` in Postman.
        region: `{{region}}` in Postman.
        port: `{{port}}` in Postman.
        nested_url: `{{nestedUrl}}` in Postman.
        unset_url: `{{unsetUrl}}` in Postman.
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
        base_url: str = "https://api.example.test",
        version: str = "v2",
        language: str = "en",
        region: str = "eu",
        port: int = 8443,
        nested_url: str = "https://{{region}}.example.test/{{version}}",
        unset_url: str | None = None,
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
                "baseUrl": base_url,
                "version": version,
                "language": language,
                "region": region,
                "port": port,
                "nestedUrl": nested_url,
                "unsetUrl": unset_url,
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
    def forecasts(self) -> AsyncForecasts:
        """Forecasts."""
        from .resources.forecasts import AsyncForecasts

        return AsyncForecasts(self)

    @cached_property
    def elsewhere(self) -> AsyncElsewhere:
        """Elsewhere."""
        from .resources.elsewhere import AsyncElsewhere

        return AsyncElsewhere(self)
