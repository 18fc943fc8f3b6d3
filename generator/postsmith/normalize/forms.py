"""Which fields does a form send, and with which texts?

POSTMAN.md C.7. Rows that are switched off are not sent and still describe the form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from postsmith.diagnostics import Location, Report
from postsmith.infer.placeholders import fill_text
from postsmith.ir.api import BodyKind
from postsmith.json_value import JsonValue
from postsmith.normalize.javascript import grouped, json_text, text_of
from postsmith.normalize.scope import Scope, sample
from postsmith.normalize.secrets import is_credential, is_literal
from postsmith.normalize.template import substitute
from postsmith.normalize.values import value_text
from postsmith.postman import model
from postsmith.postman.model import Row


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row of a form: how it was written, and the value a test would send."""

    row: Row
    name: str
    value: str
    evidence: str
    file: bool


def form_rows(
    body: model.Body, kind: BodyKind, scope: Scope, where: Location, report: Report
) -> tuple[FormRow, ...]:
    """The rows as they were written, one for each value; a row that names nothing describes nothing."""
    return tuple(
        found
        for row in body.rows
        if row.key or not row.disabled
        for found in _rows_of(row, kind, scope, where, report)
    )


def _rows_of(
    row: Row, kind: BodyKind, scope: Scope, where: Location, report: Report
) -> Iterator[FormRow]:
    name = substitute(row.key or "", scope.samples)
    texts = _multipart(row) if kind is BodyKind.MULTIPART else _urlencoded(row)
    file = kind is BodyKind.MULTIPART and row.type == "file"
    told = row.type == "secret"
    secret = any(
        is_credential(name, text) or (told and is_literal(text)) for text in texts
    )
    if secret and not row.disabled:
        place = Location(where.file, row.pointer, where.trail)
        report.add("PM301", place, what=f"form field “{name}”")
    for text in texts:
        if secret:
            yield FormRow(row, name, sample(name), sample(name), file)
        else:
            shown = substitute(fill_text(text), scope.samples)
            yield FormRow(row, name, shown, text, file)


def _urlencoded(row: Row) -> list[str]:
    """A list is sent item by item, an object and null as nothing."""
    if isinstance(row.value, list):
        return [text_of(item) for item in row.value]
    return [value_text(row.value)]


def _multipart(row: Row) -> list[str]:
    """A file is sent for each path; what is no text is sent as JSON, null as nothing."""
    if row.type == "file":
        return [""] * (len(row.src) or 1 if isinstance(row.src, tuple) else 1)
    if row.value is None or isinstance(row.value, str):
        return [row.value or ""]
    return [json_text(row.value)]


def sent_rows(rows: tuple[FormRow, ...], kind: BodyKind) -> list[JsonValue]:
    """What goes out, as `[name, value, is a file]` in the order of the wire."""
    enabled = [(row.name, row) for row in rows if not row.row.disabled]
    if kind is BodyKind.URLENCODED:
        together = grouped(enabled)
        enabled = [(name, row) for name, found in together.items() for row in found]
    return [[name, row.value, row.file] for name, row in enabled]
