"""What do the descriptions of parameters and of the fields of forms say? Here they are read, once."""

from __future__ import annotations

from collections.abc import Iterator

from postsmith.evidence.claims import (
    Claim,
    Described,
    HasType,
    Lists,
    Needed,
    Says,
    Weight,
)
from postsmith.evidence.places import given
from postsmith.evidence.prose import Hints, read_description
from postsmith.ir.api import Api


def read(api: Api) -> Iterator[Claim]:
    """A claim for each thing that a description says."""
    for _, place, found in given(api):
        if found.description:
            for says in _said(read_description(found.description)):
                yield Claim(place, says, Weight.STATED, found.origin, "description")


def _said(hints: Hints) -> Iterator[Says]:
    yield Described(hints.text, hints.default, hints.deprecated)
    if hints.required is not None:
        yield Needed(hints.required)
    if hints.choices:
        yield Lists(hints.choices)
    if hints.type is not None:
        yield HasType(hints.type)
