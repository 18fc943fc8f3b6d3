"""What stands in an object, or a list, that has the name of a credential? And which members are a key's own?

A password's object holds what is secret and what only speaks of it. A name that says nothing of its own
(`value`, `current`) is the object's; under any other one only what looks made up is a credential.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from postsmith.patterns import late
from postsmith.seal.credentials import (
    is_literal,
    is_made_up,
    is_random,
    is_secret_number,
    is_strong_name,
)
from postsmith.words import word_set, words


class Held(NamedTuple):
    """A credential by what it stands in."""

    start: int
    end: int
    name: str


_FARTHEST: Final = 4096
"""Characters of an object that are looked into."""
_TOKEN: Final = late(
    r"""[\[{\]}]|\\*(["'`])((?:(?!\1)[^\\\n]|\\+(?!\1).)*)\\*\1(\s*:)?|([\w$-]+)(\s*:)?"""
)
_ITS_VALUE: Final = {""}.union(
    "value current currentvalue initial initialvalue default old new plain plaintext secret previous raw".split(),
    "$ _ $t #text s".split(),
)
"""Beside words, how JSON made of XML, and what DynamoDB writes, call what an element holds."""
_OTHER: Final = word_set(
    "id ids uuid guid type kind url uri href link path file user username login email mail name label title "
    "description comment message hint date time timestamp at version algorithm alg expires expiry expiration ttl "
    "created updated issued valid scope scopes realm host domain issuer status format pattern method max min length "
    "count color colour icon locale language currency"
)
"""Members called so speak of a credential."""
_LONG_NUMBER: Final = 6
_KEY_TYPE: Final = late(r"""\{[^{}]*?\bkty\b\\*["']?\s*:[^{}]*\}""")
_KEY_MEMBER: Final = late(
    r"""(?<![\w.$-])(k|d|p|q|dp|dq|qi)\\*["']?\s*:\s*\\*["']([\w+/=-]{8,})"""
)
PRIVATE: Final = frozenset("k d p q dp dq qi".split())
"""The members of a JSON Web Key that are no public ones (RFC 7518, 6)."""


def held(text: str, at: int, name: str) -> Iterator[Held]:
    """What is secret in the object or list that begins at a place of a text, and is called so."""
    key, around = "", [""]
    for part in _TOKEN.finditer(text, at, at + _FARTHEST):
        sign = part[0][0]
        if sign in "[{":
            around.append(key if sign == "[" else "{")
        elif sign in "]}":
            around.pop()
            if len(around) == 1:
                return
        elif part[3] or part[5]:
            key = part[2] if part[3] else part[4]
            continue
        else:
            called = key or around[-1]
            if part[2] and is_held(name, called, part[2]):
                yield Held(*part.span(2), name)
            elif part[4] and is_held_number(name, called, part[4]):
                yield Held(*part.span(4), name)
        key = ""


def is_held(name: str, key: str, text: str) -> bool:
    """Whether a text is a credential as a member of an object that is called like one."""
    if key.lower() in _ITS_VALUE:
        return is_literal(text)
    if not _OTHER.isdisjoint(words(key)[-1:]):
        return False
    return is_made_up(text) and (is_strong_name(name) or is_random(text))


def is_held_number(name: str, key: str, digits: str) -> bool:
    """The same for a number."""
    if not digits.isdigit() or not is_secret_number(name, digits):
        return False
    its = key.lower() in _ITS_VALUE or len(digits) >= _LONG_NUMBER
    return its and _OTHER.isdisjoint(words(key)[-1:])


def private_parts(text: str) -> Iterator[Held]:
    """The private members of JSON Web Keys."""
    for key in _KEY_TYPE.finditer(text):
        for member in _KEY_MEMBER.finditer(text, *key.span()):
            yield Held(*member.span(2), "key")
