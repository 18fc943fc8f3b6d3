"""How a body gets onto the wire, by its kind."""

from __future__ import annotations

import io
import json
import mimetypes
import os
import stat
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from enum import Enum
from typing import IO, Any, cast

import httpx2

from .encoding import as_text, encode_form, header_value, items_of, utf8
from .nested import as_plain, rows_of
from .operation import Operation
from .values import Raw

_CHUNK = 64 * 1024
_BYTES = (bytes, bytearray, memoryview)


def _not_a_file(file: Any) -> str:
    """Why this can't be read as a file, `""` when it can."""
    if isinstance(file, io.TextIOBase):
        return "the file is open for text; open it in binary mode"
    if not hasattr(file, "read"):
        return f"{type(file).__name__} is no text, no bytes, no path and no open file"
    return ""


class File:
    """A file to be sent: read while it is sent, and from the same place each time."""

    def __init__(self, file: Any) -> None:
        self._file: IO[bytes] | os.PathLike[str] = file
        if isinstance(file, os.PathLike):
            # Says now, before anything is sent, that there is no such file.
            mode = os.stat(cast("os.PathLike[str]", file)).st_mode
            self._start = 0 if stat.S_ISREG(mode) else -1
        else:
            wrong = _not_a_file(file)
            if wrong:
                raise ValueError(wrong)
            self._start = _position(file)

    @property
    def name(self) -> str:
        """The last part of the file's name, `""` when it has none."""
        named: Any = self._file
        if not isinstance(named, os.PathLike):
            named = getattr(named, "name", "")
        return os.path.basename(named) if isinstance(named, (str, os.PathLike)) else ""

    @property
    def replayable(self) -> bool:
        """False for what can not be read twice: pipes, sockets."""
        return self._start >= 0

    @property
    def length(self) -> int | None:
        """Bytes to come, `None` when nobody knows."""
        if self._start < 0:
            return None
        if isinstance(self._file, os.PathLike):
            return os.path.getsize(self._file)
        return max(0, self._file.seek(0, os.SEEK_END) - self._start)

    def chunks(self) -> Iterator[bytes]:
        """The bytes, piece by piece."""
        if isinstance(self._file, os.PathLike):
            with open(self._file, "rb") as file:
                yield from iter(lambda: file.read(_CHUNK), b"")
            return
        stream = self._file
        if self._start >= 0:
            stream.seek(self._start)
        yield from iter(lambda: stream.read(_CHUNK), b"")


def _position(file: IO[bytes]) -> int:
    try:
        return file.tell() if file.seekable() else -1
    except (AttributeError, OSError):
        return -1


