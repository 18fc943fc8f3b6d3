"""Where do sources contradict each other? What a description says and what was saved are held against each other.

Only what somebody can put right is told, and the client takes both in each case. That examples are of kinds that
exclude each other is no contradiction: an answer may be both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from postsmith.diagnostics import Report
from postsmith.evidence import Claim, Evidence
from postsmith.evidence.claims import HasType, Lists, Needed, Sent, Weight, Written
from postsmith.evidence.places import given
from postsmith.infer.placeholders import fill_text
from postsmith.infer.texts import is_held
from postsmith.ir.api import Api
from postsmith.ir.types import BOOLEAN, INTEGER, NUMBER, Scalar
from postsmith.text import shorten

_TOLD = (INTEGER, NUMBER, BOOLEAN)
"""Types whose texts everybody writes alike; a day is written in many ways, and read in as many."""
_LONGEST = 60
"""Characters of what is quoted."""


def report_conflicts(api: Api, known: Evidence, report: Report) -> None:
    """Report what is stated of a place and is otherwise in what was saved there."""
    for _, place, found in given(api):
        claims = known.of(place.operation, place.part)
        for stated in claims:
            if stated.weight is Weight.STATED and stated.place == place:
                own = tuple(claim for claim in claims if claim.place == place)
                _Statement(found.name, stated, own, report).compare()


@dataclass(frozen=True, slots=True)
class _Statement:
    """What is stated of a place, beside all that is claimed of it."""

    name: str
    stated: Claim
    claims: Sequence[Claim]
    report: Report

    def compare(self) -> None:
        """Report where what was saved is not as stated."""
        match self.stated.says:
            case HasType(Scalar() as type_) if type_ in _TOLD:
                texts = self._texts()
                if texts and not any(is_held(type_, text) for text in texts):
                    self._add("PM401", texts[0], kind=type_.kind.value)
            case Lists(values):
                listed = ", ".join(f"`{value}`" for value in values)
                known = {str(value).casefold() for value in values}
                odd = (t for t in self._texts() if not _parts(t) <= known)
                if text := next(odd, None):
                    self._add("PM402", text, listed=shorten(listed, _LONGEST))
            case Needed(True):
                if any(claim.says == Sent(()) for claim in self._sent()):
                    self._add("PM403")
            case _:
                pass

    def _texts(self) -> tuple[str, ...]:
        """The saved values that somebody has chosen; `type_example` is what a converter makes of `type`."""
        return tuple(
            text
            for claim in self.claims
            if isinstance(claim.says, Written)
            for text in claim.says.texts
            if "{{" not in text
            and fill_text(text) == text
            and text != f"{self.name}_example"
        )

    def _sent(self) -> tuple[Claim, ...]:
        return tuple(claim for claim in self.claims if isinstance(claim.says, Sent))

    def _add(self, code: str, text: str = "", **facts: str) -> None:
        """Report at what is stated, and name the saved request that goes another way; of several the first."""
        other = (text,) if text else ()
        origins = [claim.origin for claim in self._sent() if claim.says == Sent(other)]
        trail = " / ".join(origins[0].trail) if origins else ""
        request = f"“{shorten(trail, _LONGEST)}”" if trail else "a row that is not sent"
        value = shorten(" ".join(text.split()), _LONGEST)
        place, name = self.stated.origin, self.name
        self.report.add(code, place, name=name, value=value, request=request, **facts)


def _parts(text: str) -> set[str]:
    """The values that a text gives: several with commas between them."""
    return {part.strip().casefold() for part in text.split(",")}
