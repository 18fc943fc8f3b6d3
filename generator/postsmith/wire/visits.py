"""Which saved requests are there, and what do their folders say for them?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from postsmith.diagnostics import Location
from postsmith.json_value import JsonValue
from postsmith.postman.model import Auth, Collection, Item, ItemGroup
from postsmith.words import words


@dataclass(frozen=True, slots=True)
class Visit:
    """An item with everything that its folders and the collection hand down to it."""

    item: Item
    trail: tuple[str, ...]
    """The names of the folders above it, without credentials."""
    auth: Auth | None
    """The nearest `auth` upwards (docs/postman.md, Inheritance of auth)."""
    behavior: Mapping[str, JsonValue]
    """`protocolProfileBehavior`: item beats folder beats collection, key by key."""
    location: Location


_PATH_LIKE = re.compile(r"/\S*|:\w+|\{[^{}/]+\}|<[^<>/]+>|\S+/[:{<]\S+")


def trail_into(trail: tuple[str, ...], name: str) -> tuple[str, ...]:
    """The resources on the way into a folder.

    A folder that is a path (`/users/:id`, `{id}`), as converters make them, says nothing that the requests
    in it do not say better, and one that repeats the name of the folder around it is no step of its own.
    """
    repeats = bool(trail) and words(name) == words(trail[-1]) != ()
    return trail if repeats or _PATH_LIKE.fullmatch(name.strip()) else (*trail, name)


def walk(collection: Collection) -> tuple[Visit, ...]:
    """Every item in document order, depth first."""
    return tuple(
        _walk(
            collection.item,
            (),
            collection.auth,
            collection.protocol_profile_behavior,
            collection.file,
        )
    )


def _walk(
    items: tuple[Item | ItemGroup, ...],
    trail: tuple[str, ...],
    auth: Auth | None,
    behavior: Mapping[str, JsonValue],
    file: str,
) -> Iterator[Visit]:
    for item in items:
        merged = {**behavior, **item.protocol_profile_behavior}
        if isinstance(item, ItemGroup):
            inner = trail_into(trail, item.name)
            yield from _walk(item.item, inner, item.auth or auth, merged, file)
        else:
            own = item.request.auth if item.request else None
            place = Location(file, item.pointer, (*trail, item.name))
            yield Visit(item, trail, own or auth, merged, place)
