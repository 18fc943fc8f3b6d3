"""Which type has the id in a path? The one that the entity's own field has in the answers, and a text.

`GET /meetings/:meetingId` was saved with a variable, so nothing is known of `meetingId` itself; but each
meeting in an answer has an `id`, a number. What an answer gives can be handed back as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from postsmith.infer.unify import unify
from postsmith.ir.api import Group, In, Operation, Parameter
from postsmith.ir.types import (
    INTEGER,
    STRING,
    UUID,
    Choice,
    OneOf,
    Record,
    Scalar,
    Type,
    Unknown,
)
from postsmith.ir.walk import bare, parts
from postsmith.words import ENVELOPES, singular, words

_Key: TypeAlias = tuple[str, str]
"""What a thing is called, and its field: `meeting`, `id`."""

_FORMATS = (".json", ".xml")


def settle_ids(root: Group) -> Group:
    """The same operations, the ids of their paths typed like the fields that hold them."""
    asked = {
        key
        for operation in _operations(root)
        for _, keys in _path_ids(operation)
        for key in keys
    }
    known = _own_fields(root, asked)
    return _group(root, known) if known else root


def _operations(root: Group) -> Iterator[Operation]:
    return (each for group in root.walk() for each in group.operations)


def _group(group: Group, known: Mapping[_Key, Type]) -> Group:
    return replace(
        group,
        groups=tuple(_group(inner, known) for inner in group.groups),
        operations=tuple(_operation(each, known) for each in group.operations),
    )


def _operation(operation: Operation, known: Mapping[_Key, Type]) -> Operation:
    types = {
        parameter.name: _with(parameter.type, own)
        for parameter, keys in _path_ids(operation)
        if (own := next((known[key] for key in keys if key in known), None))
    }
    if not types:
        return operation
    return replace(
        operation,
        parameters=tuple(
            replace(each, type=types[each.name])
            if each.location is In.PATH and each.name in types
            else each
            for each in operation.parameters
        ),
    )


def _with(given: Type, own: Type) -> Type:
    """An id that is known as a text only is also what its entity's field is, in one answer or another."""
    members = own.options if isinstance(own, OneOf) else (own,)
    if given != STRING:
        return given
    if INTEGER in members:
        return OneOf((INTEGER, STRING))
    return UUID if members == (UUID,) else STRING


def _path_ids(operation: Operation) -> Iterator[tuple[Parameter, tuple[_Key, ...]]]:
    """The parameters that stand behind a noun in the path, and the fields that each may be."""
    own = {p.name: p for p in operation.parameters if p.location is In.PATH}
    noun = ""
    for segment in operation.path.split("/"):
        parameter = own.get(_parameter_in(segment))
        if parameter is None:
            noun = _noun(segment)
        elif noun and not parameter.choices:
            yield parameter, _keys(parameter.name, noun)
            noun = ""


def _parameter_in(segment: str) -> str:
    for end in _FORMATS:
        segment = segment.removesuffix(end)
    if segment.startswith(":"):
        return segment[1:]
    return segment[2:-2] if segment.startswith("{{") and segment.endswith("}}") else ""


@lru_cache(maxsize=4096)
def _noun(text: str) -> str:
    return " ".join(map(singular, words(text)))


def _keys(name: str, noun: str) -> tuple[_Key, ...]:
    """A field named as the parameter, or without the entity's own words: `meeting_id` is `Meeting.id`."""
    said = words(name)
    short = [word for word in said if singular(word) not in noun.split()]
    return (noun, " ".join(said)), (noun, " ".join(short) or "id")


def _own_fields(root: Group, asked: set[_Key]) -> dict[_Key, Type]:
    """The types of the fields that are asked for, in all answers."""
    nouns = {noun for noun, _ in asked}
    found: dict[_Key, list[Type]] = {}
    for operation in _operations(root):
        about = _about(operation)
        for response in operation.responses:
            if response.status < 300:
                _gather(response.type, about, nouns, found)
    return {key: unify(types) for key, types in found.items() if key in asked}


def _about(operation: Operation) -> str:
    """The noun that a path ends in, behind it one parameter or none."""
    segments = operation.path.split("/")
    named = [each for each in segments[-2:] if each and not each.startswith((":", "{"))]
    return _noun(named[-1]) if named else ""


def _gather(
    found: Type, noun: str, nouns: set[str], into: dict[_Key, list[Type]]
) -> None:
    """Add the fields of the things that are asked for, as they stand in a type."""
    for part in parts(found):
        _gather(part, noun, nouns, into)
    for field in found.fields if isinstance(found, Record) else ():
        inner = bare(field.type)
        if not isinstance(inner, Scalar | Choice | Unknown):
            own = _noun(field.name)
            below = noun if own in ENVELOPES else own
            _gather(inner, below, nouns, into)
        elif noun in nouns:
            key = (noun, " ".join(words(field.name)))
            into.setdefault(key, []).append(inner)
