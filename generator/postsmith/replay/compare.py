"""Is the request that went out the one that Postman sends?

What the transport owns does not count: its own headers, the boundary of a multipart body, the white
space of JSON.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from postsmith.json_value import JsonValue
from postsmith.replay.expected import Expected

EVERYTHING = frozenset({"origin", "path", "query", "headers", "body"})
"""The parts of a request in which two can differ."""

TRANSPORTS_OWN = frozenset(
    "user-agent postman-token cache-control accept-encoding connection content-length "
    "transfer-encoding host".split()
)
_BOUNDARY = re.compile(r"-{20,}[0-9A-Za-z]{12,}")
_BOUNDARY_BYTES = re.compile(rb"-{20,}[0-9A-Za-z]{12,}")


@dataclass(frozen=True, slots=True)
class Captured:
    """A request as a transport is given it."""

    method: str
    scheme: str
    authority: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> tuple[str, ...]:
        """The values of a header, by its name in any case."""
        return tuple(v for n, v in self.headers if n.lower() == name.lower())


def is_transports_own(name: str, captured: Captured) -> bool:
    """True for a header that means nothing when it is there, or not there."""
    if name == "accept":
        return captured.header(name) == ("*/*",)
    return name in TRANSPORTS_OWN


def differences(expected: Expected, captured: Captured) -> frozenset[str]:
    """The parts in which a request is not the expected one."""
    found: set[str] = set()
    host = (expected.header("host") or (expected.authority,))[-1]
    if (captured.scheme, captured.authority) != (expected.scheme, host):
        found.add("origin")
    path, query = _halves(captured.target)
    expected_path, expected_query = _halves(expected.target)
    found |= {"path"} if path != expected_path else set()
    found |= {"query"} if query != expected_query else set()
    if _headers_of(captured) != _headers_of(expected):
        found.add("headers")
    content = expected.payload.content if expected.payload else b""
    if not same_body(captured.body, content):
        found.add("body")
    return frozenset(found)


def _halves(target: str) -> tuple[str, str]:
    path, mark, query = target.partition("?")
    return path, mark + query


def _headers_of(request: Captured | Expected) -> list[tuple[str, str]]:
    """The headers that mean something, in an order of their own; blanks at an end mean nothing (RFC 9110, 5.5)."""
    found: list[tuple[str, str]] = []
    for name, value in request.headers:
        lowered = name.lower()
        if lowered in TRANSPORTS_OWN:
            continue
        if (lowered, value) != ("accept", "*/*"):
            found.append((lowered, _BOUNDARY.sub("", value).rstrip(" \t")))
    return sorted(found)


def same_body(one: bytes, other: bytes) -> bool:
    """Equal as JSON where both are JSON, else byte by byte but for the boundary."""
    if one == other:
        return True
    try:
        return _same(json.loads(one), json.loads(other))
    except (ValueError, RecursionError):
        return _BOUNDARY_BYTES.sub(b"", one) == _BOUNDARY_BYTES.sub(b"", other)


def _same(one: JsonValue, other: JsonValue) -> bool:
    """Equal, where `true` is not 1 as it is in Python."""
    match one, other:
        case dict(), dict():
            return one.keys() == other.keys() and all(
                _same(value, other[key]) for key, value in one.items()
            )
        case list(), list():
            return len(one) == len(other) and all(map(_same, one, other))
        case _:
            return isinstance(one, bool) == isinstance(other, bool) and one == other
