"""Books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Bearer, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

FIND: Operation[list[models.Book]] = Operation(
    "books.find",
    "GET",
    "/books",
    headers={"Accept": "application/json"},
    auth=Bearer("{{token}}"),
    responses={200: lambda: list[models.Book]},
)

SET_COVER: Operation[Any] = Operation(
    "books.set_cover", "PUT", "/books/:isbn/cover", body="multipart"
)


class Books(Resource):
    """Books.

    What there is to read.
    """

    def find(
        self,
        *,
        author: str | None = None,
        available: str | None = None,
        page: int | None = None,
        x_debug: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Book]:
        """Finds books by author.

        Args:
            author: Who wrote it
        """
        return self._call(
            FIND,
            query={"author": author, "available": available, "page": page},
            headers={"X-Debug": x_debug},
            options=options,
        )

    def set_cover(
        self,
        isbn: int | str,
        *,
        body: types.SetCoverBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Set a cover.

        Args:
            isbn: The book
        """
        return self._call(SET_COVER, path={"isbn": isbn}, body=body, options=options)


class AsyncBooks(AsyncResource):
    """Books.

    What there is to read.
    """

    async def find(
        self,
        *,
        author: str | None = None,
        available: str | None = None,
        page: int | None = None,
        x_debug: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Book]:
        """Finds books by author.

        Args:
            author: Who wrote it
        """
        return await self._call(
            FIND,
            query={"author": author, "available": available, "page": page},
            headers={"X-Debug": x_debug},
            options=options,
        )

    async def set_cover(
        self,
        isbn: int | str,
        *,
        body: types.SetCoverBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Set a cover.

        Args:
            isbn: The book
        """
        return await self._call(
            SET_COVER, path={"isbn": isbn}, body=body, options=options
        )
