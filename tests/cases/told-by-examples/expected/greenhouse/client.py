"""Greenhouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import models
from ._runtime import DEFAULT_TIMEOUT, AsyncClient, Client, Operation, Settings
from .errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx2

    from . import types
    from ._runtime import AuthTypes, BodyTypes, Drift, RequestOptions

SETTINGS = Settings(
    name="greenhouse",
    servers={"base_url": "{{base_url}}"},
    arguments={"base_url": "base_url"},
    errors=ERRORS,
)

SOW_BED: Operation[models.Bed] = Operation(
    "sow_bed",
    "POST",
    "/beds",
    body="json",
    responses={201: lambda: models.Bed, 422: lambda: models.ErrorBody},
)

WEIGH_HARVEST: Operation[models.Harvest] = Operation(
    "weigh_harvest",
    "PATCH",
    "/beds/:bed/harvest",
    body="urlencoded",
    responses={200: lambda: models.Harvest},
)

GET_FROST_LOG: Operation[Any] = Operation(
    "get_frost_log", "GET", "/frost", responses={500: lambda: models.ErrorBody}
)

LIST_FAILED_SENSORS: Operation[list[models.FailedSensor]] = Operation(
    "list_failed_sensors",
    "GET",
    "/sensors",
    responses={
        200: lambda: list[models.FailedSensor],
        404: lambda: models.NotFoundBody,
    },
)

WATER_ALL: Operation[Any] = Operation("water_all", "POST", "/water", body="json")

STOP_ALL: Operation[Any] = Operation(
    "stop_all", "PUT", "/stop", headers={"Content-Type": "text/plain"}, body="text"
)

MAP_BEDS: Operation[models.MapBed] = Operation(
    "map_beds", "PUT", "/map", body="json", responses={200: lambda: models.MapBed}
)

GET_GROW: Operation[Any] = Operation(
    "get_grow", "GET", "/from", responses={200: lambda: Any}
)

SEND_WHATEVER: Operation[Any] = Operation(
    "send_whatever",
    "POST",
    "/any",
    headers={"Content-Type": "application/json"},
    body="text",
)


class Greenhouse(Client):
    """Greenhouse: client.

    Args:
        base_url: Where requests go.
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
        base_url: str = "https://api.greenhouse.test",
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
            {"base_url": base_url},
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

    def sow_bed(
        self,
        *,
        body: types.SowBedBody | BodyTypes | None = None,
        notify: bool | None = None,
        dry_run: bool | None = None,
        x_season: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Bed:
        """Sow a bed.

        Raises:
            UnprocessableEntityError: Failed
        """
        return self._call(
            SOW_BED,
            query={"notify": notify, "dry_run": dry_run},
            headers={"X-Season": x_season},
            body=body,
            options=options,
        )

    def weigh_harvest(
        self,
        bed: int | str,
        *,
        body: types.WeighHarvestBody | BodyTypes | None = None,
        options: RequestOptions | None = None,
    ) -> models.Harvest:
        """Weigh a harvest."""
        return self._call(WEIGH_HARVEST, path={"bed": bed}, body=body, options=options)

    def get_frost_log(self, *, options: RequestOptions | None = None) -> Any:
        """Read the frost log.

        Raises:
            ServerError: default
        """
        return self._call(GET_FROST_LOG, options=options)

    def list_failed_sensors(
        self, *, options: RequestOptions | None = None
    ) -> list[models.FailedSensor]:
        """List failed sensors.

        Raises:
            NotFoundError: Sensor not found
        """
        return self._call(LIST_FAILED_SENSORS, options=options)

    def water_all(
        self,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Water all."""
        return self._call(WATER_ALL, body=body, options=options)

    def stop_all(
        self, *, body: str | bytes | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Stop all."""
        return self._call(STOP_ALL, body=body, options=options)

    def map_beds(
        self,
        *,
        body: types.MapBedsBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.MapBed:
        """Map the beds."""
        return self._call(MAP_BEDS, body=body, options=options)

    def get_grow(
        self,
        *,
        after: str | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Grow from."""
        return self._call(
            GET_GROW, query={"after": after, "limit": limit}, options=options
        )

    def send_whatever(
        self, *, body: str | bytes, options: RequestOptions | None = None
    ) -> Any:
        """Send whatever."""
        return self._call(SEND_WHATEVER, body=body, options=options)


class AsyncGreenhouse(AsyncClient):
    """Greenhouse: asynchronous client.

    Args:
        base_url: Where requests go.
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
        base_url: str = "https://api.greenhouse.test",
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
            {"base_url": base_url},
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

    async def sow_bed(
        self,
        *,
        body: types.SowBedBody | BodyTypes | None = None,
        notify: bool | None = None,
        dry_run: bool | None = None,
        x_season: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Bed:
        """Sow a bed.

        Raises:
            UnprocessableEntityError: Failed
        """
        return await self._call(
            SOW_BED,
            query={"notify": notify, "dry_run": dry_run},
            headers={"X-Season": x_season},
            body=body,
            options=options,
        )

    async def weigh_harvest(
        self,
        bed: int | str,
        *,
        body: types.WeighHarvestBody | BodyTypes | None = None,
        options: RequestOptions | None = None,
    ) -> models.Harvest:
        """Weigh a harvest."""
        return await self._call(
            WEIGH_HARVEST, path={"bed": bed}, body=body, options=options
        )

    async def get_frost_log(self, *, options: RequestOptions | None = None) -> Any:
        """Read the frost log.

        Raises:
            ServerError: default
        """
        return await self._call(GET_FROST_LOG, options=options)

    async def list_failed_sensors(
        self, *, options: RequestOptions | None = None
    ) -> list[models.FailedSensor]:
        """List failed sensors.

        Raises:
            NotFoundError: Sensor not found
        """
        return await self._call(LIST_FAILED_SENSORS, options=options)

    async def water_all(
        self,
        *,
        body: Mapping[str, Any] | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Water all."""
        return await self._call(WATER_ALL, body=body, options=options)

    async def stop_all(
        self, *, body: str | bytes | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Stop all."""
        return await self._call(STOP_ALL, body=body, options=options)

    async def map_beds(
        self,
        *,
        body: types.MapBedsBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.MapBed:
        """Map the beds."""
        return await self._call(MAP_BEDS, body=body, options=options)

    async def get_grow(
        self,
        *,
        after: str | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Grow from."""
        return await self._call(
            GET_GROW, query={"after": after, "limit": limit}, options=options
        )

    async def send_whatever(
        self, *, body: str | bytes, options: RequestOptions | None = None
    ) -> Any:
        """Send whatever."""
        return await self._call(SEND_WHATEVER, body=body, options=options)
