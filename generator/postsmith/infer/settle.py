"""What is the type of a place once all evidence is in?"""

from __future__ import annotations

from typing import assert_never

from postsmith.infer.free_form import opened
from postsmith.infer.unify import unify
from postsmith.ir.types import (
    UNKNOWN,
    Choice,
    Field,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Record,
    Scalar,
    Type,
    Unknown,
)


def settle(type_: Type, given: bool = False) -> Type:
    """The type once all evidence of a place is in: `{}` alone is an object with any keys, no class.

    What is `given` by callers is an object with any keys, too, where a key is empty or a variable is in it:
    no class for it could have such a name.
    """
    match type_:
        case Nullable(type=inner):
            return Nullable(settle(inner, given))
        case Record(fields=()):
            return MapOf(UNKNOWN)
        case Record(fields=fields) if given and not all(map(_is_named, fields)):
            return MapOf(settle(unify(field.type for field in fields), given))
        case Record(fields=fields):
            return Record(tuple(_settled(field, given) for field in fields))
        case ListOf(item=item):
            return ListOf(settle(item, given))
        case MapOf(value=value):
            return MapOf(settle(value, given))
        case OneOf(options=options):
            return OneOf(tuple(settle(option, given) for option in options))
        case Scalar() | Choice() | Unknown():
            return type_
        case _:
            assert_never(type_)


def _is_named(field: Field) -> bool:
    return bool(field.name) and "{{" not in field.name


def _settled(field: Field, given: bool) -> Field:
    type_ = settle(opened(field) if given else field.type, given)
    if type_ is field.type:
        return field
    return Field(field.name, type_, field.required, field.description, field.example)
