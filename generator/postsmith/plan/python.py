"""Stage 5: from the API to the Python view. Every name, type and docstring is decided here."""

from __future__ import annotations

from collections.abc import Iterable

from postsmith.auth import SCHEME_CLASSES
from postsmith.ir.api import Api, Auth, BodyKind, Media, Operation, Response
from postsmith.ir.types import Type
from postsmith.plan import docs, literals
from postsmith.plan.cases import test_modules
from postsmith.plan.classes import model_modules, type_modules
from postsmith.plan.client import (
    arguments_of,
    docstring,
    names_of,
    parameters_of,
    settings_of,
    test_arguments,
)
from postsmith.plan.context import Context, decoded, error_class, phrase
from postsmith.plan.environments import environments_of
from postsmith.plan.errors import GENERAL_ERRORS, error_views
from postsmith.plan.example import example_of
from postsmith.plan.expressions import Literal, Name, Pair, sources
from postsmith.plan.fixtures import slugs_of
from postsmith.plan.given import optional_fields, variables_type
from postsmith.plan.imports import exported_key, member_key
from postsmith.plan.methods import argument_view, form_type
from postsmith.plan.mocks import mock_views
from postsmith.plan.names import NO_PINS, Pins
from postsmith.plan.nouns import ARTICLES, error_nouns, noun_of, success_nouns
from postsmith.plan.records import Root, collect
from postsmith.plan.reserved import CLASSES
from postsmith.plan.resources import resource_views
from postsmith.plan.schemes import auth_view, dependencies, optional_files
from postsmith.plan.signature import has_variables
from postsmith.plan.tree import NamedOperation, Resource, name_tree
from postsmith.plan.views import ClientView
from postsmith.text import plain

_RUNTIME = (
    *("NO_VALUE", "Drift", "Raw", "RequestOptions", "Response"),
    *(found.name for found in SCHEME_CLASSES if not found.module),
)
"""What the package root has of the runtime."""
_EXPORTS = (*_RUNTIME, "models", "types")


_TESTING = ("FIXTURES", "Call", "Example", "MockRoute", "UnexpectedCallError")


def context_of(api: Api, package: str | None, pins: Pins = NO_PINS) -> Context:
    """Decide all names."""
    names = names_of(api, package)
    tree = name_tree(api, names.sync_class, pins)
    arguments, servers = arguments_of(api)
    return Context(
        api,
        names,
        tree,
        collect(_response_roots(tree), taken=CLASSES),
        collect(_body_roots(tree), "input", taken=CLASSES),
        arguments,
        servers,
        _common_auth(tree),
        slugs_of(tree),
        environments_of(api),
    )


def _common_auth(tree: Resource) -> Auth | None:
    """The auth of most operations, the first of those that are as many."""
    used = [named.operation.auth for _, named in _operations(tree)]
    return max(used, key=used.count) if used else None


def _operations(tree: Resource) -> Iterable[tuple[Resource, NamedOperation]]:
    for resource in tree.walk():
        for named in resource.operations:
            yield resource, named


def _response_roots(tree: Resource) -> Iterable[Root]:
    for resource, named in _operations(tree):
        operation = named.operation
        for response in decoded(operation.responses):
            if response.media is not Media.JSON:
                continue
            order: tuple[str, ...] = (
                operation.path,
                operation.method,
                str(response.status),
            )
            if response.status >= 400:
                nouns = error_nouns(named, response)
                doc = f"The body of an error, such as of `{named.path}`"
                order = ("error", *order)
                yield Root(response.type, nouns, "", resource.area, order, doc)
            else:
                doc = _answer(named, response)
                nouns = success_nouns(named, response.type)
                order = (_claim(operation), *order)
                yield Root(
                    response.type, nouns, noun_of(named), resource.area, order, doc
                )


def _answer(named: NamedOperation, response: Response) -> str:
    """What a response says of itself, when that is a sentence and not the label of an example."""
    first = response.examples[0]
    said = docs.example_says(first.name, first.status, phrase(first.status))
    is_sentence = said != first.name.strip() or said.endswith(".")
    if is_sentence and len(said.split()) > 1:
        return said
    return f"What `{named.path}` answers"


def _claim(operation: Operation) -> str:
    """Who is named first: what reads a thing knows best what it is."""
    reads = operation.method == "GET"
    return f"{0 if reads and operation.path.rpartition('/')[2][:1] == ':' else 1 if reads else 2}"


def _body_roots(tree: Resource) -> Iterable[Root]:
    for resource, named in _operations(tree):
        operation, body = named.operation, named.operation.body
        if body is None:
            continue
        order = (operation.path, operation.method, named.name)
        own = " ".join(w for w in named.said.split("_") if w not in ARTICLES)
        doc = f"Body of `{named.path}`."
        match body.kind:
            case BodyKind.URLENCODED | BodyKind.MULTIPART:
                found: Type = form_type(operation)
            case BodyKind.JSON:
                found = optional_fields(body.type)
            case BodyKind.GRAPHQL if has_variables(operation):
                found, doc = variables_type(body.type), f"Variables of `{named.path}`."
                own = f"{own} variables"
            case _:
                continue
        word = own if own.endswith("variables") else f"{own} body"
        qualified = f"{' '.join(resource.path)} {word}"
        yield Root(found, (word, qualified), "", resource.area, order, doc)


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
