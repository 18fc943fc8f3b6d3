"""Which query parameters, and which headers, does an operation have?

What all saved requests of it send is a constant, what differs is a parameter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import chain, pairwise

from postsmith.diagnostics import Location
from postsmith.ir.api import In, Parameter
from postsmith.ir.bodies import FormField
from postsmith.nested import ITEM, Path, paths, spelled, spelling
from postsmith.normalize.identity import key_of_parameter
from postsmith.postman.model import Row


@dataclass(frozen=True, slots=True)
class Use:
    """A query parameter or header of one saved request."""

    row: Row
    name: str
    saved: str | None
    """What a test sends: variables and placeholders replaced; `None` for a key without a value."""
    evidence: str
    """As written; `""` when that says nothing, or must not be shown."""
    constant: str | None
    """The template to send by itself, for values the caller does not give; else `None`."""
    fresh: str = ""
    """The template of a value that is another for each call, and that the caller may give; else `""`."""


NEVER_PARAMETERS = frozenset({"content-type", "accept"})
"""Headers that say how a body is written, and are no values that a caller gives."""


def distinct(texts: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def origin_of(row: Row, first: Location) -> Location:
    """Where a row stands, with the folders on the way to it where it is of the first saved request."""
    is_first = row.pointer.startswith(f"{first.pointer}/")
    return Location(first.file, row.pointer, first.trail if is_first else ())


def in_order(sequences: Iterable[list[str]]) -> list[str]:
    """All texts once, in an order that agrees with each sequence where there is one."""
    after: dict[str, set[str]] = {}
    for sequence in sequences:
        distinct = list(dict.fromkeys(sequence))
        for text in distinct:
            after.setdefault(text, set())
        for text, following in pairwise(distinct):
            after[text].add(following)
    texts = list(after)
    place = {text: index for index, text in enumerate(texts)}
    held = Counter(chain.from_iterable(after.values()))
    free = [index for index, text in enumerate(texts) if not held[text]]
    ordered: dict[str, None] = {}
    waiting = iter(texts)
    while len(ordered) < len(texts):
        if not free:
            # Sequences contradict each other: the first that is left goes on.
            free.append(place[next(text for text in waiting if text not in ordered)])
        text = texts[heappop(free)]
        if text in ordered:
            continue
        ordered[text] = None
        for following in after[text]:
            held[following] -= 1
            if not held[following]:
                heappush(free, place[following])
    return list(ordered)


class Uses:
    """The query parameters, or the headers, of all saved requests of one operation."""

    def __init__(
        self,
        location: In,
        calls: list[tuple[Use, ...]],
        rpc: str,
        told: list[tuple[Use, ...]],
        place: Location,
    ) -> None:
        """`told`: those of the requests of examples, which are evidence, and never sent."""
        self._place = place
        self._location = location
        self._calls = calls
        self._rpc = rpc
        self._told = told
        self._by_name: dict[str, list[Use]] = {}
        for key in in_order([self._key(use) for use in uses] for uses in calls):
            self._by_name[key] = []
        for uses in calls:
            for use in uses:
                self._by_name[self._key(use)].append(use)

    def _key(self, use: Use) -> str:
        return use.name.lower() if self._location is In.HEADER else use.name

    def constants(self) -> dict[str, str]:
        """What is sent by itself: name to template."""
        return {
            found[0].name: text
            for key, found in self._by_name.items()
            if (text := self._constant(key, found)) is not None
        }

    def layout(self) -> dict[str, str | None]:
        """The constants, and what stands before them, in the order of the saved requests."""
        constants = self.constants()
        names = [found[0].name for found in self._by_name.values()]
        end = max((names.index(name) + 1 for name in constants), default=0)
        return {name: constants.get(name) for name in names[:end]}

    def _constant(self, key: str, found: list[Use]) -> str | None:
        if key == self._rpc and key:
            return found[0].evidence
        enabled = [use for use in found if not use.row.disabled]
        if key in NEVER_PARAMETERS and self._location is In.HEADER:
            return next((use.constant for use in enabled if use.constant), None)
        values = {use.constant for use in enabled}
        if made := self._fresh(found):
            return made
        everywhere = len(enabled) == len(self._calls) == len(found)
        return enabled[0].constant if everywhere and len(values) == 1 else None

    def _fresh(self, found: list[Use]) -> str:
        """The template of a value that every saved request has, another for each; of several the first by name."""
        enabled = [use for use in found if not use.row.disabled]
        made = sorted({use.fresh for use in enabled})
        everywhere = len(enabled) == len(self._calls) == len(found)
        return made[0] if everywhere and made and all(made) else ""

    def fresh(self) -> frozenset[str]:
        """The names of what is another for each call, in lower case for headers."""
        return frozenset(
            key for key, found in self._by_name.items() if self._fresh(found)
        )

    def parameters(self) -> Iterator[Parameter]:
        """What the caller may give; rows that are parts of one value are one."""
        free = list(self._free())
        rows = {
            own[0].name: [*own, *also]
            for own, also in free
            if self._location is In.QUERY and not self._fresh(own)
        }
        at = paths(rows)
        together: dict[str, dict[str, list[Use]]] = {}
        for name, path in at.items():
            together.setdefault(path[0], {})[name] = rows[name]
        for own, also in free:
            name = own[0].name
            parts = together[at[name][0]] if name in at else {}
            if all(len(at[each]) == 1 for each in parts):
                yield self._parameter(own, also)
            elif name == next(iter(parts)):
                yield self._nested(parts, at)

    def _free(self) -> Iterator[tuple[list[Use], list[Use]]]:
        """What is no constant: where saved requests have it, and where those of examples do."""
        for key, found in self._by_name.items():
            never = key in NEVER_PARAMETERS and self._location is In.HEADER
            is_free = self._constant(key, found) is None or self._fresh(found)
            if key and is_free and not never:
                yield found, self._also(key)
        own = self._by_name.keys() | NEVER_PARAMETERS | {""}
        keys = [self._key(use) for uses in self._told for use in uses]
        for key in dict.fromkeys(key for key in keys if key not in own):
            yield self._also(key), []

    def _nested(
        self, parts: Mapping[str, list[Use]], at: Mapping[str, Path]
    ) -> Parameter:
        inside: dict[Path, list[Use]] = {}
        for name, uses in parts.items():
            inside.setdefault(at[name], []).extend(uses)
        fields = tuple(self._row(path, uses) for path, uses in inside.items())
        root = fields[0].path[0]
        return Parameter(
            root,
            self._location,
            fields=fields,
            nested={root: "", **spelling({name: at[name] for name in parts})},
            key=key_of_parameter(self._location, root),
            origin=fields[0].origin,
        )

    def _row(self, path: Path, found: list[Use]) -> FormField:
        told = next((use.row for use in found if use.row.description), found[0].row)
        return FormField(
            spelled(path),
            repeated=path[-1] != ITEM and any(map(self._is_repeated, found)),
            description=told.description,
            samples=distinct(use.evidence for use in found),
            path=path,
            names=tuple(dict.fromkeys(use.name for use in found)),
            origin=origin_of(told, self._place),
        )

    def _also(self, key: str) -> list[Use]:
        return [use for uses in self._told for use in uses if self._key(use) == key]

    def _parameter(self, own: list[Use], also: list[Use]) -> Parameter:
        found = [*own, *also]
        told = next((use.row for use in found if use.row.description), found[0].row)
        return Parameter(
            found[0].name,
            self._location,
            repeated=self._is_repeated(found[0]),
            description=told.description,
            samples=distinct(use.evidence for use in found),
            fresh=self._fresh(found),
            key=key_of_parameter(self._location, found[0].name),
            origin=origin_of(told, self._place),
        )

    def _is_repeated(self, use: Use) -> bool:
        if self._location is In.HEADER:
            return False
        return any(
            sum(
                self._key(other) == self._key(use) and not other.row.disabled
                for other in uses
            )
            > 1
            for uses in (*self._calls, *self._told)
        )

    def arguments(
        self, uses: tuple[Use, ...]
    ) -> dict[tuple[In, str], tuple[str | None, ...]]:
        """What one saved request gives for the parameters, and for a row without a name that others do not have."""
        arguments: dict[tuple[In, str], tuple[str | None, ...]] = {}
        for use in uses:
            found = self._by_name[self._key(use)]
            is_said = self._constant(self._key(use), found) is None
            if use.row.disabled or not (is_said or self._fresh(found)):
                continue
            if self._key(use) in NEVER_PARAMETERS and self._location is In.HEADER:
                continue
            where = (self._location, found[0].name)
            arguments[where] = (*arguments.get(where, ()), use.saved)
        return arguments
