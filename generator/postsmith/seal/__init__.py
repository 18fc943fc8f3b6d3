"""Where are secrets taken out? Here, right after reading: no later stage holds a credential.

A collection and what is beside it go in as Postman wrote them and come out with a stand-in of the same
type for every credential, wherever it stood; a finding says where each was, never what.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from postsmith.diagnostics import Diagnostic, Report
from postsmith.json_value import JsonValue
from postsmith.postman.model import Collection, Environment
from postsmith.seal import unread
from postsmith.seal.known import Known
from postsmith.seal.ledger import Ledger
from postsmith.seal.places import Places
from postsmith.seal.standins import REMOVED
from postsmith.seal.texts import find
from postsmith.seal.variables import Variables

__all__ = ["Sealed", "seal"]


@dataclass(frozen=True, slots=True)
class Sealed:
    """What every later stage works with."""

    collection: Collection
    environments: tuple[Environment, ...]
    _known: Known = field(repr=False)

    def text(self, text: str) -> str:
        """What is said of a run, such as an error of what was sent, without a credential."""
        parts: list[str] = []
        end = 0
        for found in find(text):
            parts += [text[end : found.start], REMOVED]
            end = found.end
        return self._known.clean("".join(parts) + text[end:], prose=True)

    def place(self, text: str) -> str:
        """Where something stands: a path or a pointer, which may hold what is a credential elsewhere."""
        return self._known.clean(text, prose=True)

    def findings(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Findings of stages that read what Postman wrote: they name what they found."""
        return tuple(map(self._finding, found))

    def _finding(self, found: Diagnostic) -> Diagnostic:
        place = found.location
        return replace(
            found,
            message=self.place(found.message),
            hint=self.place(found.hint),
            location=replace(
                place,
                file=self.place(place.file),
                pointer=self.place(place.pointer),
                trail=tuple(map(self.place, place.trail)),
            ),
        )


def seal(
    collection: Collection,
    environments: Sequence[Environment],
    report: Report,
    documents: Iterable[JsonValue] = (),
) -> Sealed:
    """The collection and its environments without credentials. `documents`: the files that they were read from."""
    ledger = Ledger()
    variables = Variables(ledger)
    places = Places(ledger, variables)
    places.collection(collection)
    for environment in environments:
        places.environment(environment)
    ledger.look()
    unread.learn(documents, ledger)
    variables.learn()
    ledger.begin_replacing(report)
    return Sealed(
        places.collection(collection),
        tuple(map(places.environment, environments)),
        ledger.known,
    )
