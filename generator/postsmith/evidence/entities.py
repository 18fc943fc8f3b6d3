"""Which type has the id in a path? The one that the entity's own field has in the answers.

`GET /meetings/:meetingId` was saved with a variable, so nothing is known of `meetingId` itself; but each
meeting in an answer has an `id`, a number. What an answer gives can be handed back as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from postsmith.diagnostics import Location
from postsmith.evidence.claims import Claim, HasType, Place, Weight
from postsmith.ir.api import Api, In, Operation, Parameter
from postsmith.ir.types import Choice, Record, Scalar, Type, Unknown
from postsmith.ir.walk import bare, operations, parts
from postsmith.words import ENVELOPES, singular, words

_Key: TypeAlias = tuple[str, str]
"""What a thing is called, and its field: `meeting`, `id`."""
_Fields: TypeAlias = dict[_Key, dict[Type, Location]]
"""The types of fields, each with an answer that has it so."""

_FORMATS = (".json", ".xml")


def read(api: Api) -> Iterator[Claim]:
    """For each id of a path, a claim for each type that the entity's own field has."""
    asked = [
        (Place(operation.key, parameter.key), keys)
        for operation in operations(api.root)
        for parameter, keys in _path_ids(operation)
    ]
    known = _own_fields(api, {key for _, keys in asked for key in keys})
    for place, keys in asked:
        own = next((key for key in keys if key in known), None)
        for found, location in known[own].items() if own else ():
            says = HasType(found)
            yield Claim(place, says, Weight.TOLD, location, "field of answers")


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


def _own_fields(api: Api, asked: set[_Key]) -> _Fields:
    """The types of the fields that are asked for, in all answers."""
    nouns = {noun for noun, _ in asked}
    found: _Fields = {}
    for operation in operations(api.root) if asked else ():
        about = _about(operation)
        for response in operation.responses:
            if response.status < 300:
                for key, own in _fields(response.type, about, nouns):
                    place = response.examples[0].origin
                    found.setdefault(key, {}).setdefault(own, place)
    return {key: types for key, types in found.items() if key in asked}


def _about(operation: Operation) -> str:
    """The noun that a path ends in, behind it one parameter or none."""
    segments = operation.path.split("/")
    named = [each for each in segments[-2:] if each and not each.startswith((":", "{"))]
    return _noun(named[-1]) if named else ""


def _fields(found: Type, noun: str, nouns: set[str]) -> Iterator[tuple[_Key, Type]]:
    """The fields of the things that are asked for, as they stand in a type."""
    for part in parts(found):
        yield from _fields(part, noun, nouns)
    for field in found.fields if isinstance(found, Record) else ():
        inner = bare(field.type)
        if not isinstance(inner, Scalar | Choice | Unknown):
            own = _noun(field.name)
            yield from _fields(inner, noun if own in ENVELOPES else own, nouns)
        elif noun in nouns:
            yield (noun, " ".join(words(field.name))), inner
