"""Where do credentials stand in code that gives them to no name? They are joined, compared, encoded, signed with.

Only what looks made up is one where nothing else tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Final, NamedTuple

from postsmith.patterns import late
from postsmith.seal.credentials import (
    is_literal,
    is_made_up,
    is_secret_name,
    is_standard,
)


class Written(NamedTuple):
    """A credential in code."""

    start: int
    end: int
    name: str


def _string(group: int) -> str:
    """A text between quotes, which may be escaped. `group`: the number of its first group."""
    return rf"""\\*(["'`])((?:(?!\{group})[^\\\n]|\\(?!\{group}).)+?)\\*\{group}"""


_TOKEN: Final = late(
    rf"""{_string(1)}|([(\[])|([)\]])|([\w$.]+)|[+|&?<>=!:{{}} \t-]+|(,)"""
)
_FARTHEST: Final = 400
"""Characters of an expression that are read."""
_READ: Final = late(r"(?:\b(?:get|has|unset|getItem|require)\(|[\w\])]\[)\s*\Z")
"""What stands before the name of something, and before no value."""
_OPERATORS: Final = frozenset("await new typeof return String.raw".split())
_EXPECTED: Final = late(
    r"expect\(([^;\n]{1,200}?)\)(?:\.\w+){0,6}?\.(?:eql?|equals?|include|includes|contain|contains|string|toBe|"
    rf"toEqual|toStrictEqual)\(\s*{_string(2)}"
)
_COMPARED: Final = late(rf"{_string(1)}\s*[!=]==?\s*([\w$.]+)")
_EQUALS: Final = late(r"""["'`]\s?[!=]==?""")
_NAME: Final = late(r"[A-Za-z][\w-]*")
_ENCODED: Final = late(
    rf"\b(?:btoa|b64encode|base64\.encode|Buffer\.from)\(\s*{_string(1)}(?:\s*\+\s*{_string(3)})?"
)
_GIVEN: Final = late(
    r"\b(?:encrypt|decrypt|sign|verify|createHmac|hmac\w*|HMAC\w*|PBKDF2|(?:Utf8|Latin1|Hex|Base64)\.parse|"
    r"(login|logIn|signIn|signin|authenticate|basicAuth|setCredentials|jar\(\)\.set))\("
)
_KEPT: Final = late(rf"\bvault\.set\(\s*{_string(1)}\s*,\s*{_string(3)}")
_ENCODES: Final = frozenset("btoa b64encode base64 Buffer".split())
_GIVES: Final = frozenset(
    "encrypt decrypt sign verify createHmac hmac HMAC PBKDF2 parse login logIn signIn signin authenticate basicAuth "
    "setCredentials jar vault".split()
)


def written(text: str, words: Set[str]) -> Iterator[Written]:
    """What calls say. `words`: those of the text, which say whether to look."""
    if "(" not in text:
        return
    if not words.isdisjoint(_ENCODES):
        yield from _encoded(text)
    if not words.isdisjoint(_GIVES):
        for call in _GIVEN.finditer(text):
            yield from expression(
                text, call.end(), "password" if call[1] else "secret", depth=1
            )
        for kept in _KEPT.finditer(text):
            if is_literal(kept[4]):
                yield Written(*kept.span(4), kept[2])


def compared(text: str) -> Iterator[Written]:
    """What is held against something that has the name of a credential."""
    for match in _EXPECTED.finditer(text) if "expect(" in text else ():
        name = next(filter(is_secret_name, _NAME.findall(match[1])), "")
        if name and _is_one(match[3]):
            yield Written(*match.span(3), name)
    for match in _COMPARED.finditer(text) if _EQUALS.search(text) else ():
        if is_secret_name(match[3]) and _is_one(match[2]):
            yield Written(*match.span(2), match[3])


def expression(text: str, at: int, name: str, depth: int = 0) -> Iterator[Written]:
    """The texts of an expression that begins there, of which a credential is made."""
    last, operand = at + _FARTHEST, False
    while at < last and (token := _TOKEN.match(text, at)):
        word = token[5]
        if (token[2] or word) and operand:
            return
        depth += bool(token[3]) - bool(token[4])
        if depth < 0 or (token[6] and not depth):
            return
        if (
            token[2]
            and _is_one(token[2])
            and not _READ.search(text, max(0, at - 20), at)
        ):
            yield Written(*token.span(2), name)
        blank = token[0].isspace()
        operand = bool(token[2] or (word and word not in _OPERATORS)) or (
            operand and blank
        )
        if depth == 0 and "}" in token[0] and not token[2]:
            return
        at = token.end()


def _encoded(text: str) -> Iterator[Written]:
    for match in _ENCODED.finditer(text):
        user, colon, password = match[2].partition(":")
        if password and is_literal(password) and not re.search(r"\s", match[2]):
            yield Written(match.start(2) + len(user) + 1, match.end(2), "password")
        elif colon and match[4] and is_literal(match[4]):
            yield Written(*match.span(4), "password")


def _is_one(text: str) -> bool:
    return is_made_up(text) and not is_standard(text) and not re.search(r"\s", text)
