"""Which shapes are one thing? Those whose values fit a class as it stands, and those that differ in keys alone."""

from __future__ import annotations

from functools import lru_cache

from postsmith.infer.unify import unify
from postsmith.ir.types import OneOf, Record, Type
from postsmith.ir.walk import bare
from postsmith.words import word_set, words

_ENOUGH = 3
"""Keys of things of one name."""
_MANY = 5
"""Keys of things whose names differ in what stands before them, but for those that anything has."""
_COMMON = word_set(
    "id uuid type name title description status state url href links createdat updatedat modifiedat created updated"
    " modified createdby updatedby modifiedby deletedat active enabled metadata tags nodeid gid htmlurl self owner author"
    " user body count total"
)


def merged(one: Record, other: Record) -> Record:
    """The record that holds every value of both."""
    found = unify((one, other))
    return found if isinstance(found, Record) else one


def holds(big: Record, small: Record) -> bool:
    """True when every value of the small record is one of the big one as it stands."""
    return merged(big, small) == big


def are_near(one: Record, other: Record, name: str, its_name: str) -> bool:
    """True for what two places saw of one thing, more and less completely.

    Names that are the same, or the same but for what stands before them (`comment`, `file comment`), and enough
    keys in common. How many is a number and no part of all: one key more never makes two things of one.
    """
    keys = {field.name for field in one.fields}
    shared = {field.name for field in other.fields} & keys
    if name == its_name:
        return len(shared) >= _ENOUGH
    if not (name.endswith(f" {its_name}") or its_name.endswith(f" {name}")):
        return False
    return sum("".join(words(key)) not in _COMMON for key in shared) >= _MANY


@lru_cache(maxsize=1024)
def are_alike(one: Record, other: Record) -> bool:
    """False when a field is one kind of thing here and another there: an object, or a text; a person, or a signature."""
    ours = {f.name: f.type for f in one.fields}
    theirs = {f.name: f.type for f in other.fields}
    shared = {name for name in ours if name in theirs}
    if any(_are_strangers(ours[name], theirs[name]) for name in shared):
        return False
    return not any(
        isinstance(bare(f.type), OneOf)
        and f.name in shared
        and not isinstance(bare(ours[f.name]), OneOf)
        and not isinstance(bare(theirs[f.name]), OneOf)
        for f in merged(one, other).fields
    )


def _are_strangers(one: Type, other: Type) -> bool:
    """True for two objects without a key in common."""
    ours, theirs = bare(one), bare(other)
    if not (isinstance(ours, Record) and isinstance(theirs, Record)):
        return False
    keys = {field.name for field in ours.fields}
    is_apart = keys.isdisjoint(field.name for field in theirs.fields)
    return is_apart and min(len(keys), len(theirs.fields)) > 1
