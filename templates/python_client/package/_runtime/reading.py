"""From the bytes of an answer to its JSON value, and what of it no Python value can hold.

`plain` reads what is JSON without surprises, which is nearly everything, and knows nothing else. `careful` reads
the rest, and tells what it had to do to it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from math import isfinite
from typing import Any, NamedTuple, cast

import httpx2

from .errors import text_of
from .response import joined, seen

MOST_LEVELS = 200
"""Objects and lists within each other; pydantic writes no more than that."""
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_HALF = re.compile("[\ud800-\udfff]")
_ESCAPED_PAIR = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
_ESCAPED_HALF = re.compile(r"\\u[dD][89a-fA-F]")


class Oddity(NamedTuple):
    """A place of an answer that is no plain JSON."""

    path: str
    expected: str
    seen: str


class TooDeepError(Exception):
    """The value can be read, and hardly anything can be done with it."""

    def __init__(self, value: Any) -> None:
        super().__init__()
        self.value = value


def plain(content: bytes) -> Any:
    """The value of JSON that has nothing odd about it.

    Raises:
        ValueError: it has.
        RecursionError: it is very deep.
    """
    text = content.decode()
    if "\\u" in text and _ESCAPED_HALF.search(_ESCAPED_PAIR.sub("", text)):
        raise ValueError("half a character")
    if _is_deep(content):
        raise ValueError("too deep")
    return _PLAIN.decode(text)


def careful(response: httpx2.Response) -> tuple[Any, list[Oddity]]:
    """The value of any JSON as near as Python comes to it, and what is odd about it.

    Raises:
        ValueError: it is no JSON, or too deep to be read.
        TooDeepError: it is too deep for everything else.
    """
    text, whole = _decoded(response)
    odd = _Odd(whole)
    try:
        value = _CAREFUL.decode(text)
    except RecursionError:
        raise ValueError("too deep") from None
    try:
        return odd.cleaned(value, "", MOST_LEVELS), odd.found
    except RecursionError:
        raise TooDeepError(value) from None


def text_in(response: httpx2.Response) -> tuple[str, bool]:
    """The body as text, and whether its bytes are one in its charset."""
    text = text_of(response)
    if "\ufffd" not in text:
        return text, True
    return (
        text,
        _strictly(response.content, response.charset_encoding or "utf-8") is not None,
    )


def _is_deep(content: bytes) -> bool:
    """Whether there are too many levels. Brackets in texts may hide that, which does no harm but when dumped."""
    brackets = content.translate(None, _NO_BRACKETS)
    for _ in range(MOST_LEVELS):
        outer = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if outer == brackets:
            return False
        brackets = outer
    return bool(brackets)


def _decoded(response: httpx2.Response) -> tuple[str, bool]:
    """The text in Unicode (RFC 8259, 8.1) or the charset told, and whether its bytes are one."""
    content = response.content
    unicode = json.detect_encoding(content)
    for charset in (unicode, response.charset_encoding):
        text = _strictly(content, charset) if charset else None
        if text is not None:
            return text, True
    return (
        content.decode(unicode if "8" in unicode else "utf-8", "surrogateescape"),
        False,
    )


def _strictly(content: bytes, charset: str) -> str | None:
    try:
        return content.decode(charset)
    except (LookupError, ValueError):
        return None


class _Number(str):
    """The text of a number that no Python number is."""

    __slots__ = ()


class _Repeated(dict[str, Any]):
    """An object with keys that stand in it several times; the last value counts."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.times = Counter(key for key, _ in pairs)


class _Odd:
    """Takes out of a value what only `careful` knows, and keeps a record."""

    def __init__(self, whole: bool) -> None:
        self._whole = whole
        self.found: list[Oddity] = []

    def _note(self, path: str, expected: str, value: Any, kind: str = "") -> None:
        self.found.append(Oddity(path, expected, seen(value, path, kind)))

    def cleaned(self, value: Any, path: str, levels: int) -> Any:
        """The value in Python's own types."""
        if isinstance(value, (dict, list)) and not levels:
            raise RecursionError
        if isinstance(value, dict):
            return self._object(cast("dict[str, Any]", value), path, levels - 1)
        if isinstance(value, list):
            items = enumerate(cast("Sequence[Any]", value))
            return [self.cleaned(v, f"{path}[{i}]", levels - 1) for i, v in items]
        if isinstance(value, _Number):
            self._note(path, "a number that Python can hold", str(value), "number")
            return str(value)
        if isinstance(value, str):
            return self._text(value, path)
        if isinstance(value, float) and not isfinite(value):
            self._note(path, "a number of JSON", value)
        return value

    def _object(self, value: dict[str, Any], path: str, levels: int) -> dict[str, Any]:
        if isinstance(value, _Repeated):
            for key, times in value.times.items():
                if times > 1:
                    many = f"{times} values"
                    self.found.append(Oddity(joined(path, key), "one value", many))
        return {
            self._text(key, joined(path, key)): self.cleaned(
                item, joined(path, key), levels
            )
            for key, item in value.items()
        }

    def _text(self, text: str, path: str) -> str:
        if not _HALF.search(text):
            return text
        if self._whole:
            self._note(path, "whole characters", text)
            return text
        self.found.append(Oddity(path, "text in UTF-8", "bytes that are none"))
        return _HALF.sub("\ufffd", text)


def _finite(text: str) -> float:
    number = float(text)
    if isfinite(number):
        return number
    raise ValueError(f"{text} is beyond all numbers")


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number of JSON")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands in an object several times")
    return found


def _any_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else _Repeated(pairs)


def _any_number(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """Reads numbers, and keeps the text of those that are too long or too large."""

    def number(text: str) -> Any:
        try:
            return read(text)
        except ValueError:
            return _Number(text)

    return number


_PLAIN = json.JSONDecoder(
    parse_float=_finite, parse_constant=_no_number, object_pairs_hook=_unique
)
_CAREFUL = json.JSONDecoder(
    parse_float=_any_number(_finite),
    parse_int=_any_number(int),
    object_pairs_hook=_any_object,
)
