"""Books."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ... import models
from ..._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from datetime import date
    from typing import Literal
    from uuid import UUID

    from ... import types
    from ..._runtime import BodyTypes, FileContent, RequestOptions
    from .reviews import AsyncReviews, Reviews

LIST: Operation[models.BookList] = Operation(
    "books.list", "GET", "/books", auth=None, responses={200: lambda: models.BookList}
)

GET: Operation[models.Book] = Operation(
    "books.get",
    "GET",
    "/books/:isbn",
    responses={200: lambda: models.Book, 404: lambda: models.ErrorBody},
)

ADD: Operation[models.Book] = Operation(
    "books.add",
    "POST",
    "/books",
    headers={"Idempotency-Key": "{{$guid}}"},
    body="json",
    responses={201: lambda: models.Book, 422: lambda: models.ErrorBody},
)

CHANGE: Operation[models.Book] = Operation(
    "books.change",
    "PATCH",
    "/books/:isbn",
    body="json",
    responses={200: lambda: models.Book},
)

REMOVE: Operation[None] = Operation(
    "books.remove", "DELETE", "/books/:isbn", responses={204: lambda: None}
)

UPLOAD_COVER: Operation[models.Cover] = Operation(
    "books.upload_cover",
    "POST",
    "/books/:isbn/cover",
    body="multipart",
    responses={200: lambda: models.Cover},
)

REPLACE_MANUSCRIPT: Operation[models.Manuscript] = Operation(
    "books.replace_manuscript",
    "PUT",
    "/books/:isbn/manuscript",
    headers={"Content-Type": "application/pdf"},
    body="file",
    responses={202: lambda: models.Manuscript},
)

IMPORT_BOOKS: Operation[str] = Operation(
    "books.import_books",
    "POST",
    "/books/import",
    headers={"Content-Type": "application/xml"},
    body="text",
    responses={200: lambda: str},
)


class Books(Resource):
    """Books.

    The catalogue.
    """

    @cached_property
    def reviews(self) -> Reviews:
        """Reviews.

        What readers say.
        """
        from .reviews import Reviews

        return Reviews(self._client)

    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        genre: Literal["fiction", "crime", "poetry", "children"] | str | None = None,
        from_: date | str | None = None,
        in_stock: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.BookList:
        """List books.

        The catalogue, newest first.

        Needs no token.

        Args:
            page: The page, from 1.
            limit: How many books a page holds. At most `100`.
            genre: Only books of this genre. Can be one of: `fiction`, `crime`,
                `poetry`, `children`.
            from_: Published on or after this day. Sent as `from`.
            in_stock: Leave out what is sold out.
        """
        return self._call(
            LIST,
            query={
                "page": page,
                "limit": limit,
                "genre": genre,
                "from": from_,
                "in_stock": in_stock,
            },
            options=options,
        )

    def get(
        self,
        isbn: int | str,
        *,
        fields: str | None = None,
        if_none_match: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Book:
        """Get a book.

        One book with all that is known of it.

        Args:
            isbn: The book's ISBN-13, without dashes.
            fields: A comma-separated list of the fields to answer with.
            if_none_match: Answer only if the book has changed since.

        Raises:
            NotFoundError: book_not_found
        """
        return self._call(
            GET,
            path={"isbn": isbn},
            query={"fields": fields},
            headers={"If-None-Match": if_none_match},
            options=options,
        )

    def add(
        self,
        *,
        body: types.AddBookBody | BodyTypes,
        idempotency_key: UUID | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Book:
        """Adds a book to the catalogue.

        Args:
            idempotency_key: A retry with the same key adds nothing. Left out, a
                fresh one is made for each call.

        Raises:
            UnprocessableEntityError: Wrong ISBN
        """
        return self._call(
            ADD,
            headers={"Idempotency-Key": idempotency_key},
            body=body,
            options=options,
        )

    def change(
        self,
        isbn: int | str,
        *,
        body: types.ChangeBookBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Book:
        """Change a book.

        Only the fields that are given are changed; `null` clears a field.

        Args:
            isbn: The book's ISBN-13, without dashes.
        """
        return self._call(CHANGE, path={"isbn": isbn}, body=body, options=options)

    def remove(self, isbn: int | str, *, options: RequestOptions | None = None) -> None:
        """Remove a book.

        Args:
            isbn: The book's ISBN-13, without dashes.
        """
        return self._call(REMOVE, path={"isbn": isbn}, options=options)

    def upload_cover(
        self,
        isbn: int | str,
        *,
        body: types.UploadCoverBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Cover:
        """Upload a cover.

        A JPEG or PNG of at most 2 MB.

        Args:
            isbn: The book's ISBN-13, without dashes.
        """
        return self._call(UPLOAD_COVER, path={"isbn": isbn}, body=body, options=options)

    def replace_manuscript(
        self,
        isbn: int | str,
        *,
        body: FileContent,
        options: RequestOptions | None = None,
    ) -> models.Manuscript:
        """Replace the manuscript.

        The file itself is the body.

        Args:
            isbn: The book's ISBN-13, without dashes.
        """
        return self._call(
            REPLACE_MANUSCRIPT, path={"isbn": isbn}, body=body, options=options
        )

    def import_books(
        self, *, body: str | bytes, options: RequestOptions | None = None
    ) -> str:
        """Import.

        Takes an ONIX message.
        """
        return self._call(IMPORT_BOOKS, body=body, options=options)


class AsyncBooks(AsyncResource):
    """Books.

    The catalogue.
    """

    @cached_property
    def reviews(self) -> AsyncReviews:
        """Reviews.

        What readers say.
        """
        from .reviews import AsyncReviews

        return AsyncReviews(self._client)

    async def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        genre: Literal["fiction", "crime", "poetry", "children"] | str | None = None,
        from_: date | str | None = None,
        in_stock: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.BookList:
        """List books.

        The catalogue, newest first.

        Needs no token.

        Args:
            page: The page, from 1.
            limit: How many books a page holds. At most `100`.
            genre: Only books of this genre. Can be one of: `fiction`, `crime`,
                `poetry`, `children`.
            from_: Published on or after this day. Sent as `from`.
            in_stock: Leave out what is sold out.
        """
        return await self._call(
            LIST,
            query={
                "page": page,
                "limit": limit,
                "genre": genre,
                "from": from_,
                "in_stock": in_stock,
            },
            options=options,
        )

    async def get(
        self,
        isbn: int | str,
        *,
        fields: str | None = None,
        if_none_match: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Book:
        """Get a book.

        One book with all that is known of it.

        Args:
            isbn: The book's ISBN-13, without dashes.
            fields: A comma-separated list of the fields to answer with.
            if_none_match: Answer only if the book has changed since.

        Raises:
            NotFoundError: book_not_found
        """
        return await self._call(
            GET,
            path={"isbn": isbn},
            query={"fields": fields},
            headers={"If-None-Match": if_none_match},
            options=options,
        )

    async def add(
        self,
        *,
        body: types.AddBookBody | BodyTypes,
        idempotency_key: UUID | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Book:
        """Adds a book to the catalogue.

        Args:
            idempotency_key: A retry with the same key adds nothing. Left out, a
                fresh one is made for each call.

        Raises:
            UnprocessableEntityError: Wrong ISBN
        """
        return await self._call(
            ADD,
            headers={"Idempotency-Key": idempotency_key},
            body=body,
            options=options,
        )

    async def change(
        self,
        isbn: int | str,
        *,
        body: types.ChangeBookBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Book:
        """Change a book.

        Only the fields that are given are changed; `null` clears a field.

        Args:
            isbn: The book's ISBN-13, without dashes.
        """
        return await self._call(CHANGE, path={"isbn": isbn}, body=body, options=options)

    async def remove(
        self, isbn: int | str, *, options: RequestOptions | None = None
    ) -> None:
        """Remove a book.

        Args:
            isbn: The book's ISBN-13, without dashes.
        """
        return await self._call(REMOVE, path={"isbn": isbn}, options=options)

    async def upload_cover(
        self,
        isbn: int | str,
        *,
        body: types.UploadCoverBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> models.Cover:
        """Upload a cover.

        A JPEG or PNG of at most 2 MB.

        Args:
            isbn: The book's ISBN-13, without dashes.
        """
        return await self._call(
            UPLOAD_COVER, path={"isbn": isbn}, body=body, options=options
        )

    async def replace_manuscript(
        self,
        isbn: int | str,
        *,
        body: FileContent,
        options: RequestOptions | None = None,
    ) -> models.Manuscript:
        """Replace the manuscript.

        The file itself is the body.

        Args:
            isbn: The book's ISBN-13, without dashes.
        """
        return await self._call(
            REPLACE_MANUSCRIPT, path={"isbn": isbn}, body=body, options=options
        )

    async def import_books(
        self, *, body: str | bytes, options: RequestOptions | None = None
    ) -> str:
        """Import.

        Takes an ONIX message.
        """
        return await self._call(IMPORT_BOOKS, body=body, options=options)
