"""How does the mock mirror the client, name by name?"""

from __future__ import annotations

from postsmith.plan import docs
from postsmith.plan.context import Context
from postsmith.plan.names import Wish, assign
from postsmith.plan.tree import NamedOperation, Resource
from postsmith.plan.views import MockView, RouteView
from postsmith.words import pascal


def mock_views(
    context: Context,
) -> tuple[tuple[MockView, ...], MockView, tuple[str, ...]]:
    """The classes of the tree (children before parents), the root, and what they import."""
    aliases = _aliases(context.tree)
    views = [_view(resource, aliases) for resource in context.tree.walk()]
    imports = tuple(
        line
        for resource in context.tree.walk()
        if resource.operations and (line := _import(resource, aliases))
    )
    return tuple(reversed(views[1:])), views[0], tuple(sorted(imports))


def _aliases(tree: Resource) -> dict[tuple[str, ...], str]:
    wishes = {
        resource.path: Wish(resource.path, ("_".join(resource.path) or "client",))
        for resource in tree.walk()
    }
    return {path: f"_{name}" for path, name in assign(wishes).items()}


def _import(resource: Resource, aliases: dict[tuple[str, ...], str]) -> str:
    if not resource.path:
        return "from . import client as _client"
    *above, name = resource.path
    module = ".".join((".resources", *above))
    return f"from {module} import {name} as {aliases[resource.path]}"


def _class_of(path: tuple[str, ...]) -> str:
    return f"{pascal('_'.join(path))}Mock"


def _view(resource: Resource, aliases: dict[tuple[str, ...], str]) -> MockView:
    title = " ".join(resource.group.name.split()) or resource.name
    return MockView(
        _class_of(resource.path),
        docs.docstring([docs.sentence(f"Answers for {title}", 4)], 4),
        tuple((child.name, _class_of(child.path)) for child in resource.children),
        tuple(_route(named, aliases[resource.path]) for named in resource.operations),
    )


def _route(named: NamedOperation, alias: str) -> RouteView:
    return RouteView(named.name, f"{alias}.{named.constant}", ())
