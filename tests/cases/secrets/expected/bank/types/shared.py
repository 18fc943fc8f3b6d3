"""Request bodies of Bank API."""

from __future__ import annotations

from typing import TypedDict

from .._runtime import FileTypes


class UpdateMarkedAsSecretBody(TypedDict, total=False):
    """Body of `update_marked_as_secret`."""

    a: str
    f: FileTypes
