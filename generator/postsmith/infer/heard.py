"""What is said of a place where callers give a text? The claims, by what they say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from postsmith.evidence.claims import (
    Claim,
    Declares,
    Described,
    HasType,
    Holds,
    Lists,
    Naming,
    Needed,
    Sent,
    Weight,
    Written,
)
from postsmith.infer.samples import sample
from postsmith.infer.unify import unify
from postsmith.ir.types import UNKNOWN, Type


class Heard:
    """Of what only one can be true, the heaviest claim counts, and of those the first."""

    def __init__(self) -> None:
        self.types: dict[Weight, list[Type]] = {}
        self.written: list[str] = []
        self.sent: list[tuple[str | None, ...]] = []
        self.named: set[Naming] = set()
        self.listed: tuple[str | int, ...] = ()
        self.required: bool | None = None
        self.described: Described | None = None

    def type(self, weight: Weight) -> Type:
        """What all claims of that weight agree on."""
        found = self.types.get(weight)
        return unify(found) if found else UNKNOWN

    @property
    def texts(self) -> tuple[str, ...]:
        """All texts that saved requests send."""
        return tuple(t for texts in self.sent for t in texts if t is not None)

    @property
    def is_always_sent(self) -> bool:
        """False where a saved request goes without it."""
        return bool(self.sent) and all(self.sent)


def heard(claims: Iterable[Claim]) -> Heard:
    """Sort the claims of one place."""
    found = Heard()
    for claim in sorted(claims, key=_heaviest):
        match claim.says:
            case HasType(known):
                found.types.setdefault(claim.weight, []).append(known)
            case Holds(value):
                found.types.setdefault(claim.weight, []).append(sample(value))
            case Written(texts):
                found.written += texts
            case Sent(texts):
                found.sent.append(texts)
            case Naming():
                found.named.add(claim.says)
            case Lists(values):
                found.listed = found.listed or values
            case Needed(required):
                found.required = required if found.required is None else found.required
            case Described():
                found.described = found.described or claim.says
            case Declares():
                pass  # of a body
            case _:
                assert_never(claim.says)
    return found


def _heaviest(claim: Claim) -> int:
    return -claim.weight
