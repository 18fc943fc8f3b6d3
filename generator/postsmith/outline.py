"""How does a client look to somebody who only wants to see what is in it?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from postsmith.result import Branch
from postsmith.targets.python.views import ClassView, ClientView, MethodView
from postsmith.view.api import Environment


def outline(view: ClientView, environments: Sequence[Environment]) -> Branch:
    """The tree that `postsmith inspect` prints: the client and its environments, resources, operations, models."""
    arguments = tuple(Branch(each.declaration) for each in view.arguments)
    chosen_from = tuple(map(_environment, view.environments, environments))
    resources = tuple(
        Branch(resource.dotted, resource.title, tuple(map(_method, resource.methods)))
        for resource in view.resources
        if resource.methods
    )
    models = tuple(_class(cls) for module in view.models for cls in module.classes)
    bodies = tuple(_class(cls) for module in view.types for cls in module.classes)
    parts = (
        *_part("client", "what it is constructed with", arguments),
        *_part("environments", "what it chooses from", chosen_from),
        *map(_method, view.methods),
        *resources,
        *_part("models", "what comes back", models),
        *_part("types", "what goes out", bodies),
    )
    return Branch(view.sync_class, view.title, parts)


def _part(label: str, detail: str, children: tuple[Branch, ...]) -> Iterable[Branch]:
    return (Branch(label, detail, children),) if children else ()


def _environment(name: str, found: Environment) -> Branch:
    values = (Branch(f"{each.name} = {each.value}") for each in found.values)
    return Branch(name, found.title, tuple(values))


def _method(method: MethodView) -> Branch:
    return Branch(f"{method.signature} -> {method.returns}", method.http)


def _class(cls: ClassView) -> Branch:
    return Branch(
        cls.name, "", tuple(Branch(field.declaration) for field in cls.fields)
    )
