"""Request bodies for `photos` of Billing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from .._runtime import FileTypes


class UploadPhotosBody(TypedDict, total=False):
    """Body of `photos.upload`."""

    photos: Sequence[PhotoInput]


class PhotoInput(TypedDict, total=False):
    """An element of `photos` of `UploadPhotosBody`."""

    file: FileTypes
    title: str


class CloseBody(TypedDict, total=False):
    """Body of `photos.close_photos`."""

    reason: str
