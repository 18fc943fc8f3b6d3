"""Which classes do the records of an API become, and what are they called?

Equal shapes are one class. Shapes with the same keys under the same name are one class too, its fields
wide enough for both. A class is named for what it is; who shares a name with a different shape is named
with its surroundings, never with a number if there is another way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from postsmith.ir.places import place_key
from postsmith.ir.types import (
    Field,
    ListOf,
    MapOf,
    Record,
    Type,
)
from postsmith.ir.walk import bare, nests, parts
from postsmith.json_pointer import escaped
from postsmith.language import Language
from postsmith.name.alike import are_alike, are_near, holds, merged
from postsmith.name.book import Book, RecordClass
from postsmith.name.class_names import Class, Place, class_names
from postsmith.name.fields import field_names
from postsmith.name.hints import (
    EMPTY_HINTS,
    ERROR_HINTS,
    VAGUE_HINTS,
    one_of,
    without_echo,
    without_envelope,
)
from postsmith.name.neutral import certain_noun, is_role
from postsmith.name.pins import Held, Kind, Pins
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
    """Who is named first."""
    key: str
    """What the type is of, for ever: the key of an answer or of a body."""
    doc: str = ""
    """What an object here is, as a sentence without its end: "What `users.get` answers"."""
    thing: str = ""
    """What its parts are called by, where that is not its own noun: who sends a body calls it by what is done."""
    held_in: str = ""
    """The key that holds the thing itself, where the object is an envelope of one."""


@dataclass(frozen=True, slots=True)
class _Way:
    """The way from a root to where the walk is."""

    path: tuple[str, ...]
    doc: str
    key: str = ""
    owner: Class | None = None
    pointer: str = ""
    """The path as a JSON pointer."""

    def into(self, step: str, says: str) -> _Way:
        """To what a list or a map holds."""
        doc = self.doc[:1].lower() + self.doc[1:] if not self.key else self.doc
        path, pointer = (*self.path, step), f"{self.pointer}/{step}"
        return _Way(path, f"{says}{doc}", self.key, self.owner, pointer)


def collect(roots: Iterable[Root], kind: Kind, language: Language, pins: Pins) -> Book:
    """Name the classes of all roots: of answers, or of bodies, whose nested ones are marked (`AddressInput`)."""
    held = pins.held(kind)
    collector = _Collector("input" if kind is Kind.BODY else "", held)
    known = {root for where in held.names for root in _roots_in(where)}
    # What is new joins what is held, and not the other way round; where things stand decides nothing.
    ranked = sorted(roots, key=lambda r: (r.key not in known, r.order, r.key))
    for root in ranked:
        collector.survey(root)
    for root in ranked:
        collector.add(root)
    return collector.book(language, pins)


def _roots_in(where: str) -> Iterator[str]:
    """What may be the key of the root of a place: names hold blanks, too."""
    yield where
    yield from (where[:at] for at, char in enumerate(where) if char == " ")


_Shape: TypeAlias = tuple[str, frozenset[str]]
"""What a record would be called, and its keys."""


_FEW = 6
"""Keys, of what may be seen of several things."""
MOST_NOUNS = 6
"""Words for a class that are tried; those from further up say less and less."""


class _Collector:
    """Gathers records while walking; merged shapes keep a way from each record that went in."""

    def __init__(self, suffix: str, held: Held) -> None:
        self._suffix = suffix
        self._held = held
        self._by_held: dict[str, Class] = {}
        """Where a name is held at several places, they stay one class."""
        self._surveys = False
        self._said: dict[Record, Counter[str]] = {}
        """What a record is at its places, but for roles: an `owner` is no kind of thing."""
        self._roots: list[Root] = []
        self._by_shape: dict[_Shape, list[Class]] = {}
        self._by_last: dict[str, list[tuple[Class, str]]] = {}
        """By the last word of what they are called."""
        self._class_of: dict[Record, Class] = {}
        self._into: dict[Class, Class] = {}
        """What became part of another, and of which."""

    def survey(self, root: Root) -> None:
        """Find out what its records are called, before any is made a part of another."""
        if not self._suffix:
            self._surveys = True
            self._walk(root.type, root, _Way((), root.doc), root.nouns)
            self._surveys = False

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
            case _:
                for part in parts(found):
                    self._walk(part, root, way, nouns)

    def _record(
        self, record: Record, root: Root, way: _Way, nouns: tuple[str, ...]
    ) -> None:
        given = record
        certain = certain_noun(record) if way.key not in EMPTY_HINTS | {""} else ""
        if certain:
            nouns = (certain, *(f"{noun} {certain}" for noun in nouns))[:MOST_NOUNS]
        if self._surveys:
            self._hear(record, root, way, nouns)
            return
        shape = (nouns[0] if nouns else "", frozenset(f.name for f in record.fields))
        where = place_key(root.key, way.pointer)
        held = self._held.names.get(where, "")
        known = (
            self._class_of.get(record)
            or self._by_held.get(held)
            or self._like(record, shape, held)
            or self._near(record, shape[0], held, certain)
        )
        if known is None:
            known = Class(record, record, held)
            self._by_shape.setdefault(shape, []).append(known)
            last = shape[0].rpartition(" ")[2]
            self._by_last.setdefault(last, []).append((known, shape[0]))
        elif known.record != record and record not in self._class_of:
            known = self._widened(known, merged(known.record, record))
            record = known.record
        elif way.key and (whole := self._entity(known, shape[0])) is not known:
            known = whole
            record = known.record
        self._class_of[given] = known
        depth = "1" if set(way.path) - {"[]", "{}"} else "0"
        order = (depth, *root.order, *way.path)
        around = (f"{root.area} {nouns[0]}",) if nouns else ()
        said = self._candidates((*nouns, *around), depth == "1")
        known.held = known.held or held
        if held:
            self._by_held.setdefault(held, known)
        mark = self._suffix if depth == "1" else ""
        place = Place(where, order, said, way.doc, way.key, way.owner, mark)
        known.places.append(place)
        for item in filter(nests, record.fields):
            self._field(item, root, way, nouns, known)

    def _hear(
        self, record: Record, root: Root, way: _Way, nouns: tuple[str, ...]
    ) -> None:
        last = nouns[0].rpartition(" ")[2] if nouns else ""
        if not is_role(last):
            self._said.setdefault(record, Counter())[last] += 1
        for item in filter(nests, record.fields):
            self._field(item, root, way, nouns, None)

    def _widened(self, found: Class, record: Record) -> Class:
        """The class, its fields as wide as those of a record; where another is that already, the two are one."""
        other = self._class_of.setdefault(record, found)
        if other is found:
            found.record = record
            return found
        other.places += found.places
        other.held = other.held or found.held
        self._into[found] = other
        for known, its in self._class_of.items():
            if its is found:
                self._class_of[known] = other
        for name, its in self._by_held.items():
            if its is found:
                self._by_held[name] = other
        for alike in self._by_shape.values():
            if found in alike:
                alike.remove(found)
        for named in self._by_last.values():
            named[:] = (each for each in named if each[0] is not found)
        return other

    def _like(self, record: Record, shape: _Shape, held: str) -> Class | None:
        """A class with these keys under this name that can be widened for the record, too."""
        for found in self._by_shape.get(shape, ()):
            if found.may_be(held) and are_alike(found.record, record):
                return found
        return None

    def _near(self, record: Record, name: str, held: str, certain: str) -> Class | None:
        """A class of this name that is the same thing. Not for bodies: what one request takes, another may refuse."""
        last = name.rpartition(" ")[2]
        if self._suffix or not (certain or self._may_grow(record, last)):
            return None
        for found, its_name in self._by_last.get(last, ()):
            is_near = are_near(found.record, record, name, its_name) or (
                certain != "" and certain_noun(found.first) == certain
            )
            is_near = is_near and (certain != "" or self._may_grow(found.first, last))
            if is_near and found.may_be(held) and are_alike(found.record, record):
                return found
        return None

    def _may_grow(self, record: Record, noun: str) -> bool:
        """False for roles, for what is mostly another thing, and for few keys that several things have."""
        said = self._said.get(record, Counter())
        is_sure = len(said) < 2 or (
            len(record.fields) >= _FEW and 2 * said[noun] > said.total()
        )
        return is_sure and not is_role(noun)

    def _entity(self, known: Class, name: str) -> Class:
        """The class itself, or the one that it is part of: an owner elsewhere is a user here, whom an answer is about."""
        other = self._near(known.record, name, known.held, "")
        if other is None or other is known or not other.is_entity:
            return known
        if known.is_entity:
            return known
        record = merged(other.record, known.record)
        whole = self._widened(other, record)
        return self._widened(known, record) if whole is not known else whole

    def _field(
        self,
        item: Field,
        root: Root,
        way: _Way,
        nouns: tuple[str, ...],
        owner: Class | None,
    ) -> None:
        own = " ".join(words(item.name)) or "value"
        around = nouns if way.path or not root.thing else (root.thing, *nouns)
        hints = [own, *(f"{without_envelope(noun)} {own}" for noun in around)]
        if own in ERROR_HINTS:
            hints.insert(1, "error detail")
        if own in VAGUE_HINTS and nouns:
            hints = [*hints[1:], own]
        if own in EMPTY_HINTS:
            hints = hints[1:] or hints
            if not way.path and root.thing:
                hints = [root.thing, *hints]
            if not way.path and root.item_noun and isinstance(bare(item.type), ListOf):
                hints = [root.item_noun, *hints]
        if not way.path and item.name == root.held_in and own in EMPTY_HINTS:
            hints = [root.item_noun, *hints]
        is_page = not way.path and root.nouns[:1] == (f"{root.item_noun} list",)
        if is_page and isinstance(bare(item.type), ListOf):
            hints.insert(1, f"{root.item_noun} list items")
        path, pointer = (*way.path, item.name), f"{way.pointer}/{escaped(item.name)}"
        inner = _Way(path, "", item.name, owner, pointer)
        self._walk(item.type, root, inner, tuple(dict.fromkeys(hints))[:MOST_NOUNS])

    def _candidates(self, nouns: tuple[str, ...], nested: bool) -> tuple[str, ...]:
        suffix = self._suffix if nested else ""
        plain = filter(None, map(without_echo, nouns))
        return tuple(f"{noun} {suffix}" if suffix else noun for noun in plain)

    def book(self, language: Language, pins: Pins) -> Book:
        """Names for everything that the roots still reach once shapes are merged."""
        if not self._suffix:
            self._absorb()
        for root in self._roots:
            self._mark(root.type, root.area)
        classes = [found for found in self._classes() if found.areas]
        names = class_names(classes, language.classes, self._held)
        types = language.classes.union(names.values())
        final: dict[Class, RecordClass] = {}
        for found, name in names.items():
            held = pins.held(Kind.FIELD, name)
            record = found.record
            final[found] = RecordClass(
                record,
                name,
                next(iter(found.areas)) if len(found.areas) == 1 else None,
                self._doc(found, names),
                tuple(sorted({place.where for place in found.places})),
                {} if self._suffix else field_names(record, types, language, held),
            )
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
        by_name: dict[str, list[Class]] = {}
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
                wide = (
                    cls
                    for cls in alike[:position]
                    if cls not in into and cls.may_be(small.held)
                )
                big = next(
                    (cls for cls in wide if holds(cls.record, small.record)), None
                )
                if big is not None:
                    into[small] = big
                    big.places += small.places
                    big.held = big.held or small.held
        self._class_of = {
            record: into.get(found, found) for record, found in self._class_of.items()
        }

    def _classes(self) -> Iterator[Class]:
        for alike in self._by_shape.values():
            yield from alike

    def _doc(self, found: Class, names: Mapping[Class, str]) -> str:
        for place in found.ranked():
            if place.owner is None:
                return place.doc
            owner = place.owner
            while owner in self._into:
                owner = self._into[owner]
            if owner in names and owner is not found:
                text = f"{place.doc}`{place.key}` of `{names[owner]}`"
                return text[:1].upper() + text[1:]
        return names[found]

    def _mark(self, found: Type, area: str) -> None:
        for part in parts(found):
            self._mark(part, area)
        if isinstance(found, Record):
            known = self._class_of[found]
            if area not in known.areas:
                known.areas.add(area)
                for item in known.record.fields:
                    self._mark(item.type, area)
