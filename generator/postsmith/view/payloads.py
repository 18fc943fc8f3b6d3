"""What operations carry, as the view has it: the bodies that callers hand over, and those that were saved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from postsmith.json_value import JsonValue
from postsmith.view.types import Type


@dataclass(frozen=True, slots=True)
class Fresh:
    """A member of a body that is another for each call."""

    pointer: str
    """A JSON pointer into the body; of a form, to the row."""
    value: str
    """JSON of what is filled in where the caller gives none: a template."""


@dataclass(frozen=True, slots=True)
class FormField:
    """A row of a form."""

    key: str
    """Its name on the wire."""
    type: Type
    """What one row holds."""
    required: bool
    """False where it may be left out."""
    repeated: bool
    """True where there may be several rows of this name."""
    file: bool
    """True for a file."""
    media_types: tuple[str, ...]
    """Multipart: what its part says that it is; `""` where it says nothing."""
    description: str
    """Plain text; `""` for none."""
    samples: tuple[str, ...]
    """The saved values, distinct, in order."""


@dataclass(frozen=True, slots=True)
class JsonBody:
    """A body of JSON."""

    kind: Literal["json"] = field(default="json", init=False)
    """Tells it from other bodies."""
    required: bool
    """False where a call without a body can be meant."""
    media_type: str
    """The content type; a template."""
    type: Type
    """What callers give."""
    fresh: tuple[Fresh, ...]
    """What is another for each call."""


@dataclass(frozen=True, slots=True)
class FormBody:
    """A form."""

    kind: Literal["form"] = field(default="form", init=False)
    """Tells it from other bodies."""
    required: bool
    """False where a call without a body can be meant."""
    media_type: str
    """`application/x-www-form-urlencoded`, or `multipart/form-data`."""
    type: Type
    """The whole form: a model, or a map where no row is known."""
    fields: tuple[FormField, ...]
    """Its rows."""
    fresh: tuple[Fresh, ...]
    """What is another for each call."""


@dataclass(frozen=True, slots=True)
class TextBody:
    """A body of any text."""

    kind: Literal["text"] = field(default="text", init=False)
    """Tells it from other bodies."""
    required: bool
    """False where a call without a body can be meant."""
    media_type: str
    """The content type, a template; `""` where none is said."""


@dataclass(frozen=True, slots=True)
class FileBody:
    """A body that is a file."""

    kind: Literal["file"] = field(default="file", init=False)
    """Tells it from other bodies."""
    required: bool
    """False where a call without a body can be meant."""
    media_type: str
    """The content type, a template; `""` where none is said."""


@dataclass(frozen=True, slots=True)
class GraphQlBody:
    """A document of GraphQL, sent as JSON with `query`, `operationName` and `variables`."""

    kind: Literal["graphql"] = field(default="graphql", init=False)
    """Tells it from other bodies."""
    required: bool
    """False where a call without variables can be meant."""
    media_type: str
    """The content type; a template."""
    document: str
    """The same for each call."""
    operation_name: str | None
    """Which operation of the document is meant, where Postman says it."""
    type: Type | None
    """The variables that callers give; `null` where there are none."""
    fresh: tuple[Fresh, ...]
    """Variables that are another for each call."""


Body: TypeAlias = JsonBody | FormBody | TextBody | FileBody | GraphQlBody


@dataclass(frozen=True, slots=True)
class SavedJson:
    """A saved value, of JSON or of the variables of GraphQL."""

    kind: Literal["json"] = field(default="json", init=False)
    """Tells it from other saved bodies."""
    value: JsonValue
    """With placeholders and variables replaced. GraphQL: `null` where no variables are sent."""


@dataclass(frozen=True, slots=True)
class SavedRow:
    """A row of a saved form."""

    key: str
    """Its name on the wire."""
    value: str
    """Its text; of a file, no content is known."""
    file: bool
    """True for a file."""
    media_type: str
    """Multipart: what the part says that it is; `""` for nothing."""


@dataclass(frozen=True, slots=True)
class SavedForm:
    """A saved form."""

    kind: Literal["form"] = field(default="form", init=False)
    """Tells it from other saved bodies."""
    rows: tuple[SavedRow, ...]
    """In order."""


@dataclass(frozen=True, slots=True)
class SavedText:
    """A saved text."""

    kind: Literal["text"] = field(default="text", init=False)
    """Tells it from other saved bodies."""
    text: str
    """With placeholders and variables replaced."""


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A file, of which the collection knows nothing but that it is sent."""

    kind: Literal["file"] = field(default="file", init=False)
    """Tells it from other saved bodies."""


SavedBody: TypeAlias = SavedJson | SavedForm | SavedText | SavedFile
