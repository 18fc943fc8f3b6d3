"""What operations carry, as the view has it: the bodies that callers hand over, and those that were saved."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from postsmith.json_value import JsonValue
from postsmith.view.types import Type


class Fresh(NamedTuple):
    """A member of a body that is another for each call."""

    pointer: str
    """A JSON pointer into the body; of a form, to the row."""
    value: str
    """JSON of what is filled in where the caller gives none: a template."""


class Spelling(NamedTuple):
    """How a list in rows is written."""

    key: str
    """The name of the list, `[]` for the number of an item; `""` for all that are not listed."""
    style: str
    """`[0]`: behind the name each item has its number in brackets; `[]`: brackets alone; `""`: nothing; `json`: it is
    one row of JSON. Keys of objects stand in brackets."""


class FormField(NamedTuple):
    """A row of a form, or of a nested parameter."""

    key: str
    """Its name on the wire, `[]` for the number of an item: `lines[][price]`."""
    path: tuple[str, ...]
    """The keys that lead to it in what callers give, `[]` for an item of a list."""
    names: tuple[str, ...]
    """All names under which it is saved."""
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


class JsonBody(NamedTuple):
    """A body of JSON."""

    required: bool
    """False where a call without a body can be meant."""
    known: bool
    """False where nothing tells what is in it, only that one may be sent."""
    media_type: str
    """The content type; a template."""
    type: Type
    """What callers give."""
    fresh: tuple[Fresh, ...]
    """What is another for each call."""
    kind: Literal["json"] = "json"
    """Tells it from other bodies."""


class FormBody(NamedTuple):
    """A form."""

    required: bool
    """False where a call without a body can be meant."""
    known: bool
    """False where nothing tells what is in it, only that one may be sent."""
    media_type: str
    """`application/x-www-form-urlencoded`, or `multipart/form-data`."""
    type: Type
    """The whole form: a model, or a map where no row is known."""
    fields: tuple[FormField, ...]
    """Its rows."""
    nested: tuple[Spelling, ...]
    """How what is nested in it is written; nothing where this API nests no rows: there, all of it is JSON."""
    fresh: tuple[Fresh, ...]
    """What is another for each call."""
    kind: Literal["form"] = "form"
    """Tells it from other bodies."""


class TextBody(NamedTuple):
    """A body of any text."""

    required: bool
    """False where a call without a body can be meant."""
    known: bool
    """False where nothing tells what is in it, only that one may be sent."""
    media_type: str
    """The content type, a template; `""` where none is said."""
    kind: Literal["text"] = "text"
    """Tells it from other bodies."""


class FileBody(NamedTuple):
    """A body that is a file."""

    required: bool
    """False where a call without a body can be meant."""
    known: bool
    """False where nothing tells what is in it, only that one may be sent."""
    media_type: str
    """The content type, a template; `""` where none is said."""
    kind: Literal["file"] = "file"
    """Tells it from other bodies."""


class GraphQlBody(NamedTuple):
    """A document of GraphQL, sent as JSON with `query`, `operationName` and `variables`."""

    required: bool
    """False where a call without variables can be meant."""
    known: bool
    """False where nothing tells what is in it, only that one may be sent."""
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
    kind: Literal["graphql"] = "graphql"
    """Tells it from other bodies."""


Body: TypeAlias = JsonBody | FormBody | TextBody | FileBody | GraphQlBody


class SavedJson(NamedTuple):
    """A saved value, of JSON or of the variables of GraphQL."""

    value: JsonValue
    """With placeholders and variables replaced. GraphQL: `null` where no variables are sent."""
    kind: Literal["json"] = "json"
    """Tells it from other saved bodies."""


class SavedRow(NamedTuple):
    """A row of a saved form."""

    key: str
    """Its name on the wire."""
    value: str
    """Its text; of a file, no content is known."""
    file: bool
    """True for a file."""
    media_type: str
    """Multipart: what the part says that it is; `""` for nothing."""


class SavedForm(NamedTuple):
    """A saved form."""

    rows: tuple[SavedRow, ...]
    """In order."""
    kind: Literal["form"] = "form"
    """Tells it from other saved bodies."""


class SavedText(NamedTuple):
    """A saved text."""

    text: str
    """With placeholders and variables replaced."""
    kind: Literal["text"] = "text"
    """Tells it from other saved bodies."""


class SavedFile(NamedTuple):
    """A file, of which the collection knows nothing but that it is sent."""

    kind: Literal["file"] = "file"
    """Tells it from other saved bodies."""


SavedBody: TypeAlias = SavedJson | SavedForm | SavedText | SavedFile
