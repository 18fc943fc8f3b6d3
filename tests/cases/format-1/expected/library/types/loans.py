"""Request bodies for `loans` of Library."""

from __future__ import annotations

from typing import TypedDict


class BorrowBody(TypedDict, total=False):
    """Body of `loans.borrow`."""

    isbn: str
    weeks: int


class GiveBackBody(TypedDict, total=False):
    """Body of `loans.give_back`."""

    isbn: str
    late: bool
