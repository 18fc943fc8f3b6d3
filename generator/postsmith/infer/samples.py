"""What is the type of one JSON value?

Only what a reader of the generated client can rely on is told apart: a text is a date, a date-time or a
UUID when pydantic's strict JSON mode, which generated clients decode with, reads it as one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache

from postsmith.infer.placeholders import (
    dynamic_text_type,
    dynamic_type,
    is_artefact,
    is_given_up,
    placeholder_type,
)
from postsmith.infer.unify import EMPTY_OBJECT, NULL, unify
from postsmith.ir.types import (
    BOOLEAN,
    DATE,
    DATE_TIME,
    INTEGER,
    NUMBER,
    STRING,
    UNKNOWN,
    UUID,
    Field,
    ListOf,
    MapOf,
    Record,
    Type,
)
from postsmith.json_value import Readable, VariableRef
from postsmith.words import word_set

MAX_LEVELS = 24
"""Objects and lists within each other that get a type; what is deeper can be anything. Nobody reads a
class that deep, and every level is one of recursion for all that follows."""

_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\Z")
_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)
_DATE_TIME = re.compile(
    r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?(?:Z|[+-]([01]\d|2[0-3]):?[0-5]\d)?\Z",
    re.ASCII,
)


def sample(value: Readable) -> Type:
    """The type of one value; `NULL` and `EMPTY_OBJECT` of `infer.unify` for null and `{}`."""
    return _sample(value, 0)


def _sample(value: Readable, depth: int) -> Type:
    if isinstance(value, str):
        return text_type(value)
    if isinstance(value, bool):
        return BOOLEAN
    if value is None:
        return NULL
    if isinstance(value, int):
        return INTEGER
    if isinstance(value, float):
        return NUMBER
    if isinstance(value, VariableRef):
        return dynamic_type(value.name) if value.text[2:-2] == value.name else UNKNOWN
    if depth >= MAX_LEVELS:
        return UNKNOWN
    if isinstance(value, Mapping):
        return _object_type(value, depth)
    return ListOf(unify(_sample(item, depth + 1) for item in value))


def _object_type(value: Mapping[str, Readable], depth: int) -> Type:
    if not value:
        return EMPTY_OBJECT
    if is_given_up(value):
        return NULL
    if has_data_keys(value):
        return MapOf(unify(_sample(item, depth + 1) for item in value.values()))
    return Record(
        tuple(Field(key, _sample(item, depth + 1)) for key, item in value.items())
    )


def text_type(text: str) -> Type:
    """The type of a quoted text. Digits in quotes are text: `"zip-code": "1"` is no number."""
    size = len(text)
    if size == 36:
        return UUID if _UUID.match(text) else _marked_type(text)
    if size == 10:
        return DATE if _is_date(text) else _marked_type(text)
    if size >= 16 and text[10] == "T" and _is_date_time(text):
        return DATE_TIME
    return _marked_type(text)


def _marked_type(text: str) -> Type:
    if is_artefact(text):
        return NULL
    if text.startswith("<"):
        return placeholder_type(text) or STRING
    if text.startswith("{{$") and text.endswith("}}"):
        return dynamic_text_type(text[2:-2])
    return STRING


def _is_date(text: str) -> bool:
    if not _DATE.match(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_date_time(text: str) -> bool:
    match = _DATE_TIME.match(text)
    if match is None:
        return False
    try:
        datetime.fromisoformat(match[1])
    except ValueError:
        return False
    return True


def has_data_keys(value: Mapping[str, object]) -> bool:
    """Whether the keys of an object are data (ids, dates, codes) and not names of fields.

    Every key must look like data by itself: one ordinary name makes the object a record.
    """
    first = key_kind(next(iter(value)))
    if not first:
        return False
    kinds = {key_kind(key) for key in value}
    if "" in kinds:
        return False
    if kinds <= _CODES:
        return len(kinds) == 1 and (
            len(value) >= 3 if first == "currency" else "en" in value and len(value) > 1
        )
    if kinds <= _NUMBERED:
        return _are_numbered(value)
    return kinds != {"lorem"} or any(len(key) >= 5 for key in value)


def _are_numbered(value: Mapping[str, object]) -> bool:
    """`item_1` and `item_2` hold objects where they are things, and texts where they are lines of one."""
    stems = {key.rstrip("0123456789") for key in value}
    return (
        len(value) > 1
        and len(stems) == 1
        and all(isinstance(item, Mapping) for item in value.values())
    )


_NUMBERED = frozenset({"numbered"})
_CODES = frozenset({"currency", "language"})
"""Kinds of keys that could be names of fields when there are one or two of them."""


@lru_cache(maxsize=8192)
def key_kind(key: str) -> str:
    """What kind of data a key looks like; `""` for a name."""
    if len(key) == 3 and key in _CURRENCIES:
        return "currency"
    if len(key) == 2 and key in _LANGUAGES:
        return "language"
    for kind, pattern in _KEYS if len(key) <= _LONGEST_KEY else ():
        if pattern.match(key):
            return kind
    return ""


_LONGEST_KEY = 300

_KEYS = (
    ("number", re.compile(r"[+-]?\d+(?:\.\d+)?\Z", re.ASCII)),
    ("additional", re.compile(r"(?:key_\d+|additionalProp\d+)\Z", re.ASCII)),
    ("uuid", _UUID),
    (
        "date",
        re.compile(
            r"\d{4}-\d\d(?:-\d\d(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?)?\Z", re.ASCII
        ),
    ),
    ("email", re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+\Z")),
    ("url", re.compile(r"(?:[a-z][a-z0-9+.-]*://|/)\S*\Z")),
    ("address", re.compile(r"\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d+)?\Z", re.ASCII)),
    ("hash", re.compile(r"(?=[0-9a-fA-F]*\d)(?:[0-9a-f]{16,}|[0-9A-F]{16,})\Z")),
    (
        "id",
        re.compile(r"(?:[A-Za-z]{1,5}[_-])?(?=(?:[A-Za-z]*\d){4})[A-Za-z0-9]{16,}\Z"),
    ),
    ("locale", re.compile(r"[a-z]{2}[-_](?:[A-Z]{2}|Han[st](?:[-_][A-Z]{2})?)\Z")),
    ("code", re.compile(r"[A-Z]{2,10}[-_:]\d+\Z|[A-Z]{1,4}\d{3,}\Z", re.ASCII)),
    ("numbered", re.compile(r"[A-Za-z]+[-_]\d+\Z", re.ASCII)),
    ("variable", re.compile(r"\{\{[^{}]*\}\}\Z|<(?:string|uuid|integer|long)>\Z")),
    (
        "lorem",
        re.compile(
            r"(?:lorem|ipsum|dolor|sit|amet|consectetur|adipisicing|elit|sed|do|eiusmod|tempor|incididunt|ut|labore|et"
            r"|dolore|magna|aliqua|enim|ad|minim|veniam|quis|nostrud|exercitation|ullamco|laboris|nisi|aliquip|ex|ea"
            r"|commodo|consequat|duis|aute|irure|in|reprehenderit|voluptate|velit|esse|cillum|eu|fugiat|nulla|pariatur"
            r"|excepteur|sint|occaecat|cupidatat|non|proident|sunt|culpa|qui|officia|deserunt|mollit|anim|est|laborum)"
            r"_?[0-9a-f]{0,3}_?\Z",
            re.IGNORECASE,
        ),
    ),
)
"""The last one is what json-schema-faker, and so openapi-to-postman, calls additional properties."""

_CURRENCIES = word_set(
    "AED AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EUR GBP HKD HUF IDR ILS INR ISK JPY KRW MXN MYR NOK NZD PEN PHP PLN"
    " RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR BTC ETH"
)
_LANGUAGES = word_set(
    "ar bg cs da de el en es et fi fr he hi hr hu it ja ko lt lv nl no pl pt ro ru sk sl sv th tr uk vi zh"
)
