"""Notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import RequestOptions

WITH_COMMENTS: Operation[Any] = Operation(
    "notes.with_comments", "POST", "/notes/comments", body="json"
)

WITH_TRAILING_COMMAS: Operation[Any] = Operation(
    "notes.with_trailing_commas", "POST", "/notes/commas", body="json"
)

WITH_VARIABLES_WITHOUT_QUOTES: Operation[Any] = Operation(
    "notes.with_variables_without_quotes", "POST", "/notes/variables", body="json"
)

WITH_SINGLE_QUOTES: Operation[Any] = Operation(
    "notes.with_single_quotes", "POST", "/notes/quotes", body="json"
)

NOTHING_TO_BE_SAVED: Operation[Any] = Operation(
    "notes.nothing_to_be_saved", "POST", "/notes/broken", body="json"
)

LINES_IN_TEXTS: Operation[Any] = Operation(
    "notes.lines_in_texts", "POST", "/notes/lines", body="json"
)

NOT_DECLARED: Operation[Any] = Operation(
    "notes.not_declared", "POST", "/notes/undeclared", body="json"
)

JSON_AS_TEXT: Operation[Any] = Operation(
    "notes.json_as_text",
    "POST",
    "/notes/text",
    headers={"Content-Type": "text/plain"},
    body="json",
)

READ_A_NOTE: Operation[models.Note] = Operation(
    "notes.read_a_note", "GET", "/notes/:id", responses={200: lambda: models.Note}
)


class NotesResource(Resource):
    """Notes."""

    def with_comments(
        self, *, body: types.WithCommentsBody, options: RequestOptions | None = None
    ) -> Any:
        """With comments."""
        return self._call(WITH_COMMENTS, body=body, options=options)

    def with_trailing_commas(
        self,
        *,
        body: types.WithTrailingCommasBody,
        options: RequestOptions | None = None,
    ) -> Any:
        """With trailing commas."""
        return self._call(WITH_TRAILING_COMMAS, body=body, options=options)

    def with_variables_without_quotes(
        self,
        *,
        body: types.WithVariablesWithoutQuotesBody,
        options: RequestOptions | None = None,
    ) -> Any:
        """With variables without quotes."""
        return self._call(WITH_VARIABLES_WITHOUT_QUOTES, body=body, options=options)

    def with_single_quotes(
        self, *, body: types.WithSingleQuotesBody, options: RequestOptions | None = None
    ) -> Any:
        """With single quotes."""
        return self._call(WITH_SINGLE_QUOTES, body=body, options=options)

    def nothing_to_be_saved(
        self, *, body: types.NothingToBeSavedBody, options: RequestOptions | None = None
    ) -> Any:
        """Nothing to be saved."""
        return self._call(NOTHING_TO_BE_SAVED, body=body, options=options)

    def lines_in_texts(
        self, *, body: types.LinesInTextsBody, options: RequestOptions | None = None
    ) -> Any:
        """Lines in texts."""
        return self._call(LINES_IN_TEXTS, body=body, options=options)

    def not_declared(
        self, *, body: types.NotDeclaredBody, options: RequestOptions | None = None
    ) -> Any:
        """Not declared."""
        return self._call(NOT_DECLARED, body=body, options=options)

    def json_as_text(
        self, *, body: types.JsonAsTextBody, options: RequestOptions | None = None
    ) -> Any:
        """JSON as text."""
        return self._call(JSON_AS_TEXT, body=body, options=options)

    def read_a_note(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> models.Note:
        """Read a note."""
        return self._call(READ_A_NOTE, path={"id": id}, options=options)


class AsyncNotesResource(AsyncResource):
    """Notes."""

    async def with_comments(
        self, *, body: types.WithCommentsBody, options: RequestOptions | None = None
    ) -> Any:
        """With comments."""
        return await self._call(WITH_COMMENTS, body=body, options=options)

    async def with_trailing_commas(
        self,
        *,
        body: types.WithTrailingCommasBody,
        options: RequestOptions | None = None,
    ) -> Any:
        """With trailing commas."""
        return await self._call(WITH_TRAILING_COMMAS, body=body, options=options)

    async def with_variables_without_quotes(
        self,
        *,
        body: types.WithVariablesWithoutQuotesBody,
        options: RequestOptions | None = None,
    ) -> Any:
        """With variables without quotes."""
        return await self._call(
            WITH_VARIABLES_WITHOUT_QUOTES, body=body, options=options
        )

    async def with_single_quotes(
        self, *, body: types.WithSingleQuotesBody, options: RequestOptions | None = None
    ) -> Any:
        """With single quotes."""
        return await self._call(WITH_SINGLE_QUOTES, body=body, options=options)

    async def nothing_to_be_saved(
        self, *, body: types.NothingToBeSavedBody, options: RequestOptions | None = None
    ) -> Any:
        """Nothing to be saved."""
        return await self._call(NOTHING_TO_BE_SAVED, body=body, options=options)

    async def lines_in_texts(
        self, *, body: types.LinesInTextsBody, options: RequestOptions | None = None
    ) -> Any:
        """Lines in texts."""
        return await self._call(LINES_IN_TEXTS, body=body, options=options)

    async def not_declared(
        self, *, body: types.NotDeclaredBody, options: RequestOptions | None = None
    ) -> Any:
        """Not declared."""
        return await self._call(NOT_DECLARED, body=body, options=options)

    async def json_as_text(
        self, *, body: types.JsonAsTextBody, options: RequestOptions | None = None
    ) -> Any:
        """JSON as text."""
        return await self._call(JSON_AS_TEXT, body=body, options=options)

    async def read_a_note(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> models.Note:
        """Read a note."""
        return await self._call(READ_A_NOTE, path={"id": id}, options=options)
