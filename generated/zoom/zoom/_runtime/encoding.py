"""How texts get into a URL or a header: the collection's as Postman encodes them, a caller's so that they stay values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, ValuesView
from collections.abc import Set as AbstractSet
from datetime import date, datetime, time, timedelta
from enum import Enum
from math import isfinite
from typing import Any, NamedTuple, cast
from urllib.parse import quote

from .values import NO_VALUE, Raw

_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_BEYOND_LATIN = re.compile(r"[^\x00-\xff]")
_NOT_VISIBLE = re.compile(r"[\x00-\x20\x7f]")
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
# What is left as it is, beside letters, digits and `-._~`.
_PATH = "!$%&'()*+,/:;=@[\\]^|"
_QUERY = "!$%&()*+,/:;=?@[\\]^`{|}"
_PATH_VALUE = "!$&'()*+,:;=@[]^|"
_QUERY_VALUE = "!$()*,/:;?@[\\]^`{|}="


def utf8(text: str) -> bytes:
    """The bytes of a text; half characters (lone surrogates), which have none, become U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        halves = text.encode("utf-16", "surrogatepass")
        return halves.decode("utf-16", "replace").encode()


def _encode(text: str, safe: str) -> str:
    return quote(utf8(text), safe)


def encode_path(text: str) -> str:
    """A path of the collection; what is encoded already stays."""
    return _encode(text, _PATH)


def encode_query(text: str) -> str:
    """A query of the collection; what is encoded already stays."""
    return _encode(text, _QUERY)


def encode_form(text: str) -> str:
    """A name or value of an urlencoded body."""
    return _encode(text, "")


def encodings(text: str) -> set[str]:
    """A text in all the ways in which it may stand in a request."""
    return {text} | {
        _encode(text, safe) for safe in ("", _PATH, _QUERY, _PATH_VALUE, _QUERY_VALUE)
    }


def path_value(name: str, value: Any) -> str:
    """A caller's value as one segment: it can not add segments, end the path, or climb.

    Raises:
        ValueError: the value is empty, `.` or `..`, which no encoding keeps in its place.
    """
    text = as_text(value, name)
    if isinstance(value, Raw):
        return text
    # Some servers cut `;` and what follows off a segment before they look at its dots.
    if text == "" or text.partition(";")[0] in (".", ".."):
        raise ValueError(f"{name} is {text!r}, which would change the path")
    return _encode(text, _PATH_VALUE)


def _apart(text: str) -> str:
    """The text without what would end a parameter."""
    return text.replace("#", "%23").replace("&", "%26")


class Encoding(NamedTuple):
    """How texts of the collection get into a URL."""

    path: Callable[[str], str]
    query: Callable[[str], str]

    def key(self, name: str) -> str:
        """A name as the collection writes it: what is encoded already stays."""
        return self.query(_apart(name).replace("=", "%3D"))

    def pair(self, name: str, text: str) -> str:
        """A parameter of the collection: `&` and `#` are the value's own, the rest is as written."""
        return f"{self.key(name)}={self.query(_apart(text))}"


def _as_written(text: str) -> str:
    """The text itself.

    Raises:
        ValueError: it holds what no request-target can hold.
    """
    if not text.isascii() or _NOT_VISIBLE.search(text):
        raise ValueError("the URL holds characters that must be encoded")
    return text


ENCODED = Encoding(encode_path, encode_query)
AS_WRITTEN = Encoding(_as_written, _as_written)
"""For a collection that switches encoding off (`disableUrlEncoding`)."""


def query_pairs(encoding: Encoding, name: str, value: Any) -> Iterable[str]:
    """A caller's value as `key=value` parts: one, several for a list, none for `None`."""
    if value is None:
        return
    key = encoding.key(name)
    items = items_of(value)
    if items is not None:
        for item in items:
            yield from query_pairs(encoding, name, item)
    elif value is NO_VALUE:
        yield key
    elif isinstance(value, Raw):
        yield f"{key}={encoding.query(value)}"
    else:
        yield f"{key}={_encode(as_text(value, name), _QUERY_VALUE)}"


def rest_of_target(text: str) -> str:
    """What a caller has follow the path, `?` and all.

    Raises:
        ValueError: no request-target can end so.
    """
    if text and (text[0] != "?" or "#" in text):
        raise ValueError("a Raw query begins with ?, and # in it is written %23")
    return _as_written(text)


def header_value(name: str, value: str) -> str:
    """A header's value, without the blanks around it, which mean nothing.

    Raises:
        ValueError: the name or the value would end the header. The message does not show the value.
    """
    if not _TOKEN.fullmatch(name):
        raise ValueError(f"{name!r} cannot be the name of a header")
    value = value.strip(" \t")
    if _CONTROL.search(value):
        raise ValueError(f"the header {name} holds a line break or control character")
    if not value.isascii() and _BEYOND_LATIN.search(value):
        raise ValueError(f"the header {name} holds characters beyond latin-1")
    return value


_BYTES = (bytes, bytearray, memoryview)


def items_of(value: Any) -> Iterable[Any] | None:
    """The values that a collection holds, in its order; a set, which has none, in that of their texts.

    `None` for what is one value, or none at all.
    """
    if isinstance(value, (str, *_BYTES)):
        return None
    if isinstance(value, (set, frozenset)):
        return sorted(cast("set[Any]", value), key=str)
    several = isinstance(value, (Sequence, AbstractSet, ValuesView))
    return cast("Iterable[Any]", value) if several else None


def as_text(value: Any, name: str) -> str:
    """A value as it reads in a URL, a header or a form; `name` is what it is given for.

    Raises:
        ValueError: it is no value, or one that would be read as another.
    """
    match value:
        case bool():
            return "true" if value else "false"
        case Enum():
            return as_text(value.value, name)
        case str() | int():
            return str(value)
        case datetime() | date() | time():
            return value.isoformat()
        case float() if not isfinite(value):
            raise ValueError(f"{name} is {value}, which is no number to be sent")
        case bytes() | bytearray() | memoryview():
            return _text_of(bytes(cast("Any", value)), name)
        case _ if _is_no_value(value):
            kind = type(value).__name__
            raise ValueError(f"{name} is of type {kind}, which is no value to be sent")
        case _:
            return _number(value, name) if hasattr(value, "is_finite") else str(value)


def _number(value: Any, name: str) -> str:
    """A `Decimal`, without an exponent: `1E+3` is `1000` to whoever reads it."""
    if not value.is_finite():
        raise ValueError(f"{name} is {value}, which is no number to be sent")
    return f"{value:f}"


def _text_of(value: bytes, name: str) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        raise ValueError(f"{name} holds bytes that are no text in UTF-8") from None


def _is_no_value(value: Any) -> bool:
    """Whether the text of an object is only for people: collections, models, what has no text of its own."""
    if isinstance(value, (Iterable, timedelta, complex)):
        return True
    kind: type[Any] = cast("Any", type(value))
    plain: Any = object.__str__
    return kind.__str__ is plain and not isinstance(value, float)
