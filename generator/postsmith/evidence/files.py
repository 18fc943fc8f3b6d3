"""Which rows of a form are files? Postman has a type for them."""

from __future__ import annotations

from collections.abc import Iterator

from postsmith.evidence.claims import Claim, HasType, Weight
from postsmith.evidence.places import given
from postsmith.ir.api import Api
from postsmith.ir.bodies import FormField
from postsmith.ir.types import BINARY


def read(api: Api) -> Iterator[Claim]:
    """A claim for each field that takes a file."""
    for _, place, row in given(api):
        if isinstance(row, FormField) and row.file:
            says, origin = HasType(BINARY), row.origin
            yield Claim(place, says, Weight.DECLARED, origin, "type of the row")
