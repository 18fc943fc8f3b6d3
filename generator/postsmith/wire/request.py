"""What does Postman send for a saved request?

docs/postman.md, Steps: for one item with everything that its folders hand down, and values of variables. Nothing
here knows of generated code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from postsmith.ir.api import BodyKind
from postsmith.postman.masking import masked
from postsmith.postman.model import Request, Url
from postsmith.wire.auth import AuthEffect, as_signed, auth_effect, signed_by
from postsmith.wire.body import FORM, Files, Payload, payload_of
from postsmith.wire.compare import Message
from postsmith.wire.headers import (
    TOKEN,
    UNSENDABLE,
    Header,
    as_utf8,
    disabled_system_headers,
    lines_of,
    with_type,
)
from postsmith.wire.hosts import canonical
from postsmith.wire.url import (
    Target,
    basic_of,
    parse,
    url_text,
    with_parameters,
)
from postsmith.wire.variables import substitute
from postsmith.wire.visits import Visit


class NotSent(Exception):
    """Postman sends nothing for this request. The message says why; it holds no value of a variable."""


@dataclass(frozen=True, slots=True)
class WireRequest:
    """The request that Postman puts on the wire."""

    method: str
    url: Target
    """Where it goes: scheme, host and port, path and query."""
    headers: tuple[tuple[str, str], ...]
    """What the collection asks for, in order; what the transport adds by itself is not here."""
    payload: Payload | None
    auth: AuthEffect
    signed: tuple[str, ...]
    """Headers and parameters that a signature adds; they are not here, since their values are new each time."""
    unsigned: str
    """Path and query before a signature."""
    without: frozenset[str]
    """System headers that are switched off, in lower case (`disabledSystemHeaders`)."""

    @property
    def scheme(self) -> str:
        """`http` or `https`."""
        return self.url.scheme

    @property
    def authority(self) -> str:
        """Host and port that are connected to."""
        return canonical(self.url.authority)

    @property
    def target(self) -> str:
        """Path and query, one character per byte."""
        return self.url.target

    @property
    def message(self) -> Message:
        """What stands on the wire, a `Host` included that no row gives, before a signature is made over it."""
        said = self.header("host") or "host" in self.without
        host = () if said else (("Host", self.authority),)
        return Message(self.method, self.unsigned, (*self.headers, *host), self.body)

    @property
    def body(self) -> bytes:
        """The bytes of the body, none without one."""
        return self.payload.content if self.payload else b""

    def header(self, name: str) -> tuple[str, ...]:
        """The values of a header, by its name in any case."""
        return tuple(v for n, v in self.headers if n.lower() == name.lower())


def no_files(src: str) -> bytes | None:
    """Where no file can be read, none is there."""
    return None


def send(
    visit: Visit, values: Mapping[str, str], files: Files = no_files
) -> WireRequest:
    """What goes out for an item, when variables have these values.

    Raises:
        NotSent: nothing does.
    """
    request = visit.item.request
    if request is None or request.url is None or not request.url.host.strip():
        raise NotSent("it has no URL that could be sent to")
    if not request.url.complete:
        raise NotSent("only the raw text of its URL names a host")
    if not TOKEN.fullmatch(request.method):
        raise NotSent("its method is no method")
    written = compose(request, visit, values, files)
    _check_target(request.url, written.url, values)
    return replace(written, headers=tuple(_lines(written)))


def _lines(written: WireRequest) -> Iterator[Header]:
    """The headers with one character per byte."""
    # Node.js writes the head together with the text of a body, and in its encoding.
    beside = written.payload is not None and written.payload.kind is not BodyKind.FILE
    for name, value in written.headers:
        if not TOKEN.fullmatch(name):
            raise NotSent(f"{name!r} cannot be the name of a header")
        if UNSENDABLE.search(value):
            raise NotSent(f"the header {name} cannot hold its value")
        yield name, as_utf8(value) if beside else value


def compose(
    request: Request, visit: Visit, values: Mapping[str, str], files: Files
) -> WireRequest:
    """The same in texts, and whether Postman would refuse to send it or not."""
    assert request.url is not None
    behavior = visit.behavior
    effect = auth_effect(visit.auth, values)
    encoded = behavior.get("disableUrlEncoding") is not True
    target = _target(request.url, values, encoded, effect)
    without = disabled_system_headers(behavior)
    headers = [
        pair
        for pair in lines_of(request.header, values)
        if not effect.replaces(pair[0])
    ]
    said = {name.lower() for name, _ in (*headers, *effect.headers)}
    if target.user_info and "authorization" not in said:
        headers.append(("Authorization", basic_of(target.user_info)))
    payload = payload_of(request, behavior, values, files, _declared(headers))
    headers = [*with_type(headers, payload, without), *effect.headers]
    signed = signed_by(effect, form=_is_form(headers, payload))
    unsigned = target.target
    if signed:
        target = replace(target, target=as_signed(unsigned, effect))
    return WireRequest(
        request.method,
        target,
        tuple(headers),
        payload,
        effect,
        signed,
        unsigned,
        without,
    )


def _is_form(headers: Iterable[Header], payload: Payload | None) -> bool:
    if payload is not None and payload.kind is BodyKind.URLENCODED:
        return True
    said = _declared(headers)
    return said is not None and said.startswith(FORM)


def _target(
    url: Url, values: Mapping[str, str], encoded: bool, effect: AuthEffect
) -> Target:
    text = substitute(url_text(url), values)
    target = parse(text, encoded=encoded)
    if effect.query or effect.conflicting[1]:
        sent = with_parameters(
            target.target, effect.query, without=effect.conflicting[1], encoded=encoded
        )
        return replace(target, target=sent)
    return target


def _check_target(url: Url, target: Target, values: Mapping[str, str]) -> None:
    """Refuse what Postman cannot connect to, or what Node.js does not write."""
    text = substitute(url_text(url), values)
    if _scheme(text) not in ("http", "https"):
        raise NotSent("the scheme of its URL is not one that Postman sends with")
    if not target.authority.strip(":"):
        raise NotSent("it has no host")
    if re.search("[\x00-\x20\x7f]|[^\x00-\xff]", target.target):
        raise NotSent("its URL holds characters that cannot be sent without encoding")


def _scheme(text: str) -> str:
    """What stands before the first `://` of host and path: anything, where the URL has no scheme."""
    text = masked(text.lstrip())
    head = re.split("[#?]", text, maxsplit=1)[0].replace("\\", "/")
    scheme, separator, _ = head.partition("://")
    return scheme.lower() if separator else "http"


def _declared(headers: Iterable[Header]) -> str | None:
    """The content type that a row says, `None` for none."""
    return next((v for n, v in headers if n.lower() == "content-type"), None)
