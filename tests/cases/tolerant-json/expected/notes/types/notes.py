"""Request bodies for `notes` of Notes API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict


class CreateNothingToBeSavedBody(TypedDict, total=False):
    """Body of `notes.create_nothing_to_be_saved`."""

    title: str


class CreateWithTrailingCommaBody(TypedDict, total=False):
    """Body of `notes.create_with_trailing_comma`."""

    tags: Sequence[str]
    count: int


class CreateWithCommentBody(TypedDict, total=False):
    """Body of `notes.create_with_comment`."""

    title: str
    url: str


class CreateLinesInTextsBody(TypedDict, total=False):
    """Body of `notes.create_lines_in_texts`."""

    text: str


class CreateWithSingleQuoteBody(TypedDict, total=False):
    """Body of `notes.create_with_single_quote`."""

    title: str
    count: int


class CreateJsonAsTextBody(TypedDict, total=False):
    """Body of `notes.create_json_as_text`."""

    a: int


class CreateNotDeclaredBody(TypedDict, total=False):
    """Body of `notes.create_not_declared`."""

    a: int
    b: Sequence[int]


class CreateWithVariablesWithoutQuotesBody(TypedDict, total=False):
    """Body of `notes.create_with_variables_without_quotes`."""

    count: int
    id: int
    title: str
    list: Sequence[int]
    text: str
