"""How does one go through a type, or an API? The ways that all share; what a record's fields want, each stage knows itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

from postsmith.ir.api import Group, Operation
from postsmith.ir.types import (
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


def nests(field: Field) -> bool:
    """True for a field that may hold more than one plain value."""
    return not isinstance(bare(field.type), Scalar | Choice | Unknown)


def bare(found: Type) -> Type:
    """The type of what is there where null is not."""
    return found.type if isinstance(found, Nullable) else found


def parts(found: Type) -> tuple[Type, ...]:
    """The types that a list, a map, null or a union is made of."""
    match found:
        case Scalar() | Choice() | Unknown() | Record():
            return ()
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            return (inner,)
        case OneOf(options):
            return options
        case _:
            assert_never(found)


def mapped(found: Type, into: Callable[[Type], Type]) -> Type:
    """The type with each of its parts made another."""
    match found:
        case Scalar() | Choice() | Unknown() | Record():
            return found
        case ListOf(inner):
            return ListOf(into(inner))
        case MapOf(inner):
            return MapOf(into(inner))
        case Nullable(inner):
            return Nullable(into(inner))
        case OneOf(options):
            return OneOf(tuple(map(into, options)))
        case _:
            assert_never(found)


def operations(group: Group) -> Iterator[Operation]:
    """All operations of a folder and of those in it."""
    yield from group.operations
    for inner in group.groups:
        yield from operations(inner)
