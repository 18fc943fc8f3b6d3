"""Stage 6: from the named API to the Python view. Every type and docstring is written here."""

from __future__ import annotations

from postsmith.auth import SCHEME_CLASSES
from postsmith.targets.python import docs, literals
from postsmith.targets.python.cases import test_modules
from postsmith.targets.python.classes import MODELS, TYPES, class_modules
from postsmith.targets.python.client import (
    arguments_of,
    docstring,
    parameters_of,
    servers_of,
    settings_of,
    test_arguments,
)
from postsmith.targets.python.context import Context
from postsmith.targets.python.errors import GENERAL_ERRORS, error_views
from postsmith.targets.python.example import example_of
from postsmith.targets.python.expressions import Literal, Name, Pair, sources
from postsmith.targets.python.fixtures import body_files
from postsmith.targets.python.imports import exported_key, member_key
from postsmith.targets.python.methods import argument_view
from postsmith.targets.python.mocks import mock_views
from postsmith.targets.python.resources import resource_views
from postsmith.targets.python.schemes import (
    auth_view,
    auths_of,
    dependencies,
    optional_files,
)
from postsmith.targets.python.tree import tree_of
from postsmith.targets.python.views import ClientView
from postsmith.targets.python.words import CLASSES
from postsmith.text import opening
from postsmith.view.api import ApiView

_RUNTIME = (
    *("NO_VALUE", "Drift", "Raw", "RequestOptions", "Response"),
    *(found.name for found in SCHEME_CLASSES if not found.module),
)
"""What the package root has of the runtime."""
_EXPORTS = (*_RUNTIME, "models", "types")


_TESTING = ("FIXTURES", "Call", "Example", "MockRoute", "UnexpectedCallError")


def context_of(api: ApiView) -> Context:
    """All that is decided before anything is written."""
    return Context(
        api,
        tree_of(api),
        auths_of(api),
        arguments_of(api),
        servers_of(api),
        {each.key: body_files(each) for each in api.operations()},
    )


def client_view(context: Context) -> ClientView:
    """The view that templates are given."""
    api, client = context.api, context.api.class_name
    title = api.title or client
    areas = [each.name for each in api.root.resources]
    resources = resource_views(context)
    root = next(r for r in resources if not r.dotted)
    mocks, mock_root, mock_imports = mock_views(context)
    errors, error_imports = error_views(context)
    base = _base_error(client)
    error_names = (base, *GENERAL_ERRORS, *(error.name for error in errors))
    classes = (client, f"Async{client}")
    auth = auth_view(context.auths)
    exports = (*error_names, *_EXPORTS, *classes, *(s.name for s in auth.schemes))
    return ClientView(
        package=api.name,
        distribution=api.name.replace("_", "-"),
        sync_class=client,
        async_class=f"Async{client}",
        class_names=", ".join(sorted(classes, key=member_key)),
        base_error=base,
        mock_class=f"{client}Mock",
        title=title,
        title_markdown=docs.markdown(title),
        title_toml=literals.toml_text(docs.sentence(f"Python client for {title}", 0)),
        docstring=docstring(context, asynchronous=False),
        async_docstring=docstring(context, asynchronous=True),
        module_docstring=docs.docstring([docs.sentence(title, 0)], 0),
        summary=docs.sentence(title, 0),
        introduction=docs.paragraphs(opening(api.description)),
        description=tuple(api.description.splitlines()),
        imports=root.imports,
        type_imports=root.type_imports,
        arguments=tuple(map(argument_view, parameters_of(context))),
        environments=tuple(each.name for each in api.environments),
        values=sources(
            Pair(Literal(a.of.name), Name(a.name)) for a in context.arguments
        ),
        settings=sources(settings_of(context)),
        children=root.children,
        methods=root.methods,
        resources=tuple(r for r in resources if r.dotted),
        models=tuple(class_modules(api.models, areas, title, MODELS)),
        types=tuple(class_modules(api.bodies, areas, title, TYPES)),
        errors=errors,
        error_names=tuple(sorted(error_names, key=member_key)),
        exports=tuple(sorted(exports, key=exported_key)),
        runtime_names=", ".join(sorted(_RUNTIME, key=member_key)),
        auth=auth,
        optional_files=optional_files(api, context.auths),
        dependencies=dependencies(context.auths),
        error_imports=error_imports,
        mocks=mocks,
        mock_root=mock_root,
        mock_imports=mock_imports,
        testing_exports=tuple(sorted((*_TESTING, f"{client}Mock"), key=exported_key)),
        test_arguments=sources(test_arguments(context)),
        tests=tuple(test_modules(context)),
        example=example_of(context),
    )


def _base_error(client: str) -> str:
    """The class that all errors are of."""
    base = client.removesuffix("Client") or client
    error = f"{base}Error"
    return error if error not in CLASSES else f"{base}ApiError"
