"""What Postsmith has to say about an input: findings, the report that collects them, and their text.

A stage never prints and never raises for a problem of the input. It calls `Report.add` with a code,
the place and the facts; the edge (command line or `postsmith.generate`) shows them. The codes are
listed in `postsmith.codes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from postsmith.codes import CODES as STAGE_CODES
from postsmith.codes import Code, Severity
from postsmith.codes_edge import EDGE_CODES
from postsmith.codes_reading import READING_CODES
from postsmith.codes_types import TYPE_CODES

__all__ = [
    "CODES",
    "Code",
    "Diagnostic",
    "Location",
    "Positioned",
    "Report",
    "Severity",
    "as_dict",
    "as_text",
    "at",
    "finding",
    "locate",
    "printable",
    "suggest",
]


@dataclass(frozen=True, slots=True)
class Location:
    """A place in an input: the file, a JSON pointer into it, and the folders on the way there."""

    file: str = ""
    pointer: str = ""
    trail: tuple[str, ...] = ()
    line: int = 0
    """1-based; 0 while not looked up (positions are computed only for what is shown)."""
    column: int = 0
    """1-based, in characters; 0 while not looked up."""

    def __str__(self) -> str:
        numbers = (str(each) for each in (self.line, self.column) if each)
        place = ":".join((self.file, *numbers))
        return f"{place}  {' / '.join(self.trail)}" if self.trail else place


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding, complete: code, severity, place, what was found, what to do."""

    code: str
    severity: Severity
    message: str
    hint: str
    location: Location


CODES: Final = dict(
    sorted({**STAGE_CODES, **READING_CODES, **TYPE_CODES, **EDGE_CODES}.items())
)
"""Every code by its id, in the order of the stages."""


def finding(code: str, place: str = "", **facts: str) -> Diagnostic:
    """A finding about a file as a whole. An unknown code or a missing fact is our mistake: `KeyError`."""
    kind = CODES[code]
    message, hint = kind.message.format_map(facts), kind.hint.format_map(facts)
    return Diagnostic(code, kind.severity, message, hint, Location(place))


def at(location: Location, code: str, **facts: str) -> Diagnostic:
    """A finding at a place, for those who report one by one."""
    return replace(finding(code, **facts), location=location)


def suggest(word: str, known: Sequence[str]) -> str:
    """Name what was probably meant, or what there is."""
    import difflib

    if close := difflib.get_close_matches(word, known, n=1):
        return f"did you mean {close[0]!r}?"
    more = f" and {len(known) - _FEW} more" if len(known) > _FEW else ""
    return f"there is: {', '.join(known[:_FEW]) or 'none'}{more}"


_FEW: Final = 12


class Report:
    """Collects the findings of one run. Passed to every stage; asked once, at the edge."""

    def __init__(self) -> None:
        # The same finding at the same place is said once, whichever way led there:
        # an inherited auth is looked at for every request below it.
        self._found: dict[tuple[object, ...], Diagnostic] = {}

    def add(self, code: str, location: Location, **facts: object) -> None:
        """Record a finding. An unknown code or a missing fact is our mistake: `KeyError`."""
        kind = CODES[code]
        message = kind.message.format_map(facts)
        hint = kind.hint.format_map(facts)
        key = (code, message, hint, location.file, location.pointer or location.trail)
        found = Diagnostic(code, kind.severity, message, hint, location)
        self._found.setdefault(key, found)

    def include(self, other: Report) -> None:
        """Take over the findings of another report."""
        self._found = {**other._found, **self._found}

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings by file, place and code: the order of stages and threads does not show."""
        return tuple(sorted(self._found.values(), key=_order))

    @property
    def has_errors(self) -> bool:
        """Whether something was found that leaves nothing to generate."""
        return any(found.severity is Severity.ERROR for found in self._found.values())


def _order(found: Diagnostic) -> tuple[object, ...]:
    place = found.location
    steps = tuple(_step(step) for step in place.pointer.split("/"))
    return (place.file, place.line, place.column, steps, found.code, found.message)


def _step(step: str) -> tuple[int, str]:
    """Sorts list positions as numbers, before names: `/item/9` stands before `/item/10`."""
    return (int(step), "") if step.isdecimal() and step.isascii() else (-1, step)


class Positioned(Protocol):
    """A loaded file as far as diagnostics need it; `postsmith.load.Source` is one."""

    @property
    def name(self) -> str:
        """The file's name, as in `Location.file`."""
        ...

    def positions(self, pointers: Iterable[str]) -> Mapping[str, tuple[int, int]]:
        """Line and column of every pointer; of the nearest value around it when it is absent."""
        ...

    def resolve(self, pointer: str) -> tuple[str, str]:
        """The file that a pointer leads into, and the pointer inside it: a collection may be many files."""
        ...


def locate(
    diagnostics: Iterable[Diagnostic], sources: Iterable[Positioned]
) -> tuple[Diagnostic, ...]:
    """Fill in line and column, reading each file once, and order the findings as they stand there."""
    found = tuple(diagnostics)
    lookup = {source.name: source for source in sources}
    wanted: dict[str, set[str]] = {}
    for each in found:
        if not each.location.line and each.location.file in lookup:
            wanted.setdefault(each.location.file, set()).add(each.location.pointer)
    places = {
        name: lookup[name].positions(pointers) for name, pointers in wanted.items()
    }
    return tuple(
        sorted(
            (_placed(each, lookup.get(each.location.file), places) for each in found),
            key=_order,
        )
    )


def _placed(
    found: Diagnostic,
    source: Positioned | None,
    places: Mapping[str, Mapping[str, tuple[int, int]]],
) -> Diagnostic:
    place = found.location
    if place.line or source is None:
        return found
    line, column = places[place.file].get(place.pointer, (0, 0))
    file, pointer = source.resolve(place.pointer)
    location = replace(place, file=file, pointer=pointer, line=line, column=column)
    return replace(found, location=location)


_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


def printable(text: str) -> str:
    """Text of a collection may hold terminal escapes and bidirectional controls: show their codes."""
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def as_text(found: Diagnostic, *, hint: bool = True) -> str:
    """One line for people: `PM206 warning  demo.json:41:17  Users / Create user: … hint: …`."""
    text = f"{found.code} {found.severity.value}  {found.location}: {found.message}"
    return printable(f"{text}. hint: {found.hint}" if hint else text)


def as_dict(found: Diagnostic) -> dict[str, object]:
    """The finding as plain JSON values; line and column are null while not looked up."""
    place = found.location
    return {
        "code": found.code,
        "severity": found.severity.value,
        "message": found.message,
        "hint": found.hint,
        "file": place.file,
        "pointer": place.pointer,
        "trail": list(place.trail),
        "line": place.line or None,
        "column": place.column or None,
    }
