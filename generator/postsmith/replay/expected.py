"""What does Postman send for a saved request, byte by byte?

docs/postman.md, Steps: for one item with everything that its folders hand down. Nothing here knows of
generated code: this is the other side of the comparison.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from postsmith.ir.api import BodyKind
from postsmith.json_value import JsonValue
from postsmith.normalize import wire
from postsmith.normalize.hosts import canonical
from postsmith.normalize.javascript import grouped, text_of
from postsmith.normalize.walk import Visit
from postsmith.postman.masking import masked
from postsmith.postman.model import Request, Row, Url
from postsmith.replay.expected_auth import AuthEffect, auth_effect
from postsmith.replay.expected_body import Files, Payload, payload_of
from postsmith.replay.variables import Variables

_TOKEN: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_UNSENDABLE: Final = re.compile(r"[^\t\x20-\x7e\x80-\xff]")
"""What Node.js refuses in the value of a header."""


class NotSent(Exception):
    """Postman sends nothing for this request. The message says why; it holds no value of a variable."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The request that Postman puts on the wire."""

    method: str
    scheme: str
    authority: str
    """Host and port as in the `Host` header."""
    target: str
    """Path and query, one character per byte."""
    headers: tuple[tuple[str, str], ...]
    """What the collection asks for, in order; what the transport adds by itself is not here."""
    payload: Payload | None
    auth: AuthEffect
    without: frozenset[str]
    """System headers that are switched off, in lower case (`disabledSystemHeaders`)."""

    def header(self, name: str) -> tuple[str, ...]:
        """The values of a header, by its name in any case."""
        return tuple(v for n, v in self.headers if n.lower() == name.lower())


def expected_of(visit: Visit, variables: Variables, files: Files) -> Expected:
    """What goes out for an item.

    Raises:
        NotSent: nothing does.
    """
    request = visit.item.request
    if request is None or request.url is None or not request.url.host.strip():
        raise NotSent("it has no URL that could be sent to")
    if not request.url.complete:
        raise NotSent("only the raw text of its URL names a host")
    if not _TOKEN.fullmatch(request.method):
        raise NotSent("its method is no method")
    effect = auth_effect(visit.auth, variables)
    encoded = visit.behavior.get("disableUrlEncoding") is not True
    target = _target(request.url, variables, encoded, effect)
    without = disabled_system_headers(visit.behavior)
    headers = [
        (name, value)
        for name, value in _rows(request, variables)
        if not effect.replaces(name)
    ]
    if not any(
        name.lower() == "authorization" for name, _ in (*headers, *effect.headers)
    ):
        basic = wire.basic_of(target.user_info)
        headers += [("Authorization", basic)] if basic else []
    payload = payload_of(request, visit.behavior, variables, files, _declared(headers))
    headers = [*_typed(headers, payload, without), *effect.headers]
    if payload and payload.kind is not BodyKind.FILE:
        # Node.js writes the head together with the text of a body, and in its encoding.
        headers = [(name, _as_utf8(value)) for name, value in headers]
    for name, value in headers:
        if not _TOKEN.fullmatch(name):
            raise NotSent(f"{name!r} cannot be the name of a header")
        if _UNSENDABLE.search(value):
            raise NotSent(f"the header {name} cannot hold its value")
    return Expected(
        request.method,
        target.scheme,
        target.authority,
        target.target,
        tuple(headers),
        payload,
        effect,
        without,
    )


def _as_utf8(value: str) -> str:
    return value if _UNSENDABLE.search(value) else value.encode().decode("latin-1")


def disabled_system_headers(behavior: Mapping[str, JsonValue]) -> frozenset[str]:
    """The names in `disabledSystemHeaders`: in lower case, and on when true only (docs/postman.md, System headers)."""
    off = behavior.get("disabledSystemHeaders")
    names = off.items() if isinstance(off, dict) else ()
    return frozenset(name for name, on in names if on is True and name == name.lower())


def _target(
    url: Url, variables: Variables, encoded: bool, effect: AuthEffect
) -> wire.Target:
    if url.port_sign:
        url = replace(url, host=f"{url.host}:")
    written = wire.url_text(url, wire.path_values(url), wire.user_info(url))
    text = variables.substitute(written)
    target = wire.parse(text, encoded=encoded)
    if _scheme(text) not in ("http", "https"):
        raise NotSent("the scheme of its URL is not one that Postman sends with")
    if not target.authority.strip(":"):
        raise NotSent("it has no host")
    target = replace(target, authority=canonical(target.authority))
    if effect.query or effect.conflicting[1]:
        sent = wire.with_parameters(
            target.target,
            effect.query,
            without=effect.conflicting[1],
            encoded=encoded,
        )
        target = replace(target, target=sent)
    if re.search("[\x00-\x20\x7f]|[^\x00-\xff]", target.target):
        raise NotSent("its URL holds characters that cannot be sent without encoding")
    return target


def _scheme(text: str) -> str:
    """What stands before the first `://` of host and path: anything, where the URL has no scheme."""
    text = masked(text.lstrip())
    head = re.split("[#?]", text, maxsplit=1)[0].replace("\\", "/")
    scheme, separator, _ = head.partition("://")
    return scheme.lower() if separator else "http"


def _rows(request: Request, variables: Variables) -> Iterator[tuple[str, str]]:
    """The header lines: grouped by name, of names that differ in case the last (docs/postman.md, Headers)."""
    found: list[tuple[str, str]] = []
    for row in request.header:
        name = variables.substitute(row.key or "")
        if not row.disabled and name and name != "__proto__":
            found += ((name, variables.substitute(text)) for text in header_texts(row))
    lines = grouped(found)
    last = {name.lower(): name for name, _ in found}
    for name, values in lines.items():
        if last[name.lower()] == name:
            if name.lower() == "cookie":
                values = ["; ".join(values)]  # as Node.js does, for this header alone
            empty_host = name.lower() == "host" and not any(values)
            yield from (() if empty_host else ((name, value) for value in values))


def header_texts(row: Row) -> list[str]:
    """A row's values: nothing when there is none, `null` for null, a list one by one."""
    if not row.has_value:
        return [""]
    if isinstance(row.value, list):
        return [text_of(item) for item in row.value]
    return [text_of(row.value)]


def _declared(headers: list[tuple[str, str]]) -> str | None:
    """The content type that a row says, `None` for none."""
    return next((v for n, v in headers if n.lower() == "content-type"), None)


def _typed(
    headers: list[tuple[str, str]], payload: Payload | None, without: frozenset[str]
) -> list[tuple[str, str]]:
    """The headers with the content type that goes out."""
    if payload is None or "content-type" in without:
        return headers
    declared = any(name.lower() == "content-type" for name, _ in headers)
    if payload.replaces_type:
        headers = [pair for pair in headers if pair[0].lower() != "content-type"]
    elif declared:
        return headers
    return (
        [*headers, ("Content-Type", payload.content_type)]
        if payload.content_type
        else headers
    )
