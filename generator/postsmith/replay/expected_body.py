"""What does Postman send as the body of a saved request? POSTMAN.md C.7."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, TypeAlias

from postsmith.encoding import encode_form
from postsmith.ir.api import BodyKind
from postsmith.json_value import JsonValue
from postsmith.normalize.bodies import FILE_TYPES, LANGUAGE_TYPES, PRUNED
from postsmith.normalize.javascript import (
    grouped,
    json_text,
    text_of,
    truthy,
    without_comments,
)
from postsmith.postman.model import Body, GraphQl, Request, Row
from postsmith.replay.variables import Variables

Files: TypeAlias = Callable[[str], bytes | None]
"""Reads what a `src` names; `None` when there is no such file, or none that may be read."""

BOUNDARY: Final = "-" * 26 + "0" * 24
"""Stands for the random one that goes out."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a multipart body."""

    name: str
    value: bytes
    file_name: str | None = None
    content_type: str = ""


@dataclass(frozen=True, slots=True)
class Payload:
    """A body on the wire."""

    kind: BodyKind
    content: bytes
    """The bytes; of multipart bodies with `BOUNDARY`."""
    content_type: str = ""
    """Added when no row says one."""
    replaces_type: bool = False
    """True where a row that says another content type does not count."""
    pairs: tuple[tuple[str, str], ...] = ()
    """Of urlencoded bodies, in the order of the wire."""
    parts: tuple[Part, ...] = ()
    boundary: str = ""
    """Of multipart bodies, where a row gives one."""


def payload_of(
    request: Request,
    behavior: Mapping[str, JsonValue],
    variables: Variables,
    files: Files,
    declared: str | None,
) -> Payload | None:
    """The body, if one is sent. `declared` is the content type that a header row says."""
    body = request.body
    if body is None or body.disabled:
        return None
    if request.method in PRUNED and behavior.get("disableBodyPruning") is not True:
        return None
    match body.mode:
        case "raw":
            return _raw(body, variables, request.header)
        case "urlencoded":
            return _urlencoded(body, variables, declared)
        case "formdata":
            return _multipart(body, variables, files, declared)
        case "file":
            return _file(body, variables, files)
        case "graphql" if body.graphql is not None:
            return _graphql(body.graphql, variables)
        case _:
            return None


_JSON_TYPE: Final = re.compile(r"application/(?:\S+\+)?json")
_FORM_TYPE: Final = re.compile(r"application/x-www-form-urlencoded\b")


def _raw(body: Body, variables: Variables, rows: tuple[Row, ...]) -> Payload | None:
    text = variables.substitute(body.raw)
    if not text:
        return None
    language = body.language
    if language == "json" or (not language and _says_json(rows, variables)):
        text = without_comments(text)
    kind = LANGUAGE_TYPES.get(language, "text/plain")
    return Payload(BodyKind.TEXT, text.encode("utf-8", "replace"), kind)


def _says_json(rows: tuple[Row, ...], variables: Variables) -> bool:
    """Whether Postman takes a text for JSON: one content type counts even when it is switched off."""
    found = [
        row
        for row in rows
        if variables.substitute(row.key or "").lower() == "content-type"
    ]
    if len(found) != 1:
        enabled = [row for row in found if not row.disabled]
        return bool(found) and (not enabled or _is_json(enabled[0], variables))
    return _is_json(found[0], variables)


def _is_json(row: Row, variables: Variables) -> bool:
    text = row.value if isinstance(row.value, str) else ""
    return bool(_JSON_TYPE.match(variables.substitute(text)))


def _urlencoded(
    body: Body, variables: Variables, declared: str | None
) -> Payload | None:
    rows = [
        (variables.substitute(row.key or ""), variables.substitute(text))
        for row in body.rows
        if not row.disabled
        for text in _urlencoded_texts(row.value)
    ]
    rows = [(key, value) for key, value in rows if key != "__proto__"]
    if not rows:
        return None
    pairs = tuple((k, v) for k, values in grouped(rows).items() for v in values)
    text = "&".join(f"{encode_form(key)}={encode_form(value)}" for key, value in pairs)
    form = "application/x-www-form-urlencoded"
    kept = _FORM_TYPE.match(declared or "")
    return Payload(BodyKind.URLENCODED, text.encode(), form, not kept, pairs)


def _urlencoded_texts(value: JsonValue) -> list[str]:
    match value:
        case list():
            return [text for item in value for text in _urlencoded_texts(item)]
        case None | dict():
            return [""]
        case _:
            return [text_of(value)]


