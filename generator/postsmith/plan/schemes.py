"""Which schemes of authentication must a client bring, and what has to be installed for them?"""

from __future__ import annotations

from collections.abc import Iterable

from postsmith.ir.api import Api, Auth, AuthKind, Group
from postsmith.plan import literals
from postsmith.plan.auths import scheme_module
from postsmith.plan.imports import Imports, member_key
from postsmith.plan.views import AuthView, SchemeView

_EVERY_CLIENT = ("httpx2>=2.0", "pydantic>=2.11")
_GRANTS = (
    "OAuth2AuthorizationCode",
    "OAuth2ClientCredentials",
    "OAuth2Password",
    "OAuth2RefreshToken",
)
"""A client with one of them has all: which grant somebody uses is between them and the server."""


def _auths(api: Api) -> Iterable[Auth]:
    """Every auth that the client sends, with those of single saved requests."""
    groups: list[Group] = [api.root]
    while groups:
        group = groups.pop()
        groups += group.groups
        for operation in group.operations:
            for auth in (operation.auth, *(saved.auth for saved in operation.requests)):
                if auth is not None:
                    yield auth


def scheme_classes(api: Api) -> dict[str, str]:
    """The classes that the client has beyond those of every client, with their modules."""
    found: dict[str, str] = {}
    for auth in _auths(api):
        name, module = scheme_module(auth)
        if module:
            names = _GRANTS if module == "oauth2" else (name,)
            found.update(dict.fromkeys(names, module))
    return found


def auth_view(api: Api) -> AuthView:
    """The same, as templates are given them."""
    found = scheme_classes(api)
    views = tuple(
        SchemeView(name, f"_runtime.schemes.{found[name]}")
        for name in sorted(found, key=member_key)
    )
    imports = Imports()
    for view in views:
        imports.use(f".{view.module}", view.name)
    return AuthView(views, imports.lines(), asks(api))


def optional_files(api: Api) -> tuple[str, ...]:
    """The files of the runtime that not every client has, from the package."""
    names = sorted({*scheme_classes(api).values()})
    files = [f"schemes/{name}" for name in ("__init__", "parts", *names) if names]
    if any(variable.name.startswith("$") for variable in api.variables):
        files.insert(0, "dynamic")
    return tuple(f"_runtime/{file}.py" for file in files)


def asks(api: Api) -> bool:
    """True when there is a grant that a user agrees to in a browser."""
    return any(a.kind is AuthKind.OAUTH2_AUTHORIZATION_CODE for a in _auths(api))


def dependencies(api: Api) -> tuple[str, ...]:
    """What pip has to install for the client, as TOML strings."""
    more = sorted({need for auth in _auths(api) for need in _needs(auth)})
    return tuple(literals.toml_text(need) for need in (*_EVERY_CLIENT, *more))


def _needs(auth: Auth) -> Iterable[str]:
    values = auth.values
    match auth.kind:
        case AuthKind.NTLM:
            yield "pyspnego>=0.11"
        case AuthKind.ASAP:
            yield "pyjwt[crypto]>=2.10"
        case AuthKind.JWT if not values.get("algorithm", "HS256").startswith("HS"):
            yield "pyjwt[crypto]>=2.10"
        case AuthKind.OAUTH1 if "privateKey" in values:
            yield "cryptography>=42"
        case _:
            return
