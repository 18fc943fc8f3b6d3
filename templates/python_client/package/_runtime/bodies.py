"""How a body gets onto the wire, by its kind."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import IO, Any, cast
from uuid import UUID

import httpx2

from .encoding import as_text, encode_form
from .operation import Operation

_CHUNK = 64 * 1024


class FileStream(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The bytes of a file, read while they are sent; begins anew when it is sent again."""

    def __init__(self, file: IO[bytes] | os.PathLike[str]) -> None:
        self._file = file
        self._start = 0 if isinstance(file, os.PathLike) else _position(file)

    @property
    def replayable(self) -> bool:
        """False for a file object that can not go back."""
        return self._start >= 0

    @property
    def length(self) -> int | None:
        """Bytes to come, `None` when nobody knows."""
        if isinstance(self._file, os.PathLike):
            return os.path.getsize(self._file)
        if self._start < 0:
            return None
        end = self._file.seek(0, os.SEEK_END)
        self._file.seek(self._start)
        return end - self._start

    def __iter__(self) -> Iterator[bytes]:
        if isinstance(self._file, os.PathLike):
            with open(self._file, "rb") as file:
                yield from _chunks(file)
            return
        if self._start >= 0:
            self._file.seek(self._start)
        yield from _chunks(self._file)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk


def _position(file: IO[bytes]) -> int:
    try:
        return file.tell() if file.seekable() else -1
    except (AttributeError, OSError):
        return -1


@dataclass(frozen=True, slots=True)
class Content:
    """A body, ready to be sent any number of times."""

    content_type: str = ""
    """For when no header says it."""
    data: bytes | None = None
    stream: FileStream | None = None
    parts: tuple[tuple[str, Any], ...] | None = None
    """Of a multipart form, as httpx2 takes them."""

    @property
    def replayable(self) -> bool:
        """True when the body can be sent a second time."""
        if self.stream is not None:
            return self.stream.replayable
        return all(
            not hasattr(part[1], "read") or _position(part[1]) >= 0
            for _, part in self.parts or ()
        )


NO_CONTENT = Content()


def content_of(operation: Operation[Any], body: Any) -> Content:
    """The body of a call.

    Raises:
        ValueError: the value can not be written in the operation's format.
    """
    if operation.body is None or (body is None and operation.body != "graphql"):
        return NO_CONTENT
    match operation.body:
        case "json":
            return Content("application/json", json_bytes(body))
        case "urlencoded":
            return Content("application/x-www-form-urlencoded", _form(body))
        case "multipart":
            boundary = "-" * 26 + secrets.token_hex(12)
            parts = tuple(_parts(cast("Mapping[str, Any]", body)))
            return Content(f"multipart/form-data; boundary={boundary}", parts=parts)
        case "graphql":
            return Content("application/json", json_bytes(_graphql(operation, body)))
        case _:
            return _plain(body)


def _plain(body: Any) -> Content:
    if isinstance(body, str):
        return Content(data=body.encode("utf-8", "replace"))
    if isinstance(body, (bytes, bytearray)):
        return Content(data=bytes(body))
    return Content("application/octet-stream", stream=FileStream(body))


def json_bytes(value: Any) -> bytes:
    """Compact JSON in UTF-8."""
    text = json.dumps(
        value,
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
        default=_json_default,
    )
    return text.encode("utf-8", "replace")


def _json_default(value: Any) -> Any:
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
        case set() | frozenset() | tuple():
            return list(cast("set[Any]", value))
        case _ if hasattr(value, "model_dump"):
            return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
        case _:
            raise ValueError(f"{type(value).__name__} cannot be written as JSON")


def _graphql(operation: Operation[Any], variables: Any) -> dict[str, Any]:
    body: dict[str, Any] = {"query": operation.document}
    if operation.operation_name:
        body["operationName"] = operation.operation_name
    if variables is not None:
        body["variables"] = variables
    return body


def form_pairs(body: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The rows of a form: `None` is left out, a list is several rows."""
    for name, value in body.items():
        if isinstance(value, (list, set, frozenset)):
            yield from ((name, item) for item in cast("list[Any]", value))
        elif value is not None:
            yield name, value


def _field_text(value: Any) -> str:
    if isinstance(value, (Mapping, list)):
        return json_bytes(value).decode()
    return as_text(value)


def _form(body: Any) -> bytes:
    pairs = form_pairs(cast("Mapping[str, Any]", body))
    text = "&".join(f"{encode_form(k)}={encode_form(_field_text(v))}" for k, v in pairs)
    return text.encode("ascii")


def _parts(body: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in form_pairs(body):
        if isinstance(value, tuple):
            given: tuple[Any, ...] = value
            yield name, (given[0], _opened(given[1]), *given[2:])
        elif isinstance(value, (bytes, bytearray)):
            yield name, (name, bytes(value))
        elif isinstance(value, os.PathLike) or hasattr(value, "read"):
            yield name, (_file_name(value, name), _opened(value))
        else:
            yield name, (None, _field_text(value).encode("utf-8", "replace"))


def _file_name(value: Any, default: str) -> str:
    named = value if isinstance(value, os.PathLike) else getattr(value, "name", default)
    return (
        os.path.basename(str(os.fspath(named)))
        if not isinstance(named, int)
        else default
    )


def _opened(value: Any) -> Any:
    """A path as its bytes: httpx2 reads other objects while it sends them."""
    if isinstance(value, os.PathLike):
        with open(cast("os.PathLike[str]", value), "rb") as file:
            return file.read()
    return value
