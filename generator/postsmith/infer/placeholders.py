"""Which texts of a collection stand for a type, and what is a valid value in their place?

openapi-to-postman writes `<long>` or `<dateTime>` where a value belongs, always quoted in JSON; people
write `<accountId>`. Values are derived from the place alone, so that the same collection gives the same
fixtures, and none of them looks like a credential.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, overload
from uuid import NAMESPACE_URL, uuid5

from postsmith.infer.tolerant import MAX_DEPTH
from postsmith.infer.unify import EMPTY_OBJECT, NULL, unify
from postsmith.ir.types import (
    BOOLEAN,
    DATE,
    DATE_TIME,
    INTEGER,
    NUMBER,
    STRING,
    TIME,
    UNKNOWN,
    UUID,
    ListOf,
    Type,
)
from postsmith.json_value import JsonValue, Readable, VariableRef
from postsmith.words import word_set

_TYPES: dict[str, Type] = {
    "integer": INTEGER,
    "int": INTEGER,
    "long": INTEGER,
    "number": NUMBER,
    "float": NUMBER,
    "double": NUMBER,
    "decimal": NUMBER,
    "boolean": BOOLEAN,
    "bool": BOOLEAN,
    "true or false": BOOLEAN,
    "true/false": BOOLEAN,
    "true|false": BOOLEAN,
    "date": DATE,
    "datetime": DATE_TIME,
    "date-time": DATE_TIME,
    "time": TIME,
    "uuid": UUID,
    "guid": UUID,
    "object": EMPTY_OBJECT,
    "array": ListOf(UNKNOWN),
    "null": NULL,
}
"""All other names are text: `<string>`, `<email>`, and `<int32>`, which openapi-to-postman writes for
strings of that format only (an integer of 32 bits is `<integer>`)."""

_TEXTS = {
    "string": "string",
    "email": "user@example.com",
    "idn-email": "user@example.com",
    "hostname": "api.example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/resource",
    "url": "https://example.com/resource",
    "iri": "https://example.com/resource",
    "uri-reference": "/resource",
    "uri-template": "/resource/{id}",
    "json-pointer": "/resource",
    "regex": "^[a-z]+$",
    "byte": "ZXhhbXBsZQ==",
    "base64": "ZXhhbXBsZQ==",
    "binary": "binary",
    "password": "password",
    "int32": "32",
    "int64": "64",
}
"""Values of placeholders that stand for text. Hosts and addresses are those reserved for documentation
(RFC 2606, 5737, 3849)."""

_VALUES: dict[Type, JsonValue] = {
    INTEGER: 1,
    NUMBER: 1.5,
    BOOLEAN: True,
    DATE: "2024-01-15",
    DATE_TIME: "2024-01-15T09:30:00Z",
    TIME: "09:30:00Z",
    NULL: None,
    UNKNOWN: None,
}

_HTML_TAGS = word_set(
    "a abbr article b big blockquote body br button center code dd del div dl dt em font footer form h1 h2 h3 h4 h5 h6"
    " head header hr html i img input ins kbd li link main mark meta nav ol p pre q s samp script section small span"
    " strike strong style sub sup svg table tbody td tfoot th thead title tr tt u ul var"
)
_WHOLE = re.compile(r"<([^<>\"=\n]{1,120})>\Z")
_INSIDE = re.compile(r"<(?!\s)([^<>{}\"=\n]{1,120})(?<!\s)>")
"""`1 < 2 > 0` compares."""
_XML = re.compile(
    r"\((string|integer|number|boolean|date|dateTime|long|float|double)\)"
)
_MARKUP = re.compile(r"</|/>|<\?|<!")
_ARTEFACT = re.compile(
    r"<(?:Error\b|Circular reference\b)[^\n]*>?\Z"
    r"|reference \S* ?not found\b[^\n]*\Z|Error: Too many levels of nesting\b[^\n]*\Z"
    r"|\[(?:Circular\b[^\n\]]*|object Object)\]\Z"
)
_BEGINS = frozenset("<rE[")


def is_placeholder(text: str) -> bool:
    """Whether the whole text stands for a value: `<string>`, `<your id>`; not `<b>`, not `Bearer <token>`."""
    return placeholder_type(text) is not None


def placeholder_type(text: str) -> Type | None:
    """The type that a placeholder stands for; `None` for any other text."""
    if is_artefact(text):
        return NULL
    return _placeholder_type(text) if text.startswith("<") else None


@lru_cache(maxsize=1024)
def _placeholder_type(text: str) -> Type | None:
    name = _name(text)
    return None if name is None else _type_of(name)


def _name(text: str) -> str | None:
    """What stands between the brackets, if it is no piece of markup."""
    match = _WHOLE.match(text)
    if match is None:
        return None
    name = match[1].strip()
    if not name or name[0] in "/!?" or name.endswith("/"):
        return None
    return None if name in _HTML_TAGS else name


def _type_of(name: str) -> Type:
    lower = name.lower()
    if lower in _TYPES:
        return _TYPES[lower]
    if "," in lower and not lower.startswith(","):
        parts = [part.strip() for part in lower.split(",")]
        if all(part in _TYPES or part in _TEXTS for part in parts):
            return unify(_TYPES.get(part, STRING) for part in parts)
    if lower.replace("-", " ").split()[-1:] in (["uuid"], ["guid"]):
        return UUID
    return UUID if lower.startswith(("uuid ", "guid ")) else STRING


_DYNAMIC: dict[str, tuple[Type, Type]] = {
    "$guid": (UUID, UNKNOWN),
    "$randomUUID": (UUID, UNKNOWN),
    "$timestamp": (STRING, INTEGER),
    "$isoTimestamp": (DATE_TIME, UNKNOWN),
    "$randomInt": (STRING, INTEGER),
    "$randomBoolean": (STRING, BOOLEAN),
    "$randomPrice": (STRING, NUMBER),
    "$randomLatitude": (STRING, NUMBER),
    "$randomLongitude": (STRING, NUMBER),
}
"""Postman's dynamic variables: the type of the text they give, and of the value when not in quotes.
All others give text, among them `$randomDateRecent` and its like (`Tue Jan 16 2024 …`, no ISO date)."""


def dynamic_text_type(name: str) -> Type:
    """The type of `"{{$guid}}"` in quotes. Anything in quotes is at least text."""
    return _DYNAMIC.get(name, (STRING, UNKNOWN))[0]


def dynamic_type(name: str) -> Type:
    """The type of `{{$timestamp}}` where it stands without quotes, as in JSON or a parameter."""
    text, bare = _DYNAMIC.get(name, (UNKNOWN, UNKNOWN))
    return text if bare == UNKNOWN else bare


def valid_value(text: str, seed_path: str) -> JsonValue:
    """A value of the placeholder's type, always the same for the same place. Other text is its own value."""
    if is_artefact(text):
        return None
    name = _name(text)
    return text if name is None else _value(name, seed_path)


