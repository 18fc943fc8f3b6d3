"""What do requests carry: which body does an operation take, and which was saved?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from postsmith.diagnostics import Location
from postsmith.ir.types import UNKNOWN, Type
from postsmith.json_value import JsonValue, Readable
from postsmith.nested import Path, Spelling

NOWHERE = Location()

Fresh: TypeAlias = Mapping[tuple[str, ...], str]
"""Members that are another for each call, by the keys that lead to them: JSON of what is filled in where the caller
gives none, a template."""


@dataclass(frozen=True, slots=True)
class FormField:
    """A row of a form, or of what is nested in a query, merged over the saved requests of an operation."""

    name: str
    """The name on the wire, `[]` for the number of an item."""
    type: Type = UNKNOWN
    required: bool = False
    repeated: bool = False
    file: bool = False
    content_types: tuple[str, ...] = ()
    """Multipart: what its part says that it is, distinct; `""` where it says nothing."""
    description: str = ""
    samples: tuple[str, ...] = ()
    choices: tuple[str | int, ...] = ()
    path: Path = ()
    """The keys that lead to it; none for a field of the form itself, whose key is its name."""
    names: tuple[str, ...] = ()
    """All names under which it is saved, where they are others than its own: those of items have numbers."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)

    @property
    def keys(self) -> Path:
        """The keys that lead to it, its own at the end."""
        return self.path or (self.name,)

    @property
    def written(self) -> tuple[str, ...]:
        """All names under which it is saved."""
        return self.names or (self.name,)

    @property
    def content_type(self) -> str:
        """What goes out by itself: the one on which all saved requests agree."""
        return self.content_types[0] if len(self.content_types) == 1 else ""


@dataclass(frozen=True, slots=True)
class JsonBody:
    """A body of JSON."""

    required: bool = True
    """False when one of the merged saved requests has no body."""
    type: Type = UNKNOWN
    """What its saved values are."""
    given: Type = UNKNOWN
    """What callers may give."""
    values: tuple[Readable, ...] = field(default=(), repr=False)
    """The saved values, the evidence for `type`; no credentials."""
    fresh: Fresh = field(default_factory=dict[tuple[str, ...], str])
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class FormBody:
    """A form, urlencoded or multipart."""

    multipart: bool
    required: bool = True
    """False when one of the merged saved requests has no body."""
    known: bool = True
    """False where nothing tells what is in it, only that one may be sent."""
    given: Type = UNKNOWN
    """What callers may give: a record of its fields."""
    fields: tuple[FormField, ...] = ()
    nested: Spelling = field(default_factory=dict[str, str])
    """How lists in it are spelt; nothing where this API nests none, and all that is nested is JSON."""
    fresh: Fresh = field(default_factory=dict[tuple[str, ...], str])
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class TextBody:
    """A body of any text."""

    required: bool = True
    """False when one of the merged saved requests has no body."""
    known: bool = True
    """False where nothing tells what is in it, only that one may be sent."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class FileBody:
    """A body that is a file."""

    required: bool = True
    """False when one of the merged saved requests has no body."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class GraphQlBody:
    """A document of GraphQL, of which callers give the variables."""

    document: str
    operation_name: str | None = None
    required: bool = True
    """False when one of the merged saved requests has no body."""
    type: Type = UNKNOWN
    """What the variables are, as the document and saved values tell."""
    given: Type = UNKNOWN
    """What callers may give for them."""
    values: tuple[Readable, ...] = field(default=(), repr=False)
    """The saved variables, the evidence for `type`; no credentials."""
    origin: Location = field(default=NOWHERE, compare=False, repr=False)


Body: TypeAlias = JsonBody | FormBody | TextBody | FileBody | GraphQlBody


def fields_of(body: Body | None) -> tuple[FormField, ...]:
    """The fields of a form; other bodies have none."""
    return body.fields if isinstance(body, FormBody) else ()


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
