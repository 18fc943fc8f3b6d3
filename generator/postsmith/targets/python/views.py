"""What templates are given. Every value is text, ready to be placed, or a list of such.

This is the contract with template packs; `templates/CONTEXT.md` documents it and a test compares the two.
"""

from __future__ import annotations

from typing import NamedTuple


class ArgumentView(NamedTuple):
    """A parameter of a method, or of the client's constructor."""

    name: str
    """Its Python name."""
    annotation: str
    """Its type."""
    default: str
    """Python source of the default; `""` for none."""
    declaration: str
    """`name: annotation = default`, ready for a signature."""


class MethodView(NamedTuple):
    """An operation as a method."""

    name: str
    """The Python name."""
    constant: str
    """The name of the module constant that describes the operation."""
    path: str
    """The dotted path from the client: `users.get_token`."""
    positional: tuple[ArgumentView, ...]
    """Parameters of the path."""
    keywords: tuple[ArgumentView, ...]
    """All others, `options` last."""
    parameters: str
    """The inside of the signature's parentheses, `self` included."""
    returns: str
    """Annotation of the result."""
    docstring: tuple[str, ...]
    """Lines, quotes included."""
    call: tuple[str, ...]
    """Arguments of `self._call(…)` behind the constant."""
    settings: tuple[str, ...]
    """Arguments of `Operation(…)`."""
    http: str
    """`GET /users/:userId/token`, for documentation; a backtick is written as a URL has it, so that code ends where it ends."""
    summary: str
    """The docstring's first line, with Markdown's characters escaped."""
    signature: str
    """`users.get_token(user_id, *, type=None)`, for documentation."""
    details: tuple[str, ...]
    """Markdown lines: the whole description where the docstring had to be shorter, and its links."""


class ChildView(NamedTuple):
    """A resource as an attribute of its parent."""

    name: str
    """The attribute."""
    sync_class: str
    """Its class."""
    async_class: str
    """Its class in the asynchronous client."""
    module: str
    """Relative module to import it from: `.resources.users`."""
    docstring: tuple[str, ...]
    """Lines, quotes included."""


class ResourceView(NamedTuple):
    """A module with one resource, in both flavours."""

    path: str
    """Output path below the package: `resources/users.py`."""
    dotted: str
    """`account.users`"""
    title: str
    """The folder's name on one line."""
    docstring: tuple[str, ...]
    """Of the module."""
    class_docstring: tuple[str, ...]
    """Of both classes."""
    sync_class: str
    """The class of the client's flavour."""
    async_class: str
    """The class of the asynchronous one."""
    imports: tuple[str, ...]
    """Import lines for run time, in order, blank lines between blocks."""
    type_imports: tuple[str, ...]
    """Import lines for type checkers only."""
    children: tuple[ChildView, ...]
    """The folders in it."""
    methods: tuple[MethodView, ...]
    """The requests in it."""


class FieldView(NamedTuple):
    """A field of a model, or a key of a typed dictionary."""

    key: str
    """Python literal of the key on the wire."""
    declaration: str
    """`token: str`, or `zip_code: str | None = Field(default=None, alias="zip-code")`."""
    docstring: tuple[str, ...]
    """Lines, quotes included; none for most."""


class ClassView(NamedTuple):
    """A model or a typed dictionary."""

    name: str
    """The class."""
    docstring: tuple[str, ...]
    """Lines, quotes included."""
    fields: tuple[FieldView, ...]
    """In the order of first appearance."""
    functional: bool
    """True for a typed dictionary with keys that are no identifiers."""


class ClassesView(NamedTuple):
    """A module of models or of typed dictionaries."""

    name: str
    """The module's name: `users`, `shared`."""
    docstring: tuple[str, ...]
    """Of the module."""
    imports: tuple[str, ...]
    """Import lines, in order, blank lines between blocks."""
    classes: tuple[ClassView, ...]
    """In the order in which they are written."""
    sorted: tuple[str, ...]
    """The names of the classes, in the order of an import."""


class ErrorView(NamedTuple):
    """The error class of a status."""

    name: str
    """The class."""
    base: str
    """Its base."""
    status: str
    """Python source of the status, `""` for a family."""
    docstring: tuple[str, ...]
    """Lines, quotes included."""
    body: str
    """Annotation of `body`; `""` where nothing more is known than in the base class."""


class RouteView(NamedTuple):
    """An operation in the mock's tree."""

    name: str
    """The attribute, as on the client."""
    constant: str
    """Python source of the operation's constant: `users.GET_A_USER_TOKEN`."""
    docstring: tuple[str, ...]
    """Lines, quotes included."""


class MockView(NamedTuple):
    """A resource in the mock's tree."""

    class_name: str
    """The class; `""` for the root."""
    docstring: tuple[str, ...]
    """Lines, quotes included."""
    children: tuple[tuple[str, str], ...]
    """Attribute and class name."""
    routes: tuple[RouteView, ...]
    """The operations of the folder."""


