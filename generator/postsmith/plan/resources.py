"""How does a resource read as a module with its two flavours?"""

from __future__ import annotations

from postsmith.plan import docs
from postsmith.plan.annotations import Imports
from postsmith.plan.context import Context
from postsmith.plan.methods import MethodWriter
from postsmith.plan.tree import Resource, hidden_builtins
from postsmith.plan.views import ChildView, ResourceView

_RUN_TIME = frozenset(
    {"Operation", "Resource", "AsyncResource", "Bearer", "Basic", "ApiKey", "OAuth2"}
)
"""What a module needs from the runtime when it is imported; the rest is for type checkers."""


def resource_views(context: Context) -> tuple[ResourceView, ...]:
    """Every resource, the root first."""
    return tuple(_view(context, resource) for resource in context.tree.walk())


def _view(context: Context, resource: Resource) -> ResourceView:
    imports = Imports()
    writer = MethodWriter(context, imports, hidden_builtins(resource))
    methods = tuple(writer.method(named) for named in resource.operations)
    imports.use("_runtime", "Resource")
    imports.use("_runtime", "AsyncResource")
    if methods:
        imports.use("_runtime", "Operation")
    depth = len(resource.path)
    run_time, type_only = import_blocks(imports, depth, bool(resource.children))
    title = " ".join(resource.group.name.split())
    description = docs.prose(resource.group.description, docs.DETAILS, docs.WIDTH)
    text = [
        docs.sentence(title or resource.name, 0),
        *(["", *description] if description else []),
    ]
    return ResourceView(
        path=_path(resource),
        dotted=resource.dotted,
        title=title,
        docstring=docs.docstring(text, 0),
        class_docstring=docs.docstring([docs.sentence(title or resource.name, 4)], 4),
        sync_class=resource.class_name,
        async_class=f"Async{resource.class_name}",
        imports=run_time,
        type_imports=(*type_only, *_child_imports(resource)),
        children=tuple(
            _child(child, bool(resource.path)) for child in resource.children
        ),
        methods=methods,
    )


def _path(resource: Resource) -> str:
    base = "resources/" + "/".join(resource.path)
    return f"{base}/__init__.py" if resource.children else f"{base}.py"


def _child_imports(resource: Resource) -> tuple[str, ...]:
    below = "." if resource.path else ".resources."
    return tuple(
        f"from {below}{child.name} import Async{child.class_name}, {child.class_name}"
        for child in sorted(resource.children, key=lambda c: c.name)
    )


def _child(child: Resource, nested: bool) -> ChildView:
    title = " ".join(child.group.name.split()) or child.name
    return ChildView(
        child.name,
        child.class_name,
        f"Async{child.class_name}",
        f".{child.name}" if nested else f".resources.{child.name}",
        docs.docstring([docs.sentence(title, 8)], 8),
    )


def import_blocks(
    imports: Imports, depth: int, package: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Import lines for run time and for type checkers, of a module so many folders deep.

    A folder with folders in it is a package: its modules are one dot further from the top.
    """
    up = "." * (depth + 1 + package) if depth else "."
    run_time, type_only = Imports(), Imports()
    for module, names in imports.names.items():
        for name in names:
            if module == "models":
                run_time.use(up, "models")
            elif module == "types":
                type_only.use(up, "types")
            elif module == "_runtime":
                where = run_time if name in _RUN_TIME else type_only
                where.use(f"{up}_runtime", name)
            else:
                type_only.use(module, name)
    return run_time.lines(), _sorted(type_only)


def _sorted(imports: Imports) -> tuple[str, ...]:
    """Standard library first, then our own."""
    return (
        *imports.lines(lambda module: not module.startswith(".")),
        *imports.lines(lambda module: module.startswith(".")),
    )
