"""Which classes do the records of an API become, and what are they called?

Equal shapes are one class. Shapes with the same keys under the same name are one class too, its fields
wide enough for both. A class is named for what it is; who shares a name with a different shape is named
with its surroundings, never with a number if there is another way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TypeAlias

from postsmith.infer.unify import unify
from postsmith.ir.types import (
    Choice,
    Field,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Record,
    Scalar,
    Type,
    Unknown,
)
from postsmith.plan.hints import (
    EMPTY_HINTS,
    VAGUE_HINTS,
    one_of,
    without_echo,
    without_envelope,
)
from postsmith.plan.names import Wish, assign, class_name
from postsmith.words import words


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
    """What an object here is, as a sentence without its end: "What `users.get` answers"."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a class stands, and what it would be called there."""

    order: tuple[str, ...]
    nouns: tuple[str, ...]
    """Words for it, best first; most of them are never made a name."""
    doc: str
    key: str
    """The field that holds it; `""` for a root."""
    owner: _Class | None
    """The class with that field."""

    @property
    def name(self) -> str:
        """What it would be called here; `""` for nothing at all."""
        return class_name(self.nouns[0]) if self.nouns else ""


@dataclass(slots=True, eq=False)
class _Class:
    record: Record
    places: list[_Place] = field(default_factory=list["_Place"])
    areas: set[str] = field(default_factory=set[str])

    def ranked(self) -> list[_Place]:
        """The places, the one that says best what the class is first."""
        return sorted(self.places, key=lambda place: (place.order, place.nouns))


@dataclass(frozen=True, slots=True)
class RecordClass:
    """A class to write."""

    record: Record
    name: str
    area: str | None
    """The folder it belongs to; `None` when several use it."""
    doc: str
    """What it is, as a sentence without its end."""


@dataclass(frozen=True, slots=True)
class Book:
    """All classes of one kind, and the way from a record to its class."""

    classes: tuple[RecordClass, ...]
    by_record: dict[Record, RecordClass]

    def name_of(self, record: Record) -> str:
        """The class of a record that was in one of the roots."""
        return self.by_record[record].name


@dataclass(frozen=True, slots=True)
class _Way:
    """The way from a root to where the walk is."""

    path: tuple[str, ...]
    doc: str
    key: str = ""
    owner: _Class | None = None

    def into(self, step: str, says: str) -> _Way:
        """To what a list or a map holds."""
        doc = self.doc[:1].lower() + self.doc[1:] if not self.key else self.doc
        return replace(self, path=(*self.path, step), doc=f"{says}{doc}")


def collect(roots: Iterable[Root], suffix: str = "", taken: Iterable[str] = ()) -> Book:
    """Name the classes of all roots. `suffix` marks nested classes of a kind (`Input`)."""
    collector = _Collector(suffix)
    for root in roots:
        collector.add(root)
    return collector.book(frozenset(taken))


_Shape: TypeAlias = tuple[str, frozenset[str]]
"""What a record would be called, and its keys."""


MOST_NOUNS = 6
"""Words for a class that are tried; those from further up say less and less."""


