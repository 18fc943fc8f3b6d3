"""What does Postman send as the body of a saved request (docs/postman.md, Bodies)?"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, TypeAlias, assert_never

from postsmith.encoding import encode_form
from postsmith.ir.api import BodyKind
from postsmith.json_value import JsonValue
from postsmith.postman.model import Body, GraphQl, Request, Row
from postsmith.wire.javascript import (
    grouped,
    json_text,
    text_of,
    truthy,
    without_comments,
)
from postsmith.wire.variables import deep, substitute

Files: TypeAlias = Callable[[str], bytes | None]
"""Reads what a `src` names; `None` when there is no such file, or none that may be read."""

_PRUNED: Final = frozenset({"GET", "HEAD", "COPY", "PURGE", "UNLOCK"})

_LANGUAGE_TYPES: Final = {
    "json": "application/json",
    "xml": "application/xml",
    "html": "text/html",
    "javascript": "application/javascript",
}

_FILE_TYPES: Final = {
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


def is_pruned(method: str, behavior: Mapping[str, JsonValue]) -> bool:
    """Whether Postman drops the body of a request."""
    return method in _PRUNED and behavior.get("disableBodyPruning") is not True


def payload_of(
    request: Request,
    behavior: Mapping[str, JsonValue],
    values: Mapping[str, str],
    files: Files,
    declared: str | None,
) -> Payload | None:
    """The body, if one is sent. `declared` is the content type that a header row says."""
    body = request.body
    if body is None or body.disabled:
        return None
    if is_pruned(request.method, behavior):
        return None
    match body.mode:
        case "raw":
            return _raw(body, values, request.header)
        case "urlencoded":
            return _urlencoded(body, values, declared)
        case "formdata":
            return _multipart(body, values, files, declared)
        case "file":
            return _file(body, values, files)
        case "graphql" if body.graphql is not None:
            return _graphql(body.graphql, values)
        case "graphql":
            return None
        case _:
            assert_never(body.mode)


_JSON_TYPE: Final = re.compile(r"application/(?:\S+\+)?json")
FORM: Final = "application/x-www-form-urlencoded"
_FORM_TYPE: Final = re.compile(rf"{FORM}\b")


def _raw(
    body: Body, values: Mapping[str, str], rows: tuple[Row, ...]
) -> Payload | None:
    text = substitute(body.raw, values)
    if not text:
        return None
    language = body.language
    commented = "//" in text or "/*" in text
    if commented and (
        language == "json" or (not language and _says_json(rows, values))
    ):
        text = without_comments(text)
    kind = type_of_language(language)
    return Payload(BodyKind.TEXT, text.encode("utf-8", "replace"), kind)


def type_of_language(language: str) -> str:
    """The content type that goes with `options.raw.language`."""
    return _LANGUAGE_TYPES.get(language, "text/plain")


def _says_json(rows: tuple[Row, ...], values: Mapping[str, str]) -> bool:
    """Whether Postman takes a text for JSON: one content type counts even when it is switched off."""
    found = [
        row
        for row in rows
        if substitute(row.key or "", values).lower() == "content-type"
    ]
    if len(found) != 1:
        enabled = [row for row in found if not row.disabled]
        return bool(found) and (not enabled or _is_json(enabled[0], values))
    return _is_json(found[0], values)


def _is_json(row: Row, values: Mapping[str, str]) -> bool:
    text = row.value if isinstance(row.value, str) else ""
    return bool(_JSON_TYPE.match(substitute(text, values)))


def _urlencoded(
    body: Body, values: Mapping[str, str], declared: str | None
) -> Payload | None:
    rows = [
        (substitute(row.key or "", values), substitute(text, values))
        for row in body.rows
        if not row.disabled
        for text in field_texts(row.value)
    ]
    rows = [(key, value) for key, value in rows if key != "__proto__"]
    if not rows:
        return None
    pairs = tuple((k, text) for k, texts in grouped(rows).items() for text in texts)
    text = "&".join(f"{encode_form(key)}={encode_form(value)}" for key, value in pairs)
    replaces = not is_form_type(declared or "")
    return Payload(BodyKind.URLENCODED, text.encode(), FORM, replaces, pairs)


def is_form_type(declared: str) -> bool:
    """Whether a urlencoded form keeps the content type that a row says."""
    return bool(_FORM_TYPE.match(declared))


def field_texts(value: JsonValue) -> list[str]:
    """What a value of a urlencoded form is sent as: a list item by item, an object and null as nothing."""
    match value:
        case list():
            return [text for item in value for text in field_texts(item)]
        case None | dict():
            return [""]
        case _:
            return [text_of(value)]


def _multipart(
    body: Body, values: Mapping[str, str], files: Files, declared: str | None
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
        for part in _parts(row, values, files, read=number <= last)
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


def _parts(
    row: Row, values: Mapping[str, str], files: Files, read: bool
) -> Iterator[Part]:
    name = substitute(row.key or "", values)
    kind = substitute(row.content_type, values)
    if row.type != "file":
        text = part_text(row)
        if isinstance(row.value, str):
            text = substitute(text, values)
        yield _named(
            name,
            text.encode("utf-8", "replace"),
            substitute(row.file_name, values),
            kind,
        )
        return
    sources = (row.src,) if isinstance(row.src, str) else row.src or ()
    sources = tuple(substitute(src, values) for src in sources if src)
    if not read or not sources:
        yield _embedded(row, name, kind, values, read)
        return
    for src in sources:
        content = files(src)
        if content is not None:
            file_name = substitute(row.file_name, values) or PurePosixPath(src).name
            yield Part(name, content, file_name, kind or type_of_file(src))


def part_text(row: Row) -> str:
    """What a row of a multipart form that is no file is sent as, before variables: what is no text as JSON."""
    if row.src is not None and row.type != "text" and not row.has_value:
        return ""
    if isinstance(row.value, str):
        return row.value
    return json_text(row.value) if truthy(row.value) else ""


def _embedded(
    row: Row, name: str, kind: str, values: Mapping[str, str], read: bool
) -> Part:
    """A file row without a path: the value is the file in base64, or there is none."""
    file_name = substitute(row.file_name, values)
    if not isinstance(row.value, str) or not row.value:
        kind = kind or (type_of_file(file_name) if file_name else "")
        return Part(name, b"", file_name, kind)
    if not read or row.src == ():
        text = substitute(row.value, values).encode("utf-8", "replace")
        return _named(name, text, file_name, kind)
    content = _decoded(substitute(row.value, values))
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
    return _FILE_TYPES.get(suffix, "application/octet-stream")


def _file(body: Body, values: Mapping[str, str], files: Files) -> Payload | None:
    src = substitute(body.src, values)
    content = files(src) if src else _decoded(body.content)
    if content is None or (not src and not body.content):
        return None
    return Payload(BodyKind.FILE, content, type_of_file(src) if src else "")


def _graphql(graphql: GraphQl, values: Mapping[str, str]) -> Payload:
    """`query`, `operationName`, `variables`, in this order; a text of variables goes in as it is."""
    given = graphql.variables
    texts = {"query": graphql.query, "operationName": graphql.operation_name}
    members: list[str] = []
    for name, text in texts.items():
        if name in graphql.other:
            members.append(f'"{name}":{json_text(deep(graphql.other[name], values))}')
        elif text is not None:
            members.append(f'"{name}":{json_text(substitute(text, values))}')
    text = (
        substitute(given, values)
        if isinstance(given, str)
        else json_text(deep(given, values))
    )
    if text:
        members.append(f'"variables":{text}')
    content = f"{{{','.join(members)}}}".encode("utf-8", "replace")
    return Payload(BodyKind.GRAPHQL, content, "application/json")
