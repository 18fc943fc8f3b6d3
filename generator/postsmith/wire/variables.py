"""What `{{variables}}` does a text hold, what is their value, and what does the text say once they are replaced?

docs/postman.md, Variables: a name is any text without braces, taken as written; nesting resolves from the inside;
what nothing defines stays as it is written. This is the one engine for them in the generator.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from postsmith.json_value import JsonValue
from postsmith.postman.model import Collection, Environment
from postsmith.wire.values import variable_text

VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")

_ROUNDS = 19
"""How often Postman's runner looks again at what a replacement brought in (*var-self*)."""
_LONGEST = 1 << 20
"""Characters beyond which a text that keeps growing is left as it is."""


def names(text: str) -> tuple[str, ...]:
    """The variables of a text, in order, with repetitions."""
    return tuple(VARIABLE.findall(text)) if "{{" in text else ()


def whole(text: str) -> str | None:
    """The variable that is the whole of the text, if one is."""
    match = VARIABLE.fullmatch(text)
    return match[1] if match else None


def substitute(text: str, values: Mapping[str, str]) -> str:
    """The text with every variable that has a value replaced, again and again as Postman does."""
    for _ in range(_ROUNDS):
        if "{{" not in text or len(text) > _LONGEST:
            break
        replaced = _once(text, values)
        if replaced == text:
            break
        text = replaced
    return text


def all_names(text: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """The variables of a text and of what their values bring in, such as the outer of `{{a{{b}}}}`."""
    found: dict[str, None] = {}
    for _ in range(_ROUNDS):
        if "{{" not in text:
            break
        found |= dict.fromkeys(names(text))
        replaced = _once(text, values)
        if replaced == text or len(text) > _LONGEST:
            break
        text = replaced
    return tuple(found)


def _once(text: str, values: Mapping[str, str]) -> str:
    def value(match: re.Match[str]) -> str:
        try:
            return values[match[1]]
        except KeyError:
            return match[0]

    return VARIABLE.sub(value, text)


def deep(value: JsonValue, values: Mapping[str, str]) -> JsonValue:
    """The value with every text in it replaced, but for keys: Postman leaves them."""
    match value:
        case str():
            return substitute(value, values)
        case list():
            return [deep(item, values) for item in value]
        case dict():
            return {key: deep(item, values) for key, item in value.items()}
        case _:
            return value


class WithDynamic(dict[str, str]):
    """Values of variables, and a fresh one for the likes of `$guid` each time that no value has the name."""

    def __init__(
        self, values: Mapping[str, str], dynamic: Callable[[str], str | None]
    ) -> None:
        """`dynamic` gives `None` for a name that is no dynamic variable."""
        super().__init__(values)
        self._dynamic = dynamic

    def __missing__(self, name: str) -> str:
        made = self._dynamic(name) if name.startswith("$") else None
        if made is None:
            raise KeyError(name)
        return made


def merged(
    collection: Collection, environments: Iterable[Environment]
) -> dict[str, str]:
    """Every variable with a value: globals, the collection's over them, environments over both."""
    given = tuple(environments)
    scopes = (
        *(found.values for found in given if found.is_globals),
        collection.variable,
        *(found.values for found in given if not found.is_globals),
    )
    return {
        variable.key: variable_text(variable)
        for scope in scopes
        for variable in scope
        if not variable.disabled and not variable.unread
    }
