"""What does a GraphQL document say of its variables? Their names, their types, and which must be given."""

from __future__ import annotations

import re

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
    Nullable,
    Record,
    Type,
)

# Only declarations have a colon behind the name: uses are `argument: $name`.
_DECLARED = re.compile(
    r"\$(\w+)\s*:\s*([\[\]!\w\s]*?[\]!\w])\s*(?:(=)|(?=[\s,)@$]|\Z))"
)
_COMMENT = re.compile(r"#[^\n]*")
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


def declared_variables(document: str, seen: Type) -> Type:
    """The type of the variables: as declared, and where that names a type of the server, as saved."""
    found = _DECLARED.findall(_COMMENT.sub("", document))
    if not found:
        return seen
    values = {f.name: f for f in seen.fields} if isinstance(seen, Record) else {}
    fields = [
        Field(
            name,
            _type(written, values[name].type if name in values else UNKNOWN),
            required=written.endswith("!") and not default,
        )
        for name, written, default in {found_[0]: found_ for found_ in found}.values()
    ]
    declared = {field.name for field in fields}
    rest = (
        Field(f.name, f.type, required=False)
        for name, f in values.items()
        if name not in declared
    )
    return Record((*fields, *rest))


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
