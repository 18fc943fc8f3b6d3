"""What does a JSON body mean that people wrote in Postman, where JSON is a template?

Nearly a third of the JSON-looking bodies of real collections is not valid JSON. Read here, besides JSON:
comments; commas too many or missing; unquoted `{{variables}}`, `<placeholders>` and `{placeholders}`;
text in single or typographic quotes, and with raw line breaks; unquoted keys; words of Python and
JavaScript for null and booleans; `…` and `...` for "and so on"; closing brackets too many or missing.

Not read: text without an opening bracket that is not JSON by itself, two values one after the other, and
a body that is nothing but `{{variables}}`: it says nothing about its content.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn, TypeAlias

from postsmith.encoding import is_storable
from postsmith.json_value import VariableRef
from postsmith.patterns import late

MAX_DEPTH = 150
"""Brackets within brackets. No real body is as deep, and every later stage may recurse."""


Value: TypeAlias = (
    str | int | float | bool | VariableRef | list["Value"] | dict[str, "Value"] | None
)
"""A JSON value in which variables may stand where values belong."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A body that could be read."""

    value: Value
    strict: bool
    """Whether the text is JSON as it stands."""


def parse(text: str) -> Parsed | None:
    """The value of a JSON text as people write it; `None` when it is not one. Linear time, no exceptions."""
    text = text.removeprefix("\ufeff")
    try:
        value: Value = json.loads(
            text, parse_constant=_refuse, parse_float=_number, parse_int=_number
        )
    except (ValueError, RecursionError):
        return _parse_loosely(text)
    if not _shallow(text, value):
        return None
    return Parsed(_storable(text, value), strict=True)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def _shallow(text: str, value: Value) -> bool:
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return True
    level: list[Value] = [value]
    for _ in range(MAX_DEPTH):
        level = [child for parent in level for child in _children(parent)]
        if not level:
            return True
    return False


def _children(value: Value) -> Iterator[Value]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value


_HALF = late("[\ud800-\udfff]")


def _storable(text: str, value: Value) -> Value:
    """The value without halves of characters (`\\ud83d` alone), which no file can hold."""
    if "\\u" not in text and is_storable(text):
        return value
    return _without_halves(value)


def _without_halves(value: Value) -> Value:
    if isinstance(value, str):
        return _HALF.sub("\ufffd", value)
    if isinstance(value, list):
        return [_without_halves(item) for item in value]
    if isinstance(value, dict):
        return {
            _HALF.sub("\ufffd", key): _without_halves(item)
            for key, item in value.items()
        }
    return value


_SKIP = r"(?:[\s\ufeff\xa0]++|//[^\n]*+|/\*.*?(?:\*/|\Z)|\#[^\n]*+|\.\.\.|…)*+"
"""Possessive: what was skipped is never tried in another way, which keeps hostile texts linear."""
_GLUED = r"[-+\w.]{0,64}+"
"""What may stand before and after a variable; with an end, because it is looked for at every token."""
_VARIABLE = r"\{\{[^{}\"\n]*\}\}"
_TOKEN = late(
    rf"""{_SKIP}(?:
      (?P<string>"[^"\\]*+(?:\\.[^"\\]*+)*+" | '[^'\\]*+(?:\\.[^'\\]*+)*+' | “[^”]*+”)
    | (?P<variable>{_GLUED}(?:{_VARIABLE}{_GLUED})++)
    | (?P<placeholder><[^<>"\n]{{1,100}}> | \{{[A-Za-z_][\w.-]*+\}})
    | (?P<either>true\s*[/|]\s*false | false\s*[/|]\s*true)(?!\w)
    | (?P<number>[-+]?(?:0[xX][0-9a-fA-F]+ | (?:\d+\.?\d* | \.\d+)(?:[eE][-+]?\d+)?))(?![\w.])
    | (?P<word>[-+]?[A-Za-z_$][\w$-]*)
    | (?P<mark>[{{}}\[\]:,;])
    | (?P<end>\Z)
    )""",
    re.VERBOSE | re.DOTALL,
)
_WORDS: dict[str, Value] = {
    "true": True,
    "True": True,
    "false": False,
    "False": False,
    "null": None,
    "None": None,
    "nil": None,
    "undefined": None,
    "NaN": None,
    "Infinity": None,
    "-Infinity": None,
}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "\n": ""}


class _Hopeless(Exception):
    """The text is no JSON that could be understood."""


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


