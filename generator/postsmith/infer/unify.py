"""Which one type accepts everything that was seen in a place?

`unify` is a join: the order and the grouping of the evidence do not matter, except that fields and
listed values keep the order of their first appearance.

Little evidence is kept as such, so that it counts when more comes in, now or when classes are merged:

- `Nullable(UNKNOWN)`: null was seen and nothing else. Joined with a string it gives a nullable string.
- `Record(())`: an object was seen and it was empty. Joined with a record it makes its keys optional.
  `infer.settle` makes a `MapOf(UNKNOWN)` of it, which means the same to a later join: an object without a
  known key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import assert_never

from postsmith.ir.types import (
    BINARY,
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
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

NULL = Nullable(UNKNOWN)
"""The type of null where nothing else was seen."""

EMPTY_OBJECT = Record(())
"""The type of `{}`, while nothing else was seen in its place."""


class _Family(IntEnum):
    """Types of one family have a join inside it; the order is the order of `OneOf.options`."""

    OBJECT = 0
    LIST = 1
    TEXT = 2
    NUMBER = 3
    BOOLEAN = 4
    BINARY = 5


def unify(types: Iterable[Type]) -> Type:
    """The narrowest type that accepts what each of `types` accepts; `UNKNOWN` for none."""
    distinct = _distinct(types)
    if len(distinct) == 1 and not isinstance(distinct[0], OneOf):
        return distinct[0]
    nullable = any(isinstance(type_, Nullable) for type_ in distinct)
    families: dict[_Family, list[Type]] = {}
    for type_ in distinct:
        for member in _members(type_):
            families.setdefault(_family(member), []).append(member)
    options = tuple(_join(family, families[family]) for family in sorted(families))
    if not options:
        return NULL if nullable else UNKNOWN
    whole = options[0] if len(options) == 1 else OneOf(options)
    return Nullable(whole) if nullable else whole


def _distinct(types: Iterable[Type]) -> list[Type]:
    """Lists of equal records are the common case; comparing neighbours makes them cheap."""
    distinct: list[Type] = []
    for type_ in types:
        if not distinct or (type_ is not distinct[-1] and type_ != distinct[-1]):
            distinct.append(type_)
    return distinct or [UNKNOWN]


def _members(type_: Type) -> Iterator[Type]:
    """What a type is made of, where unions, null and ignorance are no members of their own."""
    match type_:
        case Nullable(type=inner):
            yield from _members(inner)
        case OneOf(options=options):
            for option in options:
                yield from _members(option)
        case Unknown():
            return
        case _:
            yield type_


def _family(member: Type) -> _Family:
    match member:
        case Record() | MapOf():
            return _Family.OBJECT
        case ListOf():
            return _Family.LIST
        case Scalar():
            return _family_of(member)
        case Choice(base=base):
            return _family_of(base)
        case OneOf() | Nullable() | Unknown():
            raise AssertionError("taken apart before")
        case _:
            assert_never(member)


def _family_of(kind: Scalar) -> _Family:
    if kind == BOOLEAN:
        return _Family.BOOLEAN
    if kind == BINARY:
        return _Family.BINARY
    return _Family.NUMBER if kind in (INTEGER, NUMBER) else _Family.TEXT


def _join(family: _Family, members: list[Type]) -> Type:
    match family:
        case _Family.OBJECT:
            return _join_objects(members)
        case _Family.LIST:
            return ListOf(unify(m.item for m in members if isinstance(m, ListOf)))
        case _Family.TEXT:
            return _join_scalars(members, STRING)
        case _Family.NUMBER:
            return _join_scalars(members, NUMBER)
        case _Family.BOOLEAN:
            return BOOLEAN
        case _Family.BINARY:
            return BINARY
        case _:
            assert_never(family)


def _join_scalars(members: list[Type], widest: Scalar) -> Type:
    """Two kinds of text are text; an integer and a number are numbers. Listed values add up."""
    bases = {m.base if isinstance(m, Choice) else m for m in members}
    base = members[0] if len(bases) == 1 else widest
    if isinstance(base, Choice):
        base = base.base
    values = [v for m in members if isinstance(m, Choice) for v in m.values]
    if not values or not isinstance(base, Scalar):
        return base
    return Choice(tuple(dict.fromkeys(values)), base)


def _join_objects(members: list[Type]) -> Type:
    """Keys that are data stay data; an object of which nothing is known leaves the other's keys."""
    if any(isinstance(m, MapOf) and m.value != UNKNOWN for m in members):
        return MapOf(unify(_values(members)))
    records = [member for member in members if isinstance(member, Record)]
    empty = [EMPTY_OBJECT] if len(records) < len(members) else []
    if empty and all(not record.fields for record in records):
        return MapOf(UNKNOWN)
    return _join_records([*records, *empty])


def _values(members: list[Type]) -> Iterator[Type]:
    for member in members:
        if isinstance(member, MapOf):
            yield member.value
        elif isinstance(member, Record):
            for field in member.fields:
                yield field.type


def _join_records(records: list[Record]) -> Record:
    """A key is required when no record is without it."""
    seen: dict[str, list[Field]] = {}
    for record in records:
        for field in record.fields:
            seen.setdefault(field.name, []).append(field)
    if len(records) == 1:
        return records[0]
    count = len(records)
    return Record(tuple(_join_fields(fields, count) for fields in seen.values()))


def _join_fields(fields: list[Field], records: int) -> Field:
    first = fields[0]
    if len(fields) == 1 and records == 1:
        return first
    return Field(
        first.name,
        unify(field.type for field in fields),
        len(fields) == records and all(field.required for field in fields),
        next((field.description for field in fields if field.description), ""),
        next((field.example for field in fields if field.example), ""),
    )
