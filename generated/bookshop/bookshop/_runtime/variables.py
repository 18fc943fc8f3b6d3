"""What do `{{variables}}` stand for? As in Postman: nested ones from the inside, names as written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module

from .fresh import PREFIX, made

_VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")
_ROUNDS = 20
_LONGEST = 1 << 16


class Unresolved(LookupError):
    """A variable without a value."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class AsInPostman(dict[str, str]):
    """Values with which a variable that has none stays as it is written, which Postman then sends.

    A program would rather be told; who replays what Postman does gives this to a client as `variables`.
    """


def resolve(text: str, values: Mapping[str, str]) -> str:
    """The text with all variables replaced. Dynamic ones (`$guid`) get a fresh value for each
    occurrence, unless a value of the name is given.

    Raises:
        Unresolved: a variable has no value, or stands for itself.
    """
    if "{{" not in text:
        return text
    lenient = isinstance(values, AsInPostman)
    name = text
    for _ in range(_ROUNDS - lenient):
        found = _VARIABLE.search(text)
        if found is None:
            return text
        name = found[1]
        if len(text) > _LONGEST:
            break
        replaced = _VARIABLE.sub(lambda match: _value(match, values, lenient), text)
        if lenient and replaced == text:
            break
        text = replaced
    if lenient:
        return text
    # Values that name each other, in a circle or in ever growing numbers, have no end.
    raise Unresolved(name)


def _value(match: re.Match[str], values: Mapping[str, str], lenient: bool) -> str:
    name = match[1]
    if name in values:
        return values[name]
    if name.startswith(PREFIX):
        return made(name.removeprefix(PREFIX))
    if name.startswith("$") and name in dynamic():
        return dynamic()[name]()
    if lenient:
        return match[0]
    raise Unresolved(name)


@cache
def dynamic() -> Mapping[str, Callable[[], str]]:
    """Postman's dynamic variables; a client whose collection uses none has no module of them."""
    try:
        found: Mapping[str, Callable[[], str]] = import_module(
            f"{__package__}.dynamic"
        ).DYNAMIC
    except ModuleNotFoundError:
        return {}
    return found
