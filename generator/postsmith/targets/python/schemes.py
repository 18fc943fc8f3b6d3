"""Which schemes of authentication must a client bring, and what has to be installed for them?"""

from __future__ import annotations

from collections.abc import Iterable

from postsmith.auth import class_of, type_of
from postsmith.targets.python import literals
from postsmith.targets.python.bodies import fresh_of
from postsmith.targets.python.expressions import Name
from postsmith.targets.python.imports import import_lines, member_key
from postsmith.targets.python.views import AuthView, SchemeView
from postsmith.view.api import ApiView
from postsmith.view.calls import Auth

_EVERY_CLIENT = ("httpx2>=2.0", "pydantic>=2.11")


def auths_of(api: ApiView) -> frozenset[Auth]:
    """Every auth that the client sends, with those of single saved requests."""
    found = {
        auth
        for each in api.operations()
        for auth in (each.auth, *(saved.auth for saved in each.requests))
    }
    return frozenset(filter(None, found))


def _classes(auths: Iterable[Auth]) -> dict[str, str]:
    """The classes that the client has beyond those of every client, with their modules."""
    return {
        found.name: found.module
        for auth in auths
        if class_of(auth.kind).module
        # With one grant come all: which of them somebody uses is between them and the server.
        for found in type_of(auth.kind).classes
        if found.module
    }


def auth_view(auths: Iterable[Auth]) -> AuthView:
    """The same, as templates are given them."""
    found = _classes(auths)
    views = tuple(
        SchemeView(name, f"_runtime.schemes.{found[name]}")
        for name in sorted(found, key=member_key)
    )
    imports = import_lines(Name(view.name, f".{view.module}") for view in views)
    return AuthView(views, imports, asks(auths))


def optional_files(api: ApiView, auths: Iterable[Auth]) -> tuple[str, ...]:
    """The files of the runtime that not every client has, from the package."""
    names = sorted({*_classes(auths).values()})
    files = [f"schemes/{name}" for name in ("__init__", "parts", *names) if names]
    if _has_dynamic(api):
        files.insert(0, "dynamic")
    return tuple(f"_runtime/{file}.py" for file in files)


def _has_dynamic(api: ApiView) -> bool:
    """Whether Postman's dynamic variables are in anything that is sent, or made where a caller gives nothing."""
    made = (
        text
        for operation in api.operations()
        for text in (
            *(parameter.fresh or "" for parameter in operation.parameters),
            *(each.value for each in fresh_of(operation.body)),
        )
    )
    return any(variable.name.startswith("$") for variable in api.variables) or any(
        "{{$" in text.replace(_OWN, "") for text in made
    )


_OWN = "{{$fresh "
"""How the templates of values begin that every client's runtime makes (`_runtime/fresh.py`)."""


def asks(auths: Iterable[Auth]) -> bool:
    """True when there is a grant that a user agrees to in a browser."""
    return any(class_of(auth.kind).asks for auth in auths)


def dependencies(auths: Iterable[Auth]) -> tuple[str, ...]:
    """What pip has to install for the client, as TOML strings."""
    more = sorted({need for auth in auths for need in _needs(auth)})
    return tuple(literals.toml_text(need) for need in (*_EVERY_CLIENT, *more))


def _needs(auth: Auth) -> Iterable[str]:
    known = type_of(auth.kind)
    library = known.library
    if library is None:
        return
    parameter = known.parameter(library.given)
    if parameter is not None:
        said = {each.name: each.value for each in auth.parameters}
        text = said.get(parameter.name, "")
        if not text or (library.unless and text.startswith(library.unless)):
            return
    yield library.requirement
