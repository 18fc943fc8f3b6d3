"""What text is a value of the collection where Postman puts it into one?"""

from __future__ import annotations

from postsmith.ir.types import BOOLEAN, INTEGER, NUMBER, Type
from postsmith.json_value import JsonValue
from postsmith.numerals import is_decimal, is_integer
from postsmith.postman.model import Variable
from postsmith.wire.javascript import number_text
from postsmith.wire.values import variable_text


def value_text(value: JsonValue) -> str:
    """A single value; `""` for what has no text of its own."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number_text(value)
    return ""


def known_text(variable: Variable) -> str:
    """The same for one to whom null, and a number without digits, say that there is no value yet."""
    if variable.value is None or variable.value == "":
        return ""
    return variable_text(variable)


def type_of(variable: Variable) -> Type | None:
    """The type of a variable that is no text, by Postman's own word for it or by its value."""
    if variable.type == "boolean" or isinstance(variable.value, bool):
        return BOOLEAN if known_text(variable) in ("true", "false") else None
    if variable.type == "number" or isinstance(variable.value, int | float):
        return _number(known_text(variable))
    return None


def _number(text: str) -> Type | None:
    if is_integer(text):
        return INTEGER
    return NUMBER if is_decimal(text) else None
