"""What is the type of a place once all evidence is in?"""

from __future__ import annotations

from functools import partial

from postsmith.infer.free_form import opened
from postsmith.infer.unify import unify
from postsmith.ir.types import UNKNOWN, Field, MapOf, Record, Type
from postsmith.ir.walk import mapped


def settle(type_: Type, given: bool = False) -> Type:
    """The type once all evidence of a place is in: `{}` alone is an object with any keys, no class.

    What is `given` by callers is an object with any keys, too, where a key is empty or a variable is in it:
    no class for it could have such a name.
    """
    if not isinstance(type_, Record):
        return mapped(type_, partial(settle, given=given))
    fields = type_.fields
    if not fields:
        return MapOf(UNKNOWN)
    if given and not all(map(_is_named, fields)):
        return MapOf(settle(unify(field.type for field in fields), given))
    return Record(tuple(_settled(field, given) for field in fields))


def _is_named(field: Field) -> bool:
    return bool(field.name) and "{{" not in field.name


def _settled(field: Field, given: bool) -> Field:
    type_ = settle(opened(field) if given else field.type, given)
    if type_ is field.type:
        return field
    return Field(field.name, type_, field.required, field.description, field.example)
