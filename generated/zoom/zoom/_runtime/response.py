"""What a call gives back beyond the body, and where a body was not what the collection shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

import httpx2

from .logs import tells_secret

T = TypeVar("T")

_LONGEST_VALUE = 40


@dataclass(frozen=True, slots=True)
class Drift:
    """A place where a response differs from the saved examples."""

    operation: str
    status_code: int
    path: str
    """`users[3].age`; `""` is the whole body."""
    expected: str
    """The type that the examples show."""
    seen: str
    """What came: its type and the beginning of its value, or `nothing`."""

    def __str__(self) -> str:
        place = self.path or "body"
        text = (
            f"{self.operation} ({self.status_code}): {place}: "
            f"expected {self.expected}, got {self.seen}"
        )
        # Keys are the server's, and lines of a log end up in terminals, where control characters are commands.
        return "".join(c if c.isprintable() else "\ufffd" for c in text)


@dataclass(frozen=True, slots=True)
class Response(Generic[T]):
    """A whole response; `body` is what the method returns by itself."""

    status_code: int
    headers: httpx2.Headers
    body: T
    request: httpx2.Request = field(repr=False)
    drift: tuple[Drift, ...]
    http_response: httpx2.Response = field(repr=False)
    """The response as the transport gave it."""


def joined(path: str, key: str) -> str:
    """The path of a key of what stands at a path."""
    return f"{path}.{key}" if path else key


def seen(value: Any, path: str, kind: str = "") -> str:
    """What came, in short: its kind, and the beginning of its value unless the path tells of a secret."""
    if value is None:
        return "null"
    if isinstance(value, (dict, list)):
        items = cast("list[Any]", value)
        return f"{type(items).__name__} of {len(items)}"
    kind = kind or type(value).__name__
    if tells_secret(path.rpartition(".")[2]):
        return kind
    text = repr(value[: _LONGEST_VALUE + 1] if isinstance(value, str) else value)
    text = text.strip("'") if kind == "number" else text
    if len(text) > _LONGEST_VALUE:
        text = text[: _LONGEST_VALUE - 1] + "…"
    return f"{kind} {text}"