class CaseView(NamedTuple):
    """A generated test: a saved request, and the saved examples of its operation."""

    name: str
    """Of the test function."""
    docstring: tuple[str, ...]
    """Lines, quotes included."""
    body: str
    """`body: types.CreateUserBody = {…}`, for a body that is named twice; else `""`."""
    call: str
    """Python source of the call on `client`."""
    sends: tuple[str, ...]
    """Arguments of `call.sends(…)`."""
    outcomes: tuple[str, ...]
    """`call.returns(…)` and `call.raises(…)` lines."""


class TestsView(NamedTuple):
    """A generated test module."""

    path: str
    """Output path: `tests/test_users.py`."""
    docstring: tuple[str, ...]
    """Of the module."""
    imports: tuple[str, ...]
    """Import lines."""
    cases: tuple[CaseView, ...]
    """One for each saved request."""


class CallView(NamedTuple):
    """A call that the README shows."""

    result: str
    """What its result is called."""
    path: str
    """`users.get_token`"""
    call: str
    """The arguments of the call."""


class ExampleView(NamedTuple):
    """Source for documentation; all texts are empty for a client without operations."""

    imports: str
    """The names to import, with commas."""
    arguments: tuple[str, ...]
    """What the client must be given for the calls."""
    calls: tuple[CallView, ...]
    """The first calls to try: what lists, gets and creates, as far as there is."""
    path: str
    """`users.get_token`: the call of the other examples."""
    call: str
    """The arguments of that call."""
    error: str
    """The class that the example of a failing call catches."""
    status: str
    """The status that raises it."""


class SchemeView(NamedTuple):
    """A class of auth that the package root has of the runtime."""

    name: str
    """The class."""
    module: str
    """Where it is, from the package: `_runtime.schemes.hawk`."""


class AuthView(NamedTuple):
    """What not every client has to say who is calling."""

    schemes: tuple[SchemeView, ...]
    """Classes of auth."""
    imports: tuple[str, ...]
    """Their imports in the package root, for type checkers only."""
    asks: bool
    """True when a user may have to agree in a browser, so that the client is told how to ask."""


class ClientView(NamedTuple):
    """The whole client."""

    package: str
    """The import package: `zoom`."""
    distribution: str
    """The name for pip: `zoom`."""
    sync_class: str
    """The client."""
    async_class: str
    """The asynchronous client."""
    class_names: str
    """Both client classes with a comma, in the order of an import."""
    base_error: str
    """The base of all errors."""
    mock_class: str
    """The mock."""
    title: str
    """Python-safe text of the collection's name on one line."""
    title_markdown: str
    """The same with Markdown's characters escaped."""
    title_toml: str
    """The same as a TOML string, quotes included."""
    docstring: tuple[str, ...]
    """Of the client, quotes included."""
    async_docstring: tuple[str, ...]
    """Of the asynchronous client."""
    module_docstring: tuple[str, ...]
    """Of the modules that are about the whole client."""
    summary: str
    """The title as a sentence."""
    introduction: tuple[str, ...]
    """Markdown lines: what the description says first, without what is about Postman."""
    description: tuple[str, ...]
    """Markdown lines: all of the description."""
    imports: tuple[str, ...]
    """Of the client module."""
    type_imports: tuple[str, ...]
    """Of the client module, for type checkers only."""
    arguments: tuple[ArgumentView, ...]
    """Of the constructor, required ones first."""
    environments: tuple[str, ...]
    """The names that the argument `environment` takes; empty where there is none to choose."""
    values: tuple[str, ...]
    """`"baseUrl": base_url` pairs: variable to constructor argument."""
    settings: tuple[str, ...]
    """Arguments of `Settings(…)`."""
    children: tuple[ChildView, ...]
    """The folders at the root."""
    methods: tuple[MethodView, ...]
    """Requests at the collection's root."""
    resources: tuple[ResourceView, ...]
    """All folders, parents first."""
    models: tuple[ClassesView, ...]
    """Modules of response models."""
    types: tuple[ClassesView, ...]
    """Modules of typed dictionaries."""
    errors: tuple[ErrorView, ...]
    """The classes of statuses."""
    error_names: tuple[str, ...]
    """All error classes, in the order of imports."""
    exports: tuple[str, ...]
    """What the package root exports, in the order of `__all__`."""
    runtime_names: str
    """What the package root exports of the runtime, with commas, in the order of an import."""
    auth: AuthView
    """What not every client has to say who is calling."""
    optional_files: tuple[str, ...]
    """The files of the runtime that not every client has: `_runtime/schemes/hawk.py`."""
    dependencies: tuple[str, ...]
    """What pip has to install, as TOML strings."""
    error_imports: tuple[str, ...]
    """Of the errors module, for type checkers only."""
    mocks: tuple[MockView, ...]
    """Of all folders, children first."""
    mock_root: MockView
    """What the mock itself has."""
    mock_imports: tuple[str, ...]
    """Of the testing module."""
    testing_exports: tuple[str, ...]
    """`__all__` of the testing module."""
    test_arguments: tuple[str, ...]
    """Arguments that construct a client in tests: `token="token"`."""
    tests: tuple[TestsView, ...]
    """Modules of tests."""
    example: ExampleView
    """What the README shows."""
