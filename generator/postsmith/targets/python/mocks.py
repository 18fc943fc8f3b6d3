"""How does the mock mirror the client, name by name?"""

from __future__ import annotations

from postsmith.assign import Wish, assign
from postsmith.spelling import class_name
from postsmith.targets.python import docs
from postsmith.targets.python.context import Context
from postsmith.targets.python.expressions import Attribute, Name, source
from postsmith.targets.python.imports import import_lines
from postsmith.targets.python.tree import Place
from postsmith.targets.python.views import MockView, RouteView
from postsmith.targets.python.words import CLASSES


def mock_views(
    context: Context,
) -> tuple[tuple[MockView, ...], MockView, tuple[str, ...]]:
    """The classes of the tree (children before parents), the root, and the module's imports."""
    modules, classes = _modules(context.tree), _classes(context)
    views = [_view(place, modules, classes) for place in context.tree.walk()]
    used = {
        modules[each.path] for each in context.tree.walk() if each.constants
    } | _always(context)
    return tuple(reversed(views[1:])), views[0], import_lines(used)


def _modules(tree: Place) -> dict[tuple[str, ...], Name]:
    """The module of each resource, as the mock's imports it."""
    wishes = {
        place.path: Wish(place.path, ("_".join(place.path) or "client",))
        for place in tree.walk()
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
    if any(place.constants for place in context.tree.walk()):
        runtime.append("Route")
    return {
        Name("Callable", "collections.abc"),
        Name("Path", "pathlib"),
        Name("Drift", "._runtime"),
        *(Name(name, "._runtime.mock") for name in runtime),
        Name(context.api.class_name, ".client"),
        Name(f"Async{context.api.class_name}", ".client"),
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
    return assign(wishes, {f"{context.api.class_name}Mock", *CLASSES})


def _view(
    place: Place,
    modules: dict[tuple[str, ...], Name],
    classes: dict[tuple[str, ...], str],
) -> MockView:
    resource, module = place.resource, modules[place.path]
    title = resource.title or resource.name
    return MockView(
        classes.get(place.path, ""),
        docs.docstring([docs.sentence(f"Answers for {title}", 4)], 4),
        tuple((each.resource.name, classes[each.path]) for each in place.children),
        tuple(
            RouteView(
                each.name, source(Attribute(module, place.constants[each.key])), ()
            )
            for each in resource.operations
        ),
    )
