"""Works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from .. import types
    from .._runtime import RequestOptions

LIST_WORKS: Operation[models.WorkList] = Operation(
    "works.list_works", "GET", "/works", responses={200: lambda: models.WorkList}
)

GET_A_WORK: Operation[models.Work] = Operation(
    "works.get_a_work",
    "GET",
    "/works/:id",
    responses={
        200: lambda: models.Work,
        404: lambda: models.NotFoundBody,
        429: lambda: models.NotFoundBody,
        500: lambda: str,
    },
)

CREATE_A_WORK: Operation[models.Work | models.WorkResult] = Operation(
    "works.create_a_work",
    "POST",
    "/works",
    body="json",
    responses={
        201: lambda: models.Work,
        202: lambda: models.WorkResult,
        422: lambda: models.ErrorBody,
    },
)

REMOVE_A_WORK: Operation[None] = Operation(
    "works.remove_a_work", "DELETE", "/works/:id", responses={204: lambda: None}
)


class Works(Resource):
    """Works."""

    def list_works(self, *, options: RequestOptions | None = None) -> models.WorkList:
        """List works."""
        return self._call(LIST_WORKS, options=options)

    def get_a_work(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> models.Work:
        """Get a work.

        Raises:
            NotFoundError: No such work
            RateLimitError: Slow down
            ServerError: Broken
        """
        return self._call(GET_A_WORK, path={"id": id}, options=options)

    def create_a_work(
        self, *, body: types.CreateWorkBody, options: RequestOptions | None = None
    ) -> models.Work | models.WorkResult:
        """Create a work.

        Raises:
            UnprocessableEntityError: Bad input
        """
        return self._call(CREATE_A_WORK, body=body, options=options)

    def remove_a_work(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> None:
        """Remove a work."""
        return self._call(REMOVE_A_WORK, path={"id": id}, options=options)


class AsyncWorks(AsyncResource):
    """Works."""

    async def list_works(
        self, *, options: RequestOptions | None = None
    ) -> models.WorkList:
        """List works."""
        return await self._call(LIST_WORKS, options=options)

    async def get_a_work(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> models.Work:
        """Get a work.

        Raises:
            NotFoundError: No such work
            RateLimitError: Slow down
            ServerError: Broken
        """
        return await self._call(GET_A_WORK, path={"id": id}, options=options)

    async def create_a_work(
        self, *, body: types.CreateWorkBody, options: RequestOptions | None = None
    ) -> models.Work | models.WorkResult:
        """Create a work.

        Raises:
            UnprocessableEntityError: Bad input
        """
        return await self._call(CREATE_A_WORK, body=body, options=options)

    async def remove_a_work(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> None:
        """Remove a work."""
        return await self._call(REMOVE_A_WORK, path={"id": id}, options=options)
