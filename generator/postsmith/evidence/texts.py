"""Which texts have parameters and the fields of forms? What was saved, and what saved requests send of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from postsmith.evidence.claims import Claim, Sent, Weight, Written
from postsmith.evidence.places import given_to
from postsmith.ir.api import Api, Parameter, SavedRequest
from postsmith.ir.bodies import SavedForm
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
                if isinstance(found, Parameter):
                    where = found.location, found.name
                    sent = Sent(saved.arguments.get(where, ()))
                elif rows:
                    sent = Sent(tuple(rows.get(found.name, ())))
                else:
                    continue
                yield Claim(place, sent, Weight.SEEN, saved.origin, _NAME)


def _rows(saved: SavedRequest) -> Mapping[str, list[str | None]]:
    """The texts that a saved request gives for the fields of a form; a file is none."""
    found: dict[str, list[str | None]] = {}
    for row in saved.body.rows if isinstance(saved.body, SavedForm) else ():
        found.setdefault(row.name, []).append(None if row.file else row.value)
    return found
