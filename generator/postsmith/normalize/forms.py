"""Which fields does a form send, and with which texts?

docs/postman.md, Urlencoded bodies, Multipart bodies. Rows that are switched off are not sent and still describe the
form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from postsmith.infer.placeholders import fill_text
from postsmith.ir.api import BodyKind
from postsmith.normalize.scope import Scope
from postsmith.postman import model
from postsmith.postman.model import Row
from postsmith.wire.body import field_texts, part_text
from postsmith.wire.variables import substitute

_LINE = re.compile(r"[!-~](?:[ -~]*[!-~])?")
"""What the head of a part can hold."""


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row of a form: how it was written, and the value a test would send."""

    row: Row
    name: str
    value: str
    evidence: str
    file: bool
    content_type: str = ""
    """Multipart: what the part says that it is."""

    @property
    def blank(self) -> bool:
        """True for a row that somebody left empty: sent as Postman sends it, and no field of the form."""
        return not self.name or self.row.unnamed


def form_rows(body: model.Body, kind: BodyKind, scope: Scope) -> tuple[FormRow, ...]:
    """The rows as they were written, one for each value; a row that names nothing describes nothing."""
    return tuple(
        found
        for row in body.rows
        if row.key or not row.disabled
        for found in _rows_of(row, kind, scope)
    )


def _rows_of(row: Row, kind: BodyKind, scope: Scope) -> Iterator[FormRow]:
    name = substitute(row.key or "", scope.samples)
    texts = _multipart(row) if kind is BodyKind.MULTIPART else field_texts(row.value)
    file = kind is BodyKind.MULTIPART and row.type == "file"
    said = substitute(row.content_type, scope.samples)
    said = said if kind is BodyKind.MULTIPART and _LINE.fullmatch(said) else ""
    for text in texts:
        shown = substitute(fill_text(text), scope.samples)
        yield FormRow(row, name, shown, text, file, said)


def _multipart(row: Row) -> list[str]:
    """A file is sent for each path."""
    if row.type == "file":
        return [""] * (len(row.src) or 1 if isinstance(row.src, tuple) else 1)
    return [part_text(row)]
