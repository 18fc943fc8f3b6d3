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


def scripted_variables(
    collection: Collection, used: frozenset[str], report: Report
) -> frozenset[str]:
    """The variables in use that pre-request scripts set, each script being reported once."""
    found: set[str] = set()
    for event, trail in _events(collection.event, collection.item, ()):
        if event.listen != "prerequest":
            continue
        names = dict.fromkeys(n for n in _SETS.findall(event.exec) if n in used)
        if names:
            found.update(names)
            place = Location(collection.file, event.pointer, trail)
            says = ", ".join(f"{{{{{name}}}}}" for name in names)
            report.add("PM306", place, names=says)
    return frozenset(found)


def _events(
    own: Iterable[Event], items: Iterable[Item | ItemGroup], trail: tuple[str, ...]
) -> Iterator[tuple[Event, tuple[str, ...]]]:
    for event in own:
        yield event, trail
    for item in items:
        inner = (*trail, item.name)
        below = item.item if isinstance(item, ItemGroup) else ()
        yield from _events(item.event, below, inner)
