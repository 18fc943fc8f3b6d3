"""How is an auth written in Python?

The catalogue knows which class of the runtime an auth is, and which of its parameters is which argument.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from postsmith.auth import Parameter, Role, class_of, type_of
from postsmith.json_value import JsonValue
from postsmith.targets.python.expressions import Call, Keyword, Literal, Name
from postsmith.view.calls import Auth


def auth_expression(auth: Auth) -> tuple[str, dict[str, JsonValue]]:
    """The class of an auth, and its keyword arguments, templates and all; defaults are left out."""
    arguments = dict(_arguments(auth))
    if auth.optional:
        arguments["optional"] = True
    return class_of(auth.kind).name, arguments


def _arguments(auth: Auth) -> Iterator[tuple[str, JsonValue]]:
    used = [each for each in type_of(auth.kind).parameters if each.argument]
    values = {each.name: each.value for each in auth.parameters if each.given}
    for each in used:
        text = values.get(each.name)
        if text is None and each.needed:
            yield each.argument, ""
        elif text is not None and (text != each.default or each.always):
            yield each.argument, _value(each, text)
    for each in used:
        if each.role is Role.FLAG:
            value = each.on if each.name in auth.flags else each.off
            if value is not None:
                yield each.argument, value


def _value(parameter: Parameter, text: str) -> JsonValue:
    value: JsonValue = json.loads(text) if parameter.mapping else text
    return value


def auth_call(auth: Auth, servers: Mapping[str, str]) -> Call:
    """An auth as it is constructed, templates and all: `Bearer("{{token}}")`.

    `servers`: what they are called in the settings. A token of a server that a client is told to find elsewhere comes
    from there, too: nobody's credentials go to the one that was left.
    """
    found = class_of(auth.kind)
    name, arguments = auth_expression(auth)
    url = arguments.get(_TOKEN_URL)
    if isinstance(url, str):
        arguments[_TOKEN_URL] = _on_server(url, servers)
    module = f"._runtime.schemes.{found.module}" if found.module else "._runtime"
    parameters = () if found.module else type_of(auth.kind).parameters
    by_place = {each.argument for each in parameters if each.always}
    given = (
        Literal(value) if key in by_place else Keyword(key, Literal(value))
        for key, value in arguments.items()
    )
    return Call(Name(name, module), tuple(given))


_TOKEN_URL = "token_url"


def _on_server(url: str, servers: Mapping[str, str]) -> str:
    """The URL by the argument for its server, if it has one."""
    for key in sorted(servers, key=len, reverse=True):
        name = servers[key]
        if "{{" not in key and name != key and key and url.startswith(f"{key}/"):
            return f"{{{{{name}}}}}{url[len(key) :]}"
    return url
