"""What of an API has a name that a project may choose, and by what is it known?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from postsmith.language import Language
from postsmith.name import Named
from postsmith.name.book import Book
from postsmith.name.pins import Kind
from postsmith.name.tree import Resource

CLASSES = (Kind.MODEL, Kind.BODY)
MEMBERS = (Kind.RESOURCE, Kind.OPERATION)
"""What is an attribute of a resource: none has the name of another."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with a name."""

    kind: Kind
    inside: str
    """What it is in, as pins have it."""
    keys: tuple[str, ...]
    """By which its name is held; several for a class, none where it stands alone nowhere."""
    name: str
    """What it is called by itself."""
    called: tuple[str, ...]
    """What a project may say for it; its name from the client on comes first."""
    within: str = ""
    """The names of the resources that it is in: `account.users`."""

    @property
    def scope(self) -> tuple[str, str]:
        """No two of one scope have the same name."""
        kind = Kind.RESOURCE if self.kind in MEMBERS else self.kind
        return kind.value, self.inside


def things_of(named: Named) -> Iterator[Thing]:
    """All of them."""
    yield from _of_tree(named.tree)
    yield from _classes(named.models, Kind.MODEL, "models")
    yield from _classes(named.bodies, Kind.BODY, "types")


def _of_tree(resource: Resource) -> Iterator[Thing]:
    inside = resource.group.key
    for child in resource.children:
        key, called = child.group.key, (child.dotted, child.group.key)
        yield Thing(Kind.RESOURCE, inside, (key,), child.name, called, resource.dotted)
        yield from _of_tree(child)
    for each in resource.operations:
        key = each.operation.key
        called = (each.path, key)
        yield Thing(Kind.OPERATION, inside, (key,), each.name, called, resource.dotted)
        for parameter, name in each.parameters.items():
            called = (f"{each.path}.{name}", f"{key} {parameter}")
            yield Thing(Kind.PARAMETER, key, (parameter,), name, called)


def _classes(book: Book, kind: Kind, module: str) -> Iterator[Thing]:
    """Classes and their attributes; the keys of a body are those of JSON, and nobody's to choose."""
    stand = Counter(place for found in book.classes for place in found.places)
    for found in book.classes:
        called = (found.name, f"{module}.{found.name}")
        own = tuple(place for place in found.places if stand[place] == 1)
        yield Thing(kind, "", own, found.name, (*called, *own))
        for key, name in found.attributes.items():
            ways = dict.fromkeys(f"{c}.{n}" for n in (name, key) for c in called)
            yield Thing(Kind.FIELD, found.name, (key,), name, tuple(ways))


def kept(thing: Thing, named: Named, language: Language) -> frozenset[str]:
    """What a thing of this kind is never called."""
    match thing.kind:
        case Kind.RESOURCE:
            words = language.members | language.modules
            return words | language.modules_within if thing.within else words
        case Kind.OPERATION:
            return language.members
        case Kind.PARAMETER:
            return language.parameters
        case Kind.FIELD:
            classes = (found.name for found in named.models.classes)
            return language.fields.union(language.classes, classes)
        case Kind.MODEL | Kind.BODY:
            return language.classes
        case Kind.ARGUMENT | Kind.ENVIRONMENT | Kind.EXAMPLE:
            return frozenset()
        case _:
            assert_never(thing.kind)
