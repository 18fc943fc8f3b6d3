"""What is the client called, and what is it constructed with?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from postsmith.auth import Effect
from postsmith.targets.python import docs
from postsmith.targets.python.annotations import (
    BOOL,
    FLOAT,
    INT,
    LITERAL,
    STR,
    optional,
)
from postsmith.targets.python.arguments import typed
from postsmith.targets.python.auths import auth_call
from postsmith.targets.python.context import Argument, Context
from postsmith.targets.python.expressions import (
    NONE,
    Declaration,
    Keyword,
    Literal,
    Name,
    Subscript,
)
from postsmith.targets.python.schemes import asks
from postsmith.text import one_line, shorten, wrap
from postsmith.view.api import ApiView, Server, Variable
from postsmith.view.calls import Auth, as_dict
from postsmith.view.types import BOOLEAN, INTEGER, NUMBER, STRING, Type

ENVIRONMENT = "environment"
"""The argument that chooses one."""


def arguments_of(api: ApiView) -> tuple[Argument, ...]:
    """The constructor's arguments for variables and servers: what is required first, then credentials."""
    own = (_own_variable(each) for each in api.servers if each.variable is None)
    found = [
        Argument(each.argument, each)
        for each in (*own, *api.variables)
        if each.argument
    ]
    credentials = _in_auth(api)
    found.sort(key=lambda a: (not a.of.required, a.of.name not in credentials))
    return tuple(found)


def servers_of(api: ApiView) -> Mapping[str, str]:
    """By the keys of servers, those of the settings: a host with a variable in it has none but itself."""
    return {each.key: each.argument or each.url for each in api.servers}


def _in_auth(api: ApiView) -> frozenset[str]:
    """The variables that credentials are made of."""
    used = {each.auth for each in api.operations()}
    return frozenset(
        name
        for auth in filter(None, used)
        for each in auth.parameters
        for name in _VARIABLE.findall(each.value)
    )


_VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")


def _own_variable(server: Server) -> Variable:
    """What stands for a server that no variable stands for."""
    says = "Where requests go." if server.url else "Where requests go: scheme and host."
    return Variable(
        key=server.key,
        name=server.argument or "",
        argument=server.argument,
        type=STRING,
        default=server.url or None,
        secret=False,
        required=not server.url,
        description=says,
        sample=server.url or "https://api.test",
    )


def parameters_of(context: Context) -> Iterable[Declaration]:
    """The keywords of the constructor that are the collection's own."""
    if context.api.environments:
        names = (Literal(each.name) for each in context.api.environments)
        chosen = Subscript(LITERAL, tuple(names))
        yield Declaration(ENVIRONMENT, optional(chosen), NONE)
    by_environment = _in_environments(context)
    for argument in context.arguments:
        yield _parameter(argument, argument.of.name in by_environment)


def _in_environments(context: Context) -> frozenset[str]:
    """The variables whose value depends on the environment."""
    sets = (found.values for found in context.api.environments)
    return frozenset(each.name for values in sets for each in values)


def _parameter(argument: Argument, depends: bool) -> Declaration:
    """One keyword; without a default of its own where an environment may have another."""
    name, of = argument.name, argument.of
    kind = _TYPES.get(of.type, STR)
    if of.required:
        return Declaration(name, kind)
    if of.default is not None and not of.secret and not depends:
        default = Literal(typed(of.default, of.type))
        return Declaration(name, kind, default)
    return Declaration(name, optional(kind), NONE)


_TYPES: dict[Type, Name] = {INTEGER: INT, NUMBER: FLOAT, BOOLEAN: BOOL}


