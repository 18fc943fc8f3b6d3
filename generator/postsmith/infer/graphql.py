"""Which types have the variables that a GraphQL document declares, and which must be given?"""

from __future__ import annotations

from collections.abc import Iterable

from postsmith.evidence.graphql import declarations
from postsmith.infer.unify import unify
from postsmith.ir.types import (
    BOOLEAN,
    DATE,
    DATE_TIME,
    INTEGER,
    NUMBER,
    STRING,
    UNKNOWN,
    UUID,
    Field,
    ListOf,
    MapOf,
    Nullable,
    Record,
    Type,
)
from postsmith.json_value import JsonValue

_SCALARS: dict[str, Type] = {
    "String": STRING,
    "ID": STRING,
    "Int": INTEGER,
    "Long": INTEGER,
    "Float": NUMBER,
    "Boolean": BOOLEAN,
    "Date": DATE,
    "DateTime": DATE_TIME,
    "UUID": UUID,
}
"""The five of the specification, and those that many servers add. Others are known by their values only."""

_EXAMPLES: dict[str, JsonValue] = {
    "String": "text",
    "Boolean": True,
    "Date": "2001-02-03",
    "DateTime": "2001-02-03T04:05:06Z",
    "UUID": "00000000-0000-4000-8000-000000000000",
}
"""Of the same, those that are no numbers."""


def declared_variables(found: Iterable[tuple[str, str, bool]], seen: Type) -> Type:
    """The type of the variables: as declared, and where that names a type of the server, as saved."""
    values = {f.name: f for f in seen.fields} if isinstance(seen, Record) else {}
    fields = [
        Field(
            name,
            _type(written, _seen(written, values.get(name))),
            required=written.endswith("!")
            and not has_default
            and _is_saved(seen, values.get(name)),
        )
        for name, written, has_default in found
    ]
    declared = {field.name for field in fields}
    rest = (
        Field(f.name, f.type, required=False)
        for name, f in values.items()
        if name not in declared
    )
    return Record((*fields, *rest))


def example_of(document: str, variable: str) -> JsonValue:
    """A value of a variable's declared type, for one that stands without quotes and has none; else 1."""
    found = {name: written for name, written, _ in declarations(document)}
    return _example(found.get(variable, "").replace(" ", ""))


def _example(written: str) -> JsonValue:
    name = written.removesuffix("!")
    if name.startswith("["):
        return [_example(name[1:-1])]
    return _EXAMPLES.get(name, 1)


def _is_saved(seen: Type, field: Field | None) -> bool:
    """False for a variable that a saved request leaves out although others are given: what is saved can be sent."""
    return field.required if field else not isinstance(seen, Record | MapOf)


def _seen(written: str, field: Field | None) -> Type:
    """What the saved values tell of a variable; ids without quotes are numbers, whatever their value."""
    if field is None:
        return UNKNOWN
    if field.type != UNKNOWN or written.strip("[]! ") != "ID":
        return field.type
    found: Type = INTEGER
    for _ in range(written.count("[")):
        found = ListOf(found)
    return found


def _type(written: str, seen: Type) -> Type:
    name = written.replace(" ", "")
    optional = not name.endswith("!")
    name = name.removesuffix("!")
    if name.startswith("["):
        # One value in the place of a list is a list of it (GraphQL, 3.12).
        is_list = isinstance(seen, ListOf)
        item = _type(name[1:-1], seen.item if isinstance(seen, ListOf) else seen)
        found: Type = ListOf(item) if is_list else unify((ListOf(item), seen))
    else:
        # A server takes an id that is a number, and people save what it takes.
        declared = _SCALARS.get(name)
        found = unify((declared, seen)) if declared else seen
    nullable = optional and found != UNKNOWN and not isinstance(found, Nullable)
    return unify((Nullable(found),)) if nullable else found
