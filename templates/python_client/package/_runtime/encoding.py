"""How texts get into a URL: the collection's as Postman encodes them, a caller's so that they stay values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from enum import Enum
from typing import Any

from .values import NO_VALUE, Raw

_PATH_UNSAFE = re.compile(r'[\x00-\x20"#<>?`{}\x7f-\U0010ffff]')
_QUERY_UNSAFE = re.compile(r"[\x00-\x20\"#'<>\x7f-\U0010ffff]")
_PATH_VALUE_UNSAFE = re.compile(r"[^A-Za-z0-9\-._~!$'()*+,;:@&=|^\[\]]")
_QUERY_VALUE_UNSAFE = re.compile(r"[^A-Za-z0-9\-._~!$()*,;:@/?=\[\]{}|^`\\]")
_QUERY_KEY_UNSAFE = re.compile(r"[^A-Za-z0-9\-._~!$()*,;:@/?\[\]{}|^`\\]")
_FORM_UNSAFE = re.compile(r"[^A-Za-z0-9\-._~]")


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


def encode_path(text: str) -> str:
    """A path of the collection; what is encoded already stays."""
    return _PATH_UNSAFE.sub(_percent, text)


def encode_query(text: str) -> str:
    """A query of the collection; what is encoded already stays."""
    return _QUERY_UNSAFE.sub(_percent, text)


def encode_form(text: str) -> str:
    """A name or value of an urlencoded body."""
    return _FORM_UNSAFE.sub(_percent, text)


def path_value(name: str, value: Any) -> str:
    """A caller's value as one segment: it can not add segments, end the path, or climb.

    Raises:
        ValueError: the value is empty, `.` or `..`, which no encoding keeps in its place.
    """
    text = as_text(value)
    if isinstance(value, Raw):
        return encode_path(text)
    if text in ("", ".", ".."):
        raise ValueError(f"{name} is {text!r}, which would change the path")
    return _PATH_VALUE_UNSAFE.sub(_percent, text)


def query_pairs(name: str, value: Any) -> Iterable[str]:
    """A caller's value as `key=value` parts: one, several for a list, none for `None`."""
    if value is None:
        return
    key = _QUERY_KEY_UNSAFE.sub(_percent, name)
    if isinstance(value, (list, tuple, set, frozenset)):
        for item in value:
            yield from query_pairs(name, item)
    elif value is NO_VALUE:
        yield key
    elif isinstance(value, Raw):
        yield f"{key}={encode_query(value)}"
    else:
        yield f"{key}={_QUERY_VALUE_UNSAFE.sub(_percent, as_text(value))}"


def constant_pair(name: str, text: str) -> str:
    """A parameter of the collection: `&` and `#` are the value's own, the rest is as written."""
    key = name.replace("&", "%26").replace("#", "%23").replace("=", "%3D")
    value = text.replace("#", "%23").replace("&", "%26")
    return encode_query(f"{key}={value}")


def as_text(value: Any) -> str:
    """A value as it reads in a URL, a header or a form."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return str(value)
        case Enum():
            return as_text(value.value)
        case datetime() | date() | time():
            return value.isoformat()
        case bytes():
            return value.decode("utf-8", "replace")
        case _:
            return str(value)
