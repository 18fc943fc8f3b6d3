"""How is an auth written in Python?

The catalogue knows which class of the runtime an auth is, and which of its parameters is which argument.
"""

from __future__ import annotations

from collections.abc import Iterator

from postsmith.auth import Role, class_of, type_of
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
            yield each.argument, text
    for each in used:
        if each.role is Role.FLAG:
            value = each.on if each.name in auth.flags else each.off
            if value is not None:
                yield each.argument, value


def auth_call(auth: Auth) -> Call:
    """An auth as it is constructed, templates and all: `Bearer("{{token}}")`."""
    found = class_of(auth.kind)
    name, arguments = auth_expression(auth)
    module = f"._runtime.schemes.{found.module}" if found.module else "._runtime"
    parameters = () if found.module else type_of(auth.kind).parameters
    by_place = {each.argument for each in parameters if each.always}
    given = (
        Literal(value) if key in by_place else Keyword(key, Literal(value))
        for key, value in arguments.items()
    )
    return Call(Name(name, module), tuple(given))
