"""Books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

FIND: Operation[list[models.Book]] = Operation(
    "books.find",
    "GET",
    "/books",
    headers={"Accept": "application/json", "X-Mode": "off", "X-Opens": "08:30:00"},
    responses={200: lambda: list[models.Book]},
)

SET_COVER_IMAGE: Operation[Any] = Operation(
    "books.set_cover_image",
    "PUT",
    "/books/:isbn/cover",
    body="multipart",
    parts={"image": "image/png"},
)


class Books(Resource):
    """Books.

    What there is to read.
    """

    def find(
        self,
        *,
        sort: str | None = None,
        author: str | None = None,
        available: str | None = None,
        page: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Book]:
        """Finds books by author.

        Args:
            author: Who wrote it
        """
        return self._call(
            FIND,
            query={
                "sort": sort,
                "author": author,
                "available": available,
                "page": page,
            },
            options=options,
        )

    def set_cover_image(
        self,
        isbn: int | str,
        *,
        body: types.SetCoverImageBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Set a cover/image."""
        return self._call(
            SET_COVER_IMAGE, path={"isbn": isbn}, body=body, options=options
        )


class AsyncBooks(AsyncResource):
    """Books.

    What there is to read.
    """

    async def find(
        self,
        *,
        sort: str | None = None,
        author: str | None = None,
        available: str | None = None,
        page: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Book]:
        """Finds books by author.

        Args:
            author: Who wrote it
        """
        return await self._call(
            FIND,
            query={
                "sort": sort,
                "author": author,
                "available": available,
                "page": page,
            },
            options=options,
        )

    async def set_cover_image(
        self,
        isbn: int | str,
        *,
        body: types.SetCoverImageBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Set a cover/image."""
        return await self._call(
            SET_COVER_IMAGE, path={"isbn": isbn}, body=body, options=options
        )
