"""Which classes do the records of an API become, and what are they called?

Equal shapes are one class. Shapes with the same keys under the same name are one class too, its fields
wide enough for both. A class is named for what it is; who shares a name with a different shape is named
with its surroundings, never with a number if there is another way.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from postsmith.infer.unify import unify
from postsmith.ir.types import Field, ListOf, MapOf, Nullable, OneOf, Record, Type
from postsmith.plan.names import Wish, assign, class_name
from postsmith.words import singular, words

_EMPTY_HINTS = frozenset(
    "data item items result results response body payload content list values entries records "
    "objects elements rows value object entry element record".split()
)

_VAGUE_HINTS = frozenset(
    "options option settings setting config configuration attributes attribute properties property "
    "meta metadata links link details detail info information params parameters parameter fields "
    "field type status state source target owner parent child children input output request".split()
)
"""Keys that say little without what they belong to."""


@dataclass(frozen=True, slots=True)
class Root:
    """A type in need of classes: where it stands and what it would be called."""

    type: Type
    nouns: tuple[str, ...]
    """What an object here is, best first, as words: `user token`, `get a user token result`."""
    item_noun: str
    """What one item is when the object only wraps a list."""
    area: str
    """The top folder; `""` at the root."""
    order: tuple[str, ...]
    """A key of the place that does not depend on positions."""
    doc: str = ""


_Place: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""The key of a place where a class stands, and what it would be called there."""


@dataclass(slots=True)
class _Class:
    record: Record
    wish: list[_Place] = field(default_factory=list["_Place"])
    areas: set[str] = field(default_factory=set[str])
    docs: list[str] = field(default_factory=list[str])


@dataclass(frozen=True, slots=True)
class RecordClass:
    """A class to write."""

    record: Record
    name: str
    area: str | None
    """The folder it belongs to; `None` when several use it."""
    doc: str


@dataclass(frozen=True, slots=True)
class Book:
    """All classes of one kind, and the way from a record to its class."""

    classes: tuple[RecordClass, ...]
    by_record: dict[Record, RecordClass]

    def name_of(self, record: Record) -> str:
        """The class of a record that was in one of the roots."""
        return self.by_record[record].name


def collect(roots: Iterable[Root], suffix: str = "", taken: Iterable[str] = ()) -> Book:
    """Name the classes of all roots. `suffix` marks nested classes of a kind (`Input`)."""
    collector = _Collector(suffix)
    for root in roots:
        collector.add(root)
    return collector.book(frozenset(taken))


