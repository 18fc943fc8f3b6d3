"""Works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from .. import types
    from .._runtime import BodyTypes, RequestOptions

LIST: Operation[models.WorkList] = Operation(
    "works.list", "GET", "/works", responses={200: lambda: models.WorkList}
)

GET: Operation[models.Work] = Operation(
    "works.get",
    "GET",
    "/works/:id",
    responses={
        200: lambda: models.Work,
        404: lambda: models.NotFoundBody,
        429: lambda: models.NotFoundBody,
        500: lambda: str,
    },
)

CREATE: Operation[models.Work | models.WorkResponse] = Operation(
    "works.create",
    "POST",
    "/works",
    body="json",
    responses={
        201: lambda: models.Work,
        202: lambda: models.WorkResponse,
        422: lambda: models.ErrorBody,
    },
)

REMOVE: Operation[None] = Operation(
    "works.remove", "DELETE", "/works/:id", responses={204: lambda: None}
)

CHECK: Operation[None] = Operation(
    "works.check", "HEAD", "/works/:id", responses={200: lambda: None}
)

CHECK_LIST: Operation[None] = Operation("works.check_list", "HEAD", "/works")


class Works(Resource):
    """Works."""

    def list(self, *, options: RequestOptions | None = None) -> models.WorkList:
        """List works."""
        return self._call(LIST, options=options)

    def get(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> models.Work:
        """Get a work.

        Raises:
            NotFoundError: No such work
            RateLimitError: Slow down
            ServerError: Broken
        """
        return self._call(GET, path={"id": id}, options=options)

    def create(
        self,
        *,
        body: types.CreateWorkBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Work | models.WorkResponse:
        """Create a work.

        Raises:
            UnprocessableEntityError: Bad input
        """
        return self._call(CREATE, body=body, options=options)

    def remove(self, id: int | str, *, options: RequestOptions | None = None) -> None:
        """Remove a work."""
        return self._call(REMOVE, path={"id": id}, options=options)

    def check(self, id: int | str, *, options: RequestOptions | None = None) -> None:
        """Check a work."""
        return self._call(CHECK, path={"id": id}, options=options)

    def check_list(self, *, options: RequestOptions | None = None) -> None:
        """Check the list."""
        return self._call(CHECK_LIST, options=options)


class AsyncWorks(AsyncResource):
    """Works."""

    async def list(self, *, options: RequestOptions | None = None) -> models.WorkList:
        """List works."""
        return await self._call(LIST, options=options)

    async def get(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> models.Work:
        """Get a work.

        Raises:
            NotFoundError: No such work
            RateLimitError: Slow down
            ServerError: Broken
        """
        return await self._call(GET, path={"id": id}, options=options)

    async def create(
        self,
        *,
        body: types.CreateWorkBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Work | models.WorkResponse:
        """Create a work.

        Raises:
            UnprocessableEntityError: Bad input
        """
        return await self._call(CREATE, body=body, options=options)

    async def remove(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> None:
        """Remove a work."""
        return await self._call(REMOVE, path={"id": id}, options=options)

    async def check(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> None:
        """Check a work."""
        return await self._call(CHECK, path={"id": id}, options=options)

    async def check_list(self, *, options: RequestOptions | None = None) -> None:
        """Check the list."""
        return await self._call(CHECK_LIST, options=options)
