"""How is a value, or a text, read for credentials, and written without them?

The same way leads through a collection twice: first to learn what there is (equal credentials have one
stand-in, and what is one here is one there), then to replace and to say where each was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from operator import is_, itemgetter
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar

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
from postsmith.seal.texts import SCHEME, Found, find, find_all

_ANY_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z-]{0,20}(?:SHA\d+)?\s+(?=\S)")
_COOKIE: Final = re.compile(r"(?:^|;\s*)[^=;\s]+=([^;]+)")
_VARIABLE: Final = re.compile(r"\{\{([^{}]+)\}\}")

Node = TypeVar("Node")
Part = TypeVar("Part")


class Place(NamedTuple):
    """Where something stands, and whether it is sent."""

    file: str
    pointer: str = ""
    trail: tuple[str, ...] = ()
    sent: bool = True

    def at(self, pointer: str, *, sent: bool = True) -> Place:
        """A part of this place."""
        return Place(self.file, pointer, self.trail, self.sent and sent)

    @property
    def shown(self) -> Place:
        """The same for what is read there, and never sent."""
        return Place(self.file, self.pointer, self.trail, False) if self.sent else self

    @property
    def location(self) -> Location:
        """The same for a finding."""
        return Location(self.file, self.pointer, self.trail)


def changed(node: Node, **parts: Any) -> Node:
    """The node with these parts: itself where none is another. Nearly all of a collection stays."""
    for name, part in parts.items():
        if getattr(node, name) is not part:
            return replace(node, **parts)  # type: ignore[type-var]
    return node


def each(items: tuple[Part, ...], function: Callable[[Part], Part]) -> tuple[Part, ...]:
    """The items as the function has them: the same tuple where none is another."""
    if not items:
        return items
    made = tuple(map(function, items))
    return items if all(map(is_, made, items)) else made


_Asked: TypeAlias = tuple[str, bool]
"""A text, and whether the other half of a pair is looked for in it."""


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
    seen: list[_Asked] = field(default_factory=list["_Asked"])
    """The texts that were met, in the first pass; what stands in them is looked up once all are."""
    learned: int = 0
    """How many credentials were met that are told by where they stand."""
    _harmless: dict[tuple[object, ...], list[_Asked]] = field(
        default_factory=dict[tuple[object, ...], list["_Asked"]]
    )
    """Rows in which nothing but texts was met, and these; in the second pass, those that stay as they are."""
    _telling: set[str] = field(default_factory=set[str])
    """Texts that hold a credential."""

    def look(self) -> None:
        """Learn what stands in the texts that were met."""
        asked = Counter(self.seen)
        self._found = find_all(asked)
        for (text, _), found in self._found.items():
            self._learn_found(text, found, asked[text, _])

    def begin_replacing(self, report: Report) -> None:
        """From here on everything is known."""
        self.report = report
        self._harmless.clear()
        self._telling = {text for (text, _), found in self._found.items() if found}
        self._telling |= self.known.others(text for text, _ in self._found)

    def is_quiet(self, asked: Iterable[_Asked]) -> bool:
        """Whether no credential stands in these texts."""
        return self._telling.isdisjoint(map(itemgetter(0), asked))

    def whole(self, name: str, text: str, place: Place, what: str) -> str:
        """A text that is a credential from end to end, but for the scheme that it begins with."""
        by_name = "authorization" in name.lower()
        scheme = (_ANY_SCHEME if by_name else SCHEME).match(text)
        start = scheme.end() if scheme else 0
        if self.report is None:
            self.learned += 1
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
        self._learn_found(text[start:], find(text[start:]))

    def learn_variables(self, text: str) -> None:
        """The variables of a text that stands where only a credential does."""
        if self.report is None and "{{" in text:
            self.variables.update(_VARIABLE.findall(text))

    def half(self, name: str, text: str, place: Place, what: str) -> str:
        """The other half of a credential that is taken out."""
        if self.report is None:
            self.learned += 1
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
        if not text:
            return text
        if self.report is None:
            self.seen.append((text, halves))
            return text
        found = self._found.get((text, halves))
        if found is None:
            found = self._found[text, halves] = find(text, halves=halves)
        if not found:
            sealed = self.known.clean(text, prose=prose)
            if what and sealed is not text:
                self.say(place, "known from another place")
            return sealed
        parts: list[str] = []
        end = 0
        for one in found:
            shown = self._shown(text[one.start : one.end], one.name, prose)
            if reference and re.fullmatch(r"[^{}]+", one.name):
                shown = f"{{{{{one.name}}}}}"
            parts += [text[end : one.start], shown]
            end = one.end
            self._say_found(one, place, what)
        return self.known.clean("".join(parts) + text[end:], prose=prose)

    def _learn_found(self, text: str, found: Iterable[Found], times: int = 1) -> None:
        for one in found:
            value, weak = text[one.start : one.end], one.half or not one.sure
            self.known.add(value, one.name, weak=weak, times=times)

    def _say_found(self, one: Found, place: Place, what: str) -> None:
        assert self.report is not None
        if not what:
            return
        if one.half:
            self.report.add("PM329", place.location, what=f"“{one.name}”")
        else:
            named = (
                ("“{name}”", "a text of a known form")
                if not one.name
                else ("{name}", one.name)
            )
            self.say(place, what.replace(*named, 1))

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
        scheme = SCHEME.match(text)
        bare = text[scheme.end() :] if scheme else text
        if (told and is_literal(bare)) or is_credential(name, bare):
            return self.whole(name, text, place, what)
        return self.inside(text, place, f"“{{name}}” in {what}", halves=True)

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
                items = [self.json(item, place, name) for item in value]
                return items if items != value else value
            case dict():
                said = value.get("key", value.get("name"))
                row = said if isinstance(said, str) else ""
                members = {
                    self.inside(key, place, prose=True): self.json(
                        item, place, row or name if key == "value" else key
                    )
                    for key, item in value.items()
                }
                return members if members != value else value

    def rows(
        self,
        rows: tuple[Row, ...],
        place: Place,
        what: str = "“{name}”",
        *,
        halves: bool = True,
    ) -> tuple[Row, ...]:
        """Headers, parameters or fields. `halves`: what goes with a secret is taken out like it."""
        if not rows:
            return rows
        sealed = each(rows, lambda row: self._row(row, place, what))
        if not halves:
            return sealed
        secrets = [
            row.key
            for row, after in zip(rows, sealed, strict=True)
            if row.key and self._is_secret(row, after)
        ]
        if not secrets:
            return sealed
        return each(sealed, lambda row: self._half_row(row, secrets, place))

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
        plain = row.value is None or isinstance(row.value, str)
        same = (
            *(place.sent, row.disabled, row.key, row.value, row.type, row.description),
            *(row.src, row.file_name, row.content_type),
        )
        if plain and same in self._harmless:
            self.seen += self._harmless[same]
            return row
        before, met = self.learned, len(self.seen)
        name = (row.key or "").strip()
        there = place.at(row.pointer, sent=not row.disabled)
        said = what.replace("{name}", name)
        value: JsonValue = row.value
        if isinstance(value, str):
            told = row.type == "secret"
            value = self.value(name, value, there, said, told=told)
        elif value is not None:
            value = self.json(value, there, name)
        made = changed(
            row,
            key=row.key and self.inside(row.key, there, "{name}", prose=True),
            value=value,
            description=self.inside(row.description, there.shown, prose=True),
            file_name=self.inside(row.file_name, there),
            content_type=self.inside(row.content_type, there),
            src=self._src(row.src, there),
            sealed=value is not row.value,
        )
        if plain and made is row and self.learned == before:
            self._harmless[same] = self.seen[met:]
        return made

    def _src(
        self, src: str | tuple[str, ...] | None, place: Place
    ) -> str | tuple[str, ...] | None:
        if isinstance(src, tuple):
            return each(src, lambda path: self.inside(path, place))
        return src and self.inside(src, place)
