"""Oddities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

LIST_PRICES_BY_DAY: Operation[dict[str, models.Price]] = Operation(
    "oddities.list_prices_by_day",
    "GET",
    "/prices",
    responses={200: lambda: dict[str, models.Price]},
)

LIST_VISITORS_BY_ID: Operation[dict[str, int]] = Operation(
    "oddities.list_visitors_by_id",
    "GET",
    "/visitors",
    responses={200: lambda: dict[str, int]},
)

LIST_BIG_NUMBERS: Operation[models.BigNumber] = Operation(
    "oddities.list_big_numbers",
    "GET",
    "/numbers",
    responses={200: lambda: models.BigNumber},
)

GET_EMPTY_OBJECT: Operation[dict[str, Any]] = Operation(
    "oddities.get_empty_object",
    "GET",
    "/empty-object",
    responses={200: lambda: dict[str, Any]},
)

LIST_EMPTY: Operation[list[Any]] = Operation(
    "oddities.list_empty", "GET", "/empty-list", responses={200: lambda: list[Any]}
)

GET_ONLY_NULL: Operation[Any] = Operation(
    "oddities.get_only_null", "GET", "/null", responses={200: lambda: Any}
)

COUNT_NUMBER_ALONE: Operation[int] = Operation(
    "oddities.count_number_alone", "GET", "/count", responses={200: lambda: int}
)

LIST_LISTS_IN_LISTS: Operation[list[list[int]]] = Operation(
    "oddities.list_lists_in_lists",
    "GET",
    "/grid",
    responses={200: lambda: list[list[int]]},
)

LIST_MIXED_KINDS: Operation[models.MixedKind] = Operation(
    "oddities.list_mixed_kinds",
    "GET",
    "/mixed",
    responses={200: lambda: models.MixedKind},
)

LIST_KEYS_ARE_NO_NAMES: Operation[models.KeyAreNoName] = Operation(
    "oddities.list_keys_are_no_names",
    "GET",
    "/keys",
    responses={200: lambda: models.KeyAreNoName},
)

LIST_DATES_AND_IDS: Operation[models.DateId] = Operation(
    "oddities.list_dates_and_ids",
    "GET",
    "/dates",
    responses={200: lambda: models.DateId},
)

GET_NO_STATUS: Operation[models.NoStatus] = Operation(
    "oddities.get_no_status",
    "GET",
    "/no-status",
    responses={200: lambda: models.NoStatus},
)

GET_BROKEN_JSON: Operation[models.Broken] = Operation(
    "oddities.get_broken_json", "GET", "/broken", responses={200: lambda: models.Broken}
)

GET_FILE: Operation[str] = Operation(
    "oddities.get_file", "GET", "/file", responses={200: lambda: str}
)


class Oddities(Resource):
    """Oddities."""

    def list_prices_by_day(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, models.Price]:
        """Prices by day."""
        return self._call(LIST_PRICES_BY_DAY, options=options)

    def list_visitors_by_id(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, int]:
        """Visitors by id."""
        return self._call(LIST_VISITORS_BY_ID, options=options)

    def list_big_numbers(
        self, *, options: RequestOptions | None = None
    ) -> models.BigNumber:
        """Big numbers."""
        return self._call(LIST_BIG_NUMBERS, options=options)

    def get_empty_object(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, Any]:
        """Empty object."""
        return self._call(GET_EMPTY_OBJECT, options=options)

    def list_empty(self, *, options: RequestOptions | None = None) -> list[Any]:
        """Empty list."""
        return self._call(LIST_EMPTY, options=options)

    def get_only_null(self, *, options: RequestOptions | None = None) -> Any:
        """Only null."""
        return self._call(GET_ONLY_NULL, options=options)

    def count_number_alone(self, *, options: RequestOptions | None = None) -> int:
        """A number alone."""
        return self._call(COUNT_NUMBER_ALONE, options=options)

    def list_lists_in_lists(
        self, *, options: RequestOptions | None = None
    ) -> list[list[int]]:
        """Lists in lists."""
        return self._call(LIST_LISTS_IN_LISTS, options=options)

    def list_mixed_kinds(
        self, *, options: RequestOptions | None = None
    ) -> models.MixedKind:
        """Mixed kinds."""
        return self._call(LIST_MIXED_KINDS, options=options)

    def list_keys_are_no_names(
        self, *, options: RequestOptions | None = None
    ) -> models.KeyAreNoName:
        """Keys that are no names."""
        return self._call(LIST_KEYS_ARE_NO_NAMES, options=options)

    def list_dates_and_ids(
        self, *, options: RequestOptions | None = None
    ) -> models.DateId:
        """Dates and ids."""
        return self._call(LIST_DATES_AND_IDS, options=options)

    def get_no_status(
        self, *, options: RequestOptions | None = None
    ) -> models.NoStatus:
        """No status."""
        return self._call(GET_NO_STATUS, options=options)

    def get_broken_json(
        self, *, options: RequestOptions | None = None
    ) -> models.Broken:
        """Broken JSON."""
        return self._call(GET_BROKEN_JSON, options=options)

    def get_file(self, *, options: RequestOptions | None = None) -> str:
        """A file."""
        return self._call(GET_FILE, options=options)


class AsyncOddities(AsyncResource):
    """Oddities."""

    async def list_prices_by_day(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, models.Price]:
        """Prices by day."""
        return await self._call(LIST_PRICES_BY_DAY, options=options)

    async def list_visitors_by_id(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, int]:
        """Visitors by id."""
        return await self._call(LIST_VISITORS_BY_ID, options=options)

    async def list_big_numbers(
        self, *, options: RequestOptions | None = None
    ) -> models.BigNumber:
        """Big numbers."""
        return await self._call(LIST_BIG_NUMBERS, options=options)

    async def get_empty_object(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, Any]:
        """Empty object."""
        return await self._call(GET_EMPTY_OBJECT, options=options)

    async def list_empty(self, *, options: RequestOptions | None = None) -> list[Any]:
        """Empty list."""
        return await self._call(LIST_EMPTY, options=options)

    async def get_only_null(self, *, options: RequestOptions | None = None) -> Any:
        """Only null."""
        return await self._call(GET_ONLY_NULL, options=options)

    async def count_number_alone(self, *, options: RequestOptions | None = None) -> int:
        """A number alone."""
        return await self._call(COUNT_NUMBER_ALONE, options=options)

    async def list_lists_in_lists(
        self, *, options: RequestOptions | None = None
    ) -> list[list[int]]:
        """Lists in lists."""
        return await self._call(LIST_LISTS_IN_LISTS, options=options)

    async def list_mixed_kinds(
        self, *, options: RequestOptions | None = None
    ) -> models.MixedKind:
        """Mixed kinds."""
        return await self._call(LIST_MIXED_KINDS, options=options)

    async def list_keys_are_no_names(
        self, *, options: RequestOptions | None = None
    ) -> models.KeyAreNoName:
        """Keys that are no names."""
        return await self._call(LIST_KEYS_ARE_NO_NAMES, options=options)

    async def list_dates_and_ids(
        self, *, options: RequestOptions | None = None
    ) -> models.DateId:
        """Dates and ids."""
        return await self._call(LIST_DATES_AND_IDS, options=options)

    async def get_no_status(
        self, *, options: RequestOptions | None = None
    ) -> models.NoStatus:
        """No status."""
        return await self._call(GET_NO_STATUS, options=options)

    async def get_broken_json(
        self, *, options: RequestOptions | None = None
    ) -> models.Broken:
        """Broken JSON."""
        return await self._call(GET_BROKEN_JSON, options=options)

    async def get_file(self, *, options: RequestOptions | None = None) -> str:
        """A file."""
        return await self._call(GET_FILE, options=options)