def settings_of(context: Context) -> Iterable[Keyword]:
    """Arguments of `Settings(…)`."""
    yield Keyword("name", Literal(context.api.name))
    servers = dict.fromkeys(context.servers.values())
    by_name = {argument.name: argument.of.name for argument in context.arguments}
    pairs = {
        name: f"{{{{{by_name[name]}}}}}" if name in by_name else name
        for name in servers
    }
    yield Keyword("servers", Literal(pairs))
    arguments = {each.of.name: each.name for each in context.arguments}
    yield Keyword("arguments", Literal(arguments))
    by_environment = _in_environments(context)
    defaults = {
        v.name: v.default
        for v in context.api.variables
        if v.default is not None and (not v.argument or v.name in by_environment)
    }
    if defaults:
        yield Keyword("defaults", Literal(defaults))
    if context.api.environments:
        sets = {each.name: as_dict(each.values) for each in context.api.environments}
        yield Keyword("environments", Literal(sets))
    secrets = tuple(a.of.name for a in context.arguments if a.of.secret)
    if secrets:
        yield Keyword("secrets", Literal(secrets))
    if context.api.auth is not None:
        yield Keyword("auth", auth_call(context.api.auth, context.servers))
    yield Keyword("errors", Name("ERRORS", ".errors"))


def docstring(context: Context, asynchronous: bool) -> tuple[str, ...]:
    """The docstring of the client class."""
    title = context.api.title or context.api.class_name
    kind = "asynchronous client" if asynchronous else "client"
    parts = [docs.sentence(f"{title}: {kind}", 4)]
    if text := context.api.description:
        parts += ["", *wrap(shorten(text, docs.DETAILS), docs.WIDTH - 4)]
    fetched = fetched_by(context.auths)
    texts = {
        a.name: shorten(a.of.description, docs.ARGUMENT)
        or _stands_for(a.of, a.of.name in fetched)
        for a in context.arguments
    }
    if context.api.environments:
        names = ", ".join(f"`{each.name}`" for each in context.api.environments)
        texts = {ENVIRONMENT: f"Whose values to use: {names}.", **texts}
    manner = {
        n: t for n, t in _MANNER.items() if n != "authorize" or asks(context.auths)
    }
    lines = [
        line
        for name, text in {**texts, **manner}.items()
        for line in docs.entry(name, text, docs.WIDTH - 4)
    ]
    return docs.docstring([*parts, "", "Args:", *lines], 4)


def fetched_by(auths: Iterable[Auth]) -> frozenset[str]:
    """The variables of tokens that the client fetches where nobody gives them."""
    return frozenset(
        name
        for auth in auths
        if auth.effect is Effect.FETCHED
        for each in auth.parameters
        if each.name == TOKEN
        for name in _VARIABLE.findall(each.value)
    )


TOKEN = "accessToken"
"""The parameter of OAuth 2 that is a token."""


def _stands_for(variable: Variable, fetched: bool) -> str:
    mark = f"`{{{{{one_line(variable.name)}}}}}`"
    if fetched:
        return f"Secret, fetched and renewed unless given; {mark} in Postman."
    return f"Secret; {mark} in Postman." if variable.secret else f"{mark} in Postman."


_MANNER = {
    "variables": "Values of other variables of the collection, by name.",
    "timeout": "Seconds, or an `httpx2.Timeout`; `None` waits for ever.",
    "max_retries": "How often a call that failed for a moment is sent again.",
    "headers": "Sent with every call.",
    "auth": "Sent in place of the collection's own.",
    "authorize": "Opens a URL in the user's browser, and gives the URL that the browser is sent back to.",
    "http_client": "Your own, with its timeouts, proxies and hooks.",
    "transport": "Your own, or a mock.",
    "strict": "Raise where a response differs from the saved examples.",
    "on_drift": "Called with each such difference.",
}
"""What every client is constructed with."""


def test_arguments(context: Context) -> Iterable[Keyword]:
    """Arguments that give every variable a value in tests."""
    for argument in context.arguments:
        of = argument.of
        if of.required or of.secret or of.default is None:
            yield sample_of(argument)
    rest = {
        v.name: v.sample
        for v in context.api.variables
        if not v.argument and v.default is None
    }
    if rest:
        yield Keyword("variables", Literal(rest))


def sample_of(argument: Argument) -> Keyword:
    """An argument with its sample value."""
    return Keyword(argument.name, Literal(typed(argument.of.sample, argument.of.type)))
