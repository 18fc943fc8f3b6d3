"""Stations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import Any, Literal

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

GET_DEPARTURE: Operation[models.Departure] = Operation(
    "stations.get_departure",
    "GET",
    "/stations/:stationId/departures/:number",
    responses={200: lambda: models.Departure},
)

GET_TIMETABLE: Operation[Any] = Operation(
    "stations.get_timetable", "GET", "/stations/:stationId/timetable.pdf"
)

GET_LOGO: Operation[Any] = Operation(
    "stations.get_logo", "GET", "/stations/:stationId.png"
)

SEARCH: Operation[Any] = Operation("stations.search", "GET", "/stations")

FILTER: Operation[Any] = Operation(
    "stations.filter",
    "GET",
    "/stations/filter",
    nested_query={"ids": "[]", "filter": ""},
)

EXPORT: Operation[Any] = Operation("stations.export", "GET", "/stations/export")

GET_FILE: Operation[Any] = Operation("stations.get_file", "GET", "/files/:path")

GET_LINE_BY_TWO_KEYS: Operation[Any] = Operation(
    "stations.get_line_by_two_keys", "GET", "/lines/:from/:to"
)

LIST_TRAILING_SLASH: Operation[Any] = Operation(
    "stations.list_trailing_slash", "GET", "/stations/"
)

CANCEL_COLON_IN_SEGMENT: Operation[Any] = Operation(
    "stations.cancel_colon_in_segment", "GET", "/lines/:id:cancel"
)

LIST_BRACES_FOR_PARAMETER: Operation[Any] = Operation(
    "stations.list_braces_for_parameter", "GET", "/lines/:lineId/stops"
)

GET_LINE_MAP: Operation[Any] = Operation(
    "stations.get_line_map", "GET", "/lines/:line/map"
)


class StationsResource(Resource):
    """Stations."""

    def get_departure(
        self, station_id: str, number: int, *, options: RequestOptions | None = None
    ) -> models.Departure:
        """Get a departure.

        Args:
            station_id: The station's short name.
        """
        return self._call(
            GET_DEPARTURE,
            path={"stationId": station_id, "number": number},
            options=options,
        )

    def get_timetable(
        self, station_id: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a timetable."""
        return self._call(
            GET_TIMETABLE, path={"stationId": station_id}, options=options
        )

    def get_logo(
        self, station_id: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a logo."""
        return self._call(GET_LOGO, path={"stationId": station_id}, options=options)

    def search(
        self,
        *,
        limit: int,
        q: str | None = None,
        radius: float | None = None,
        open: bool | None = None,
        sort: Literal["name", "distance"] | str | None = None,
        near: str | None = None,
        since: date | str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Search stations.

        Args:
            q: What to look for.
            limit: How many.
            open: Only open ones.
            sort: One of `name`, `distance`.
        """
        return self._call(
            SEARCH,
            query={
                "q": q,
                "limit": limit,
                "radius": radius,
                "open": open,
                "sort": sort,
                "near": near,
                "since": since,
            },
            options=options,
        )

    def filter(
        self,
        *,
        tag: str | Sequence[str] | None = None,
        ids: int | str | Sequence[int | str] | None = None,
        filter: types.FilterQuery | BodyTypes | None = None,
        page_size: int | None = None,
        top: int | None = None,
        from_: str | None = None,
        if_none: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Filter stations.

        Args:
            ids: Sent as `ids[]`.
            filter: Sent as `filter[city]`.
            from_: Sent as `from`.
        """
        return self._call(
            FILTER,
            query={
                "tag": tag,
                "ids": ids,
                "filter": filter,
                "page.size": page_size,
                "$top": top,
                "from": from_,
                "if-none": if_none,
            },
            options=options,
        )

    def export(
        self,
        *,
        csv: str | None = None,
        empty: str | None = None,
        text: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Export stations."""
        return self._call(
            EXPORT, query={"csv": csv, "empty": empty, "text": text}, options=options
        )

    def get_file(self, path: str, *, options: RequestOptions | None = None) -> Any:
        """Read a file."""
        return self._call(GET_FILE, path={"path": path}, options=options)

    def get_line_by_two_keys(
        self, from_: str, to: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a line by two keys.

        Args:
            from_: Sent as `from`.
        """
        return self._call(
            GET_LINE_BY_TWO_KEYS, path={"from": from_, "to": to}, options=options
        )

    def list_trailing_slash(self, *, options: RequestOptions | None = None) -> Any:
        """Trailing slash."""
        return self._call(LIST_TRAILING_SLASH, options=options)

    def cancel_colon_in_segment(
        self, id_cancel: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Colon in a segment."""
        return self._call(
            CANCEL_COLON_IN_SEGMENT, path={"id:cancel": id_cancel}, options=options
        )

    def list_braces_for_parameter(
        self, line_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Braces for a parameter."""
        return self._call(
            LIST_BRACES_FOR_PARAMETER, path={"lineId": line_id}, options=options
        )

    def get_line_map(self, line: str, *, options: RequestOptions | None = None) -> Any:
        """lines/{line}/map."""
        return self._call(GET_LINE_MAP, path={"line": line}, options=options)


class AsyncStationsResource(AsyncResource):
    """Stations."""

    async def get_departure(
        self, station_id: str, number: int, *, options: RequestOptions | None = None
    ) -> models.Departure:
        """Get a departure.

        Args:
            station_id: The station's short name.
        """
        return await self._call(
            GET_DEPARTURE,
            path={"stationId": station_id, "number": number},
            options=options,
        )

    async def get_timetable(
        self, station_id: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a timetable."""
        return await self._call(
            GET_TIMETABLE, path={"stationId": station_id}, options=options
        )

    async def get_logo(
        self, station_id: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a logo."""
        return await self._call(
            GET_LOGO, path={"stationId": station_id}, options=options
        )

    async def search(
        self,
        *,
        limit: int,
        q: str | None = None,
        radius: float | None = None,
        open: bool | None = None,
        sort: Literal["name", "distance"] | str | None = None,
        near: str | None = None,
        since: date | str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Search stations.

        Args:
            q: What to look for.
            limit: How many.
            open: Only open ones.
            sort: One of `name`, `distance`.
        """
        return await self._call(
            SEARCH,
            query={
                "q": q,
                "limit": limit,
                "radius": radius,
                "open": open,
                "sort": sort,
                "near": near,
                "since": since,
            },
            options=options,
        )

    async def filter(
        self,
        *,
        tag: str | Sequence[str] | None = None,
        ids: int | str | Sequence[int | str] | None = None,
        filter: types.FilterQuery | BodyTypes | None = None,
        page_size: int | None = None,
        top: int | None = None,
        from_: str | None = None,
        if_none: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Filter stations.

        Args:
            ids: Sent as `ids[]`.
            filter: Sent as `filter[city]`.
            from_: Sent as `from`.
        """
        return await self._call(
            FILTER,
            query={
                "tag": tag,
                "ids": ids,
                "filter": filter,
                "page.size": page_size,
                "$top": top,
                "from": from_,
                "if-none": if_none,
            },
            options=options,
        )

    async def export(
        self,
        *,
        csv: str | None = None,
        empty: str | None = None,
        text: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Export stations."""
        return await self._call(
            EXPORT, query={"csv": csv, "empty": empty, "text": text}, options=options
        )

    async def get_file(
        self, path: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Read a file."""
        return await self._call(GET_FILE, path={"path": path}, options=options)

    async def get_line_by_two_keys(
        self, from_: str, to: str, *, options: RequestOptions | None = None
    ) -> Any:
        """Get a line by two keys.

        Args:
            from_: Sent as `from`.
        """
        return await self._call(
            GET_LINE_BY_TWO_KEYS, path={"from": from_, "to": to}, options=options
        )

    async def list_trailing_slash(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Trailing slash."""
        return await self._call(LIST_TRAILING_SLASH, options=options)

    async def cancel_colon_in_segment(
        self, id_cancel: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Colon in a segment."""
        return await self._call(
            CANCEL_COLON_IN_SEGMENT, path={"id:cancel": id_cancel}, options=options
        )

    async def list_braces_for_parameter(
        self, line_id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """Braces for a parameter."""
        return await self._call(
            LIST_BRACES_FOR_PARAMETER, path={"lineId": line_id}, options=options
        )

    async def get_line_map(
        self, line: str, *, options: RequestOptions | None = None
    ) -> Any:
        """lines/{line}/map."""
        return await self._call(GET_LINE_MAP, path={"line": line}, options=options)
