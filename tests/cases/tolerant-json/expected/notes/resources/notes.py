"""Notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Operation, Resource

if TYPE_CHECKING:
    from typing import Any

    from .. import types
    from .._runtime import BodyTypes, RequestOptions

CREATE_WITH_COMMENT: Operation[Any] = Operation(
    "notes.create_with_comment", "POST", "/notes/comments", body="json"
)

CREATE_WITH_TRAILING_COMMA: Operation[Any] = Operation(
    "notes.create_with_trailing_comma", "POST", "/notes/commas", body="json"
)

CREATE_WITH_VARIABLES_WITHOUT_QUOTES: Operation[Any] = Operation(
    "notes.create_with_variables_without_quotes",
    "POST",
    "/notes/variables",
    body="json",
)

CREATE_WITH_SINGLE_QUOTE: Operation[Any] = Operation(
    "notes.create_with_single_quote", "POST", "/notes/quotes", body="json"
)

CREATE_NOTHING_TO_BE_SAVED: Operation[Any] = Operation(
    "notes.create_nothing_to_be_saved", "POST", "/notes/broken", body="json"
)

CREATE_LINES_IN_TEXTS: Operation[Any] = Operation(
    "notes.create_lines_in_texts", "POST", "/notes/lines", body="json"
)

CREATE_NOT_DECLARED: Operation[Any] = Operation(
    "notes.create_not_declared", "POST", "/notes/undeclared", body="json"
)

CREATE_JSON_AS_TEXT: Operation[Any] = Operation(
    "notes.create_json_as_text",
    "POST",
    "/notes/text",
    headers={"Content-Type": "text/plain"},
    body="json",
)

GET: Operation[models.Note] = Operation(
    "notes.get", "GET", "/notes/:id", responses={200: lambda: models.Note}
)


class NotesResource(Resource):
    """Notes."""

    def create_with_comment(
        self,
        *,
        body: types.CreateWithCommentBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """With comments."""
        return self._call(CREATE_WITH_COMMENT, body=body, options=options)

    def create_with_trailing_comma(
        self,
        *,
        body: types.CreateWithTrailingCommaBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """With trailing commas."""
        return self._call(CREATE_WITH_TRAILING_COMMA, body=body, options=options)

    def create_with_variables_without_quotes(
        self,
        *,
        body: types.CreateWithVariablesWithoutQuotesBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """With variables without quotes."""
        return self._call(
            CREATE_WITH_VARIABLES_WITHOUT_QUOTES, body=body, options=options
        )

    def create_with_single_quote(
        self,
        *,
        body: types.CreateWithSingleQuoteBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """With single quotes."""
        return self._call(CREATE_WITH_SINGLE_QUOTE, body=body, options=options)

    def create_nothing_to_be_saved(
        self,
        *,
        body: types.CreateNothingToBeSavedBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Nothing to be saved."""
        return self._call(CREATE_NOTHING_TO_BE_SAVED, body=body, options=options)

    def create_lines_in_texts(
        self,
        *,
        body: types.CreateLinesInTextsBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Lines in texts."""
        return self._call(CREATE_LINES_IN_TEXTS, body=body, options=options)

    def create_not_declared(
        self,
        *,
        body: types.CreateNotDeclaredBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Not declared."""
        return self._call(CREATE_NOT_DECLARED, body=body, options=options)

    def create_json_as_text(
        self,
        *,
        body: types.CreateJsonAsTextBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """JSON as text."""
        return self._call(CREATE_JSON_AS_TEXT, body=body, options=options)

    def get(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> models.Note:
        """Read a note."""
        return self._call(GET, path={"id": id}, options=options)


class AsyncNotesResource(AsyncResource):
    """Notes."""

    async def create_with_comment(
        self,
        *,
        body: types.CreateWithCommentBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """With comments."""
        return await self._call(CREATE_WITH_COMMENT, body=body, options=options)

    async def create_with_trailing_comma(
        self,
        *,
        body: types.CreateWithTrailingCommaBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """With trailing commas."""
        return await self._call(CREATE_WITH_TRAILING_COMMA, body=body, options=options)

    async def create_with_variables_without_quotes(
        self,
        *,
        body: types.CreateWithVariablesWithoutQuotesBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """With variables without quotes."""
        return await self._call(
            CREATE_WITH_VARIABLES_WITHOUT_QUOTES, body=body, options=options
        )

    async def create_with_single_quote(
        self,
        *,
        body: types.CreateWithSingleQuoteBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """With single quotes."""
        return await self._call(CREATE_WITH_SINGLE_QUOTE, body=body, options=options)

    async def create_nothing_to_be_saved(
        self,
        *,
        body: types.CreateNothingToBeSavedBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Nothing to be saved."""
        return await self._call(CREATE_NOTHING_TO_BE_SAVED, body=body, options=options)

    async def create_lines_in_texts(
        self,
        *,
        body: types.CreateLinesInTextsBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Lines in texts."""
        return await self._call(CREATE_LINES_IN_TEXTS, body=body, options=options)

    async def create_not_declared(
        self,
        *,
        body: types.CreateNotDeclaredBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """Not declared."""
        return await self._call(CREATE_NOT_DECLARED, body=body, options=options)

    async def create_json_as_text(
        self,
        *,
        body: types.CreateJsonAsTextBody | BodyTypes,
        options: RequestOptions | None = None,
    ) -> Any:
        """JSON as text."""
        return await self._call(CREATE_JSON_AS_TEXT, body=body, options=options)

    async def get(
        self, id: int | str, *, options: RequestOptions | None = None
    ) -> models.Note:
        """Read a note."""
        return await self._call(GET, path={"id": id}, options=options)
