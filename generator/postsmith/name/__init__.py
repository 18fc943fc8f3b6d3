"""Stage 5: what is everything called? Keys in, words out: the only place in which a public name comes about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from postsmith.ir.api import Api, Environment
from postsmith.name.classes import Book, collect
from postsmith.name.client import ClientNames, argument_names, names_of
from postsmith.name.environments import environments_of
from postsmith.name.examples import slugs_of
from postsmith.name.pins import NO_PINS, Kind, Names, Pins
from postsmith.name.roots import body_roots, response_roots
from postsmith.name.tree import Resource, name_tree


@dataclass(frozen=True, slots=True)
class Named:
    """An API, and what everything in it is called."""

    client: ClientNames
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

    def pins(self) -> Pins:
        """All of it, to be held the next time."""
        return Pins(
            {
                (Kind.ARGUMENT, ""): self.arguments,
                (Kind.ENVIRONMENT, ""): {
                    e.name: n for n, e in self.environments.items()
                },
                (Kind.MODEL, ""): _by_place(self.models),
                (Kind.BODY, ""): _by_place(self.bodies),
                **{(Kind.FIELD, c.name): c.attributes for c in self.models.classes},
                **{(Kind.EXAMPLE, key): names for key, names in self.examples.items()},
                **dict(_of_tree(self.tree)),
            }
        )


def name_api(api: Api, package: str | None, pins: Pins = NO_PINS) -> Named:
    """Name everything. `package`: the name of the package, where it is chosen by the user."""
    tree = name_tree(api, pins)
    return Named(
        names_of(api, package),
        tree,
        collect(response_roots(tree), Kind.MODEL, pins),
        collect(body_roots(tree), Kind.BODY, pins),
        argument_names(api, pins.held(Kind.ARGUMENT)),
        environments_of(api, pins.held(Kind.ENVIRONMENT)),
        slugs_of(tree, pins),
    )


def _by_place(book: Book) -> dict[str, str]:
    return {place: found.name for found in book.classes for place in found.places}


def _of_tree(tree: Resource) -> Iterable[tuple[tuple[Kind, str], Names]]:
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


__all__ = ["NO_PINS", "Kind", "Named", "Pins", "name_api"]
