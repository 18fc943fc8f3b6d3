"""ML."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ... import models
from ..._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from ..._runtime import RequestOptions
    from .date_ import AsyncDate, Date
    from .list_ import AsyncList, List
    from .models_ import AsyncModels, Models

GET_MODEL: Operation[models.ReferenceResponse] = Operation(
    "ml.get_model", "GET", "/ml/one", responses={200: lambda: models.ReferenceResponse}
)

LIST_IDS: Operation[list[int]] = Operation(
    "ml.list_ids", "GET", "/ml/ids", responses={200: lambda: list[int]}
)

GET_DAY: Operation[models.Day] = Operation(
    "ml.get_day", "GET", "/ml/day", responses={200: lambda: models.Day}
)

GET_OWNER: Operation[list[models.Owner]] = Operation(
    "ml.get_owner", "GET", "/ml/owner", responses={200: lambda: list[models.Owner]}
)


class Ml(Resource):
    """ML."""

    @cached_property
    def models_(self) -> Models:
        """Models."""
        from .models_ import Models

        return Models(self._client)

    @cached_property
    def list_(self) -> List:
        """List."""
        from .list_ import List

        return List(self._client)

    @cached_property
    def date_(self) -> Date:
        """Date."""
        from .date_ import Date

        return Date(self._client)

    def get_model(
        self, *, options: RequestOptions | None = None
    ) -> models.ReferenceResponse:
        """Get a model."""
        return self._call(GET_MODEL, options=options)

    def list_ids(self, *, options: RequestOptions | None = None) -> list[int]:
        """Get all ids."""
        return self._call(LIST_IDS, options=options)

    def get_day(self, *, options: RequestOptions | None = None) -> models.Day:
        """Get the day."""
        return self._call(GET_DAY, options=options)

    def get_owner(self, *, options: RequestOptions | None = None) -> list[models.Owner]:
        """Get the owner."""
        return self._call(GET_OWNER, options=options)


class AsyncMl(AsyncResource):
    """ML."""

    @cached_property
    def models_(self) -> AsyncModels:
        """Models."""
        from .models_ import AsyncModels

        return AsyncModels(self._client)

    @cached_property
    def list_(self) -> AsyncList:
        """List."""
        from .list_ import AsyncList

        return AsyncList(self._client)

    @cached_property
    def date_(self) -> AsyncDate:
        """Date."""
        from .date_ import AsyncDate

        return AsyncDate(self._client)

    async def get_model(
        self, *, options: RequestOptions | None = None
    ) -> models.ReferenceResponse:
        """Get a model."""
        return await self._call(GET_MODEL, options=options)

    async def list_ids(self, *, options: RequestOptions | None = None) -> list[int]:
        """Get all ids."""
        return await self._call(LIST_IDS, options=options)

    async def get_day(self, *, options: RequestOptions | None = None) -> models.Day:
        """Get the day."""
        return await self._call(GET_DAY, options=options)

    async def get_owner(
        self, *, options: RequestOptions | None = None
    ) -> list[models.Owner]:
        """Get the owner."""
        return await self._call(GET_OWNER, options=options)
