"""Which body does an operation take, and which was saved?"""

from __future__ import annotations

from typing import Final, assert_never

from postsmith import nested
from postsmith.ir import api as ir
from postsmith.ir import bodies
from postsmith.ir.types import UNKNOWN, MapOf, Record
from postsmith.json_pointer import escaped
from postsmith.name.parameters import has_variables, is_told, needs_body
from postsmith.text import plain
from postsmith.view.payloads import (
    Body,
    FileBody,
    FormBody,
    FormField,
    Fresh,
    GraphQlBody,
    JsonBody,
    SavedBody,
    SavedFile,
    SavedForm,
    SavedJson,
    SavedRow,
    SavedText,
    Spelling,
    TextBody,
)
from postsmith.view.shapes import Shapes
from postsmith.view.types import Type

_JSON: Final = "application/json"
_FORM: Final = "application/x-www-form-urlencoded"
_MULTIPART: Final = "multipart/form-data"


def body_of(operation: ir.Operation, shapes: Shapes) -> Body | None:
    """What callers hand over."""
    body = operation.body
    needs = needs_body(operation), is_told(operation)
    match body:
        case bodies.JsonBody():
            found = shapes.type(body.given)
            said = _media_type(operation, _JSON)
            return JsonBody(*needs, said, found, _fresh(body.fresh))
        case bodies.FormBody():
            said = _MULTIPART if body.multipart else _FORM
            found = shapes.type(body.given)
            fields = tuple(field_of(row, shapes) for row in body.fields)
            own = spellings(body.nested)
            return FormBody(*needs, said, found, fields, own, _fresh(body.fresh))
        case bodies.TextBody():
            return TextBody(*needs, _media_type(operation, ""))
        case bodies.FileBody():
            return FileBody(*needs, _media_type(operation, ""))
        case bodies.GraphQlBody(document, operation_name):
            said = _media_type(operation, _JSON)
            variables = _variables(operation, body, shapes)
            return GraphQlBody(*needs, said, document, operation_name, variables, ())
        case None:
            return None
        case _:
            assert_never(body)


def _fresh(members: bodies.Fresh) -> tuple[Fresh, ...]:
    return tuple(
        Fresh("".join(f"/{escaped(key)}" for key in keys), text)
        for keys, text in members.items()
    )


def _media_type(operation: ir.Operation, usual: str) -> str:
    said = {name.lower(): text for name, text in operation.headers.items()}
    return said.get("content-type", usual)


def spellings(found: nested.Spelling) -> tuple[Spelling, ...]:
    """How what is nested is written."""
    return tuple(Spelling(*each) for each in found.items())


def field_of(row: bodies.FormField, shapes: Shapes) -> FormField:
    """A row."""
    return FormField(
        row.name,
        row.keys,
        row.written,
        shapes.type(row.type),
        row.required,
        row.repeated,
        row.file,
        row.content_types,
        plain(row.description),
        row.samples,
    )


def _variables(
    operation: ir.Operation, body: bodies.GraphQlBody, shapes: Shapes
) -> Type | None:
    if not has_variables(operation):
        return None
    known = isinstance(body.type, Record)
    return shapes.type(body.given if known else MapOf(UNKNOWN))


def saved_body(body: bodies.SavedBody | None) -> SavedBody | None:
    """What a saved request carries."""
    match body:
        case bodies.SavedJson(value):
            return SavedJson(value)
        case bodies.SavedForm(rows):
            return SavedForm(
                tuple(SavedRow(r.name, r.value, r.file, r.content_type) for r in rows)
            )
        case bodies.SavedText(text):
            return SavedText(text)
        case bodies.SavedFile():
            return SavedFile()
        case None:
            return None
        case _:
            assert_never(body)
