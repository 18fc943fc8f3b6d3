"""Request bodies for `forms` of Hub."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from .._runtime import FileTypes


class ImportFileBody(TypedDict, total=False):
    """Body of `forms.import_file`."""

    about: Mapping[str, Any] | str | FileTypes
    note: str | FileTypes
    file: FileTypes


class RenameBody(TypedDict, total=False):
    """Body of `forms.rename`."""

    name: str


class CreateTagBody(TypedDict, total=False):
    """Body of `forms.create_tag`."""

    tag: str
