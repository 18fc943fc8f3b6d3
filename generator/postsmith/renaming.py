"""What a project wants to be called otherwise: the entries of a `rename` table, and where each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, cast

from postsmith.diagnostics import Diagnostic, Location, at
from postsmith.toml_text import kind_in_words

TABLE: Final = "rename"
"""What the table of a client is called."""


@dataclass(frozen=True, slots=True)
class Rename:
    """One entry: what is meant, and what it is to be called."""

    what: str
    """A key, or the name that it has by itself."""
    name: str
    place: Location
    """Where the project says so."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Where the entries of one client's table stand in a file."""

    file: str
    text: str
    array: str
    """What the tables of clients are called: `client`, `tool.postsmith.client`."""
    number: int
    """Which of them it is, from 0."""

    def place(self, what: str) -> Location:
        """The line and column of an entry, as far as they can be told: TOML may write one in many ways."""
        first, last = self._span()
        span = self.text[first:last]
        key = re.escape(what)
        bare = r"\s*\.\s*".join(map(re.escape, what.split(".")))
        entry = re.compile(rf"(?m)(?:^\s*|[{{,]\s*)(\"{key}\"|'{key}'|{bare})\s*=")
        if found := entry.search(span):
            return self._at(first + found.start(1))
        table = re.compile(
            rf"(?m)^\s*(\[[^\[\]\n]*\b{TABLE}\b[^\n]*\]|{TABLE}\s*=)"
        ).search(span)
        return self._at(first + table.start(1) if table else first)

    def _span(self) -> tuple[int, int]:
        """What of the text is about the client; all of it where it is one line of a list."""
        name = r"\s*\.\s*".join(map(re.escape, self.array.split(".")))
        header = re.compile(rf"(?m)^[ \t]*\[\[\s*{name}\s*\]\]")
        starts = [match.start() for match in header.finditer(self.text)]
        if self.number >= len(starts):
            return 0, len(self.text)
        ends = [*starts[1:], len(self.text)]
        return starts[self.number], ends[self.number]

    def _at(self, offset: int) -> Location:
        line = self.text.count("\n", 0, offset) + 1
        column = offset - (self.text.rfind("\n", 0, offset) + 1) + 1
        return Location(self.file, line=line, column=column)


def read_renames(
    table: object, entries: Entries, found: list[Diagnostic]
) -> tuple[Rename, ...]:
    """The entries of a table; what is wrong with one is added to `found`.

    Keys without quotes are tables in TOML: `users.get = "fetch"` says what `"users.get" = "fetch"` says.
    """
    if not isinstance(table, Mapping):
        found.append(_wrong(TABLE, "a table", table, entries.place(TABLE)))
        return ()
    renames: list[Rename] = []
    for what, name in _flat(cast("Mapping[str, object]", table)):
        place = entries.place(what)
        if isinstance(name, str):
            renames.append(Rename(what, name, place))
        else:
            found.append(_wrong(f"{TABLE}.{what}", "a text", name, place))
    return tuple(renames)


def _flat(
    table: Mapping[str, object], before: str = ""
) -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        if isinstance(value, Mapping) and value:
            inner = cast("Mapping[str, object]", value)
            yield from _flat(inner, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def _wrong(key: str, expected: str, value: object, place: Location) -> Diagnostic:
    found = kind_in_words(value)
    return at(place, "PM703", key=key, expected=expected, found=found)
