"""Which body does an operation take, and which was saved?"""

from __future__ import annotations

from typing import Final, assert_never

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
    TextBody,
)
from postsmith.view.shapes import Shapes
from postsmith.view.types import Type

_USUAL: Final = {
    ir.BodyKind.JSON: "application/json",
    ir.BodyKind.GRAPHQL: "application/json",
    ir.BodyKind.URLENCODED: "application/x-www-form-urlencoded",
    ir.BodyKind.MULTIPART: "multipart/form-data",
}


def body_of(operation: ir.Operation, shapes: Shapes) -> Body | None:
    """What callers hand over."""
    body = operation.body
    if body is None:
        return None
    needs = needs_body(operation), is_told(operation)
    media_type = _media_type(operation, body.kind)
    fresh = tuple(
        Fresh("".join(f"/{escaped(key)}" for key in keys), text)
        for keys, text in body.fresh.items()
    )
    match body.kind:
        case ir.BodyKind.JSON:
            found = shapes.type(body.given)
            return JsonBody(*needs, media_type, found, fresh)
        case ir.BodyKind.URLENCODED | ir.BodyKind.MULTIPART:
            found = shapes.type(body.given)
            fields = tuple(_field(row, shapes) for row in body.fields)
            return FormBody(*needs, media_type, found, fields, fresh)
        case ir.BodyKind.TEXT:
            return TextBody(*needs, media_type)
        case ir.BodyKind.FILE:
            return FileBody(*needs, media_type)
        case ir.BodyKind.GRAPHQL:
            return GraphQlBody(
                *needs,
                media_type,
                body.document,
                body.operation_name,
                _variables(operation, body, shapes),
                fresh,
            )
        case _:
            assert_never(body.kind)


def _media_type(operation: ir.Operation, kind: ir.BodyKind) -> str:
    usual = _USUAL.get(kind, "")
    if kind in (ir.BodyKind.URLENCODED, ir.BodyKind.MULTIPART):
        return usual
    said = {name.lower(): text for name, text in operation.headers.items()}
    return said.get("content-type", usual)


def _field(row: ir.FormField, shapes: Shapes) -> FormField:
    return FormField(
        row.name,
        shapes.type(row.type),
        row.required,
        row.repeated,
        row.file,
        row.content_types,
        plain(row.description),
        row.samples,
    )


def _variables(operation: ir.Operation, body: ir.Body, shapes: Shapes) -> Type | None:
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
