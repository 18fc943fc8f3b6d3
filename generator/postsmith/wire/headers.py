"""Which headers does Postman send for the rows of a request, and with which texts?

docs/postman.md, Headers: on their way headers are a JavaScript object by name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from postsmith.json_value import JsonValue
from postsmith.postman.model import Row
from postsmith.wire.body import Payload
from postsmith.wire.javascript import grouped, text_of
from postsmith.wire.variables import substitute

Header: TypeAlias = tuple[str, str]

TOKEN: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""What may be the name of a header, or a method (RFC 9110, 5.1); Postman refuses to send others."""
UNSENDABLE: Final = re.compile(r"[^\t\x20-\x7e\x80-\xff]")
"""What Node.js refuses in the value of a header."""


def rows_by_name(
    rows: Iterable[Row], named: Callable[[str], str]
) -> Iterator[tuple[str, list[Row]]]:
    """The rows that are sent, together by name: of names that differ in case, the last alone."""
    enabled = [
        (name, row)
        for row in rows
        if not row.disabled and (name := named(row.key or "")) and name != "__proto__"
    ]
    last = {name.lower(): name for name, _ in enabled}
    for name, found in grouped(enabled).items():
        if last[name.lower()] == name:
            yield name, found


def texts_of(row: Row) -> list[str]:
    """A row's values, a line for each: nothing when there is none, `null` for null, a list one by one."""
    if not row.has_value:
        return [""]
    if isinstance(row.value, list):
        return [text_of(item) for item in row.value]
    return [text_of(row.value)]


def lines_of(rows: Iterable[Row], values: Mapping[str, str]) -> Iterator[Header]:
    """The header lines that the rows become."""
    for name, found in rows_by_name(rows, lambda key: substitute(key, values)):
        texts = [substitute(text, values) for row in found for text in texts_of(row)]
        if name.lower() == "cookie":
            texts = [COOKIES.join(texts)]
        if name.lower() == "host" and not any(texts):
            continue
        yield from ((name, text) for text in texts)


COOKIES: Final = "; "
"""Between the values of several cookies: Node.js writes one line of this header alone."""


def with_type(
    headers: list[Header], payload: Payload | None, without: frozenset[str]
) -> list[Header]:
    """The headers with the content type that goes out."""
    if payload is None or "content-type" in without:
        return headers
    if not payload.replaces_type and is_typed(headers):
        return headers
    kept = [pair for pair in headers if pair[0].lower() != "content-type"]
    added = [("Content-Type", payload.content_type)] if payload.content_type else []
    return [*kept, *added]


def is_typed(headers: Iterable[Header]) -> bool:
    """Whether a row says the content type."""
    return any(name.lower() == "content-type" for name, _ in headers)


def as_utf8(value: str) -> str:
    """The value as it is written together with the text of a body: in the encoding of that one."""
    return value if UNSENDABLE.search(value) else value.encode().decode("latin-1")


def disabled_system_headers(behavior: Mapping[str, JsonValue]) -> frozenset[str]:
    """The names in `disabledSystemHeaders`: in lower case, and on when true only (docs/postman.md, System headers)."""
    off = behavior.get("disabledSystemHeaders")
    names = off.items() if isinstance(off, dict) else ()
    return frozenset(name for name, on in names if on is True and name == name.lower())