def _value(name: str, seed_path: str) -> JsonValue:
    type_ = _type_of(name)
    if type_ == UUID:
        return str(uuid5(NAMESPACE_URL, f"{name}{seed_path}"))
    if type_ == EMPTY_OBJECT:
        return {}
    if isinstance(type_, ListOf):
        return []
    if type_ in _VALUES:
        return _VALUES[type_]
    return _union_value(name, seed_path) if "," in name else _text(name)


def _union_value(name: str, seed_path: str) -> JsonValue:
    """The first type that is not null, of `<string,null>` and the like."""
    parts = [part.strip() for part in name.split(",")]
    first = next((part for part in parts if part.lower() not in ("null", "")), "null")
    known = first.lower() in _TYPES or first.lower() in _TEXTS
    return _value(first, seed_path) if known else _text(name)


def _text(name: str) -> str:
    """`<accountId>` is `account-id`: readable, and never taken for the real thing."""
    lower = name.lower()
    if lower in _TEXTS:
        return _TEXTS[lower]
    if "email" in lower or "e-mail" in lower:
        return _TEXTS["email"]
    if re.search(r"\bur[il]\b", lower):
        return _TEXTS["uri"]
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name)
    return re.sub(r"[\W_]+", "-", spaced).strip("-").lower() or "string"


@overload
def fill(value: JsonValue, path: str = "") -> JsonValue: ...
@overload
def fill(value: Readable, path: str = "") -> Readable: ...
def fill(value: Readable, path: str = "") -> Any:
    """The value with every placeholder in it replaced by a valid value of its type.

    Markers of unquoted variables, as `tolerant.parse` gives them, stay where they are.
    """
    return _fill(value, path, 0)


def _fill(value: Readable, path: str, depth: int) -> Any:
    if isinstance(value, str):
        return (
            _fill_string(value, path) if value[:1] in _BEGINS or "<" in value else value
        )
    if value is None or isinstance(value, bool | int | float | VariableRef):
        return value
    if depth >= MAX_DEPTH or is_given_up(value):
        return None
    if isinstance(value, Mapping):
        return {
            fill_text(key) if "<" in key else key: _fill(v, f"{path}/{key}", depth + 1)
            for key, v in value.items()
        }
    return [_fill(v, f"{path}/{i}", depth + 1) for i, v in enumerate(value)]


def is_artefact(text: str) -> bool:
    """Whether a converter left a message here in place of a value, because it gave up or lost its way.

    openapi-to-postman: `<Error: Too many levels of nesting …>`, `<Circular reference to … detected>`, `reference …
    not found in the OpenAPI spec` (POSTMAN.md D.1); JavaScript: `[Circular]`, `[object Object]`.
    """
    return text[:1] in _BEGINS and _ARTEFACT.match(text) is not None


def is_given_up(value: Readable) -> bool:
    """Whether a converter gave up here: a message, or the object that it packs one into.

    What would stand in its place is not known, and null is its value: a type joins with that in every case.
    """
    if isinstance(value, str):
        return is_artefact(value)
    if not isinstance(value, Mapping) or len(value) != 1:
        return False
    only = value.get("value")
    return isinstance(only, str) and is_artefact(only)


def _fill_string(text: str, path: str) -> JsonValue:
    if is_artefact(text):
        return None
    name = _name(text)
    return fill_text(text, path) if name is None else _value(name, path)


def fill_text(text: str, path: str = "") -> str:
    """The text with the placeholders inside it replaced: `Bearer <token>` is `Bearer token`.

    In markup, tags are tags: only the `(string)` of openapi-to-postman's XML bodies is replaced there.
    """
    if is_artefact(text) and text[0] != "[":
        return ""  # what JavaScript makes of an object is sent as it is
    if _MARKUP.search(text):
        return _XML.sub(_replacement(path), text) if "(" in text else text
    return _INSIDE.sub(_replacement(path), text) if "<" in text else text


def _replacement(path: str) -> Callable[[re.Match[str]], str]:
    def replace(match: re.Match[str]) -> str:
        name = _name(f"<{match[1]}>")
        return (
            match[0]
            if name is None
            else _as_text(_value(name, f"{path}#{match.start()}"))
        )

    return replace


def _as_text(value: JsonValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float) else ""
