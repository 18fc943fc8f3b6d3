"""What does a saved request carry, and what would a caller hand over to have the same sent?

docs/postman.md, Bodies. Nearly a third of the JSON-looking bodies in real collections is not valid JSON; what
can be read is read (`infer.tolerant`), the rest is text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from postsmith.diagnostics import Location, Report
from postsmith.infer.graphql import example_of
from postsmith.infer.placeholders import (
    dynamic_type,
    fill,
    fill_text,
    is_artefact,
    is_given_up,
)
from postsmith.infer.tolerant import parse
from postsmith.ir.api import BodyKind
from postsmith.ir.types import BOOLEAN, INTEGER, NUMBER, UNKNOWN
from postsmith.json_value import JsonValue, Readable, VariableRef
from postsmith.normalize.forms import FormRow, form_rows
from postsmith.normalize.scope import Scope, sample
from postsmith.normalize.values import value_text
from postsmith.postman import model
from postsmith.wire.body import is_pruned, type_of_file, type_of_language
from postsmith.wire.headers import disabled_system_headers
from postsmith.wire.variables import VARIABLE, substitute


@dataclass(frozen=True, slots=True)
class CallBody:
    """One saved body."""

    kind: BodyKind
    content_type: str
    """What Postman would add when no header says it; `""` when the transport adds it."""
    untyped: bool = field(default=False, kw_only=True)
    """True when Postman is told to add none (`disabledSystemHeaders`)."""
    value: JsonValue = None
    """JSON and GraphQL variables, with placeholders, variables and ."""
    evidence: Readable = None
    """The same with placeholders and unknown variables as they are, for types."""
    rows: tuple[FormRow, ...] = ()
    text: str = ""
    document: str = ""
    operation_name: str | None = None
    pointer: str = ""
    sent: bool = True
    """False for a body that is only described: all its rows are disabled, or its file has no path."""


def body_of(
    request: model.Request,
    behavior: Mapping[str, JsonValue],
    scope: Scope,
    place: Location,
    report: Report,
) -> CallBody | None:
    """The body that goes out, if one does, or that is described."""
    found = _body(request, behavior, scope, place, report)
    if found and request.body and request.body.disabled:
        found = replace(found, sent=False)
    if found and "content-type" in disabled_system_headers(behavior):
        return replace(found, content_type="", untyped=True)
    return found


def _body(
    request: model.Request,
    behavior: Mapping[str, JsonValue],
    scope: Scope,
    place: Location,
    report: Report,
) -> CallBody | None:
    body = request.body
    if body is None or is_pruned(request.method, behavior):
        return None
    where = Location(place.file, body.pointer, place.trail)
    match body.mode:
        case "raw":
            return _raw(body, _content_type(request), scope, where, report)
        case "urlencoded":
            return _form(body, BodyKind.URLENCODED, scope, where, report)
        case "formdata":
            return _form(body, BodyKind.MULTIPART, scope, where, report)
        case "file":
            return _file(body)
        case "graphql" if body.graphql is not None and not body.disabled:
            return _graphql(body.graphql, scope, where)
        case "graphql":
            return None
        case _:
            assert_never(body.mode)


def _file(body: model.Body) -> CallBody:
    """A body that is a file; Postman tells its type by its name, and sends nothing without one."""
    said = type_of_file(body.src) if body.src else ""
    sent = bool(body.src or body.content)
    return CallBody(BodyKind.FILE, said, text="file", pointer=body.pointer, sent=sent)


def _content_type(request: model.Request) -> str:
    for row in request.header:
        if (row.key or "").lower() == "content-type" and not row.disabled:
            return value_text(row.value)
    return ""


def _raw(
    body: model.Body, declared: str, scope: Scope, where: Location, report: Report
) -> CallBody | None:
    if not body.raw:
        return None
    content_type = declared or type_of_language(body.language)
    says_json = "json" in content_type.lower() or body.language == "json"
    text = body.raw.strip()
    if says_json or text[:1] in ("{", "["):
        parsed = parse(body.raw)
        if parsed is not None and (says_json or not isinstance(parsed.value, str)):
            value = concrete(fill(parsed.value), scope)
            evidence = _known(parsed.value, scope)
            kind = BodyKind.JSON
            value = {} if is_given_up(parsed.value) else value
            return CallBody(kind, content_type, value, evidence, pointer=body.pointer)
        if is_artefact(text):
            kind = BodyKind.JSON
            return CallBody(kind, content_type, {}, text, pointer=body.pointer)
        if says_json and VARIABLE.sub("", text).strip():
            report.add("PM303", where)
    shown = substitute(fill_text(body.raw), scope.samples)
    return CallBody(BodyKind.TEXT, content_type, text=shown, pointer=body.pointer)


def _form(
    body: model.Body, kind: BodyKind, scope: Scope, where: Location, report: Report
) -> CallBody | None:
    rows = form_rows(body, kind, scope)
    if not rows:
        return None
    sent = not all(row.row.disabled for row in rows)
    return CallBody(kind, "", rows=rows, pointer=body.pointer, sent=sent)


def _graphql(graphql: model.GraphQl, scope: Scope, where: Location) -> CallBody:
    variables = graphql.variables
    if isinstance(variables, str):
        parsed = parse(variables) if variables.strip() else None
        given: Readable = parsed.value if parsed else None
    else:
        given = variables
    if not isinstance(given, Mapping):
        given = None
    document = graphql.query or ""
    evidence, filled = _known(given, scope), fill(given)
    if isinstance(filled, Mapping) and isinstance(evidence, Mapping):
        filled = {
            name: example_of(document, name)
            if isinstance(evidence.get(name), VariableRef)
            else item
            for name, item in filled.items()
        }
    return CallBody(
        BodyKind.GRAPHQL,
        "application/json",
        concrete(filled, scope),
        evidence,
        document=document,
        operation_name=graphql.operation_name,
        pointer=where.pointer,
    )


def concrete(value: Readable, scope: Scope) -> JsonValue:
    """The value with every variable replaced by its default or sample."""
    match value:
        case VariableRef():
            known = _known(value, scope)
            return (
                _unknown(known)
                if isinstance(known, VariableRef)
                else concrete(known, scope)
            )
        case str():
            return substitute(value, scope.samples) if "{{" in value else value
        case None | int() | float():
            return value
        case Mapping():
            return {
                substitute(key, scope.samples): concrete(item, scope)
                for key, item in value.items()
            }
        case _:
            return [concrete(item, scope) for item in value]


def _unknown(variable: VariableRef) -> JsonValue:
    """A value for a variable without one; nearly all that stand without quotes are numbers."""
    kind = dynamic_type(variable.name)
    if kind in (UNKNOWN, INTEGER, NUMBER):
        return 1
    return True if kind == BOOLEAN else sample(variable.name)


def _known(value: Readable, scope: Scope) -> Readable:
    """The value with bare variables replaced where a default, read as JSON, tells their type."""
    match value:
        case VariableRef():
            parsed = parse(substitute(value.text, scope.defaults))
            return parsed.value if parsed and parsed.strict else value
        case None | str() | int() | float():
            return value
        case Mapping():
            return {key: _known(item, scope) for key, item in value.items()}
        case _:
            return [_known(item, scope) for item in value]