class Content(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body: bytes and files, one after another. Begins anew when it is sent again."""

    def __init__(self, content_type: str = "", *pieces: bytes | File) -> None:
        self.content_type = content_type
        """For when no header says it."""
        self.pieces = pieces

    @property
    def in_memory(self) -> bool:
        """True when there is no file in it."""
        return all(isinstance(piece, bytes) for piece in self.pieces)

    @property
    def replayable(self) -> bool:
        """True when the body can be sent a second time."""
        return all(isinstance(p, bytes) or p.replayable for p in self.pieces)

    @property
    def length(self) -> int | None:
        """Bytes to come, `None` when nobody knows."""
        total = 0
        for piece in self.pieces:
            length = len(piece) if isinstance(piece, bytes) else piece.length
            if length is None:
                return None
            total += length
        return total

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, bytes):
                yield piece
            else:
                yield from piece.chunks()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


NO_CONTENT = Content()


def content_of(operation: Operation[Any], body: Any, content_type: str) -> Content:
    """The body of a call. `content_type` is what its headers say, `""` for nothing.

    Raises:
        ValueError: the value can not be written in the operation's format.
        OSError: a file can not be read.
    """
    if operation.body is None or (body is None and operation.body != "graphql"):
        return NO_CONTENT
    match operation.body:
        case "json":
            return Content("application/json", json_bytes(cast("Any", body)))
        case "urlencoded":
            return Content("application/x-www-form-urlencoded", _form(operation, body))
        case "multipart":
            return _multipart(operation, body, content_type)
        case "graphql":
            return Content("application/json", json_bytes(_graphql(operation, body)))
        case "text" | "file":
            return _plain(body, operation.body)


def exactly(content: str | bytes) -> Content:
    """A body that a caller gives byte by byte."""
    pieces = (utf8(content) if isinstance(content, str) else bytes(content),)
    return Content("", *filter(None, pieces))


def _plain(body: Any, kind: str) -> Content:
    if isinstance(body, str):
        return Content("", utf8(body))
    if isinstance(body, _BYTES):
        unnamed = "application/octet-stream" if kind == "file" else ""
        return Content(unnamed, bytes(cast("Any", body)))
    file = File(body)
    return Content(_type_of(file.name), file)


def _type_of(name: str) -> str:
    # The library's own table: the machine's would have the same call send something else elsewhere.
    guessed = mimetypes.MimeTypes().guess_type(name)[0]
    return guessed or "application/octet-stream"


def json_bytes(value: Any) -> bytes:
    """Compact JSON in UTF-8."""
    try:
        try:
            return _dumps(value, ensure_ascii=False).encode()
        except UnicodeEncodeError:
            return _dumps(value, ensure_ascii=True).encode()
    except (TypeError, ArithmeticError, RecursionError) as error:
        raise ValueError(f"the body cannot be written as JSON: {error}") from None


def _dumps(value: Any, ensure_ascii: bool) -> str:
    return json.dumps(
        value,
        ensure_ascii=ensure_ascii,
        allow_nan=False,
        separators=(",", ":"),
        default=_json_default,
    )


def _json_default(value: Any) -> Any:
    from decimal import Decimal
    from uuid import UUID

    match value:
        case datetime() | date() | time():
            return value.isoformat()
        case UUID():
            return str(value)
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case Enum():
            return value.value
        case Mapping():
            return dict(cast("Mapping[str, Any]", value))
        case _ if hasattr(value, "model_dump"):
            return as_plain(value)
        case _:
            items = items_of(value)
            if items is not None:
                return list(items)
            raise TypeError(f"{type(value).__name__} has no form in it")


def _graphql(operation: Operation[Any], variables: Any) -> dict[str, Any]:
    body: dict[str, Any] = {"query": operation.document}
    if operation.operation_name:
        body["operationName"] = operation.operation_name
    if variables is not None:
        body["variables"] = variables
    return body


def _fields(body: Any) -> Iterable[tuple[str, Any]]:
    """The fields of a form, a dict; its rows one by one where their order matters."""
    kind = type(body).__name__
    match body:
        case Mapping():
            return cast("Mapping[str, Any]", body).items()
        case list():
            rows = cast("list[object]", body)
            if all(isinstance(row, tuple) for row in rows):
                return cast("list[tuple[str, Any]]", rows)
        case _:
            pass
    raise ValueError(f"a form is a dict, not {kind}")


def _rows(
    operation: Operation[Any], body: Any, whole: tuple[type[Any], ...] = ()
) -> Iterator[tuple[str, str, Any]]:
    """The rows of a form, which have their names already where they are given one by one."""
    none: Mapping[str, str] = {}
    spelling = none if isinstance(body, list) else operation.nested
    for name, value in _fields(body):
        yield from rows_of(name, value, spelling, whole)


def _field_text(name: str, value: Any) -> str:
    if isinstance(value, Mapping) or items_of(value) is not None:
        return json_bytes(value).decode()
    return as_text(value, name)


def _form(operation: Operation[Any], body: Any) -> bytes:
    rows = _rows(operation, body)
    pairs = ((name, encode_form(_field_text(name, v))) for name, _, v in rows)
    return "&".join(f"{encode_form(k)}={text}" for k, text in pairs).encode("ascii")


def _multipart(operation: Operation[Any], body: Any, content_type: str) -> Content:
    """A form as Postman writes it; a boundary that the headers give is kept."""
    kind = content_type if content_type.lower().startswith("multipart/") else ""
    boundary = kind.partition("boundary=")[2].partition(";")[0].strip(' "')
    if not boundary:
        boundary = "-" * 26 + os.urandom(12).hex()
        kind = f"{kind.rstrip('; ') or 'multipart/form-data'}; boundary={boundary}"
    mark = utf8(f"--{boundary}")
    pieces: list[bytes | File] = []
    for name, place, value in _rows(operation, body, (tuple,)):
        head, content = _part(name, value, operation.parts.get(place))
        pieces += [b"%b\r\n%b\r\n\r\n" % (mark, utf8(head)), content, b"\r\n"]
    if not pieces:
        return NO_CONTENT
    return Content(kind, *pieces, b"%b--\r\n" % mark)


def _part(name: str, value: Any, said: str | None) -> tuple[str, bytes | File]:
    """The head of a part, and what it holds. A file has a name and a type, a text has neither by itself.

    `said`: the type that the collection has for it.
    """
    head = f'Content-Disposition: form-data; name="{quoted(name)}"'
    file_name, content_type = "", said
    if isinstance(value, tuple):
        given: tuple[Any, ...] = cast("Any", value)
        if len(given) not in (2, 3):
            raise ValueError(f"{name}: a tuple is (file name, content[, type])")
        file_name, value, content_type = (*given, said)[:3]
        value = utf8(value) if isinstance(value, str) else value
    elif not (isinstance(value, (*_BYTES, os.PathLike)) or hasattr(value, "read")):
        return head + _type_line(said), utf8(_field_text(name, value))
    in_memory = isinstance(value, _BYTES)
    content = bytes(cast("Any", value)) if in_memory else File(value)
    if file_name == "" and not isinstance(file_name, Raw):
        file_name = (isinstance(content, File) and content.name) or name
    if file_name is not None:
        head += f'; filename="{quoted(file_name)}"'
        content_type = _type_of(file_name) if content_type is None else content_type
    return head + _type_line(content_type), content


def _type_line(content_type: str | None) -> str:
    if not content_type:
        return ""
    return f"\r\nContent-Type: {header_value('Content-Type', content_type)}"


def quoted(name: str) -> str:
    """A name in the head of a part, where quotes and line breaks would end it."""
    if isinstance(name, Raw):
        return name
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
