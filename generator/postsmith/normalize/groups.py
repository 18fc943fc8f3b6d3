"""Which folder holds which operations?

Folders of one name side by side are one resource. A folder whose requests were all saved before, in
another folder, holds nothing of its own and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from postsmith.diagnostics import Location
from postsmith.ir.api import Group
from postsmith.json_pointer import escaped
from postsmith.normalize.merge import Merged
from postsmith.postman.model import Collection, Item, ItemGroup
from postsmith.wire.visits import trail_into


def group_tree(collection: Collection, merged: Iterable[Merged]) -> Group:
    """The tree of resources; the root holds the operations outside of any folder."""
    by_trail: dict[tuple[str, ...], list[Merged]] = {}
    for found in merged:
        by_trail.setdefault(found.trail, []).append(found)
    return _group(collection.name, collection.item, (), by_trail, collection.file, "")


def _folders(
    items: tuple[Item | ItemGroup, ...], trail: tuple[str, ...]
) -> Iterator[ItemGroup]:
    """The folders that are resources here, as `walk` has it: operations are looked up by their trails."""
    for item in items:
        if isinstance(item, ItemGroup):
            if trail_into(trail, item.name) == trail:
                yield from _folders(item.item, trail)
            else:
                yield item


def _group(
    name: str,
    items: tuple[Item | ItemGroup, ...],
    trail: tuple[str, ...],
    by_trail: dict[tuple[str, ...], list[Merged]],
    file: str,
    description: str,
    pointer: str = "",
) -> Group:
    folders: dict[str, list[ItemGroup]] = {}
    for item in _folders(items, trail):
        folders.setdefault(item.name, []).append(item)
    groups = tuple(
        _group(
            inner,
            tuple(item for folder in found for item in folder.item),
            (*trail, inner),
            by_trail,
            file,
            next((f.description for f in found if f.description), ""),
            found[0].pointer,
        )
        for inner, found in folders.items()
    )
    return Group(
        name,
        description,
        tuple(group for group in groups if group.groups or group.operations),
        tuple(found.operation for found in by_trail.get(trail, ())),
        Location(file, pointer, trail),
        "".join(f"/{escaped(name)}" for name in trail),
    )
