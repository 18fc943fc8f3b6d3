"""Which texts have parameters and the fields of forms? What was saved, and what saved requests send of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from postsmith.evidence.claims import Claim, Sent, Weight, Written
from postsmith.evidence.places import given_to
from postsmith.ir.api import Api, In, Parameter, SavedRequest
from postsmith.ir.bodies import FormField, SavedForm
from postsmith.ir.walk import operations

_NAME = "saved value"


def read(api: Api) -> Iterator[Claim]:
    """A claim for what was written at a place, and one for what each saved request sends there."""
    for operation in operations(api.root):
        at = tuple(given_to(operation))
        for place, found in at:
            if found.samples:
                written = Written(found.samples)
                yield Claim(place, written, Weight.SEEN, found.origin, _NAME)
        for saved in operation.requests:
            rows = _rows(saved)
            for place, found in at:
                if isinstance(found, Parameter) or place.part != "body":
                    texts = _given(saved, found)
                elif rows:
                    texts = tuple(t for n in found.written for t in rows.get(n, ()))
                else:
                    continue
                sent = Sent(texts)
                yield Claim(place, sent, Weight.SEEN, saved.origin, _NAME)


def _given(saved: SavedRequest, found: Parameter | FormField) -> tuple[str | None, ...]:
    """The texts that a saved request gives for a parameter, or for a row of a nested one."""
    if isinstance(found, Parameter):
        return saved.arguments.get((found.location, found.name), ())
    return tuple(
        text
        for name in found.written
        for text in saved.arguments.get((In.QUERY, name), ())
    )


def _rows(saved: SavedRequest) -> Mapping[str, list[str | None]]:
    """The texts that a saved request gives for the fields of a form; a file is none."""
    found: dict[str, list[str | None]] = {}
    for row in saved.body.rows if isinstance(saved.body, SavedForm) else ():
        found.setdefault(row.name, []).append(None if row.file else row.value)
    return found
