"""What does Postman, which is JavaScript, make of a value that is no text, and of keys in an object?

POSTMAN.md C.6 and C.7: headers and urlencoded rows pass through an object on their way, so rows of one
name come together where the first one stood, and names that look like integers come first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TypeVar

from postsmith.json_value import JsonValue

T = TypeVar("T")

_INDEX = re.compile(r"0|[1-9][0-9]{0,9}", re.ASCII)
_LARGEST_INDEX = 2**32 - 2
_EXACT = 1e21
"""From here on JavaScript writes numbers with an exponent."""


def text_of(value: JsonValue) -> str:
    """The value as `String(value)` gives it: `null`, `true`, `5`, `a,b`, `[object Object]`."""
    match value:
        case str():
            return value
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return number_text(value)
        case list():
            return ",".join("" if item is None else text_of(item) for item in value)
        case dict():
            return "[object Object]"


def number_text(value: int | float) -> str:
    """The number as JavaScript writes it, which has no `1.0`."""
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
        return str(int(value))
    return str(value)


def json_text(value: JsonValue) -> str:
    """The value as `JSON.stringify` gives it."""
    if isinstance(value, float):
        return number_text(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    """The values by key, in the order in which an object lists its keys."""
    found: dict[str, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: found[key] for key in sorted(found, key=_place)}


def _place(key: str) -> tuple[int, int]:
    """Integers come first, in ascending order; the rest stays as it is (the sort is stable)."""
    if _INDEX.fullmatch(key) and int(key) <= _LARGEST_INDEX:
        return 0, int(key)
    return 1, 0


def truthy(value: JsonValue) -> bool:
    """Whether JavaScript takes the value for true: any text but the empty one, even `false`."""
    return value not in ("", 0, None) or isinstance(value, dict | list)
