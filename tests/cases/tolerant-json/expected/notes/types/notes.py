"""Request bodies for `notes` of Notes API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict


class WithCommentsBody(TypedDict, total=False):
    """Body of `notes.with_comments`."""

    title: str
    url: str


class WithTrailingCommasBody(TypedDict, total=False):
    """Body of `notes.with_trailing_commas`."""

    tags: Sequence[str]
    count: int


class WithVariablesWithoutQuotesBody(TypedDict, total=False):
    """Body of `notes.with_variables_without_quotes`."""

    count: int
    id: int
    title: str
    list: Sequence[int]
    text: str


class WithSingleQuotesBody(TypedDict, total=False):
    """Body of `notes.with_single_quotes`."""

    title: str
    count: int


class NothingToBeSavedBody(TypedDict, total=False):
    """Body of `notes.nothing_to_be_saved`."""

    title: str


class LinesInTextsBody(TypedDict, total=False):
    """Body of `notes.lines_in_texts`."""

    text: str


class NotDeclaredBody(TypedDict, total=False):
    """Body of `notes.not_declared`."""

    a: int
    b: Sequence[int]


class JsonAsTextBody(TypedDict, total=False):
    """Body of `notes.json_as_text`."""

    a: int
