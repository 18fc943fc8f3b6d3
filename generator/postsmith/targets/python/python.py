"""Stage 6: from the named API to the Python view. Every type and docstring is written here."""

from __future__ import annotations

from postsmith.auth import SCHEME_CLASSES
from postsmith.ir.api import Api, Auth
from postsmith.name import NO_PINS, Pins, name_api
from postsmith.name.tree import Resource
from postsmith.targets.python import docs, literals
from postsmith.targets.python.cases import test_modules
from postsmith.targets.python.classes import model_modules, type_modules
from postsmith.targets.python.client import (
    arguments_of,
    docstring,
    parameters_of,
    settings_of,
    test_arguments,
)
from postsmith.targets.python.context import Context, error_class
from postsmith.targets.python.errors import GENERAL_ERRORS, error_views
from postsmith.targets.python.example import example_of
from postsmith.targets.python.expressions import Literal, Name, Pair, sources
from postsmith.targets.python.imports import exported_key, member_key
from postsmith.targets.python.methods import argument_view
from postsmith.targets.python.mocks import mock_views
from postsmith.targets.python.resources import resource_views
from postsmith.targets.python.schemes import auth_view, dependencies, optional_files
from postsmith.targets.python.views import ClientView
from postsmith.text import plain

_RUNTIME = (
    *("NO_VALUE", "Drift", "Raw", "RequestOptions", "Response"),
    *(found.name for found in SCHEME_CLASSES if not found.module),
)
"""What the package root has of the runtime."""
_EXPORTS = (*_RUNTIME, "models", "types")


_TESTING = ("FIXTURES", "Call", "Example", "MockRoute", "UnexpectedCallError")


def context_of(api: Api, package: str | None, pins: Pins = NO_PINS) -> Context:
    """All that is decided before anything is written."""
    named = name_api(api, package, pins)
    arguments, servers = arguments_of(api, named.arguments)
    return Context(
        api,
        named.client,
        named.tree,
        named.models,
        named.bodies,
        arguments,
        servers,
        _common_auth(named.tree),
        named.examples,
        named.environments,
    )


def _common_auth(tree: Resource) -> Auth | None:
    """The auth of most operations, the first of those that are as many."""
    used = [
        named.operation.auth
        for resource in tree.walk()
        for named in resource.operations
    ]
    return max(used, key=used.count) if used else None


def client_view(context: Context) -> ClientView:
    """The view that templates are given."""
    api, names = context.api, context.names
    title = " ".join(plain(api.name).split()) or names.sync_class
    areas = {child.name: child.name for child in context.tree.children}
    resources = resource_views(context)
    root = next(r for r in resources if not r.dotted)
    mocks, mock_root, mock_imports = mock_views(context)
    errors, error_imports = error_views(context)
    error_names = (names.base_error, *GENERAL_ERRORS, *(error.name for error in errors))
    classes = (names.sync_class, names.async_class)
    auth = auth_view(api)
    exports = (*error_names, *_EXPORTS, *classes, *(s.name for s in auth.schemes))
    return ClientView(
        package=names.package,
        distribution=names.package.replace("_", "-"),
        sync_class=names.sync_class,
        async_class=names.async_class,
        class_names=", ".join(sorted(classes, key=member_key)),
        base_error=names.base_error,
        mock_class=names.mock_class,
        title=title,
        title_markdown=docs.markdown(title),
        title_toml=literals.toml_text(docs.sentence(f"Python client for {title}", 0)),
        docstring=docstring(context, asynchronous=False),
        async_docstring=docstring(context, asynchronous=True),
        module_docstring=docs.docstring([docs.sentence(title, 0)], 0),
        summary=docs.sentence(title, 0),
        description=tuple(plain(api.description).splitlines()),
        imports=root.imports,
        type_imports=root.type_imports,
        arguments=tuple(map(argument_view, parameters_of(context))),
        environments=tuple(context.environments),
        values=sources(
            Pair(Literal(a.variable), Name(a.name)) for a in context.arguments
        ),
        settings=sources(settings_of(context)),
        children=root.children,
        methods=root.methods,
        resources=tuple(r for r in resources if r.dotted),
        models=model_modules(context.models, areas, title),
        types=type_modules(context.types, areas, title),
        errors=errors,
        error_names=tuple(sorted(error_names, key=member_key)),
        exports=tuple(sorted(exports, key=exported_key)),
        runtime_names=", ".join(sorted(_RUNTIME, key=member_key)),
        auth=auth,
        optional_files=optional_files(api),
        dependencies=dependencies(api),
        error_imports=error_imports,
        mocks=mocks,
        mock_root=mock_root,
        mock_imports=mock_imports,
        testing_exports=tuple(sorted((*_TESTING, names.mock_class), key=exported_key)),
        test_arguments=sources(test_arguments(context)),
        tests=tuple(test_modules(context)),
        example=example_of(context),
    )


__all__ = ["client_view", "context_of", "error_class"]