def _parse_loosely(text: str) -> Parsed | None:
    try:
        value = _Reader(text).document()
    except _Hopeless:
        return None
    return Parsed(_storable(text, value), strict=False)


class _Reader:
    """Reads tokens once, from left to right; open brackets are kept on a stack."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._ahead: _Token | None = None
        """A token that was looked at and belongs to what comes next."""
        self._stack: list[list[Value] | dict[str, Value]] = []
        self._keys: list[str | None] = []
        """For every open bracket the key that waits for its value."""

    def document(self) -> Value:
        first = next(self._tokens)
        if first.text not in ("{", "["):
            raise _Hopeless
        root = self._open(first.text)
        while self._stack:
            token, self._ahead = self._ahead or next(self._tokens), None
            if token.kind == "end":
                return root
            self._take(token)
        for token in self._tokens:
            if token.text not in ("}", "]", ";", ",", ""):
                raise _Hopeless
        return root

    def _open(self, bracket: str) -> Value:
        if len(self._stack) >= MAX_DEPTH:
            raise _Hopeless
        value: list[Value] | dict[str, Value] = {} if bracket == "{" else []
        self._stack.append(value)
        self._keys.append(None)
        return value

    def _take(self, token: _Token) -> None:
        if token.text in ("}", "]") and token.kind == "mark":
            self._close(token.text)
        elif token.text in (",", ";") and token.kind == "mark":
            self._keys[-1] = None
        elif isinstance(self._stack[-1], dict) and self._keys[-1] is None:
            self._key(token)
        else:
            self._value(token)

    def _close(self, bracket: str) -> None:
        if isinstance(self._stack[-1], dict) != (bracket == "}"):
            raise _Hopeless
        self._stack.pop()
        self._keys.pop()

    def _key(self, token: _Token) -> None:
        """A variable without a colon stands for members that are not known here: left out."""
        if token.kind in ("mark", "either", "end"):
            raise _Hopeless
        following = next(self._tokens)
        if following.text == ":":
            self._keys[-1] = _text(token)
        elif token.kind in ("variable", "placeholder"):
            self._ahead = following
        else:
            raise _Hopeless

    def _value(self, token: _Token) -> None:
        top = self._stack[-1]
        value = (
            self._open(token.text) if token.text in ("{", "[") else self._plain(token)
        )
        if isinstance(top, list):
            top.append(value)
        else:
            index = len(self._keys) - (2 if self._stack[-1] is not top else 1)
            top[self._keys[index] or ""] = value
            self._keys[index] = None

    def _plain(self, token: _Token) -> Value:
        match token.kind:
            case "string" | "placeholder":
                return _text(token)
            case "variable":
                name = token.text.partition("{{")[2].partition("}}")[0]
                return VariableRef(name, token.text)
            case "either":
                return True
            case "number":
                return _number(token.text)
            case "word" if token.text in _WORDS:
                return _WORDS[token.text]
            case "word" if isinstance(self._stack[-1], dict):
                return token.text
            case _:
                raise _Hopeless


def _tokens(text: str) -> Iterator[_Token]:
    position = 0
    while True:
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise _Hopeless
        yield _Token(match.lastgroup, match[match.lastgroup])
        if match.lastgroup == "end":
            return
        position = match.end()


def _text(token: _Token) -> str:
    if token.kind != "string":
        return token.text
    inner = token.text[1:-1]
    if "\\" not in inner or token.text[0] == "“":
        return inner
    try:
        if token.text[0] == '"':
            return str(json.loads(token.text, strict=False))
    except ValueError:
        pass
    return re.sub(r"\\(.)", lambda m: _ESCAPES.get(m[1], m[1]), inner, flags=re.DOTALL)


def _number(text: str) -> int | float:
    """A number that can be written again: Python neither reads nor writes an integer of more than
    4,300 digits, and JSON has no infinity. Both end as floats, the largest one at most."""
    digits = text.lstrip("+-")
    sign = -1 if text.startswith("-") else 1
    if len(digits) <= _MAX_DIGITS:
        try:
            if digits[:2] in ("0x", "0X"):
                return sign * int(digits, 16)
            return sign * int(digits)
        except ValueError:
            pass
    elif digits[:2] in ("0x", "0X"):
        return sign * sys.float_info.max
    return sign * min(float(digits), sys.float_info.max)


_MAX_DIGITS = 4000
