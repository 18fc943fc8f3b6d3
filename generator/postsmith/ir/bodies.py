"""What does a saved request carry?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from postsmith.json_value import JsonValue


@dataclass(frozen=True, slots=True)
class SavedJson:
    """A saved value, of JSON or of the variables of GraphQL."""

    value: JsonValue
    """With placeholders and variables replaced. GraphQL: `None` where no variables are sent."""


@dataclass(frozen=True, slots=True)
class SavedRow:
    """A row of a saved form."""

    name: str
    value: str
    """Its text; of a file, no content is known."""
    file: bool = False
    content_type: str = ""
    """Multipart: what the part says that it is; `""` for nothing."""


@dataclass(frozen=True, slots=True)
class SavedForm:
    """A saved form."""

    rows: tuple[SavedRow, ...]


@dataclass(frozen=True, slots=True)
class SavedText:
    """A saved text, with placeholders and variables replaced."""

    text: str


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A file, of which the collection knows nothing but that it is sent."""


SavedBody: TypeAlias = SavedJson | SavedForm | SavedText | SavedFile
