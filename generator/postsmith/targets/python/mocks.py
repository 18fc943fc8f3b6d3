"""How does the mock mirror the client, name by name?"""

from __future__ import annotations

from postsmith.name.assign import Wish, assign
from postsmith.name.reserved import CLASSES
from postsmith.name.spelling import class_name
from postsmith.name.tree import NamedOperation, Resource
from postsmith.targets.python import docs
from postsmith.targets.python.context import Context
from postsmith.targets.python.expressions import Attribute, Name, source
from postsmith.targets.python.imports import import_lines
from postsmith.targets.python.views import MockView, RouteView


def mock_views(
    context: Context,
) -> tuple[tuple[MockView, ...], MockView, tuple[str, ...]]:
    """The classes of the tree (children before parents), the root, and the module's imports."""
    modules, classes = _modules(context.tree), _classes(context)
    views = [_view(resource, modules, classes) for resource in context.tree.walk()]
    used = {
        modules[each.path] for each in context.tree.walk() if each.operations
    } | _always(context)
    return tuple(reversed(views[1:])), views[0], import_lines(used)


def _modules(tree: Resource) -> dict[tuple[str, ...], Name]:
    """The module of each resource, as the mock's imports it."""
    wishes = {
        resource.path: Wish(resource.path, ("_".join(resource.path) or "client",))
        for resource in tree.walk()
    }
    return {
        path: Name(
            path[-1] if path else "client",
            ".".join(("", "resources", *path[:-1])) if path else ".",
            f"_{name}",
        )
        for path, name in assign(wishes).items()
    }


def _always(context: Context) -> set[Name]:
    """What the module imports whatever its routes are."""
    runtime = ["Call", "Example", "Mock", "MockRoute", "UnexpectedCallError"]
    if context.tree.children:
        runtime.append("MockResource")
    if any(resource.operations for resource in context.tree.walk()):
        runtime.append("Route")
    return {
        Name("Callable", "collections.abc"),
        Name("Path", "pathlib"),
        Name("Drift", "._runtime"),
        *(Name(name, "._runtime.mock") for name in runtime),
        Name(context.names.sync_class, ".client"),
        Name(context.names.async_class, ".client"),
    }


def _classes(context: Context) -> dict[tuple[str, ...], str]:
    """The class for each resource: of its own name, with its parents' where that is taken."""
    wishes = {
        found.path: Wish(
            (str(len(found.path)), *found.path),
            tuple(
                class_name(f"{' '.join(found.path[start:])} mock")
                for start in range(len(found.path) - 1, -1, -1)
            ),
        )
        for found in context.tree.walk()
        if found.path
    }
    return assign(wishes, {context.names.mock_class, *CLASSES})


def _view(
    resource: Resource,
    modules: dict[tuple[str, ...], Name],
    classes: dict[tuple[str, ...], str],
) -> MockView:
    title = docs.one_line(resource.group.name) or resource.name
    return MockView(
        classes.get(resource.path, ""),
        docs.docstring([docs.sentence(f"Answers for {title}", 4)], 4),
        tuple((child.name, classes[child.path]) for child in resource.children),
        tuple(_route(named, modules[resource.path]) for named in resource.operations),
    )


def _route(named: NamedOperation, module: Name) -> RouteView:
    return RouteView(named.name, source(Attribute(module, named.constant)), ())
