"""What do saved bodies say? JSON, and the variables of GraphQL, as they were saved."""

from __future__ import annotations

from collections.abc import Iterator

from postsmith.evidence.claims import Claim, Holds, Place, Weight
from postsmith.ir.api import Api
from postsmith.ir.bodies import GraphQlBody, JsonBody
from postsmith.ir.places import BODY
from postsmith.ir.walk import operations


def read(api: Api) -> Iterator[Claim]:
    """A claim for each saved value of a body."""
    for operation in operations(api.root):
        body = operation.body
        if isinstance(body, JsonBody | GraphQlBody):
            place = Place(operation.key, BODY)
            for value in body.values:
                if value is not None:
                    says, origin = Holds(value), body.origin
                    yield Claim(place, says, Weight.SEEN, origin, "saved body")
