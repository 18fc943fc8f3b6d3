"""Are two requests the same, but for what belongs to the program that sends?

docs/fidelity.md, What does not count: the transport's own headers, the order and case of headers, blanks around
their values, the boundary of a multipart body, the white space of JSON. Of a signature, what is new for each
request can be left out, and the rest compared.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol

TRANSPORTS_OWN: Final = frozenset(
    "user-agent postman-token cache-control accept-encoding connection content-length "
    "transfer-encoding".split()
)
_BOUNDARY = re.compile(r"-{20,}[0-9A-Za-z]{8,}|-{4,6}formdata-undici-\d+")
"""Of newman, and of the program that runs collections of format 3."""
_FRESH = re.compile(
    r'((?:oauth_nonce|oauth_timestamp|oauth_signature|nonce|ts|mac|timestamp|signature|X-Amz-Date|X-Amz-Signature)=)("[^"]*"|[^,;&\s]*)',
    re.IGNORECASE,
)
_DAY = re.compile(r"(?<!\d)20\d{6}(?:T\d{6}Z)?(?!\d)")
"""The day of an AWS signature, alone or with the time."""


class OnTheWire(Protocol):
    """A request as it was sent; texts hold one character per byte."""

    @property
    def method(self) -> str:
        """The method."""
        ...

    @property
    def target(self) -> str:
        """Path and query."""
        ...

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """All header lines, `Host` among them."""
        ...

    @property
    def body(self) -> bytes:
        """The bytes of the body."""
        ...


@dataclass(frozen=True, slots=True)
class Message:
    """A request as it was sent, or would be."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


def difference(
    mine: OnTheWire, theirs: OnTheWire, *, signed: bool = False
) -> dict[str, str]:
    """The parts that differ (`method`, `host`, `path`, `query`, `headers`, `body`), each with both texts.

    `signed`: nonces and times, and the signatures over them, do not count.
    """
    ours, others = dict(_parts(mine, signed)), dict(_parts(theirs, signed))
    # The hash of a body that is written in another way is another one, too.
    if signed and mine.body != theirs.body:
        ours["headers"], others["headers"] = (
            [pair for pair in found if pair[0] != "x-amz-content-sha256"]
            for found in (_headers(mine, signed), _headers(theirs, signed))
        )
    found = {
        part: f"{text}  <>  {others[part]}"
        for part, text in ours.items()
        if text != others[part]
    }
    if not same_body(mine.body, theirs.body, signed=signed):
        found["body"] = f"{mine.body[:400]!r}  <>  {theirs.body[:400]!r}"
    return found


def _parts(request: OnTheWire, signed: bool) -> Iterator[tuple[str, object]]:
    yield "method", request.method
    hosts = [v.strip(" \t") for n, v in request.headers if n.lower() == "host"]
    yield "host", hosts[-1] if hosts else None
    target = _without_fresh(request.target) if signed else request.target
    path, mark, query = target.partition("?")
    yield "path", path
    yield "query", mark + query
    yield "headers", _headers(request, signed)


def _headers(request: OnTheWire, signed: bool) -> list[tuple[str, str]]:
    """The headers that mean something, in an order of their own."""
    found: list[tuple[str, str]] = []
    for written, text in request.headers:
        name, value = written.lower(), text.strip(" \t")
        if name in TRANSPORTS_OWN or name == "host" or is_default_accept(name, value):
            continue
        value = _BOUNDARY.sub("…", value)
        found.append((name, _without_fresh(value) if signed else value))
    return sorted(found)


def is_default_accept(name: str, value: str) -> bool:
    """True for the header that says no more than none would."""
    return name.lower() == "accept" and value == "*/*"


def _without_fresh(text: str) -> str:
    if "signature" not in text.lower() and not text.startswith("Hawk "):
        return _DAY.sub("…", text) if _DAY.fullmatch(text) else text
    return _DAY.sub("…", _FRESH.sub(r"\1…", text))


def same_body(one: bytes, other: bytes, *, signed: bool = False) -> bool:
    """Equal as JSON where both are JSON, else byte by byte but for the boundary."""
    if one == other:
        return True
    try:
        return _canonical(one) == _canonical(other)
    except (ValueError, RecursionError):
        pass
    texts = [_BOUNDARY.sub("…", body.decode("latin-1")) for body in (one, other)]
    if signed:
        texts = [_without_fresh(text) for text in texts]
    return texts[0] == texts[1]


def _canonical(body: bytes) -> str:
    return json.dumps(json.loads(body), sort_keys=True)
