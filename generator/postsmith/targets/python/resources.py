"""How does a resource read as a module with its two flavours?"""

from __future__ import annotations

from postsmith.name.tree import Resource, hidden_names
from postsmith.targets.python import docs
from postsmith.targets.python.annotations import MAPPING
from postsmith.targets.python.client import parameters_of, settings_of
from postsmith.targets.python.context import Context
from postsmith.targets.python.expressions import Module, Name, names
from postsmith.targets.python.imports import import_lines
from postsmith.targets.python.methods import Method, MethodWriter
from postsmith.targets.python.schemes import asks
from postsmith.targets.python.views import ChildView, ResourceView


def resource_views(context: Context) -> tuple[ResourceView, ...]:
    """Every resource, the root first."""
    return tuple(_view(context, resource) for resource in context.tree.walk())


def _view(context: Context, resource: Resource) -> ResourceView:
    writer = MethodWriter(context, hidden_names(resource))
    methods = tuple(writer.method(named) for named in resource.operations)
    run_time, type_only = _import_blocks(context, methods, resource)
    title = docs.one_line(resource.group.name)
    first = docs.sentence(title or resource.name, 4)
    text = docs.headed(title or resource.name, resource.group.description, 4)
    return ResourceView(
        path=_path(resource),
        dotted=resource.dotted,
        title=title,
        docstring=docs.docstring([first], 0),
        class_docstring=docs.docstring(text, 4),
        sync_class=resource.class_name,
        async_class=f"Async{resource.class_name}",
        imports=run_time,
        type_imports=type_only,
        children=tuple(
            _child(child, bool(resource.path)) for child in resource.children
        ),
        methods=tuple(method.view() for method in methods),
    )


def _path(resource: Resource) -> str:
    base = "resources/" + "/".join(resource.path)
    return f"{base}/__init__.py" if resource.children else f"{base}.py"


def _child(child: Resource, nested: bool) -> ChildView:
    title = docs.one_line(child.group.name) or child.name
    about = docs.first_sentence(child.group.description)
    says = docs.headed(title, docs.full_stop(about) if about else "", 8)
    return ChildView(
        child.name,
        child.class_name,
        f"Async{child.class_name}",
        f".{child.name}" if nested else _module(child),
        docs.docstring(says, 8),
    )


def _module(resource: Resource) -> str:
    return f".resources.{resource.dotted}"


def _import_blocks(
    context: Context, methods: tuple[Method, ...], resource: Resource
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Import lines for run time and for type checkers only."""
    run_time = names(part for method in methods for part in method.settings)
    type_only = names(part for method in methods for part in method.signature)
    run_time.add(Name("TYPE_CHECKING", "typing"))
    if methods:
        run_time.add(Name("Operation", "._runtime"))
    for child in resource.children:
        run_time.add(Name("cached_property", "functools"))
        for cls in (child.class_name, f"Async{child.class_name}"):
            type_only.add(Name(cls, _module(child)))
    if resource.path:
        run_time |= {Name(name, "._runtime") for name in ("Resource", "AsyncResource")}
    else:
        run_time |= _OF_CLIENT | names(settings_of(context))
        type_only |= _FOR_CLIENT | names(parameters_of(context))
        if asks(context.api):
            type_only.add(Name("Authorize", "._runtime"))
    # A folder with folders in it is a package of its own.
    inside = resource.path if resource.children else resource.path[:-1]
    package = ".".join(("", "resources", *inside)) if resource.path else "."
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
