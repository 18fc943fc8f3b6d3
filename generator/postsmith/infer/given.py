"""How does a type look that callers give? Saved values do not tell which keys they need."""

from __future__ import annotations

from dataclasses import replace

from postsmith.infer.texts import is_id, is_measure
from postsmith.ir.api import FormField, In, Operation, Parameter
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


def variables_type(found: Type) -> Type:
    """The type of GraphQL variables as callers give them: the document says which are needed."""
    if not isinstance(found, Record):
        return optional_fields(found)
    return Record(tuple(replace(f, type=optional_fields(f.type)) for f in found.fields))


def optional_fields(found: Type) -> Type:
    """The type as callers may give it: one saved body does not tell which keys are needed."""
    if not isinstance(found, Record):
        return mapped(found, optional_fields)
    return Record(tuple(map(_optional, found.fields)))


def _optional(field: Field) -> Field:
    inner = optional_fields(field.type)
    return Field(field.name, inner, False, field.description, field.example)


def given_as(parameter: Parameter) -> Type:
    """Ids may be texts or numbers, whatever was saved: what an answer gives can be handed back.

    Digits alone make no number of an id. One that is known as text, such as `ord_7`, is a text.
    """
    in_path = parameter.location is In.PATH
    named = is_id(parameter.name)
    if parameter.type == INTEGER:
        either = named or (in_path and not is_measure(parameter.name))
    elif parameter.type == STRING and not parameter.choices:
        known = [text for text in parameter.samples if text and text[0] not in "{<"]
        either = all(map(str.isdigit, known)) and (named or (in_path and bool(known)))
    else:
        either = False
    return OneOf((INTEGER, STRING)) if either else parameter.type


def form_type(operation: Operation) -> Type:
    """The fields of a form as a record; as any fields where none is known."""
    body = operation.body
    assert body is not None
    if not body.fields:
        return MapOf(UNKNOWN)
    return Record(
        tuple(
            Field(
                row.name,
                _row_type(_part_type(row), row.repeated),
                row.required,
                row.description,
            )
            for row in body.fields
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
