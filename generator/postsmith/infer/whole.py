"""Which type has a whole body, or a whole answer? What was seen of it, and what is said of places in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from postsmith.evidence.claims import Claim, Declares, HasType, Holds, Weight
from postsmith.infer.graphql import declared_variables
from postsmith.infer.samples import sample
from postsmith.infer.unify import EMPTY_OBJECT, unify
from postsmith.ir.types import (
    UNKNOWN,
    Field,
    ListOf,
    MapOf,
    Nullable,
    Record,
    Type,
    Unknown,
)
from postsmith.ir.walk import bare
from postsmith.json_pointer import steps


def whole_type(claims: Sequence[Claim]) -> Type:
    """The type before it is settled: the heaviest claims of the whole, with those of places in it."""
    types: dict[Weight, list[Type]] = {}
    for claim in claims:
        if not claim.place.pointer:
            if isinstance(claim.says, Holds):
                types.setdefault(claim.weight, []).append(sample(claim.says.value))
            elif isinstance(claim.says, HasType):
                types.setdefault(claim.weight, []).append(claim.says.type)
    found = unify(types[max(types)]) if types else UNKNOWN
    for claim in claims:
        if isinstance(claim.says, Declares):
            found = declared_variables(claim.says.variables, found)
        elif claim.place.pointer and isinstance(claim.says, HasType):
            wins = claim.weight > Weight.SEEN
            found = _put(found, steps(claim.place.pointer), claim.says.type, wins)
    return found


def _put(found: Type, way: Sequence[str], said: Type, wins: bool) -> Type:
    """The type with another at a place in it; `wins`: also where something was seen there."""
    if not way:
        return said if wins or bare(found) == UNKNOWN else found
    step, rest = way[0], way[1:]
    match found:
        case Nullable(inner):
            return Nullable(_put(inner, way, said, wins))
        case ListOf(item) if step == "[]":
            return ListOf(_put(item, rest, said, wins))
        case MapOf(value) if step == "{}":
            return MapOf(_put(value, rest, said, wins))
        case Record(fields) if step not in ("[]", "{}"):
            own = {field.name: field for field in fields}
            known = own.get(step) or Field(step, UNKNOWN, required=False)
            own[step] = replace(known, type=_put(known.type, rest, said, wins))
            return Record(tuple(own.values()))
        case Unknown():
            item, value = ListOf(UNKNOWN), MapOf(UNKNOWN)
            made: dict[str, Type] = {"[]": item, "{}": value}
            return _put(made.get(step, EMPTY_OBJECT), way, said, wins)
        case _:
            return found  # another kind of thing was seen there