def _multipart(
    body: Body, variables: Variables, files: Files, declared: str | None
) -> Payload | None:
    enabled = [row for row in body.rows if not row.disabled]
    # Postman's runner forgets to go on after a row with a list of files: later ones are not read.
    listed = (
        n for n, row in enumerate(enabled) if row.type == "file" and _is_list(row)
    )
    last = next(listed, len(enabled))
    parts = tuple(
        part
        for number, row in enumerate(enabled)
        for part in _parts(row, variables, files, read=number <= last)
    )
    if not parts:
        return None
    said = declared if declared and declared.lower().startswith("multipart/") else ""
    boundary = said.partition("boundary=")[2].partition(";")[0].strip(' "')
    kind = said if boundary else f"{said or 'multipart/form-data'}; boundary={BOUNDARY}"
    content = multipart_bytes(parts, boundary or BOUNDARY)
    return Payload(
        BodyKind.MULTIPART, content, kind, not boundary, parts=parts, boundary=boundary
    )


def multipart_bytes(parts: tuple[Part, ...], boundary: str) -> bytes:
    """The parts as Postman writes them; names are not escaped."""
    if not parts:
        return b""
    mark = f"--{boundary}".encode()
    lines: list[bytes] = []
    for part in parts:
        head = f'Content-Disposition: form-data; name="{part.name}"'
        if part.file_name is not None:
            head += f'; filename="{part.file_name}"'
        if part.content_type:
            head += f"\r\nContent-Type: {part.content_type}"
        lines += [mark, head.encode("utf-8", "replace"), b"", part.value]
    return b"\r\n".join([*lines, mark + b"--", b""])


def _is_list(row: Row) -> bool:
    return isinstance(row.src, tuple) and bool(row.src)


def _parts(row: Row, variables: Variables, files: Files, read: bool) -> Iterator[Part]:
    name = variables.substitute(row.key or "")
    kind = variables.substitute(row.content_type)
    if row.type != "file":
        text = _part_text(row, variables).encode("utf-8", "replace")
        yield _named(name, text, variables.substitute(row.file_name), kind)
        return
    sources = (row.src,) if isinstance(row.src, str) else row.src or ()
    sources = tuple(variables.substitute(src) for src in sources if src)
    if not read or not sources:
        yield _embedded(row, name, kind, variables, read)
        return
    for src in sources:
        content = files(src)
        if content is not None:
            file_name = variables.substitute(row.file_name) or PurePosixPath(src).name
            yield Part(name, content, file_name, kind or type_of_file(src))


def _part_text(row: Row, variables: Variables) -> str:
    if row.src is not None and row.type != "text" and not row.has_value:
        return ""
    match row.value:
        case None:
            return ""
        case str():
            return variables.substitute(row.value)
        case _:
            return json_text(row.value) if truthy(row.value) else ""


def _embedded(row: Row, name: str, kind: str, variables: Variables, read: bool) -> Part:
    """A file row without a path: the value is the file in base64, or there is none."""
    file_name = variables.substitute(row.file_name)
    if not isinstance(row.value, str) or not row.value:
        kind = kind or (type_of_file(file_name) if file_name else "")
        return Part(name, b"", file_name, kind)
    if not read or row.src == ():
        text = variables.substitute(row.value).encode("utf-8", "replace")
        return _named(name, text, file_name, kind)
    content = _decoded(variables.substitute(row.value))
    return Part(name, content, file_name or None, kind or type_of_file(file_name))


def _named(name: str, content: bytes, file_name: str, kind: str) -> Part:
    """A part whose content is its row's value."""
    kind = kind or (type_of_file(file_name) if file_name else "")
    return Part(name, content, file_name or None, kind)


def _decoded(text: str) -> bytes:
    try:
        return b64decode(text + "=" * (-len(text) % 4))
    except (Base64Error, ValueError):
        return b""


def type_of_file(name: str) -> str:
    """The content type that goes with a file's name."""
    suffix = PurePosixPath(name).suffix[1:].lower()
    return FILE_TYPES.get(suffix, "application/octet-stream")


def _file(body: Body, variables: Variables, files: Files) -> Payload | None:
    src = variables.substitute(body.src)
    content = files(src) if src else _decoded(body.content)
    if content is None or (not src and not body.content):
        return None
    return Payload(BodyKind.FILE, content, type_of_file(src) if src else "")


def _graphql(graphql: GraphQl, variables: Variables) -> Payload:
    """`query`, `operationName`, `variables`, in this order; a text of variables goes in as it is."""
    given = graphql.variables
    texts = {"query": graphql.query, "operationName": graphql.operation_name}
    members: list[str] = []
    for name, text in texts.items():
        if name in graphql.other:
            members.append(f'"{name}":{json_text(variables.deep(graphql.other[name]))}')
        elif text is not None:
            members.append(f'"{name}":{json_text(variables.substitute(text))}')
    text = (
        variables.substitute(given)
        if isinstance(given, str)
        else json_text(variables.deep(given))
    )
    if text:
        members.append(f'"variables":{text}')
    content = f"{{{','.join(members)}}}".encode("utf-8", "replace")
    return Payload(BodyKind.GRAPHQL, content, "application/json")
