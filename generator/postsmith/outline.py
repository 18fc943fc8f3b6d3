"""How does a client look to somebody who only wants to see what is in it?"""

from __future__ import annotations

from postsmith.plan.views import ClassView, ClientView, MethodView
from postsmith.result import Branch


def outline(view: ClientView) -> Branch:
    """The tree that `postsmith inspect` prints: resources, operations, models."""
    resources = tuple(
        Branch(resource.dotted, resource.title, tuple(map(_method, resource.methods)))
        for resource in view.resources
        if resource.methods
    )
    models = tuple(_class(cls) for module in view.models for cls in module.classes)
    bodies = tuple(_class(cls) for module in view.types for cls in module.classes)
    parts = (
        *map(_method, view.methods),
        *resources,
        *((Branch("models", "what comes back", models),) if models else ()),
        *((Branch("types", "what goes out", bodies),) if bodies else ()),
    )
    return Branch(view.sync_class, view.title, parts)


def _method(method: MethodView) -> Branch:
    return Branch(f"{method.signature} -> {method.returns}", method.http)


def _class(cls: ClassView) -> Branch:
    return Branch(
        cls.name, "", tuple(Branch(field.declaration) for field in cls.fields)
    )
