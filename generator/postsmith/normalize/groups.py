"""Which resource holds which operations?

Folders of one name side by side are one resource. A folder whose requests were all saved before, in
another folder, holds nothing of its own and is left out, as is one that only puts in order (`homes.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from postsmith.diagnostics import Location
from postsmith.headings import wording
from postsmith.ir.api import Group, Operation
from postsmith.ir.bodies import GraphQlBody
from postsmith.json_pointer import escaped
from postsmith.normalize.homes import Home, Trail, homes_of
from postsmith.normalize.merge import Merged
from postsmith.postman.model import Collection, Item, ItemGroup
from postsmith.wire.visits import trail_into


def group_tree(collection: Collection, merged: Iterable[Merged]) -> Group:
    """The tree of resources; the root holds the operations outside of any."""
    merged = tuple(merged)
    folders = _Folders.of(collection)
    placed = [
        (each.trail, _telling_path(each.operation), len(each.operation.requests))
        for each in merged
    ]
    root = _Node(collection.name, 0)
    for each, home in zip(
        merged, homes_of(placed, collection.name, folders.views), strict=True
    ):
        _place(root, each, home, folders)
    return _group(root, (), folders, collection.file)


def _telling_path(operation: Operation) -> str:
    """The path, where it is not one address for all."""
    is_one = isinstance(operation.body, GraphQlBody)
    is_one = is_one or bool(operation.discriminator.partition("|")[0])
    return "" if is_one else operation.path


@dataclass(frozen=True, slots=True)
class _Folders:
    """The folders of a collection by their way from the client, those of one name as one."""

    found: dict[Trail, list[ItemGroup]]
    order: dict[Trail, int]
    views: frozenset[Trail]
    """Those that hold nothing but folders."""

    @classmethod
    def of(cls, collection: Collection) -> _Folders:
        found: dict[Trail, list[ItemGroup]] = {}
        for trail, folder in _walk(collection.item, ()):
            found.setdefault(trail, []).append(folder)
        views = frozenset(
            trail
            for trail, alike in found.items()
            if all(isinstance(item, ItemGroup) for each in alike for item in each.item)
        )
        return cls(found, {trail: at for at, trail in enumerate(found)}, views)


def _walk(
    items: tuple[Item | ItemGroup, ...], trail: Trail
) -> Iterator[tuple[Trail, ItemGroup]]:
    """The folders as the visits have them: operations are looked up by their trails."""
    for item in items:
        if isinstance(item, ItemGroup):
            inner = trail_into(trail, item.name)
            if inner != trail:
                yield inner, item
            yield from _walk(item.item, inner)


@dataclass(slots=True)
class _Node:
    """A resource while it is put together."""

    name: str
    order: int
    """Where it comes first in the collection."""
    folders: list[Trail] = field(default_factory=list[Trail])
    operations: list[Operation] = field(default_factory=list[Operation])
    inner: dict[str, _Node] = field(default_factory=dict[str, "_Node"])
    """By what they are called: `1. Profiles` and `Profiles (Beta)` are one."""


def _place(root: _Node, merged: Merged, home: Home, folders: _Folders) -> None:
    node = root
    for name, folder in zip(home.names, home.folders, strict=True):
        order = folders.order.get(folder or merged.trail, 0)
        node = node.inner.setdefault(wording(name) or name, _Node(name, order))
        node.order = min(node.order, order)
        node.name = min(node.name, name, key=lambda each: (len(each), each))
        if folder and folder not in node.folders:
            node.folders.append(folder)
    node.operations.append(replace(merged.operation, around=home.around))


def _group(node: _Node, trail: Trail, folders: _Folders, file: str) -> Group:
    own = [
        folder
        for found in sorted(node.folders, key=folders.order.__getitem__)
        for folder in folders.found[found]
    ]
    inner = sorted(node.inner.values(), key=lambda each: each.order)
    return Group(
        node.name,
        next((folder.description for folder in own if folder.description), ""),
        tuple(_group(each, (*trail, each.name), folders, file) for each in inner),
        tuple(node.operations),
        Location(file, own[0].pointer if own else "", trail),
        "".join(f"/{escaped(name)}" for name in trail),
    )
