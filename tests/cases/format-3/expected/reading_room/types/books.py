"""Request bodies for `books` of Reading room."""

from __future__ import annotations

from typing import TypedDict

from .._runtime import FileTypes


class SetCoverImageBody(TypedDict, total=False):
    """Body of `books.set_cover_image`."""

    image: FileTypes
    caption: str
