"""What does a saved request carry, and what would a caller hand over to have the same sent?

POSTMAN.md C.7. Nearly a third of the JSON-looking bodies in real collections is not valid JSON; what can
be read is read (`infer.tolerant`), the rest is text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import cast

from postsmith.diagnostics import Location, Report
from postsmith.infer.graphql import example_of
from postsmith.infer.placeholders import dynamic_type, fill, fill_text
from postsmith.infer.tolerant import parse
from postsmith.ir.api import BodyKind
from postsmith.ir.types import BOOLEAN, INTEGER, NUMBER, UNKNOWN
from postsmith.json_value import JsonValue, Readable, VariableRef
from postsmith.normalize.forms import FormRow, form_rows
from postsmith.normalize.scope import Scope, sample
from postsmith.normalize.secrets import is_credential, scrub
from postsmith.normalize.template import substitute
from postsmith.normalize.values import value_text
from postsmith.postman import model

PRUNED = frozenset({"GET", "HEAD", "COPY", "PURGE", "UNLOCK"})
"""Methods whose body Postman drops unless `disableBodyPruning` is set."""

LANGUAGE_TYPES = {
    "json": "application/json",
    "xml": "application/xml",
    "html": "text/html",
    "javascript": "application/javascript",
}
"""`options.raw.language` to the content type that goes with it; for any other, `text/plain`."""

FILE_TYPES = {
    "css": "text/css",
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "gif": "image/gif",
    "gz": "application/gzip",
    "htm": "text/html",
    "html": "text/html",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "json": "application/json",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "webp": "image/webp",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
    "yaml": "text/yaml",
    "yml": "text/yaml",
    "zip": "application/zip",
}
"""A list of our own, since `mimetypes` knows what the machine knows."""


@dataclass(frozen=True, slots=True)
class CallBody:
    """One saved body."""

    kind: BodyKind
    content_type: str
    """What Postman would add when no header says it; `""` when the transport adds it."""
    untyped: bool = field(default=False, kw_only=True)
    """True when Postman is told to add none (`disabledSystemHeaders`)."""
    value: JsonValue = None
    """JSON and GraphQL variables, with placeholders, variables and credentials replaced."""
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
    off = behavior.get("disabledSystemHeaders")
    # As the names of headers, but in lower case only, and on when true only.
    if found and isinstance(off, dict) and off.get("content-type") is True:
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
    if body is None or body.disabled:
        return None
    if request.method in PRUNED and behavior.get("disableBodyPruning") is not True:
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
        case "graphql" if body.graphql is not None:
            return _graphql(body.graphql, scope, where, report)
        case _:
            return None


def _file(body: model.Body) -> CallBody:
    """A body that is a file; Postman tells its type by its name, and sends nothing without one."""
    suffix = PurePosixPath(body.src).suffix[1:].lower()
    said = FILE_TYPES.get(suffix, "application/octet-stream") if body.src else ""
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
    content_type = declared or LANGUAGE_TYPES.get(body.language, "text/plain")
    says_json = "json" in content_type.lower() or body.language == "json"
    text = body.raw.strip()
    if says_json or text[:1] in ("{", "["):
        parsed = parse(body.raw)
        if parsed is not None and (says_json or not isinstance(parsed.value, str)):
            # Before variables are replaced: what stands in a variable's place is no credential.
            safe = without_credentials(parsed.value, where, report)
            value, evidence = concrete(fill(safe), scope), _known(safe, scope)
            kind = BodyKind.JSON
            return CallBody(kind, content_type, value, evidence, pointer=body.pointer)
        if says_json and text:
            report.add("PM303", where)
    shown = substitute(fill_text(scrub(body.raw)), scope.samples)
    return CallBody(BodyKind.TEXT, content_type, text=shown, pointer=body.pointer)


def _form(
    body: model.Body, kind: BodyKind, scope: Scope, where: Location, report: Report
) -> CallBody | None:
    rows = form_rows(body, kind, scope, where, report)
    if not rows:
        return None
    sent = not all(row.row.disabled for row in rows)
    return CallBody(kind, "", rows=rows, pointer=body.pointer, sent=sent)


def _graphql(
    graphql: model.GraphQl, scope: Scope, where: Location, report: Report
) -> CallBody:
    variables = graphql.variables
    if isinstance(variables, str):
        parsed = parse(variables) if variables.strip() else None
        given: Readable = parsed.value if parsed else None
    else:
        given = variables
    if not isinstance(given, Mapping):
        given = None
    safe = without_credentials(given, where, report)
    document = scrub(graphql.query or "")
    if document != (graphql.query or ""):
        report.add("PM301", where, what="GraphQL document")
    evidence, filled = _known(safe, scope), fill(safe)
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


def json_without_credentials(
    value: JsonValue, place: Location, report: Report | None
) -> JsonValue:
    """`without_credentials` for what is JSON already, and stays it."""
    return cast("JsonValue", without_credentials(value, place, report))


def without_credentials(
    value: Readable, place: Location, report: Report | None, key: str = ""
) -> Readable:
    """The value with every credential replaced by a word made of its key."""
    match value:
        case str() if is_credential(key, value):
            if report is not None:
                report.add("PM301", place, what=f"“{key}” in the body")
            return sample(key or "credential")
        case None | str() | int() | float() | VariableRef():
            return value
        case Mapping():
            return {
                scrub(name): without_credentials(item, place, report, name)
                for name, item in value.items()
            }
        case _:
            return [without_credentials(item, place, report, key) for item in value]
