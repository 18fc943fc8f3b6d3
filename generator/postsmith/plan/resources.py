"""How does a resource read as a module with its two flavours?"""

from __future__ import annotations

from postsmith.auth import SCHEME_CLASSES
from postsmith.name.tree import Resource, hidden_names
from postsmith.plan import docs
from postsmith.plan.auths import auth_source
from postsmith.plan.context import Context
from postsmith.plan.imports import Imports
from postsmith.plan.methods import MethodWriter
from postsmith.plan.schemes import asks
from postsmith.plan.views import ChildView, ResourceView

_RUN_TIME = frozenset(
    {"Operation", "Resource", "AsyncResource"}
    | {found.name for found in SCHEME_CLASSES if not found.module}
)
"""What a module needs from the runtime when it is imported; the rest is for type checkers."""


def resource_views(context: Context) -> tuple[ResourceView, ...]:
    """Every resource, the root first."""
    return tuple(_view(context, resource) for resource in context.tree.walk())


def _view(context: Context, resource: Resource) -> ResourceView:
    imports = Imports()
    writer = MethodWriter(context, imports, hidden_names(resource))
    methods = tuple(writer.method(named) for named in resource.operations)
    if resource.path:
        imports.use("_runtime", "Resource")
        imports.use("_runtime", "AsyncResource")
    if methods:
        imports.use("_runtime", "Operation")
    run_time, type_only = _import_blocks(context, imports, writer.run_time, resource)
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
        methods=methods,
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
        f".{child.name}" if nested else f".resources.{child.name}",
        docs.docstring(says, 8),
    )


def _import_blocks(
    context: Context, imports: Imports, needed: Imports, resource: Resource
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Import lines for run time (what is `needed` there, too) and for type checkers.

    A folder with folders in it is a package: its modules are one dot further from the top.
    """
    depth = len(resource.path)
    up = "." * (depth + 1 + bool(resource.children)) if depth else "."
    run_time, type_only = Imports(), Imports()
    for module, names in imports.names.items():
        for name in names:
            if module == "types":
                type_only.use(up, name)
            elif module == "_runtime":
                where = run_time if name in _RUN_TIME else type_only
                where.use(f"{up}_runtime", name)
            elif module.startswith("_runtime.schemes."):
                run_time.use(f"{up}{module}", name)
            elif name not in needed.names.get(module, ()):
                type_only.use(module, name)
    for module, names in needed.names.items():
        for name in names:
            run_time.use(up if module == "models" else module, name)
    below = "." if depth else ".resources."
    for child in resource.children:
        type_only.use(f"{below}{child.name}", child.class_name)
        type_only.use(f"{below}{child.name}", f"Async{child.class_name}")
    run_time.use("typing", "TYPE_CHECKING")
    if resource.children:
        run_time.use("functools", "cached_property")
    if not depth:
        _add_client_imports(run_time, type_only)
        if context.environments:
            type_only.use("typing", "Literal")
        if asks(context.api):
            type_only.use("._runtime", "Authorize")
        if context.auth is not None:
            auth_source(context.auth, run_time, "._runtime")
    return run_time.lines(), type_only.lines()


def _add_client_imports(run_time: Imports, type_only: Imports) -> None:
    """What the client module has beyond a resource."""
    for name in ("DEFAULT_TIMEOUT", "AsyncClient", "Client", "Settings"):
        run_time.use("._runtime", name)
    run_time.use(".errors", "ERRORS")
    for name in ("Callable", "Mapping"):
        type_only.use("collections.abc", name)
    type_only.use("httpx2", "")
    type_only.use("._runtime", "AuthTypes")
    type_only.use("._runtime", "Drift")
