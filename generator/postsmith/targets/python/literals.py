"""How is a value written in Python? Always through here (`expressions.Literal`): nothing from a collection is ever code."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import cast

from postsmith.json_value import JsonValue


def text(value: str) -> str:
    """A string literal in Black's style; what is not printable is escaped."""
    literal = repr(value)
    if literal[0] == "'" and '"' not in value:
        return f'"{literal[1:-1]}"'
    if literal[0] == "'" and '"' in value and "'" in value:
        return _double_quoted(value)
    return literal


def _double_quoted(value: str) -> str:
    """Black prefers double quotes unless that means more escapes."""
    if value.count('"') > value.count("'"):
        return repr(value)
    inner = repr('"' + value)[2:-1].replace("\\'", "'")
    return '"' + inner.replace('"', '\\"') + '"'


def value(item: object) -> str:
    """A literal for a JSON value, or for bytes, on one line; the formatter breaks it."""
    match item:
        case str():
            return text(item)
        case float() if not math.isfinite(item):
            return f'float("{item}")'
        case list():
            return f"[{', '.join(map(value, cast('Iterable[object]', item)))}]"
        case tuple():
            inside = [value(inner) for inner in cast("tuple[object, ...]", item)]
            return f"({', '.join(inside)}{',' * (len(inside) == 1)})"
        case dict():
            found = cast("Mapping[object, object]", item)
            pairs = (f"{text(str(k))}: {value(inner)}" for k, inner in found.items())
            return f"{{{', '.join(pairs)}}}"
        case bytes():
            return f"b{text(item.decode('latin-1'))}" if item.isascii() else repr(item)
        case _:
            return repr(item)


def json_text(item: JsonValue) -> str:
    """Pretty-printed JSON with a final newline."""
    return json.dumps(item, indent=2, ensure_ascii=False) + "\n"


def toml_text(item: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's, but for DEL and what lies beyond U+FFFF."""
    return json.dumps(item, ensure_ascii=False).replace("\x7f", "\\u007f")
