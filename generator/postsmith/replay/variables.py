"""What is the value of a `{{variable}}`, and what becomes of a text that holds some?

docs/postman.md, Variables: an environment hides the collection, the collection hides globals; values may name
variables themselves; what nothing defines stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from postsmith.json_value import JsonValue
from postsmith.normalize.template import VARIABLE
from postsmith.normalize.values import variable_text
from postsmith.postman.model import Collection, Environment

_ROUNDS = 19
"""How often Postman's runner looks again at what a replacement brought in."""
_LONGEST = 1 << 20
"""Characters beyond which a text that keeps growing is left as it is."""


@dataclass(frozen=True, slots=True)
class Variables:
    """The variables of one run, and how they are put into texts."""

    values: Mapping[str, str]
    """Name to value, all scopes merged."""
    dynamic: Callable[[str], str | None] = field(repr=False)
    """A fresh value for the likes of `$guid`; `None` for a name that is no dynamic variable."""

    def substitute(self, text: str) -> str:
        """The text with everything replaced that has a value, again and again as Postman does."""
        for _ in range(_ROUNDS):
            if "{{" not in text or len(text) > _LONGEST:
                break
            replaced = VARIABLE.sub(self._value, text)
            if replaced == text:
                break
            text = replaced
        return text

    def _value(self, match: re.Match[str]) -> str:
        name = match[1]
        if name in self.values:
            return self.values[name]
        fresh = self.dynamic(name) if name.startswith("$") else None
        return match[0] if fresh is None else fresh

    def deep(self, value: JsonValue) -> JsonValue:
        """The value with every text in it replaced, but for keys: Postman leaves them."""
        match value:
            case str():
                return self.substitute(value)
            case list():
                return [self.deep(item) for item in value]
            case dict():
                return {key: self.deep(item) for key, item in value.items()}
            case _:
                return value


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
