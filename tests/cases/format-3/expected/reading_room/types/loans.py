"""Request bodies for `loans` of Reading room."""

from __future__ import annotations

from typing import Required, TypedDict


class SearchVariables(TypedDict, total=False):
    """Variables of `loans.search`."""

    reader: Required[str]
    open: bool | None


class BorrowBody(TypedDict, total=False):
    """Body of `loans.borrow`."""

    isbn: str
    weeks: int
