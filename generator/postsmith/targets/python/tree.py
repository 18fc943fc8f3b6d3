"""What does Python need names for that no other language has? Classes and modules of resources, constants of operations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from postsmith.assign import Wish, assign
from postsmith.spelling import class_name
from postsmith.targets.python.words import (
    CLASSES,
    CONSTANTS,
    HIDDEN_BY_FIELDS,
    MODULES_OF_TYPES,
)
from postsmith.view.api import ApiView, Resource


@dataclass(frozen=True, slots=True)
class Place:
    """A resource as a class of a module. The root is the client itself."""

    resource: Resource
    class_name: str
    path: tuple[str, ...]
    """The attributes from the client to here."""
    constants: Mapping[str, str]
    """By the keys of operations, the constants of the module that describe them."""
    hidden: frozenset[str]
    """What an annotation in this class can't name as it is, since an attribute has the name."""
    children: tuple[Place, ...]

    def walk(self) -> Iterator[Place]:
        """This one and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def tree_of(api: ApiView) -> Place:
    """The resources of an API with their names in Python."""
    return _place(api.root, api.class_name, ())


def _place(resource: Resource, cls: str, path: tuple[str, ...]) -> Place:
    classes = _class_names(resource, cls)
    around = {each for name in (cls, *classes.values()) for each in _both(name)}
    return Place(
        resource,
        cls,
        path,
        _constants(resource, CONSTANTS.union(around)),
        _hidden(resource),
        tuple(
            _place(child, classes[child.key], (*path, child.name))
            for child in resource.resources
        ),
    )


def _hidden(resource: Resource) -> frozenset[str]:
    names = {each.name for each in resource.operations}
    names |= {each.name for each in resource.resources}
    return (HIDDEN_BY_FIELDS | MODULES_OF_TYPES).intersection(names)


def _class_names(resource: Resource, parent: str) -> dict[str, str]:
    """Each class comes with an `Async` one beside it, in the module of the parent's two."""
    wishes = {
        each.key: Wish(
            (each.name,),
            (class_name(each.name, CLASSES), class_name(f"{each.name} resource")),
        )
        for each in resource.resources
    }
    return assign(wishes, {parent}, joint="", with_it=_both)


def _both(cls: str) -> tuple[str, ...]:
    return cls, f"Async{cls}"


def _constants(resource: Resource, taken: frozenset[str]) -> dict[str, str]:
    """Constants of the module, beside its classes and what it imports."""
    wishes = {
        each.key: Wish(
            (each.name,), (constant, f"{constant}_CALL", f"{constant}_OPERATION")
        )
        for each in resource.operations
        if (constant := each.name.upper().strip("_") or "OPERATION")
    }
    return assign(wishes, taken)
