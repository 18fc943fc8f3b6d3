"""Request bodies for `books` of Names API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

CreateBody = TypedDict(
    "CreateBody",
    {
        "list": Sequence[int],
        "type": str,
        "dict": "DictInput",
        "class": str,
        "first-name": "FirstNameInput",
    },
    total=False,
)
"""Body of `books.create`."""


class DictInput(TypedDict, total=False):
    """`dict` of `CreateBody`."""

    str: str


class FirstNameInput(TypedDict, total=False):
    """`first-name` of `CreateBody`."""

    x: int
