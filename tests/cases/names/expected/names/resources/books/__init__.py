"""Books."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ... import models
from ..._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    import builtins
    from typing import Any

    from ... import types
    from ..._runtime import BodyTypes, RequestOptions
    from .type import AsyncType, Type

LIST: Operation[builtins.list[models.Book]] = Operation(
    "books.list", "GET", "/books", responses={200: lambda: list[models.Book]}
)

FIND_ALL: Operation[builtins.list[models.Book]] = Operation(
    "books.find_all", "GET", "/books/all", responses={200: lambda: list[models.Book]}
)

GET_DICT: Operation[dict[str, models.ReferenceResponse]] = Operation(
    "books.get_dict",
    "GET",
    "/books/dict",
    responses={200: lambda: dict[str, models.ReferenceResponse]},
)

LIST_BOOKS: Operation[Any] = Operation("books.list_books", "GET", "/books/again")

GET_BOOK_THRICE: Operation[Any] = Operation(
    "books.get_book_thrice", "GET", "/books/thrice"
)

GET_TYPE: Operation[Any] = Operation("books.get_type", "GET", "/books/type")

GET: Operation[Any] = Operation("books.get", "GET", "/books/:id")

GET_CLASS: Operation[Any] = Operation("books.get_class", "GET", "/books/class")

IMPORT_BOOKS: Operation[Any] = Operation("books.import_books", "GET", "/books/import")

GET_NONE: Operation[Any] = Operation("books.get_none", "GET", "/books/none")

GET_SELF: Operation[Any] = Operation("books.get_self", "GET", "/books/self")

INIT: Operation[Any] = Operation("books.init", "GET", "/books/init")

CREATE: Operation[Any] = Operation("books.create", "POST", "/books", body="json")

FIND_BY_ODD_NAMES: Operation[Any] = Operation(
    "books.find_by_odd_names", "GET", "/books/find"
)

LIST_BOOK_BOOKS: Operation[Any] = Operation(
    "books.list_book_books", "GET", "/books/books"
)

LIST_GET: Operation[Any] = Operation("books.list_get", "GET", "/books/books/books")

GET_SECOND_FOLDER: Operation[Any] = Operation(
    "books.get_second_folder", "GET", "/books/second"
)


class Books(Resource):
    """Books."""

    @cached_property
    def type(self) -> Type:
        """Type."""
        from .type import Type

        return Type(self._client)

    def list(
        self, *, options: RequestOptions | None = None
    ) -> builtins.list[models.Book]:
        """List."""
        return self._call(LIST, options=options)

    def find_all(
        self, *, options: RequestOptions | None = None
    ) -> builtins.list[models.Book]:
        """Find all."""
        return self._call(FIND_ALL, options=options)

    def get_dict(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, models.ReferenceResponse]:
        """Dict."""
        return self._call(GET_DICT, options=options)

    def list_books(self, *, options: RequestOptions | None = None) -> Any:
        """list."""
        return self._call(LIST_BOOKS, options=options)

    def get_book_thrice(self, *, options: RequestOptions | None = None) -> Any:
        """LIST."""
        return self._call(GET_BOOK_THRICE, options=options)

    def get_type(self, *, options: RequestOptions | None = None) -> Any:
        """Type."""
        return self._call(GET_TYPE, options=options)

    def get(self, id: int | str, *, options: RequestOptions | None = None) -> Any:
        """Get."""
        return self._call(GET, path={"id": id}, options=options)

    def get_class(self, *, options: RequestOptions | None = None) -> Any:
        """class."""
        return self._call(GET_CLASS, options=options)

    def import_books(self, *, options: RequestOptions | None = None) -> Any:
        """import."""
        return self._call(IMPORT_BOOKS, options=options)

    def get_none(self, *, options: RequestOptions | None = None) -> Any:
        """None."""
        return self._call(GET_NONE, options=options)

    def get_self(self, *, options: RequestOptions | None = None) -> Any:
        """self."""
        return self._call(GET_SELF, options=options)

    def init(self, *, options: RequestOptions | None = None) -> Any:
        """init."""
        return self._call(INIT, options=options)

    def create(
        self,
        *,
        body: types.CreateBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create."""
        return self._call(CREATE, body=body, options=options)

    def find_by_odd_names(
        self,
        *,
        class_: str | None = None,
        id: int | str | None = None,
        type: str | None = None,
        self_: str | None = None,
        options_: str | None = None,
        body_: str | None = None,
        list: str | None = None,
        user_id_query: int | str | None = None,
        user_id: int | str | None = None,
        user_id_2: int | str | None = None,
        n1st: str | None = None,
        ключ: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Find by odd names.

        Args:
            class_: Sent as `class`.
            self_: Sent as `self`.
            options_: Sent as `options`.
            body_: Sent as `body`.
            user_id_query: Sent as `user-id`.
            user_id_2: Sent as `userId`.
        """
        return self._call(
            FIND_BY_ODD_NAMES,
            query={
                "class": class_,
                "id": id,
                "type": type,
                "self": self_,
                "options": options_,
                "body": body_,
                "list": list,
                "user-id": user_id_query,
                "user_id": user_id,
                "userId": user_id_2,
                "1st": n1st,
                "ключ": ключ,
            },
            options=options,
        )

    def list_book_books(self, *, options: RequestOptions | None = None) -> Any:
        """List."""
        return self._call(LIST_BOOK_BOOKS, options=options)

    def list_get(self, *, options: RequestOptions | None = None) -> Any:
        """List."""
        return self._call(LIST_GET, options=options)

    def get_second_folder(self, *, options: RequestOptions | None = None) -> Any:
        """A second folder of the name."""
        return self._call(GET_SECOND_FOLDER, options=options)


class AsyncBooks(AsyncResource):
    """Books."""

    @cached_property
    def type(self) -> AsyncType:
        """Type."""
        from .type import AsyncType

        return AsyncType(self._client)

    async def list(
        self, *, options: RequestOptions | None = None
    ) -> builtins.list[models.Book]:
        """List."""
        return await self._call(LIST, options=options)

    async def find_all(
        self, *, options: RequestOptions | None = None
    ) -> builtins.list[models.Book]:
        """Find all."""
        return await self._call(FIND_ALL, options=options)

    async def get_dict(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, models.ReferenceResponse]:
        """Dict."""
        return await self._call(GET_DICT, options=options)

    async def list_books(self, *, options: RequestOptions | None = None) -> Any:
        """list."""
        return await self._call(LIST_BOOKS, options=options)

    async def get_book_thrice(self, *, options: RequestOptions | None = None) -> Any:
        """LIST."""
        return await self._call(GET_BOOK_THRICE, options=options)

    async def get_type(self, *, options: RequestOptions | None = None) -> Any:
        """Type."""
        return await self._call(GET_TYPE, options=options)

    async def get(self, id: int | str, *, options: RequestOptions | None = None) -> Any:
        """Get."""
        return await self._call(GET, path={"id": id}, options=options)

    async def get_class(self, *, options: RequestOptions | None = None) -> Any:
        """class."""
        return await self._call(GET_CLASS, options=options)

    async def import_books(self, *, options: RequestOptions | None = None) -> Any:
        """import."""
        return await self._call(IMPORT_BOOKS, options=options)

    async def get_none(self, *, options: RequestOptions | None = None) -> Any:
        """None."""
        return await self._call(GET_NONE, options=options)

    async def get_self(self, *, options: RequestOptions | None = None) -> Any:
        """self."""
        return await self._call(GET_SELF, options=options)

    async def init(self, *, options: RequestOptions | None = None) -> Any:
        """init."""
        return await self._call(INIT, options=options)

    async def create(
        self,
        *,
        body: types.CreateBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Create."""
        return await self._call(CREATE, body=body, options=options)

    async def find_by_odd_names(
        self,
        *,
        class_: str | None = None,
        id: int | str | None = None,
        type: str | None = None,
        self_: str | None = None,
        options_: str | None = None,
        body_: str | None = None,
        list: str | None = None,
        user_id_query: int | str | None = None,
        user_id: int | str | None = None,
        user_id_2: int | str | None = None,
        n1st: str | None = None,
        ключ: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Find by odd names.

        Args:
            class_: Sent as `class`.
            self_: Sent as `self`.
            options_: Sent as `options`.
            body_: Sent as `body`.
            user_id_query: Sent as `user-id`.
            user_id_2: Sent as `userId`.
        """
        return await self._call(
            FIND_BY_ODD_NAMES,
            query={
                "class": class_,
                "id": id,
                "type": type,
                "self": self_,
                "options": options_,
                "body": body_,
                "list": list,
                "user-id": user_id_query,
                "user_id": user_id,
                "userId": user_id_2,
                "1st": n1st,
                "ключ": ключ,
            },
            options=options,
        )

    async def list_book_books(self, *, options: RequestOptions | None = None) -> Any:
        """List."""
        return await self._call(LIST_BOOK_BOOKS, options=options)

    async def list_get(self, *, options: RequestOptions | None = None) -> Any:
        """List."""
        return await self._call(LIST_GET, options=options)

    async def get_second_folder(self, *, options: RequestOptions | None = None) -> Any:
        """A second folder of the name."""
        return await self._call(GET_SECOND_FOLDER, options=options)
