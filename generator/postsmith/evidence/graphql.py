"""Which variables does a GraphQL document declare?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from postsmith.evidence.claims import Claim, Declares, Place, Weight
from postsmith.ir.api import Api
from postsmith.ir.bodies import GraphQlBody
from postsmith.ir.places import BODY
from postsmith.ir.walk import operations

# Only declarations have a colon behind the name: uses are `argument: $name`.
_DECLARED = re.compile(
    r"\$(\w+)\s*:\s*([\[\]!\w\s]*?[\]!\w])\s*(?:(=)|(?=[\s,)@$]|\Z))"
)
_COMMENT = re.compile(r"#[^\n]*")


def read(api: Api) -> Iterator[Claim]:
    """A claim for each document that declares some."""
    for operation in operations(api.root):
        body = operation.body
        if isinstance(body, GraphQlBody) and (found := declarations(body.document)):
            place = Place(operation.key, BODY)
            says, origin = Declares(found), body.origin
            yield Claim(place, says, Weight.DECLARED, origin, "GraphQL document")


def declarations(document: str) -> tuple[tuple[str, str, bool], ...]:
    """The type of each variable as written, and whether it has a default."""
    if "$" not in document:
        return ()
    found = _DECLARED.findall(_COMMENT.sub("", document))
    last = {name: (name, written, bool(default)) for name, written, default in found}
    return tuple(last.values())
