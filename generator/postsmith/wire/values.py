"""Which text is put in for a variable?

docs/postman.md, Variables: JavaScript's text of its value, after the variable's type has cast it as JavaScript does.
"""

from __future__ import annotations

import json
import math
import re

from postsmith.json_value import JsonValue
from postsmith.postman.model import Variable
from postsmith.wire.javascript import number_text, text_of, truthy


def variable_text(variable: Variable) -> str:
    """The text that stands for a variable wherever it is put in."""
    value = variable.value
    if not variable.has_value:
        return _OF_NOTHING.get(variable.type, "")
    match variable.type:
        case "number":
            return number_text(_number(value))
        case "boolean":
            return "true" if truthy(value) else "false"
        case "array" | "object" as kind:
            value = _read(value)
            wanted = list if kind == "array" else dict
            return text_of(value) if isinstance(value, wanted) else ""
        case _:
            return text_of(value)


_OF_NOTHING = {"string": "undefined", "number": "NaN", "boolean": "false"}
"""What these types make of a value that is not there."""
_DECIMAL = re.compile(
    r"[+-]?(?:Infinity|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
)
_OTHER = re.compile(r"0(?:[xX][0-9A-Fa-f]+|[oO][0-7]+|[bB][01]+)")


def _number(value: JsonValue) -> int | float:
    """What `Number(value)` gives."""
    if value is None or isinstance(value, bool):
        return int(bool(value))
    text = text_of(value).strip()
    if _DECIMAL.fullmatch(text):
        return float(text)
    if _OTHER.fullmatch(text):
        return int(text, 0)
    return math.nan if text else 0


def _read(value: JsonValue) -> JsonValue:
    """The value of a text that is JSON; what is none is nothing."""
    if not isinstance(value, str):
        return value
    try:
        found: JsonValue = json.loads(value)
    except (ValueError, RecursionError):
        return None
    return found
