"""Which texts have parameters and the fields of forms? What was saved, and what saved requests send of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from postsmith.evidence.claims import Claim, Place, Sent, Weight, Written
from postsmith.evidence.places import given, place_of_field
from postsmith.ir.api import Api, Operation, SavedRequest
from postsmith.ir.bodies import SavedForm, fields_of
from postsmith.ir.walk import operations

_NAME = "saved value"


def read(api: Api) -> Iterator[Claim]:
    """A claim for what was written at a place, and one for what each saved request sends there."""
    for _, place, found in given(api):
        if found.samples:
            written = Written(found.samples)
            yield Claim(place, written, Weight.SEEN, found.origin, _NAME)
    for operation in operations(api.root):
        for saved in operation.requests:
            for place, sent in _sent(operation, saved):
                yield Claim(place, sent, Weight.SEEN, saved.origin, _NAME)


def _sent(operation: Operation, saved: SavedRequest) -> Iterator[tuple[Place, Sent]]:
    for parameter in operation.parameters:
        texts = saved.arguments.get((parameter.location, parameter.name), ())
        yield Place(operation.key, parameter.key), Sent(texts)
    rows = _rows(saved)
    for row in fields_of(operation.body) if rows else ():
        yield place_of_field(operation, row), Sent(tuple(rows.get(row.name, ())))


def _rows(saved: SavedRequest) -> Mapping[str, list[str | None]]:
    """The texts that a saved request gives for the fields of a form; a file is none."""
    found: dict[str, list[str | None]] = {}
    for row in saved.body.rows if isinstance(saved.body, SavedForm) else ():
        found.setdefault(row.name, []).append(None if row.file else row.value)
    return found
