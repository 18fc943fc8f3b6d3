"""How does a type look that callers give? Saved values do not tell which keys they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from postsmith.evidence.claims import Naming
from postsmith.infer.heard import Heard
from postsmith.ir.api import In, Parameter
from postsmith.ir.bodies import FormField
from postsmith.ir.types import (
    BINARY,
    INTEGER,
    STRING,
    UNKNOWN,
    Field,
    ListOf,
    MapOf,
    OneOf,
    Record,
    Type,
    Unknown,
)
from postsmith.ir.walk import mapped


def optional_fields(found: Type) -> Type:
    """The type as callers may give it: one saved body does not tell which keys are needed."""
    if not isinstance(found, Record):
        return mapped(found, optional_fields)
    return Record(tuple(map(_optional, found.fields)))


def _optional(field: Field) -> Field:
    inner = optional_fields(field.type)
    return Field(field.name, inner, False, field.description, field.example)


def given_as(found: Type, parameter: Parameter, said: Heard) -> Type:
    """Ids may be texts or numbers, whatever was saved: what an answer gives can be handed back.

    Digits alone make no number of an id. One that is known as text, such as `ord_7`, is a text.
    """
    in_path, is_id = parameter.location is In.PATH, Naming.ID in said.named
    if found == INTEGER:
        either = is_id or (in_path and Naming.MEASURE not in said.named)
    elif found == STRING and not said.listed:
        known = [text for text in parameter.samples if text and text[0] not in "{<"]
        either = all(map(str.isdigit, known)) and (is_id or (in_path and bool(known)))
    else:
        either = False
    return OneOf((INTEGER, STRING)) if either else found


def variables_type(found: Type) -> Type:
    """The document says which variables are needed; nothing says it of what is in them."""
    if not isinstance(found, Record):
        return MapOf(UNKNOWN)
    return Record(tuple(replace(f, type=optional_fields(f.type)) for f in found.fields))


def form_type(fields: Sequence[FormField]) -> Type:
    """The fields of a form as a record; as any fields where none is known."""
    if not fields:
        return MapOf(UNKNOWN)
    return Record(
        tuple(
            Field(
                row.name,
                _row_type(_part_type(row), row.repeated),
                row.required,
                row.description,
            )
            for row in fields
        )
    )


def _part_type(row: FormField) -> Type:
    """A text that says its type may say another, as a file does; JSON may be given as what it stands for."""
    if row.file or not any(row.content_types):
        return row.type
    json = any("json" in kind.lower() for kind in row.content_types)
    own = (MapOf(UNKNOWN),) if json else (row.type,)
    return OneOf(tuple(dict.fromkeys((*own, STRING, BINARY))))


def _row_type(found: Type, repeated: bool) -> Type:
    kind = STRING if isinstance(found, Unknown) else found
    return OneOf((kind, ListOf(kind))) if repeated else kind
