"""Which shapes are one thing? Those whose values fit a class as it stands, and those that differ in keys alone."""

from __future__ import annotations

from postsmith.infer.unify import unify
from postsmith.ir.types import OneOf, Record
from postsmith.ir.walk import bare

_ENOUGH = 3


def merged(one: Record, other: Record) -> Record:
    """The record that holds every value of both."""
    found = unify((one, other))
    return found if isinstance(found, Record) else one


def holds(big: Record, small: Record) -> bool:
    """True when every value of the small record is one of the big one as it stands."""
    return merged(big, small) == big


def are_near(one: Record, other: Record) -> bool:
    """True for what two places of one name saw of one thing, more and less completely.

    How many keys they share is a number and no part of all: one key more never makes two things of one.
    """
    keys = {field.name for field in one.fields}
    return sum(field.name in keys for field in other.fields) >= _ENOUGH


def are_alike(one: Record, other: Record) -> bool:
    """False when a field is one kind of thing here and another there: an object, or a text."""
    ours = {f.name: f.type for f in one.fields}
    theirs = {f.name: f.type for f in other.fields}
    return not any(
        isinstance(bare(f.type), OneOf)
        and f.name in ours
        and f.name in theirs
        and not isinstance(bare(ours[f.name]), OneOf)
        and not isinstance(bare(theirs[f.name]), OneOf)
        for f in merged(one, other).fields
    )
