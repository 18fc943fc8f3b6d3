"""How does the mock mirror the client, name by name?"""

from __future__ import annotations

from postsmith.name.assign import Wish, assign
from postsmith.name.reserved import CLASSES
from postsmith.name.spelling import class_name
from postsmith.name.tree import NamedOperation, Resource
from postsmith.plan import docs
from postsmith.plan.context import Context
from postsmith.plan.imports import Imports
from postsmith.plan.views import MockView, RouteView


def mock_views(
    context: Context,
) -> tuple[tuple[MockView, ...], MockView, tuple[str, ...]]:
    """The classes of the tree (children before parents), the root, and the module's imports."""
    aliases = _aliases(context.tree)
    classes = _classes(context)
    views = [_view(resource, aliases, classes) for resource in context.tree.walk()]
    imports = _imports(context, aliases)
    return tuple(reversed(views[1:])), views[0], imports.lines()


def _aliases(tree: Resource) -> dict[tuple[str, ...], str]:
    wishes = {
        resource.path: Wish(resource.path, ("_".join(resource.path) or "client",))
        for resource in tree.walk()
    }
    return {path: f"_{name}" for path, name in assign(wishes).items()}


def _imports(context: Context, aliases: dict[tuple[str, ...], str]) -> Imports:
    imports = Imports()
    for resource in context.tree.walk():
        if resource.operations and not resource.path:
            imports.use(".", "client as _client")
        elif resource.operations:
            *above, name = resource.path
            module = ".".join((".resources", *above))
            imports.use(module, f"{name} as {aliases[resource.path]}")
    imports.use("collections.abc", "Callable")
    imports.use("pathlib", "Path")
    imports.use("._runtime", "Drift")
    for name in ("Call", "Example", "Mock", "MockRoute", "UnexpectedCallError"):
        imports.use("._runtime.mock", name)
    if context.tree.children:
        imports.use("._runtime.mock", "MockResource")
    if any(resource.operations for resource in context.tree.walk()):
        imports.use("._runtime.mock", "Route")
    imports.use(".client", context.names.sync_class)
    imports.use(".client", context.names.async_class)
    return imports


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
    aliases: dict[tuple[str, ...], str],
    classes: dict[tuple[str, ...], str],
) -> MockView:
    title = docs.one_line(resource.group.name) or resource.name
    return MockView(
        classes.get(resource.path, ""),
        docs.docstring([docs.sentence(f"Answers for {title}", 4)], 4),
        tuple((child.name, classes[child.path]) for child in resource.children),
        tuple(_route(named, aliases[resource.path]) for named in resource.operations),
    )


def _route(named: NamedOperation, alias: str) -> RouteView:
    return RouteView(named.name, f"{alias}.{named.constant}", ())
