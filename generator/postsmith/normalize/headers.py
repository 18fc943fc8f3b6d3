"""Which rows of a request's header does Postman send, and with which texts?

POSTMAN.md C.6 and C.7: on their way headers are a JavaScript object by name, and what a form is sent as is
not for a row to say. Blanks around a value, which Postman keeps, are no part of it (RFC 9110, 5.5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from postsmith.ir.api import BodyKind
from postsmith.normalize.bodies import CallBody
from postsmith.normalize.javascript import grouped, text_of
from postsmith.postman.model import Row

TRANSPORT_HEADERS = frozenset(
    "host connection content-length transfer-encoding accept-encoding user-agent postman-token "
    "cache-control authorization".split()
)
"""What the transport or the auth says; never a parameter."""

_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""What may be the name of a header (RFC 9110, 5.1); Postman refuses to send others."""

FORM = "application/x-www-form-urlencoded"


def header_rows(rows: tuple[Row, ...], taken: str) -> Iterator[Row]:
    """The rows that can be sent, but for the name that the auth takes.

    Of names that differ in case only the last is sent. Rows of one name are one row: several lines of a
    header mean the same as one line with their values (RFC 9110, 5.3).
    """
    enabled = grouped((row.key, row) for row in rows if row.key and not row.disabled)
    last = {name.lower(): name for name in enabled}
    for row in rows:
        name = row.key or ""
        if not _is_header(name) or name.strip().lower() == taken.lower():
            continue
        if row.disabled:
            yield row
        elif last[name.lower()] == name and enabled[name][0] is row:
            yield _joined(enabled[name])


def _joined(rows: list[Row]) -> Row:
    if len(rows) == 1:
        return rows[0]
    separator = "; " if (rows[0].key or "").lower() == "cookie" else ", "
    return replace(rows[0], value=separator.join(map(header_text, rows)))


def header_text(row: Row) -> str:
    """A row's value as text: nothing when there is none, `null` for null, a list item by item."""
    if not row.has_value:
        return ""
    if isinstance(row.value, list):
        return ", ".join(map(text_of, row.value))
    return text_of(row.value)


def _is_header(name: str) -> bool:
    key = name.strip()
    return key.lower() not in TRANSPORT_HEADERS and can_be_name(key)


def can_be_name(text: str) -> bool:
    """Whether a header may be called so."""
    return bool(_TOKEN.fullmatch(text))


def is_replaced(row: Row, body: CallBody | None) -> bool:
    """True for a content type that a form does not go out with, whatever its row says."""
    if body is None or not body.sent or body.untyped:
        return False
    if (row.key or "").strip().lower() != "content-type":
        return False
    said = header_text(row).lower()
    if body.kind is BodyKind.MULTIPART:
        return True
    return body.kind is BodyKind.URLENCODED and not said.startswith(FORM)
