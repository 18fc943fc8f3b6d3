"""Stage 4a: what is there to know types by? Every source is a reader of its own, and a row of one table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from postsmith.evidence import (
    bodies,
    commands,
    descriptions,
    entities,
    examples,
    files,
    graphql,
    names,
    texts,
)
from postsmith.evidence.claims import Claim, Place, Source

SOURCES: tuple[Source, ...] = (
    Source(examples.read),
    Source(bodies.read),
    Source(commands.read),
    Source(texts.read),
    Source(files.read),
    Source(names.read),
    Source(descriptions.read),
    Source(graphql.read),
    Source(entities.read, typed=True),
)
"""All sources there are. Their order does not matter, but for what is said first where two say the same."""


class Evidence:
    """All claims there are, by operation and part of it."""

    def __init__(self) -> None:
        self._claims: dict[tuple[str, str], list[Claim]] = {}

    def add(self, claims: Iterable[Claim]) -> None:
        """Take in what a source says."""
        for claim in claims:
            place = claim.place
            self._claims.setdefault((place.operation, place.part), []).append(claim)

    def of(self, operation: str, part: str) -> Sequence[Claim]:
        """What is claimed of a part, and of places in it."""
        return self._claims.get((operation, part), ())


__all__ = ["SOURCES", "Claim", "Evidence", "Place", "Source"]
