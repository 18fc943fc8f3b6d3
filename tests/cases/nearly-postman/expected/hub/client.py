"""Hub."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx2

    from ._runtime import AuthTypes, Drift
    from .resources.forms import AsyncForms, Forms
    from .resources.jobs import AsyncJobs, Jobs

SETTINGS = Settings(
    name="hub",
    servers={"base_url": "{{hub}}"},
    arguments={"hub": "base_url"},
    errors=ERRORS,
)


class Hub(Client):
    """Hub: client.

    Args:
        base_url: `{{hub}}` in Postman.
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
        base_url: str = "https://hub.test",
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
            {"hub": base_url},
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
    def jobs(self) -> Jobs:
        """Jobs."""
        from .resources.jobs import Jobs

        return Jobs(self)

    @cached_property
    def forms(self) -> Forms:
        """Forms."""
        from .resources.forms import Forms

        return Forms(self)


class AsyncHub(AsyncClient):
    """Hub: asynchronous client.

    Args:
        base_url: `{{hub}}` in Postman.
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
        base_url: str = "https://hub.test",
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
            {"hub": base_url},
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
    def jobs(self) -> AsyncJobs:
        """Jobs."""
        from .resources.jobs import AsyncJobs

        return AsyncJobs(self)

    @cached_property
    def forms(self) -> AsyncForms:
        """Forms."""
        from .resources.forms import AsyncForms

        return AsyncForms(self)
