"""How is a value, or a text, read for credentials, and written without them?

The same way leads through a collection twice: first to learn what there is (equal credentials have one
stand-in, and what is one here is one there), then to replace and to say where each was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from postsmith.diagnostics import Location, Report
from postsmith.json_value import JsonValue
from postsmith.postman.model import Row
from postsmith.seal.credentials import (
    is_credential,
    is_literal,
    is_secret_name,
    is_secret_number,
)
from postsmith.seal.known import Known
from postsmith.seal.pairs import has_partner
from postsmith.seal.standins import REMOVED
from postsmith.seal.texts import Found, find

_SCHEME: Final = re.compile(r"([A-Za-z][\w-]*)\s+(?=\S)")
_COOKIE: Final = re.compile(r"(?:^|;\s*)[^=;\s]+=([^;]+)")
_VARIABLE: Final = re.compile(r"\{\{([^{}]+)\}\}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, and whether it is sent."""

    location: Location
    sent: bool = True

    def at(self, pointer: str, *, sent: bool = True) -> Place:
        """A part of this place."""
        location = Location(self.location.file, pointer, self.location.trail)
        return Place(location, self.sent and sent)


@dataclass(slots=True)
class Ledger:
    """What is known, and what to do with it."""

    known: Known = field(default_factory=Known)
    report: Report | None = None
    """`None` in the first pass, in which everything stays as it is."""
    variables: set[str] = field(default_factory=set[str])
    """Those that stand where only a credential does."""
    _found: dict[tuple[str, bool], list[Found]] = field(
        default_factory=dict[tuple[str, bool], list[Found]]
    )

    def whole(self, name: str, text: str, place: Place, what: str) -> str:
        """A text that is a credential from end to end, but for the scheme that it begins with."""
        scheme = _SCHEME.match(text)
        start = scheme.end() if scheme and is_secret_name(name) else 0
        if self.report is None:
            self._learn(name, text, start)
            return text
        self.say(place, what)
        return text[:start] + self.known.stand_in(text[start:], name)

    def _learn(self, name: str, text: str, start: int) -> None:
        self.known.add(text[start:], name)
        if "cookie" in name.lower():
            pairs = _COOKIE.findall(text)
            for value in pairs[:1] if name.lower() == "set-cookie" else pairs:
                self.known.add(value.strip(), name)
        for each in find(text[start:]):
            self.known.add(text[start:][each.start : each.end], each.name)

    def learn_variables(self, text: str) -> None:
        """The variables of a text that stands where only a credential does."""
        if self.report is None and "{{" in text:
            self.variables.update(_VARIABLE.findall(text))

    def half(self, name: str, text: str, place: Place, what: str) -> str:
        """The other half of a credential that is taken out."""
        if self.report is None:
            self.known.add(text, name, weak=True)
            return text
        self.report.add("PM329", place.location, what=what)
        return self.known.stand_in(text, name)

    def inside(
        self,
        text: str,
        place: Place,
        what: str = "“{name}” in the text",
        *,
        prose: bool = False,
        halves: bool = False,
        reference: bool = False,
    ) -> str:
        """A text in which credentials may stand. `reference`: as variables that a caller gives."""
        key = (text, halves)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = find(text, halves=halves)
        if self.report is None:
            for each in found:
                value = text[each.start : each.end]
                self.known.add(value, each.name, weak=each.half)
            return text
        parts, end = [], 0
        for each in found:
            shown = self._shown(text[each.start : each.end], each.name, prose)
            if reference and re.fullmatch(r"[^{}]+", each.name):
                shown = f"{{{{{each.name}}}}}"
            parts += [text[end : each.start], shown]
            end = each.end
            if each.half:
                self.report.add("PM329", place.location, what=f"“{each.name}”")
            else:
                self.say(place, what.format(name=each.name or "a known form"))
        sealed = self.known.clean("".join(parts) + text[end:], prose=prose)
        if sealed != text and not found:
            self.say(place, "known from another place")
        return sealed

    def _shown(self, value: str, name: str, prose: bool) -> str:
        return REMOVED if prose else self.known.stand_in(value, name)

    def say(self, place: Place, what: str) -> None:
        """Report a credential."""
        assert self.report is not None
        self.report.add("PM301" if place.sent else "PM328", place.location, what=what)

    def value(
        self, name: str, text: str, place: Place, what: str, *, told: bool = False
    ) -> str:
        """The value of something that has a name. `told`: it is marked as a secret."""
        if not text:
            return text
        if is_secret_name(name) and name.lower() != "key":
            self.learn_variables(text)
        if (told and is_literal(text)) or is_credential(name, text):
            return self.whole(name, text, place, what)
        return self.inside(text, place, f"“{{name}}” in {what}", halves=place.sent)

    def json(self, value: JsonValue, place: Place, name: str = "") -> JsonValue:
        """A value in which credentials may stand: under a telling key, in a row of one, or in a text."""
        match value:
            case str():
                return self.value(
                    name, value, place, f"“{name}”" if name else "a value"
                )
            case bool() | float() | None:
                return value
            case int():
                digits = str(value)
                secret = is_secret_number(name, digits)
                return (
                    int(self.whole(name, digits, place, f"“{name}”"))
                    if secret
                    else value
                )
            case list():
                return [self.json(item, place, name) for item in value]
            case dict():
                said = value.get("key", value.get("name"))
                row = said if isinstance(said, str) else ""
                return {
                    self.inside(key, place, prose=True): self.json(
                        item, place, row or name if key == "value" else key
                    )
                    for key, item in value.items()
                }

    def rows(
        self, rows: tuple[Row, ...], place: Place, what: str = "“{name}”"
    ) -> tuple[Row, ...]:
        """Headers, parameters or fields; one that goes with a secret is taken out like it."""
        sealed = tuple(self._row(row, place, what) for row in rows)
        if not place.sent:
            return sealed
        secrets = [
            row.key
            for row, after in zip(rows, sealed, strict=True)
            if row.key and self._is_secret(row, after)
        ]
        if not secrets:
            return sealed
        return tuple(self._half_row(row, secrets, place) for row in sealed)

    def _is_secret(self, row: Row, after: Row) -> bool:
        """Whether a row is taken out: in the first pass, whether it will be."""
        if self.report is not None:
            return after.sealed
        text = row.value if isinstance(row.value, str) else ""
        told = row.type == "secret" and is_literal(text)
        return told or is_credential(row.key or "", text)

    def _half_row(self, row: Row, secrets: list[str], place: Place) -> Row:
        text, name = row.value, row.key or ""
        if row.sealed or not isinstance(text, str) or not is_literal(text):
            return row
        if name in secrets or not has_partner(name, secrets):
            return row
        there = place.at(row.pointer, sent=not row.disabled)
        value = self.half(name, text, there, f"“{name}”")
        return row if value == text else replace(row, value=value, sealed=True)

    def _row(self, row: Row, place: Place, what: str) -> Row:
        name = (row.key or "").strip()
        there = place.at(row.pointer, sent=not row.disabled)
        said = what.replace("{name}", name)
        value: JsonValue = row.value
        if isinstance(value, str):
            told = row.type == "secret"
            value = self.value(name, value, there, said, told=told)
        elif value is not None:
            value = self.json(value, there, name)
        shown = there.at(row.pointer, sent=False)
        return replace(
            row,
            key=row.key and self.inside(row.key, there, "{name}", prose=True),
            value=value,
            description=self.inside(row.description, shown, prose=True),
            file_name=self.inside(row.file_name, there),
            content_type=self.inside(row.content_type, there),
            src=self._src(row.src, there),
            sealed=value != row.value,
        )

    def _src(
        self, src: str | tuple[str, ...] | None, place: Place
    ) -> str | tuple[str, ...] | None:
        if isinstance(src, tuple):
            return tuple(self.inside(path, place) for path in src)
        return src and self.inside(src, place)
