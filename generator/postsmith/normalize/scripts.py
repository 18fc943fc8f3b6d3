"""Which variables does a script set before a request goes out? Scripts are read, never run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from postsmith.diagnostics import Location, Report
from postsmith.postman.model import Collection, Event, Item, ItemGroup

_SETS = re.compile(
    r"""(?:pm\.(?:variables|environment|collectionVariables|globals)\.set|
        postman\.set(?:Environment|Global)Variable)\(\s*["'`]([^"'`{}]+)["'`]""",
    re.VERBOSE,
)


def scripted_variables(collection: Collection, used: frozenset[str]) -> frozenset[str]:
    """The variables in use that pre-request scripts set."""
    return frozenset(
        name
        for event, _ in events_of(collection)
        if event.listen == "prerequest"
        for name in _SETS.findall(event.exec)
        if name in used
    )


def report_scripted(
    collection: Collection, left: frozenset[str], report: Report
) -> None:
    """Tell of the scripts that set what a caller has to give now, each once."""
    for event, trail in events_of(collection):
        if event.listen != "prerequest":
            continue
        names = dict.fromkeys(n for n in _SETS.findall(event.exec) if n in left)
        if names:
            place = Location(collection.file, event.pointer, trail)
            says = ", ".join(f"{{{{{name}}}}}" for name in names)
            report.add("PM306", place, names=says)


def events_of(collection: Collection) -> Iterator[tuple[Event, tuple[str, ...]]]:
    """Every script of a collection, with the names of what it stands in."""
    return _events(collection.event, collection.item, ())


def _events(
    own: Iterable[Event], items: Iterable[Item | ItemGroup], trail: tuple[str, ...]
) -> Iterator[tuple[Event, tuple[str, ...]]]:
    for event in own:
        yield event, trail
    for item in items:
        inner = (*trail, item.name)
        below = item.item if isinstance(item, ItemGroup) else ()
        yield from _events(item.event, below, inner)
