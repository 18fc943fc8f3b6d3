"""What do saved answers say? The JSON of one is a value of its status, whole; what is in it is asked when need be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from postsmith.evidence.claims import (
    Claim,
    HasType,
    Holds,
    Place,
    Says,
    Weight,
)
from postsmith.ir.api import Api, Example, Media
from postsmith.ir.types import BINARY, STRING
from postsmith.ir.walk import operations


def read(api: Api) -> Iterator[Claim]:
    """A claim for each saved answer of a status that has JSON."""
    for operation in operations(api.root):
        for response in operation.responses:
            if response.media is Media.JSON:
                place = Place(operation.key, str(response.status))
                for example in response.examples:
                    says, origin = _says(example), example.origin
                    yield Claim(place, says, Weight.SEEN, origin, "saved answer")


def _says(example: Example) -> Says:
    """Beside JSON, other forms are texts, and an empty body is nothing."""
    match example.media:
        case Media.JSON:
            return Holds(example.evidence)
        case Media.EMPTY:
            return Holds(None)
        case Media.BINARY:
            return HasType(BINARY)
        case Media.TEXT | Media.XML | Media.HTML:
            return HasType(STRING)
        case _:
            assert_never(example.media)