class _Collector:
    """Gathers records while walking; merged shapes keep a way from each record that went in."""

    def __init__(self, suffix: str) -> None:
        self._suffix = suffix
        self._roots: list[Root] = []
        self._by_shape: dict[tuple[str, frozenset[str]], _Class] = {}
        self._class_of: dict[Record, _Class] = {}

    def add(self, root: Root) -> None:
        """Walk one root."""
        self._roots.append(root)
        self._walk(root.type, root, (), root.nouns, root.doc)

    def _walk(
        self,
        found: Type,
        root: Root,
        path: tuple[str, ...],
        nouns: tuple[str, ...],
        doc: str,
    ) -> None:
        match found:
            case Record():
                self._record(found, root, path, nouns, doc)
            case ListOf(item):
                inner = tuple(_one(noun) for noun in nouns)
                if not path and root.item_noun:
                    inner = (root.item_noun, *inner)
                self._walk(item, root, (*path, "[]"), inner, doc)
            case MapOf(value):
                self._walk(value, root, (*path, "{}"), tuple(map(_one, nouns)), doc)
            case Nullable(inner_type):
                self._walk(inner_type, root, path, nouns, doc)
            case OneOf(options):
                for option in options:
                    self._walk(option, root, path, nouns, doc)
            case _:
                pass

    def _record(
        self,
        record: Record,
        root: Root,
        path: tuple[str, ...],
        nouns: tuple[str, ...],
        doc: str,
    ) -> None:
        given = record
        shape = (nouns[0] if nouns else "", frozenset(f.name for f in record.fields))
        known = self._class_of.get(record) or self._by_shape.get(shape)
        if known is None:
            known = _Class(record)
            self._by_shape[shape] = known
        elif known.record != record and record not in self._class_of:
            known.record = _merged(known.record, record)
            self._class_of[known.record] = known
            record = known.record
        self._class_of[given] = known
        depth = "0" if not [p for p in path if p not in ("[]", "{}")] else "1"
        order = (depth, *root.order, *path)
        known.wish.append((order, self._candidates(nouns, depth == "1")))
        if doc:
            known.docs.append(doc)
        for item in record.fields:
            self._field(item, root, path, nouns)

    def _field(
        self, item: Field, root: Root, path: tuple[str, ...], nouns: tuple[str, ...]
    ) -> None:
        own = " ".join(words(item.name)) or "value"
        hints = [own, *(f"{noun} {own}" for noun in nouns)]
        if own in _VAGUE_HINTS and nouns:
            hints = [*hints[1:], own]
        if own in _EMPTY_HINTS:
            hints = hints[1:] or hints
            if not path and root.item_noun and isinstance(_bare(item.type), ListOf):
                hints = [root.item_noun, *hints]
        self._walk(item.type, root, (*path, item.name), tuple(dict.fromkeys(hints)), "")

    def _candidates(self, nouns: tuple[str, ...], nested: bool) -> tuple[str, ...]:
        suffix = self._suffix if nested else ""
        names = [_without_echo(noun) for noun in nouns]
        return tuple(
            dict.fromkeys(
                class_name(f"{name} {suffix}".strip()) for name in names if name
            )
        )

    def book(self, taken: frozenset[str]) -> Book:
        """Names for everything that the roots still reach once shapes are merged."""
        for root in self._roots:
            self._mark(root.type, root.area)
        classes = [found for found in self._by_shape.values() if found.areas]
        wishes = {index: _wish(found) for index, found in enumerate(classes)}
        names = assign(wishes, taken, fold=True)
        final = {
            id(found): RecordClass(
                found.record,
                names[index].replace("_", ""),
                next(iter(found.areas)) if len(found.areas) == 1 else None,
                found.docs[0] if found.docs else "",
            )
            for index, found in enumerate(classes)
        }
        by_record = {
            record: final[id(found)]
            for record, found in self._class_of.items()
            if found.areas
        }
        return Book(tuple(final.values()), by_record)

    def _mark(self, found: Type, area: str) -> None:
        match found:
            case Record():
                known = self._class_of[found]
                if area not in known.areas:
                    known.areas.add(area)
                    for item in known.record.fields:
                        self._mark(item.type, area)
            case ListOf(inner) | MapOf(inner) | Nullable(inner):
                self._mark(inner, area)
            case OneOf(options):
                for option in options:
                    self._mark(option, area)
            case _:
                pass


def _wish(found: _Class) -> Wish:
    ranked = sorted(found.wish)
    best = ranked[0]
    rest = (name for _, names in ranked for name in names)
    return Wish(best[0], tuple(dict.fromkeys([*best[1], *rest])))


def _merged(one: Record, other: Record) -> Record:
    merged = unify((one, other))
    return merged if isinstance(merged, Record) else one


def _bare(found: Type) -> Type:
    return found.type if isinstance(found, Nullable) else found


def _one(noun: str) -> str:
    head, mark, last = noun.rpartition(" ")
    return f"{head}{mark}{singular(last)}"


def _without_echo(noun: str) -> str:
    """`user user address` is `user address`."""
    parts = noun.split()
    return " ".join(
        part for i, part in enumerate(parts) if i == 0 or part != parts[i - 1]
    )


def optional_fields(found: Type) -> Type:
    """The type as callers may give it: one saved body does not tell which keys are needed."""
    match found:
        case Record(fields):
            return Record(
                tuple(
                    replace(f, type=optional_fields(f.type), required=False)
                    for f in fields
                )
            )
        case ListOf(item):
            return ListOf(optional_fields(item))
        case MapOf(value):
            return MapOf(optional_fields(value))
        case Nullable(inner):
            return Nullable(optional_fields(inner))
        case OneOf(options):
            return OneOf(tuple(optional_fields(option) for option in options))
        case _:
            return found
