"""What `{{variables}}` does a text hold, and what does it say once they are replaced?

docs/postman.md, Variables: a name is any text without braces, taken as written; nesting resolves from the inside.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")

ROUNDS = 20
"""How often Postman looks again at what a replacement brought in."""


def names(text: str) -> tuple[str, ...]:
    """The variables of a text, in order, with repetitions."""
    return tuple(VARIABLE.findall(text)) if "{{" in text else ()


def all_names(text: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """The variables of a text and of what their values bring in, such as the outer of `{{a{{b}}}}`."""
    found: dict[str, None] = {}
    for _ in range(ROUNDS):
        found |= dict.fromkeys(names(text))
        replaced = VARIABLE.sub(lambda match: values.get(match[1], match[0]), text)
        if replaced == text:
            break
        text = replaced
    return tuple(found)


def whole(text: str) -> str | None:
    """The variable that is the whole of the text, if one is."""
    match = VARIABLE.fullmatch(text)
    return match[1] if match else None


def substitute(text: str, values: Mapping[str, str]) -> str:
    """The text with every variable that has a value replaced; others stay as they are written."""
    for _ in range(ROUNDS):
        if "{{" not in text:
            break
        replaced = VARIABLE.sub(lambda match: values.get(match[1], match[0]), text)
        if replaced == text:
            break
        text = replaced
    return text
