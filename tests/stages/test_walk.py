"""Whoever goes through a type reaches all of it."""

from __future__ import annotations

import typing
from collections.abc import Callable

import pytest

from postsmith.infer.given import optional_fields
from postsmith.infer.settle import settle
from postsmith.ir.types import (
    INTEGER,
    STRING,
    UNKNOWN,
    Choice,
    Field,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Record,
    Type,
)
from postsmith.ir.walk import bare, mapped, parts

EACH: tuple[Type, ...] = (
    STRING,
    Choice(("a", "b"), STRING),
    ListOf(STRING),
    MapOf(STRING),
    Record((Field("name", STRING),)),
    OneOf((INTEGER, STRING)),
    Nullable(STRING),
    UNKNOWN,
)


def test_there_is_no_other_kind_of_type() -> None:
    assert {type(each) for each in EACH} == set(typing.get_args(Type))


@pytest.mark.parametrize("found", EACH, ids=lambda found: type(found).__name__)
def test_what_is_mapped_are_the_parts(found: Type) -> None:
    seen: list[Type] = []

    def kept(part: Type) -> Type:
        seen.append(part)
        return part

    assert mapped(found, kept) == found
    assert tuple(seen) == parts(found)


def test_null_is_taken_away_and_nothing_else() -> None:
    assert bare(Nullable(ListOf(STRING))) == ListOf(STRING)
    assert bare(ListOf(Nullable(STRING))) == ListOf(Nullable(STRING))


@pytest.mark.parametrize(
    "around", [ListOf, MapOf, Nullable, lambda t: OneOf((t, STRING))]
)
def test_an_object_is_found_wherever_it_is(around: Callable[[Type], Type]) -> None:
    """No keys were seen, so all are allowed; a caller need not give those that were."""
    assert settle(around(Record(()))) == around(MapOf(UNKNOWN))
    inner = Record((Field("name", STRING),))
    given = Record((Field("name", STRING, required=False),))
    assert optional_fields(around(around(inner))) == around(around(given))
