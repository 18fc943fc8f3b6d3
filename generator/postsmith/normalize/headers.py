"""Which rows of a request's header are there for a caller, and with which texts?

What Postman sends of them says `wire`. Blanks around a value, which Postman keeps, are no part of it (RFC 9110, 5.5).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from postsmith.ir.api import BodyKind
from postsmith.normalize.bodies import CallBody
from postsmith.postman.model import Row
from postsmith.wire.body import is_form_type
from postsmith.wire.headers import COOKIES, TOKEN, rows_by_name, texts_of

TRANSPORT_HEADERS = frozenset(
    "host connection content-length transfer-encoding accept-encoding user-agent postman-token "
    "cache-control authorization".split()
)
"""What the transport or the auth says; never a parameter."""


def header_rows(
    rows: tuple[Row, ...], is_taken: Callable[[str], bool]
) -> Iterator[Row]:
    """The rows that can be sent, but for those that the auth takes the place of; of one name a single row.

    Several lines of a header mean the same as one line with their values (RFC 9110, 5.3).
    """
    sent = [found for _, found in rows_by_name(rows, str)]
    for row in rows:
        name = row.key or ""
        if not _is_header(name) or is_taken(name.strip()):
            continue
        together = next((found for found in sent if found[0] is row), None)
        if row.disabled:
            yield row
        elif together:
            yield _joined(together)


def _joined(rows: list[Row]) -> Row:
    if len(rows) == 1:
        return rows[0]
    separator = COOKIES if (rows[0].key or "").lower() == "cookie" else ", "
    value = separator.join(map(header_text, rows))
    return replace(rows[0], value=value, sealed=any(row.sealed for row in rows))


def header_text(row: Row) -> str:
    """A row's value as one line."""
    return ", ".join(texts_of(row))


def _is_header(name: str) -> bool:
    key = name.strip()
    return key.lower() not in TRANSPORT_HEADERS and can_be_name(key)


def can_be_name(text: str) -> bool:
    """Whether a header may be called so."""
    return bool(TOKEN.fullmatch(text))


def is_replaced(row: Row, body: CallBody | None) -> bool:
    """True for a content type that a form does not go out with, whatever its row says."""
    if body is None or not body.sent or body.untyped:
        return False
    if (row.key or "").strip().lower() != "content-type":
        return False
    if body.kind is BodyKind.MULTIPART:
        return True
    return body.kind is BodyKind.URLENCODED and not is_form_type(header_text(row))
