"""Which arguments make a method send what was saved?

A caller's values are encoded safely, Postman leaves some characters alone that mean something (`%`, `+`).
So a saved value is handed over as the plain text behind it where that comes out the same, and as
`Raw(…)` where only the exact bytes will do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias
from urllib.parse import unquote

from postsmith.encoding import encode_path, encode_query, percent
from postsmith.json_value import JsonValue
from postsmith.numerals import is_decimal, is_integer
from postsmith.targets.python.expressions import (
    Call,
    Dict,
    Expression,
    List,
    Literal,
    Name,
    Pair,
)
from postsmith.view.calls import Parameter
from postsmith.view.types import (
    BOOLEAN,
    INTEGER,
    NUMBER,
    ChoiceType,
    OneOfType,
    ScalarKind,
    Type,
)

_PATH_KEPT = re.compile(r"[^A-Za-z0-9\-._~!$'()*+,;:@&=|^\[\]]")
_QUERY_KEPT = re.compile(r"[^A-Za-z0-9\-._~!$()*,;:@/?=\[\]{}|^`\\]")


@dataclass(frozen=True, slots=True)
class RawText:
    """A text to be handed over as `Raw(…)`."""

    text: str


@dataclass(frozen=True, slots=True)
class KeyAlone:
    """A query key without a value, handed over as `NO_VALUE`."""


KEY_ALONE: Final = KeyAlone()
RAW = Name("Raw", "._runtime")
NO_VALUE = Name("NO_VALUE", "._runtime")

Plain: TypeAlias = "JsonValue | RawText | KeyAlone"
Given: TypeAlias = "Plain | tuple[Plain, ...] | Mapping[str, Given] | list[Given]"
"""What a method is given for a parameter; several values as a tuple, nested ones as a dict or a list."""


def expression_of(value: Given) -> Expression:
    """How an argument is written."""
    match value:
        case RawText(text):
            return Call(RAW, (Literal(text),))
        case KeyAlone():
            return NO_VALUE
        case tuple() | list():
            return List(tuple(map(expression_of, value)))
        case dict():
            pairs = (Pair(Literal(k), expression_of(v)) for k, v in value.items())
            return Dict(tuple(pairs))
        case _:
            return Literal(value)


def path_argument(parameter: Parameter, saved: str, encoded: bool) -> Given:
    """What a saved path value is given as."""
    if "?" in saved or "#" in saved:
        # Postman ends the path there; a plain value would stay a value.
        return RawText(saved)
    sent = encode_path(saved) if encoded else saved
    return _text(saved, sent, _PATH_KEPT, parameter.saved_type)


def query_argument(
    parameter: Parameter, saved: tuple[str | None, ...], encoded: bool
) -> Given:
    """What the saved values of a query parameter are given as; `None` is a key alone."""
    if saved == (None,):
        return KEY_ALONE
    items = tuple(query_value(parameter.saved_type, text, encoded) for text in saved)
    return items[0] if len(items) == 1 and not parameter.repeated else items


def query_value(kind: Type, saved: str | None, encoded: bool) -> Plain:
    """What the saved value of one row is given as; `None` is a key alone."""
    if saved is None:
        return KEY_ALONE
    # What would end the value is encoded, as Postman has it (docs/postman.md, Query).
    text = saved.replace("&", "%26").replace("#", "%23")
    sent = encode_query(text) if encoded else text
    return _text(text, sent, _QUERY_KEPT, kind)


def header_argument(parameter: Parameter, saved: str) -> Given:
    """What a saved header value is given as."""
    return typed(saved, parameter.saved_type)


def _text(saved: str, sent: str, kept: re.Pattern[str], kind: Type) -> Plain:
    value = typed(saved, kind)
    if not isinstance(value, str):
        return value
    for text in (saved, unquote(saved)):
        fits = text not in ("", ".", "..") or kept is _QUERY_KEPT
        if fits and kept.sub(percent, text) == sent:
            return text
    return RawText(saved)


def typed(saved: str, kind: Type) -> JsonValue:
    """The saved text as a value of the parameter's type, where that is sent as the same text."""
    options = kind.options if isinstance(kind, OneOfType) else (kind,)
    if BOOLEAN in options and saved in ("true", "false"):
        return saved == "true"
    whole = INTEGER in options or any(
        isinstance(option, ChoiceType) and option.format is ScalarKind.INTEGER
        for option in options
    )
    if (whole or NUMBER in options) and is_integer(saved):
        return int(saved)
    return float(saved) if NUMBER in options and is_decimal(saved) else saved


def missing_argument(parameter: Parameter) -> Literal:
    """Some value for a required parameter that a saved request does not give."""
    return Literal(_MISSING.get(parameter.saved_type, parameter.wire))


_MISSING: Mapping[Type, object] = {INTEGER: 1, BOOLEAN: True, NUMBER: 1.5}
