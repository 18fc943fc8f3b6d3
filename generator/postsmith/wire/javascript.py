"""What does Postman, which is JavaScript, make of a value that is no text, and of keys in an object?

docs/postman.md, Headers, Urlencoded bodies: both pass through an object on their way, so rows of one name come
together where the first one stood, and names that look like integers come first.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import TypeVar

from postsmith.json_value import JsonValue

T = TypeVar("T")

_INDEX = re.compile(r"0|[1-9][0-9]{0,9}", re.ASCII)
_LARGEST_INDEX = 2**32 - 2
_EXACT = 1e21
"""From here on JavaScript writes numbers with an exponent."""
_SAFE = 2**53
"""Whole numbers beyond are no longer exact: JavaScript has none but floating ones."""
_SMALLEST = 1e-6
"""Below, JavaScript writes numbers with an exponent; Python does below 1e-4."""


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
    if isinstance(value, int) and abs(value) <= _SAFE:
        return str(value)
    try:
        value = float(value)
    except OverflowError:
        return "Infinity" if value > 0 else "-Infinity"
    if value in (math.inf, -math.inf) or math.isnan(value):
        return {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN")
    digits = Decimal(repr(value))
    if _SMALLEST <= abs(value) < _EXACT or not value:
        text = f"{digits:f}"
        return text.removesuffix(".0") if value else "0"
    return re.sub(r"e([+-])0", r"e\1", repr(value))


def json_text(value: JsonValue) -> str:
    """The value as `JSON.stringify` gives it."""
    match value:
        case bool() | str() | None:
            return json.dumps(value, ensure_ascii=False)
        case int() | float():
            text = number_text(value)
            return text if text[-1].isdigit() else "null"
        case list():
            return f"[{','.join(map(json_text, value))}]"
        case dict():
            members = grouped(value.items()).items()
            pairs = (f"{json_text(key)}:{json_text(own)}" for key, (own,) in members)
            return f"{{{','.join(pairs)}}}"


def grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    """The values by key, in the order in which an object lists its keys."""
    found: dict[str, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    if not any(key[:1].isdigit() for key in found):
        return found
    return {key: found[key] for key in sorted(found, key=_place)}


def _place(key: str) -> tuple[int, int]:
    """Integers come first, in ascending order; the rest stays as it is (the sort is stable)."""
    if _INDEX.fullmatch(key) and int(key) <= _LARGEST_INDEX:
        return 0, int(key)
    return 1, 0


def truthy(value: JsonValue) -> bool:
    """Whether JavaScript takes the value for true: any text but the empty one, even `false`."""
    return value not in ("", 0, None) or isinstance(value, dict | list)


_COMMENT = re.compile(
    r"""
    \\[\\"] | "(?:\\.|[^"\\])*(?:"|\Z)            # no comment begins in these
    | //[^\n]* | /\*.*?(?:\*/|\Z)
    """,
    re.DOTALL | re.VERBOSE,
)


def without_comments(text: str) -> str:
    """JSON without `//` and `/* */` outside of strings, as Postman sends it: of CRLF a comment takes the CR along."""
    return _COMMENT.sub(lambda found: "" if found[0][0] == "/" else found[0], text)
