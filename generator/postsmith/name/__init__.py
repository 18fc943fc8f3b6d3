"""Stage 5: what is everything called? Keys in, words out: the only place in which a public name comes about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from postsmith.ir.api import Api, Environment
from postsmith.language import Language
from postsmith.name.book import Book
from postsmith.name.classes import collect
from postsmith.name.client import argument_names, names_of
from postsmith.name.environments import environments_of
from postsmith.name.examples import slugs_of
from postsmith.name.pins import NO_PINS, Held, Kind, Names, Pins
from postsmith.name.roots import body_roots, response_roots
from postsmith.name.tree import Resource, name_tree


@dataclass(frozen=True, slots=True)
class Named:
    """An API, and what everything in it is called."""

    package: str
    class_name: str
    """Of the client."""
    tree: Resource
    models: Book
    """The classes of answers."""
    bodies: Book
    """The classes of bodies."""
    arguments: Names
    """Of the client: by the variable or the server that each sets."""
    environments: Mapping[str, Environment]
    """Those to choose from, by their names."""
    examples: Mapping[str, Names]
    """By the keys of an operation and of an example in it."""

    def pins(self, before: Pins = NO_PINS) -> Pins:
        """All of it, to be held the next time, with the aliases of `before`."""
        named = dict(self._names())
        return Pins(
            {
                place: Held(names, before.held(*place).aliases)
                for place, names in named.items()
            }
        )

    def aliases(self, before: Pins) -> Mapping[tuple[Kind, str], Names]:
        """What else callers may say: another name to today's, of what is there."""
        return {
            place: found
            for place, names in self._names()
            if (found := _led(before.held(*place).aliases, names))
        }

    def _names(self) -> Iterator[tuple[tuple[Kind, str], Names]]:
        yield (Kind.ARGUMENT, ""), self.arguments
        yield (Kind.ENVIRONMENT, ""), {e.name: n for n, e in self.environments.items()}
        yield (Kind.MODEL, ""), _by_place(self.models)
        yield (Kind.BODY, ""), _by_place(self.bodies)
        for model in self.models.classes:
            yield (Kind.FIELD, model.name), model.attributes
        for key, names in self.examples.items():
            yield (Kind.EXAMPLE, key), names
        yield from _of_tree(self.tree)


def name_api(
    api: Api, package: str | None, language: Language, pins: Pins = NO_PINS
) -> Named:
    """Name everything. `package`: the name of the package, where it is chosen by the user."""
    tree = name_tree(api, language, pins)
    return Named(
        *names_of(api, package, language),
        tree,
        collect(response_roots(tree), Kind.MODEL, language, pins),
        collect(body_roots(tree), Kind.BODY, language, pins),
        argument_names(api, language, pins.held(Kind.ARGUMENT)),
        environments_of(api, pins.held(Kind.ENVIRONMENT)),
        slugs_of(tree, pins),
    )


def _by_place(book: Book) -> dict[str, str]:
    return {place: found.name for found in book.classes for place in found.places}


def _led(aliases: Names, names: Names) -> Names:
    return {alias: names[key] for alias, key in aliases.items() if key in names}


def _of_tree(tree: Resource) -> Iterator[tuple[tuple[Kind, str], Names]]:
    for resource in tree.walk():
        inside = resource.group.key
        yield (
            (Kind.RESOURCE, inside),
            {child.group.key: child.name for child in resource.children},
        )
        yield (
            (Kind.OPERATION, inside),
            {named.operation.key: named.name for named in resource.operations},
        )
        for named in resource.operations:
            yield (Kind.PARAMETER, named.operation.key), named.parameters


__all__ = ["NO_PINS", "Held", "Kind", "Language", "Named", "Pins", "name_api"]
