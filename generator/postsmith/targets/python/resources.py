"""How does a resource read as a module with its two flavours?"""

from __future__ import annotations

from postsmith.targets.python import docs
from postsmith.targets.python.annotations import MAPPING
from postsmith.targets.python.client import parameters_of, settings_of
from postsmith.targets.python.context import Context
from postsmith.targets.python.expressions import Module, Name, names
from postsmith.targets.python.imports import import_lines
from postsmith.targets.python.methods import Method, MethodWriter
from postsmith.targets.python.schemes import asks
from postsmith.targets.python.tree import Place
from postsmith.targets.python.views import ChildView, ResourceView
from postsmith.text import summary


def resource_views(context: Context) -> tuple[ResourceView, ...]:
    """Every resource, the root first."""
    return tuple(_view(context, place) for place in context.tree.walk())


def _view(context: Context, place: Place) -> ResourceView:
    writer, resource = MethodWriter(context, place), place.resource
    methods = tuple(map(writer.method, resource.operations))
    run_time, type_only = _import_blocks(context, methods, place)
    title = resource.title or resource.name
    first = docs.sentence(title, 4)
    text = docs.headed(title, resource.description, 4)
    return ResourceView(
        path=_path(place),
        dotted=resource.dotted,
        title=resource.title,
        docstring=docs.docstring([first], 0),
        class_docstring=docs.docstring(text, 4),
        sync_class=place.class_name,
        async_class=f"Async{place.class_name}",
        imports=run_time,
        type_imports=type_only,
        children=tuple(_child(child, bool(place.path)) for child in place.children),
        methods=tuple(method.view() for method in methods),
    )


def _path(place: Place) -> str:
    base = "resources/" + "/".join(place.path)
    return f"{base}/__init__.py" if place.children else f"{base}.py"


def _child(child: Place, nested: bool) -> ChildView:
    resource = child.resource
    about, _ = summary(resource.description, 2 * docs.WIDTH)
    text = docs.full_stop(about) if about else ""
    return ChildView(
        resource.name,
        child.class_name,
        f"Async{child.class_name}",
        f".{resource.name}" if nested else _module(child),
        docs.docstring(docs.headed(resource.title or resource.name, text, 8), 8),
    )


def _module(place: Place) -> str:
    return f".resources.{place.resource.dotted}"


def _import_blocks(
    context: Context, methods: tuple[Method, ...], place: Place
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Import lines for run time and for type checkers only."""
    run_time = names(part for method in methods for part in method.settings)
    type_only = names(part for method in methods for part in method.signature)
    run_time.add(Name("TYPE_CHECKING", "typing"))
    if methods:
        run_time.add(Name("Operation", "._runtime"))
    for child in place.children:
        run_time.add(Name("cached_property", "functools"))
        for cls in (child.class_name, f"Async{child.class_name}"):
            type_only.add(Name(cls, _module(child)))
    if place.path:
        run_time |= {Name(name, "._runtime") for name in ("Resource", "AsyncResource")}
    else:
        run_time |= _OF_CLIENT | names(settings_of(context))
        type_only |= _FOR_CLIENT | names(parameters_of(context))
        if asks(context.auths):
            type_only.add(Name("Authorize", "._runtime"))
    # A folder with folders in it is a package of its own.
    inside = place.path if place.children else place.path[:-1]
    package = ".".join(("", "resources", *inside)) if place.path else "."
    return import_lines(run_time, package), import_lines(type_only - run_time, package)


_OF_CLIENT = {
    Name(name, "._runtime")
    for name in ("DEFAULT_TIMEOUT", "AsyncClient", "Client", "Settings")
}
_FOR_CLIENT: set[Name | Module] = {
    Name("Callable", "collections.abc"),
    MAPPING,
    Module("httpx2"),
    Name("AuthTypes", "._runtime"),
    Name("Drift", "._runtime"),
}
"""What the client module has beyond a resource."""
