"""Request bodies for `books` of Library."""

from __future__ import annotations

from typing import TypedDict

from .._runtime import FileTypes


class SetCoverBody(TypedDict, total=False):
    """Body of `books.set_cover`."""

    image: FileTypes
    caption: str
    crop: str
