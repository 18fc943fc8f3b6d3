"""What is each class called? For what it is at the place that says best; with its surroundings where another wants that name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from postsmith.assign import Wish, assign
from postsmith.ir.types import Record
from postsmith.name.neutral import Stand, is_role, neutral_words
from postsmith.name.pins import Held, Names
from postsmith.spelling import class_name
from postsmith.words import words


@dataclass(frozen=True, slots=True)
class Place:
    """Where a class stands, and what it would be called there."""

    where: str
    """The key of the place: that of its root, and a JSON pointer."""
    order: tuple[str, ...]
    nouns: tuple[str, ...]
    """Words for it, best first; most of them are never made a name."""
    doc: str
    key: str
    """The field that holds it; `""` for a root."""
    owner: Class | None
    """The class with that field."""
    mark: str = ""
    """The word that is behind all of the nouns."""

    @property
    def name(self) -> str:
        """What it would be called here; `""` for nothing at all."""
        return class_name(self.nouns[0]) if self.nouns else ""

    @property
    def noun(self) -> str:
        """The best words for it, without the mark."""
        return self.nouns[0].removesuffix(f" {self.mark}") if self.nouns else ""

    @property
    def last(self) -> str:
        """The word for it that says most."""
        return self.noun.rpartition(" ")[2]


@dataclass(slots=True, eq=False)
class Class:
    """What becomes a class, while it is still found out what it is."""

    record: Record
    first: Record
    """The record that it was found for; others have widened it."""
    held: str = ""
    """The name that is held at one of its places."""
    places: list[Place] = field(default_factory=list["Place"])
    areas: set[str] = field(default_factory=set[str])

    @property
    def key(self) -> str:
        """The field that holds it, at the place that says best; `""` for none."""
        return min(self.places, key=lambda place: (place.order, place.nouns)).key

    @property
    def is_entity(self) -> bool:
        """True for what is read by its id."""
        return any(
            place.owner is None and place.order[:2] == ("0", "0")
            for place in self.places
        )

    def may_be(self, held: str) -> bool:
        """False where both have names that are held, and are two."""
        return not held or not self.held or held == self.held

    def ranked(self) -> list[Place]:
        """The places, the one that says best what the class is first."""
        return sorted(self.places, key=lambda place: (place.order, place.nouns))


def class_names(
    classes: Sequence[Class], reserved: frozenset[str], held: Held
) -> dict[Class, str]:
    """A name for each, in their order."""
    owned = _owned(classes, held.names)
    wishes = {found: _wish(found) for found in classes}
    # What is held, and owned by none, stays taken.
    gone = held.taken.difference(owned.values())
    names = assign(wishes, reserved | gone, fold=True, joint="", held=owned)
    return {found: names[found] for found in classes}


def _owned(classes: Sequence[Class], held: Names) -> dict[Class, str]:
    """The names that classes have by their places: each name goes to the first that stands where it is held."""
    claims = sorted(
        (place.order, place.where, held[place.where], position)
        for position, found in enumerate(classes)
        for place in found.places
        if place.where in held
    )
    owned: dict[Class, str] = {}
    for _, _, name, position in claims:
        if classes[position] not in owned and name not in owned.values():
            owned[classes[position]] = name
    return owned


def _wish(found: Class) -> Wish:
    ranked = found.ranked()
    nouns = dict.fromkeys(noun for place in ranked for noun in place.nouns)
    best = (*_shared(found, ranked), *_neutral(found, ranked), *_usual(ranked))
    return Wish(ranked[0].order, _Candidates(best, tuple(nouns)))


def _neutral(found: Class, places: list[Place]) -> tuple[str, ...]:
    """What it is called where its places disagree."""
    owners = {place.owner: place.owner.key for place in places if place.owner}
    stands = [
        Stand(
            place.noun,
            place.nouns,
            place.key,
            owners[place.owner] if place.owner else "",
        )
        for place in places
    ]
    mark = places[0].mark
    said = neutral_words(found.record, stands)
    return tuple(class_name(f"{noun} {mark}") for noun in said)


@dataclass(frozen=True, slots=True)
class _Candidates:
    """Names, and words that are spelt as names when they are asked for: most of them never are."""

    best: tuple[str, ...]
    nouns: tuple[str, ...]

    def __iter__(self) -> Iterator[str]:
        seen: set[str] = set()
        for name in chain(self.best, map(class_name, self.nouns)):
            if name not in seen:
                seen.add(name)
                yield name


def _shared(found: Class, places: list[Place]) -> tuple[str, ...]:
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


def _usual(places: list[Place]) -> tuple[str, ...]:
    """What many places call a class, where the first one is an exception: an owner, not an `OrgBlock`."""
    counts = Counter(p.name for p in places if p.name and not is_role(p.last))
    if not counts or not places[0].name:
        return ()
    number = max(counts.values())
    most = min(name for name in counts if counts[name] == number)
    is_exception = number >= _MANY and number > 2 * counts[places[0].name]
    return (most,) if is_exception else ()


_MANY = 4
