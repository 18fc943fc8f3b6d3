"""The small shapes that recur all over a collection, and how a reader says that one is impossible."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Final

from postsmith.diagnostics import Location, Report
from postsmith.kinds import Json, is_list, is_object
from postsmith.postman.explain import expectation


@dataclass(frozen=True, slots=True)
class Site:
    """Where a reader is at work: the report, the file, the names of the folders and the item."""

    report: Report
    file: str
    trail: tuple[str, ...] = ()
    said: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    """What is said once for a whole file: which key stands for which."""

    def inside(self, name: str) -> Site:
        """The same report, one name deeper."""
        return Site(self.report, self.file, (*self.trail, name), self.said)

    def add(self, code: str, pointer: str, **facts: object) -> None:
        """Report a finding at a pointer of this file."""
        self.report.add(code, Location(self.file, pointer, self.trail), **facts)

    def impossible(self, what: str, pointer: str, value: Json, definition: str) -> None:
        """Report a value that is left out because nothing can be made of its shape."""
        self.add("PM202", pointer, what=what, problem=expectation(definition, value))


def listed(
    site: Site, value: Json, pointer: str, definition: str
) -> list[tuple[str, Json]]:
    """The entries of a list with their pointers; a lone object counts as a list of one, as in Postman.

    Null entries are skipped, and said; anything but a list or an object is impossible.
    """
    if is_list(value):
        if None in value:
            _report_nulls(site, value, pointer)
        return [
            (f"{pointer}/{index}", entry)
            for index, entry in enumerate(value)
            if entry is not None
        ]
    if is_object(value):
        return [(pointer, value)]
    if value not in (None, "", False):
        site.impossible(f"`{last_step(pointer)}`", pointer, value, definition)
    return []


def _report_nulls(site: Site, value: list[Json], pointer: str) -> None:
    for index, entry in enumerate(value):
        if entry is None:
            site.add("PM217", f"{pointer}/{index}", what=f"`{last_step(pointer)}`")


def last_step(pointer: str) -> str:
    """The key a pointer ends with."""
    return pointer.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")


def text_of(value: Json) -> str:
    """A value where Postman wants text, as JavaScript would write it; absent and null are empty."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return compact(value)


_ENCODER: Final = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False)


def compact(value: Json) -> str:
    """JSON as `JSON.stringify` writes it: no spaces, no escapes but the necessary ones."""
    return _ENCODER.encode(value)


def kind_of(value: Json) -> str:
    """What a value is, in words, without showing what may be a secret."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return "a number"
    if is_list(value):
        return "a list"
    return "an object" if is_object(value) else "text"


_SHOWN: Final = 60


def quoted(name: Json) -> str:
    """A name inside a message: in quotes, and cut when it is long."""
    text = text_of(name)
    return f'"{text[:_SHOWN]}…"' if len(text) > _SHOWN else f'"{text}"'


def described(entry: dict[str, Json]) -> str:
    """The `description` of any node: text, `{content, type}` or null; other shapes say nothing."""
    value = entry.get("description")
    if is_object(value):
        value = value.get("content")
    return value if isinstance(value, str) else ""


def mapping(site: Site, value: Json, pointer: str, definition: str) -> dict[str, Json]:
    """An object; null is an empty one, and any other shape is impossible."""
    if is_object(value):
        return value
    if value is not None:
        site.impossible(f"`{last_step(pointer)}`", pointer, value, definition)
    return {}


def identity(entry: dict[str, Json]) -> str:
    """Postman's own id of a node, from whichever key holds it."""
    return text_of(entry.get("id") or entry.get("_postman_id"))