class _Collector:
    """Gathers records while walking; merged shapes keep a way from each record that went in."""

    def __init__(self, suffix: str) -> None:
        self._suffix = suffix
        self._roots: list[Root] = []
        self._by_shape: dict[_Shape, list[_Class]] = {}
        self._class_of: dict[Record, _Class] = {}
        self._into: dict[_Class, _Class] = {}
        """What became part of another, and of which."""

    def add(self, root: Root) -> None:
        """Walk one root."""
        self._roots.append(root)
        self._walk(root.type, root, _Way((), root.doc), root.nouns)

    def _walk(self, found: Type, root: Root, way: _Way, nouns: tuple[str, ...]) -> None:
        match found:
            case Record():
                self._record(found, root, way, nouns)
            case ListOf(item):
                inner = tuple(one_of(noun) for noun in nouns)
                if not way.path and root.item_noun:
                    inner = (root.item_noun, *inner)
                self._walk(item, root, way.into("[]", "An element of "), inner)
            case MapOf(value):
                inner = tuple(map(one_of, nouns))
                self._walk(value, root, way.into("{}", "A value of "), inner)
            case Nullable(inner_type):
                self._walk(inner_type, root, way, nouns)
            case OneOf(options):
                for option in options:
                    self._walk(option, root, way, nouns)
            case _:
                pass

    def _record(
        self, record: Record, root: Root, way: _Way, nouns: tuple[str, ...]
    ) -> None:
        given = record
        shape = (nouns[0] if nouns else "", frozenset(f.name for f in record.fields))
        known = self._class_of.get(record) or self._like(record, shape)
        if known is None:
            known = _Class(record)
            self._by_shape.setdefault(shape, []).append(known)
        elif known.record != record and record not in self._class_of:
            known.record = _merged(known.record, record)
            self._class_of[known.record] = known
            record = known.record
        self._class_of[given] = known
        depth = "1" if set(way.path) - {"[]", "{}"} else "0"
        order = (depth, *root.order, *way.path)
        where = (f"{root.area} {nouns[0]}",) if nouns else ()
        said = self._candidates((*nouns, *where), depth == "1")
        known.places.append(_Place(order, said, way.doc, way.key, way.owner))
        for item in record.fields:
            self._field(item, root, way, nouns, known)

    def _like(self, record: Record, shape: _Shape) -> _Class | None:
        """A class with these keys under this name that can be widened for the record, too."""
        alike = self._by_shape.get(shape, ())
        return next((cls for cls in alike if _are_alike(cls.record, record)), None)

    def _field(
        self,
        item: Field,
        root: Root,
        way: _Way,
        nouns: tuple[str, ...],
        owner: _Class,
    ) -> None:
        if isinstance(_bare(item.type), Scalar | Choice | Unknown):
            return
        own = " ".join(words(item.name)) or "value"
        hints = [own, *(f"{without_envelope(noun)} {own}" for noun in nouns)]
        if own in VAGUE_HINTS and nouns:
            hints = [*hints[1:], own]
        if own in EMPTY_HINTS:
            hints = hints[1:] or hints
            if not way.path and root.item_noun and isinstance(_bare(item.type), ListOf):
                hints = [root.item_noun, *hints]
        is_page = not way.path and root.nouns[:1] == (f"{root.item_noun} list",)
        if is_page and isinstance(_bare(item.type), ListOf):
            hints.insert(1, f"{root.item_noun} list items")
        inner = _Way((*way.path, item.name), "", item.name, owner)
        self._walk(item.type, root, inner, tuple(dict.fromkeys(hints))[:MOST_NOUNS])

    def _candidates(self, nouns: tuple[str, ...], nested: bool) -> tuple[str, ...]:
        suffix = self._suffix if nested else ""
        plain = filter(None, map(without_echo, nouns))
        return tuple(f"{noun} {suffix}" if suffix else noun for noun in plain)

    def book(self, taken: frozenset[str]) -> Book:
        """Names for everything that the roots still reach once shapes are merged."""
        if not self._suffix:
            self._absorb()
        for root in self._roots:
            self._mark(root.type, root.area)
        classes = [found for found in self._classes() if found.areas]
        wishes = {found: _wish(found) for found in classes}
        names = assign(wishes, taken, fold=True, joint="")
        final = {
            found: RecordClass(
                found.record,
                names[found],
                next(iter(found.areas)) if len(found.areas) == 1 else None,
                self._doc(found, names),
            )
            for found in classes
        }
        by_record = {
            record: final[found]
            for record, found in self._class_of.items()
            if found.areas
        }
        return Book(tuple(final.values()), by_record)

    def _absorb(self) -> None:
        """Make what is one thing by name, and lacks only optional fields, one class.

        Not for bodies: what one request takes, another may refuse.
        """
        by_name: dict[str, list[_Class]] = {}
        for found in self._classes():
            for name in dict.fromkeys(place.name for place in found.places):
                if name:
                    by_name.setdefault(name, []).append(found)
        into = self._into
        for _, alike in sorted(by_name.items()):
            alike.sort(key=lambda cls: (-len(cls.record.fields), cls.ranked()[0].order))
            for position, small in enumerate(alike):
                if small in into:
                    continue
                wide = (cls for cls in alike[:position] if cls not in into)
                big = next((cls for cls in wide if _holds(cls, small)), None)
                if big is not None:
                    into[small] = big
                    big.places += small.places
        self._class_of = {
            record: into.get(found, found) for record, found in self._class_of.items()
        }

    def _classes(self) -> Iterator[_Class]:
        for alike in self._by_shape.values():
            yield from alike

    def _doc(self, found: _Class, names: Mapping[_Class, str]) -> str:
        for place in found.ranked():
            if place.owner is None:
                return place.doc
            owner = self._into.get(place.owner, place.owner)
            if owner in names and owner is not found:
                text = f"{place.doc}`{place.key}` of `{names[owner]}`"
                return text[:1].upper() + text[1:]
        return names[found]

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
    ranked = found.ranked()
    nouns = dict.fromkeys(noun for place in ranked for noun in place.nouns)
    best = (*_shared(found, ranked), *_usual(ranked))
    return Wish(ranked[0].order, _each_once(chain(best, map(class_name, nouns))))


def _each_once(names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name not in seen:
            seen.add(name)
            yield name


def _shared(found: _Class, places: list[_Place]) -> tuple[str, ...]:
    """What the body of several methods is called: by what they share, or by its one or two keys."""
    own = [p.name for p in places if p.owner is None and p.name]
    if len(set(own)) < 2 or not all(name.endswith("Body") for name in own):
        return ()
    first, *others = (words(name) for name in dict.fromkeys(own))
    common = [word for word in first if all(word in other for other in others)]
    if len(common) > 2:
        return (class_name(" ".join(common)),)
    keys = [field.name for field in found.record.fields]
    return (class_name(f"{' '.join(keys)} body"),) if len(keys) < 3 else ()


def _usual(places: list[_Place]) -> tuple[str, ...]:
    """What many places call a class, where the first one is an exception: an owner, not an `OrgBlock`."""
    counts = Counter(place.name for place in places if place.name)
    if not counts or not places[0].name:
        return ()
    number = max(counts.values())
    most = min(name for name in counts if counts[name] == number)
    is_exception = number >= _MANY and number > 2 * counts[places[0].name]
    return (most,) if is_exception else ()


_MANY = 4


def _merged(one: Record, other: Record) -> Record:
    merged = unify((one, other))
    return merged if isinstance(merged, Record) else one


def _holds(big: _Class, small: _Class) -> bool:
    """True when every value of the small class is one of the big class as it stands."""
    return _merged(big.record, small.record) == big.record


def _are_alike(one: Record, other: Record) -> bool:
    """False when a field is one kind of thing here and another there: an object, or a text."""
    kinds = {f.name: f.type for f in other.fields}
    return not any(
        isinstance(_bare(f.type), OneOf)
        and not isinstance(_bare(own.type), OneOf)
        and not isinstance(_bare(kinds[f.name]), OneOf)
        for f, own in zip(_merged(one, other).fields, one.fields, strict=True)
    )


def _bare(found: Type) -> Type:
    return found.type if isinstance(found, Nullable) else found
