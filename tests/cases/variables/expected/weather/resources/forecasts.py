"""Forecasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from datetime import date
    from typing import Any
    from uuid import UUID

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

GET_BY_CITY: Operation[Any] = Operation(
    "forecasts.get_by_city",
    "GET",
    "/{{version}}/forecasts/{{cityId}}",
    query={"lang": "{{language}}"},
    headers={"X-Request-Id": "{{$guid}}"},
)

GET_BY_PATH_VARIABLE: Operation[Any] = Operation(
    "forecasts.get_by_path_variable", "GET", "/{{version}}/stations/:stationId"
)

CREATE: Operation[Any] = Operation(
    "forecasts.create", "POST", "/{{version}}/forecasts", body="json"
)

GET_PART_OF_SEGMENT: Operation[Any] = Operation(
    "forecasts.get_part_of_segment", "GET", "/{{version}}/maps/map-{{cityId}}.png"
)

GET_VARIABLE_OF_NOTHING: Operation[Any] = Operation(
    "forecasts.get_variable_of_nothing", "GET", "/{{version}}/{{unknown}}/x"
)

GET_WHOLE_QUERY_IN_VARIABLE: Operation[Any] = Operation(
    "forecasts.get_whole_query_in_variable", "GET", "/{{version}}/raw"
)


class Forecasts(Resource):
    """Forecasts."""

    def get_by_city(
        self,
        city_id: str,
        *,
        units: str | None = None,
        day: date | str | None = None,
        x_tenant: str | None = None,
        x_request_id: UUID | str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """By city.

        Args:
            x_request_id: Left out, a fresh one is made for each call.
        """
        return self._call(
            GET_BY_CITY,
            path={"cityId": city_id},
            query={"units": units, "day": day},
            headers={"X-Tenant": x_tenant, "X-Request-Id": x_request_id},
            options=options,
        )

    def get_by_path_variable(
        self, station_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """By a path variable."""
        return self._call(
            GET_BY_PATH_VARIABLE, path={"stationId": station_id}, options=options
        )

    def create(
        self,
        *,
        body: types.CreateBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create."""
        return self._call(CREATE, body=body, options=options)

    def get_part_of_segment(
        self, city_id: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Part of a segment.

        Args:
            city_id: In the path as `map-{{cityId}}.png`.
        """
        return self._call(
            GET_PART_OF_SEGMENT, path={"cityId": city_id}, options=options
        )

    def get_variable_of_nothing(
        self,
        unknown: str,
        *,
        q: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Variable of nothing."""
        return self._call(
            GET_VARIABLE_OF_NOTHING,
            path={"unknown": unknown},
            query={"q": q},
            options=options,
        )

    def get_whole_query_in_variable(
        self, *, verbose: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Whole query in a variable."""
        return self._call(
            GET_WHOLE_QUERY_IN_VARIABLE, query={"verbose": verbose}, options=options
        )


class AsyncForecasts(AsyncResource):
    """Forecasts."""

    async def get_by_city(
        self,
        city_id: str,
        *,
        units: str | None = None,
        day: date | str | None = None,
        x_tenant: str | None = None,
        x_request_id: UUID | str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """By city.

        Args:
            x_request_id: Left out, a fresh one is made for each call.
        """
        return await self._call(
            GET_BY_CITY,
            path={"cityId": city_id},
            query={"units": units, "day": day},
            headers={"X-Tenant": x_tenant, "X-Request-Id": x_request_id},
            options=options,
        )

    async def get_by_path_variable(
        self, station_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """By a path variable."""
        return await self._call(
            GET_BY_PATH_VARIABLE, path={"stationId": station_id}, options=options
        )

    async def create(
        self,
        *,
        body: types.CreateBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create."""
        return await self._call(CREATE, body=body, options=options)

    async def get_part_of_segment(
        self, city_id: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Part of a segment.

        Args:
            city_id: In the path as `map-{{cityId}}.png`.
        """
        return await self._call(
            GET_PART_OF_SEGMENT, path={"cityId": city_id}, options=options
        )

    async def get_variable_of_nothing(
        self,
        unknown: str,
        *,
        q: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Variable of nothing."""
        return await self._call(
            GET_VARIABLE_OF_NOTHING,
            path={"unknown": unknown},
            query={"q": q},
            options=options,
        )

    async def get_whole_query_in_variable(
        self, *, verbose: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Whole query in a variable."""
        return await self._call(
            GET_WHOLE_QUERY_IN_VARIABLE, query={"verbose": verbose}, options=options
        )
