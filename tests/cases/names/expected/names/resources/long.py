"""Long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime import RequestOptions

GET_BOOKS_WERE_EVER_LENT: Operation[Any] = Operation(
    "long.get_books_were_ever_lent", "GET", "/long"
)

GET_SOME_URL: Operation[Any] = Operation("long.get_some_url", "GET", "/some/url")

GET_VERB: Operation[Any] = Operation("long.get_verb", "GET", "/verbs/:id")

GET_HTTP_RESPONSE_CODE: Operation[Any] = Operation(
    "long.get_http_response_code", "GET", "/camel"
)

GET_SNAKE_CASE_NAME: Operation[Any] = Operation(
    "long.get_snake_case_name", "GET", "/snake"
)

LIST_THINGS: Operation[Any] = Operation("long.list_things", "GET", "/things")


class Long(Resource):
    """Long."""

    def get_books_were_ever_lent(self, *, options: RequestOptions | None = None) -> Any:
        """Get the list of all the books that were ever lent to any of the readers of…"""
        return self._call(GET_BOOKS_WERE_EVER_LENT, options=options)

    def get_some_url(self, *, options: RequestOptions | None = None) -> Any:
        """https://api.example.test/v1/some/url."""
        return self._call(GET_SOME_URL, options=options)

    def get_verb(self, id: int | str, *, options: RequestOptions | None = None) -> Any:
        """GET /v1/verbs/{id}."""
        return self._call(GET_VERB, path={"id": id}, options=options)

    def get_http_response_code(self, *, options: RequestOptions | None = None) -> Any:
        """getHTTPResponseCode."""
        return self._call(GET_HTTP_RESPONSE_CODE, options=options)

    def get_snake_case_name(self, *, options: RequestOptions | None = None) -> Any:
        """snake_case_name."""
        return self._call(GET_SNAKE_CASE_NAME, options=options)

    def list_things(self, *, options: RequestOptions | None = None) -> Any:
        """v1.2 (beta) - list: things!"""
        return self._call(LIST_THINGS, options=options)


class AsyncLong(AsyncResource):
    """Long."""

    async def get_books_were_ever_lent(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Get the list of all the books that were ever lent to any of the readers of…"""
        return await self._call(GET_BOOKS_WERE_EVER_LENT, options=options)

    async def get_some_url(self, *, options: RequestOptions | None = None) -> Any:
        """https://api.example.test/v1/some/url."""
        return await self._call(GET_SOME_URL, options=options)

    async def get_verb(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> Any:
        """GET /v1/verbs/{id}."""
        return await self._call(GET_VERB, path={"id": id}, options=options)

    async def get_http_response_code(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """getHTTPResponseCode."""
        return await self._call(GET_HTTP_RESPONSE_CODE, options=options)

    async def get_snake_case_name(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """snake_case_name."""
        return await self._call(GET_SNAKE_CASE_NAME, options=options)

    async def list_things(self, *, options: RequestOptions | None = None) -> Any:
        """v1.2 (beta) - list: things!"""
        return await self._call(LIST_THINGS, options=options)
