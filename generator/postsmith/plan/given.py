"""How does a type look that callers give? Saved values do not tell which keys they need."""

from __future__ import annotations

from dataclasses import replace

from postsmith.ir.types import Record, Type
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
    return Record(
        tuple(
            replace(f, type=optional_fields(f.type), required=False)
            for f in found.fields
        )
    )
