"""How does a type look that callers give? Saved values do not tell which keys they need."""

from __future__ import annotations

from dataclasses import replace

from postsmith.ir.types import Field, ListOf, MapOf, Nullable, OneOf, Record, Type


def variables_type(found: Type) -> Type:
    """The type of GraphQL variables as callers give them: the document says which are needed."""
    if not isinstance(found, Record):
        return optional_fields(found)
    return Record(tuple(replace(f, type=optional_fields(f.type)) for f in found.fields))


def optional_fields(found: Type) -> Type:
    """The type as callers may give it: one saved body does not tell which keys are needed."""
    match found:
        case Record(fields):
            return Record(tuple(map(_optional, fields)))
        case ListOf(item):
            return ListOf(optional_fields(item))
        case MapOf(value):
            return MapOf(optional_fields(value))
        case Nullable(inner):
            return Nullable(optional_fields(inner))
        case OneOf(options):
            return OneOf(tuple(optional_fields(option) for option in options))
        case _:
            return found


def _optional(field: Field) -> Field:
    inner = optional_fields(field.type)
    return Field(field.name, inner, False, field.description, field.example)
