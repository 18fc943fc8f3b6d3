"""Oddities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

PRICES_BY_DAY: Operation[dict[str, models.Price]] = Operation(
    "oddities.prices_by_day",
    "GET",
    "/prices",
    responses={200: lambda: dict[str, models.Price]},
)

VISITORS_BY_ID: Operation[dict[str, int]] = Operation(
    "oddities.visitors_by_id",
    "GET",
    "/visitors",
    responses={200: lambda: dict[str, int]},
)

BIG_NUMBERS: Operation[models.BigNumber] = Operation(
    "oddities.big_numbers", "GET", "/numbers", responses={200: lambda: models.BigNumber}
)

EMPTY_OBJECT: Operation[dict[str, Any]] = Operation(
    "oddities.empty_object",
    "GET",
    "/empty-object",
    responses={200: lambda: dict[str, Any]},
)

EMPTY_LIST: Operation[list[Any]] = Operation(
    "oddities.empty_list", "GET", "/empty-list", responses={200: lambda: list[Any]}
)

ONLY_NULL: Operation[Any] = Operation(
    "oddities.only_null", "GET", "/null", responses={200: lambda: Any}
)

A_NUMBER_ALONE: Operation[int] = Operation(
    "oddities.a_number_alone", "GET", "/count", responses={200: lambda: int}
)

LISTS_IN_LISTS: Operation[list[list[int]]] = Operation(
    "oddities.lists_in_lists", "GET", "/grid", responses={200: lambda: list[list[int]]}
)

MIXED_KINDS: Operation[models.MixedKind] = Operation(
    "oddities.mixed_kinds", "GET", "/mixed", responses={200: lambda: models.MixedKind}
)

KEYS_THAT_ARE_NO_NAMES: Operation[models.KeyAreNoName] = Operation(
    "oddities.keys_that_are_no_names",
    "GET",
    "/keys",
    responses={200: lambda: models.KeyAreNoName},
)

DATES_AND_IDS: Operation[models.DateId] = Operation(
    "oddities.dates_and_ids", "GET", "/dates", responses={200: lambda: models.DateId}
)

NO_STATUS: Operation[models.NoStatus] = Operation(
    "oddities.no_status", "GET", "/no-status", responses={200: lambda: models.NoStatus}
)

BROKEN_JSON: Operation[models.BrokenJson] = Operation(
    "oddities.broken_json", "GET", "/broken", responses={200: lambda: models.BrokenJson}
)

A_FILE: Operation[str] = Operation(
    "oddities.a_file", "GET", "/file", responses={200: lambda: str}
)


class Oddities(Resource):
    """Oddities."""

    def prices_by_day(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, models.Price]:
        """Prices by day."""
        return self._call(PRICES_BY_DAY, options=options)

    def visitors_by_id(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, int]:
        """Visitors by id."""
        return self._call(VISITORS_BY_ID, options=options)

    def big_numbers(self, *, options: RequestOptions | None = None) -> models.BigNumber:
        """Big numbers."""
        return self._call(BIG_NUMBERS, options=options)

    def empty_object(self, *, options: RequestOptions | None = None) -> dict[str, Any]:
        """Empty object."""
        return self._call(EMPTY_OBJECT, options=options)

    def empty_list(self, *, options: RequestOptions | None = None) -> list[Any]:
        """Empty list."""
        return self._call(EMPTY_LIST, options=options)

    def only_null(self, *, options: RequestOptions | None = None) -> Any:
        """Only null."""
        return self._call(ONLY_NULL, options=options)

    def a_number_alone(self, *, options: RequestOptions | None = None) -> int:
        """A number alone."""
        return self._call(A_NUMBER_ALONE, options=options)

    def lists_in_lists(
        self, *, options: RequestOptions | None = None
    ) -> list[list[int]]:
        """Lists in lists."""
        return self._call(LISTS_IN_LISTS, options=options)

    def mixed_kinds(self, *, options: RequestOptions | None = None) -> models.MixedKind:
        """Mixed kinds."""
        return self._call(MIXED_KINDS, options=options)

    def keys_that_are_no_names(
        self, *, options: RequestOptions | None = None
    ) -> models.KeyAreNoName:
        """Keys that are no names."""
        return self._call(KEYS_THAT_ARE_NO_NAMES, options=options)

    def dates_and_ids(self, *, options: RequestOptions | None = None) -> models.DateId:
        """Dates and ids."""
        return self._call(DATES_AND_IDS, options=options)

    def no_status(self, *, options: RequestOptions | None = None) -> models.NoStatus:
        """No status."""
        return self._call(NO_STATUS, options=options)

    def broken_json(
        self, *, options: RequestOptions | None = None
    ) -> models.BrokenJson:
        """Broken JSON."""
        return self._call(BROKEN_JSON, options=options)

    def a_file(self, *, options: RequestOptions | None = None) -> str:
        """A file."""
        return self._call(A_FILE, options=options)


class AsyncOddities(AsyncResource):
    """Oddities."""

    async def prices_by_day(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, models.Price]:
        """Prices by day."""
        return await self._call(PRICES_BY_DAY, options=options)

    async def visitors_by_id(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, int]:
        """Visitors by id."""
        return await self._call(VISITORS_BY_ID, options=options)

    async def big_numbers(
        self, *, options: RequestOptions | None = None
    ) -> models.BigNumber:
        """Big numbers."""
        return await self._call(BIG_NUMBERS, options=options)

    async def empty_object(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, Any]:
        """Empty object."""
        return await self._call(EMPTY_OBJECT, options=options)

    async def empty_list(self, *, options: RequestOptions | None = None) -> list[Any]:
        """Empty list."""
        return await self._call(EMPTY_LIST, options=options)

    async def only_null(self, *, options: RequestOptions | None = None) -> Any:
        """Only null."""
        return await self._call(ONLY_NULL, options=options)

    async def a_number_alone(self, *, options: RequestOptions | None = None) -> int:
        """A number alone."""
        return await self._call(A_NUMBER_ALONE, options=options)

    async def lists_in_lists(
        self, *, options: RequestOptions | None = None
    ) -> list[list[int]]:
        """Lists in lists."""
        return await self._call(LISTS_IN_LISTS, options=options)

    async def mixed_kinds(
        self, *, options: RequestOptions | None = None
    ) -> models.MixedKind:
        """Mixed kinds."""
        return await self._call(MIXED_KINDS, options=options)

    async def keys_that_are_no_names(
        self, *, options: RequestOptions | None = None
    ) -> models.KeyAreNoName:
        """Keys that are no names."""
        return await self._call(KEYS_THAT_ARE_NO_NAMES, options=options)

    async def dates_and_ids(
        self, *, options: RequestOptions | None = None
    ) -> models.DateId:
        """Dates and ids."""
        return await self._call(DATES_AND_IDS, options=options)

    async def no_status(
        self, *, options: RequestOptions | None = None
    ) -> models.NoStatus:
        """No status."""
        return await self._call(NO_STATUS, options=options)

    async def broken_json(
        self, *, options: RequestOptions | None = None
    ) -> models.BrokenJson:
        """Broken JSON."""
        return await self._call(BROKEN_JSON, options=options)

    async def a_file(self, *, options: RequestOptions | None = None) -> str:
        """A file."""
        return await self._call(A_FILE, options=options)
