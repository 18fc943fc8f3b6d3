"""Harbour."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx2

    from ._runtime import AuthTypes, Drift
    from .resources.bookings import AsyncBookings, Bookings
    from .resources.buoys import AsyncBuoys, Buoys
    from .resources.lights import AsyncLights, Lights
    from .resources.logs import AsyncLogs, Logs
    from .resources.piers import AsyncPiers, Piers
    from .resources.radio import AsyncRadio, Radio
    from .resources.ships import AsyncShips, Ships
    from .resources.tides import AsyncTides, Tides

SETTINGS = Settings(
    name="harbour",
    servers={"base_url": "{{baseUrl}}"},
    arguments={"baseUrl": "base_url"},
    errors=ERRORS,
)


class Harbour(Client):
    """Harbour: client.

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
        base_url: str = "https://harbour.example.test",
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
    def ships(self) -> Ships:
        """Ships.

        What moors here.
        """
        from .resources.ships import Ships

        return Ships(self)

    @cached_property
    def buoys(self) -> Buoys:
        """buoys."""
        from .resources.buoys import Buoys

        return Buoys(self)

    @cached_property
    def bookings(self) -> Bookings:
        """bookings."""
        from .resources.bookings import Bookings

        return Bookings(self)

    @cached_property
    def tides(self) -> Tides:
        """Tides."""
        from .resources.tides import Tides

        return Tides(self)

    @cached_property
    def piers(self) -> Piers:
        """Piers."""
        from .resources.piers import Piers

        return Piers(self)

    @cached_property
    def lights(self) -> Lights:
        """Manage lights."""
        from .resources.lights import Lights

        return Lights(self)

    @cached_property
    def radio(self) -> Radio:
        """Radio."""
        from .resources.radio import Radio

        return Radio(self)

    @cached_property
    def logs(self) -> Logs:
        """Logs."""
        from .resources.logs import Logs

        return Logs(self)


class AsyncHarbour(AsyncClient):
    """Harbour: asynchronous client.

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
        base_url: str = "https://harbour.example.test",
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
    def ships(self) -> AsyncShips:
        """Ships.

        What moors here.
        """
        from .resources.ships import AsyncShips

        return AsyncShips(self)

    @cached_property
    def buoys(self) -> AsyncBuoys:
        """buoys."""
        from .resources.buoys import AsyncBuoys

        return AsyncBuoys(self)

    @cached_property
    def bookings(self) -> AsyncBookings:
        """bookings."""
        from .resources.bookings import AsyncBookings

        return AsyncBookings(self)

    @cached_property
    def tides(self) -> AsyncTides:
        """Tides."""
        from .resources.tides import AsyncTides

        return AsyncTides(self)

    @cached_property
    def piers(self) -> AsyncPiers:
        """Piers."""
        from .resources.piers import AsyncPiers

        return AsyncPiers(self)

    @cached_property
    def lights(self) -> AsyncLights:
        """Manage lights."""
        from .resources.lights import AsyncLights

        return AsyncLights(self)

    @cached_property
    def radio(self) -> AsyncRadio:
        """Radio."""
        from .resources.radio import AsyncRadio

        return AsyncRadio(self)

    @cached_property
    def logs(self) -> AsyncLogs:
        """Logs."""
        from .resources.logs import AsyncLogs

        return AsyncLogs(self)
