"""What does one saved request call, with what?"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from urllib.parse import quote

from postsmith.diagnostics import Location, Report
from postsmith.infer.placeholders import fill_text, is_placeholder
from postsmith.ir.api import Auth, Wire
from postsmith.json_value import JsonValue
from postsmith.normalize import wire
from postsmith.normalize.auth import auth_of, sent_by
from postsmith.normalize.bodies import CallBody, body_of
from postsmith.normalize.forms import sent_rows
from postsmith.normalize.fresh import dynamic, is_per_call, is_sought, template
from postsmith.normalize.headers import header_rows, header_text, is_replaced
from postsmith.normalize.hosts import canonical
from postsmith.normalize.meaning import is_identifier, is_of_one_call, is_setting
from postsmith.normalize.paths import Path, path_of
from postsmith.normalize.scope import Scope, sample
from postsmith.normalize.secrets import (
    is_credential,
    is_literal,
    looks_secret,
    scrub,
)
from postsmith.normalize.signed import as_signed, signed_by
from postsmith.normalize.template import names, substitute, whole
from postsmith.normalize.walk import Visit
from postsmith.postman.model import Item, Row, Url


@dataclass(frozen=True, slots=True)
class Use:
    """A query parameter or header of one saved request."""

    row: Row
    name: str
    saved: str | None
    """What a test sends: variables and placeholders replaced; `None` for a key without a value."""
    evidence: str
    """As written; `""` when that says nothing, or must not be shown."""
    constant: str | None
    """The template to send by itself, for values the caller does not give; else `None`."""
    fresh: str = ""
    """The template of a value that is another for each call, and that the caller may give; else `""`."""


@dataclass(frozen=True, slots=True)
class Call:
    """One saved request, understood."""

    visit: Visit
    method: str
    server: str
    """The origin as written; a template."""
    host: str
    """The origin with variables replaced, `""` when a variable has no value: the identity of a host."""
    origin: str
    """The origin with variables replaced, by sample values where need be."""
    path: Path
    query: tuple[Use, ...]
    headers: tuple[Use, ...]
    body: CallBody | None
    auth: Auth | None
    wire: Wire
    encoded: bool = True
    """False for a URL that goes out as it is written (`disableUrlEncoding`)."""

    @property
    def name(self) -> str:
        """The name that the collection gives the request, without credentials."""
        return scrub(self.visit.item.name)

    @property
    def item(self) -> Item:
        """The item behind it."""
        return self.visit.item


def _without_fragment(url: Url) -> Url:
    """The URL up to a `#` in its path: what follows is a fragment, and never sent (POSTMAN.md C.3)."""
    for position, segment in enumerate(url.path):
        before, mark, _ = segment.partition("#")
        if mark and "{{" not in segment:
            return replace(url, path=(*url.path[:position], before), query=())
    return url


def call_of(visit: Visit, scope: Scope, report: Report) -> Call | None:
    """Understand an item; `None` when it has nothing that could be sent (reported by the reader)."""
    request = visit.item.request
    if request is None or request.url is None:
        return None
    url, place = _without_fragment(request.url), visit.location
    path = path_of(url, scope, place, report)
    auth = auth_of(visit, request.header, report)
    where, taken, _ = sent_by(auth, scope.samples) if auth else ("", "", "")
    sought = _sought(url) if request.method in _LOOKS_UP else frozenset[str]()
    query = tuple(
        _query_use(row, sought, scope, place, report)
        for row in url.query
        if where != "query" or row.key != taken
    )
    body = body_of(request, visit.behavior, scope, place, report)
    headers = tuple(
        _header_use(row, scope, place, report)
        for row in header_rows(request.header, taken if where == "header" else "")
        if not is_replaced(row, body)
    )
    encoded = visit.behavior.get("disableUrlEncoding") is not True
    if not encoded and not wire.is_sendable(url, scope.samples):
        why = "HTTP cannot carry its characters as they are"
        report.add("PM305", place, reason=why)
        encoded = True
    server = wire.origin_text(url).strip()
    resolved = substitute(server, scope.defaults)
    sent = _wire(request.method, url, path, query, headers, auth, body, scope, encoded)
    return Call(
        visit,
        request.method,
        server,
        "" if "{{" in resolved else resolved,
        substitute(server, scope.samples),
        path,
        tuple(use for use in query if _is_parameter(use)),
        headers,
        body,
        auth,
        sent,
        encoded,
    )


def _is_parameter(use: Use) -> bool:
    """False for nothing between two `&`, and for a row without a name that is not sent."""
    return bool(use.name) or (use.saved is not None and not use.row.disabled)


_LOOKS_UP = frozenset({"GET", "HEAD"})
"""Methods of look-ups, in whose query the id of a request is that of another one."""


def _sought(url: Url) -> frozenset[str]:
    """The keys of a query that say what is looked for."""
    keys = [row.key or "" for row in url.query]
    return frozenset(key for key in keys if is_sought(key, keys))


def _query_use(
    row: Row, sought: Container[str], scope: Scope, place: Location, report: Report
) -> Use:
    written = substitute(row.key or "", scope.samples)
    if (name := scrub(written)) != written:
        where = Location(place.file, row.pointer, place.trail)
        report.add("PM301", where, what="query")
    if not isinstance(row.value, str) or not row.has_value:
        return Use(row, name, None, "", None)
    use = _value_use(row, name, row.value, scope, place, report)
    if row.disabled or not use.evidence:
        return use
    told = is_per_call(name) and (row.key or "") not in sought
    if made := _fresh(told, name, row.value, scope):
        return replace(use, fresh=made)
    if _is_sent_by_itself(row.value, scope):
        return replace(use, constant=row.value)
    return use


def _fresh(per_call: bool, name: str, text: str, scope: Scope) -> str:
    """The template of a value that is made anew for each call, `""` for one that is not."""
    if made := dynamic(text):
        return made
    return template(name, substitute(text, scope.defaults)) if per_call else ""


def _is_sent_by_itself(text: str, scope: Scope) -> bool:
    found = names(text)
    return bool(found) and all(scope.is_argument(name) for name in found)


def _value_use(
    row: Row, name: str, text: str, scope: Scope, place: Location, report: Report
) -> Use:
    told = row.type == "secret" and is_literal(text)
    known = is_credential(name, text) and not ("{{" in text and not looks_secret(text))
    if told or known:
        if not row.disabled:
            where = Location(place.file, row.pointer, place.trail)
            report.add("PM301", where, what=f"“{name}”")
        return Use(row, name, sample(name), "", None)
    saved = substitute(fill_text(text), scope.samples)
    return Use(row, name, saved, _told(text, scope), None)


def _told(text: str, scope: Scope) -> str:
    """The text as evidence; a variable that is all of it tells what its value does."""
    return substitute(text, scope.defaults) if whole(text) else text


def _header_use(row: Row, scope: Scope, place: Location, report: Report) -> Use:
    name = (row.key or "").strip()
    text = header_text(row)
    use = _value_use(row, name, text, scope, place, report)
    if use.saved is not None:
        use = replace(use, saved=_one_line(use.saved))
    if row.disabled or not use.evidence:
        return use
    if made := _fresh(is_per_call(name, header=True), name, text, scope):
        return replace(use, fresh=_one_line(made))
    if is_placeholder(text) or is_per_call(name, header=True):
        return use
    if _is_shared(name, text, scope):
        # As it is written: a placeholder in it is replaced by nobody.
        sent = _one_line(substitute(text, scope.samples))
        return replace(use, constant=_one_line(text), saved=sent)
    return use


def _is_shared(header: str, text: str, scope: Scope) -> bool:
    """True for a header that says the same for every call, as far as the collection knows."""
    if names(text):
        return _is_sent_by_itself(text, scope)
    return is_setting(header) or not (is_of_one_call(header) or is_identifier(text))


def _one_line(text: str) -> str:
    """Header values hold one line of latin-1; Postman refuses to send anything else."""
    return "".join(
        char for char in text if " " <= char <= "\xff" and char != "\x7f"
    ).strip()


def _wire(
    method: str,
    url: Url,
    path: Path,
    query: tuple[Use, ...],
    headers: tuple[Use, ...],
    auth: Auth | None,
    body: CallBody | None,
    scope: Scope,
    encoded: bool,
) -> Wire:
    """What Postman sends, with the values that tests use."""
    rows = [
        replace(use.row, key=use.name, value=use.saved, has_value=use.saved is not None)
        for use in query
        if use.name or use.saved is not None  # nothing between two `&` means nothing
    ]
    # A method has one argument for the parameters of one name, and sends them together.
    order = list(dict.fromkeys(row.key for row in rows))
    rows.sort(key=lambda row: order.index(row.key))
    sent = [(use.name, use.saved or "") for use in headers if not use.row.disabled]
    if auth is not None:
        where, name, value = sent_by(auth, scope.samples)
        if where == "header":
            sent.append((name, value))
        elif where == "query":
            rows.append(Row(name, value))
    filled = replace(
        url, path=path.segments, query=tuple(rows), hash="", user_info="", variable=()
    )
    if not wire.origin_text(url):
        # Nothing would be sent to nowhere; the client that tests use is told a server.
        filled = replace(filled, protocol="https", host="api.test")
    target = wire.target_of(filled, scope.samples, {}, encoded=encoded)
    declared = any(name.lower() == "content-type" for name, _ in sent)
    if body is not None and body.sent and body.content_type and not declared:
        sent.append(("Content-Type", body.content_type))
    signed = signed_by(auth, scope.samples) if auth else ()
    target = as_signed(target, auth, signed)
    return Wire(method, str(_as_shown(target)), tuple(sent), signed)


def _as_shown(target: wire.Target) -> wire.Target:
    """The same without the port that the scheme has anyway, or an empty one, as URLs of requests show it."""
    port = {"http": ":80", "https": ":443"}.get(target.scheme, " ")
    authority = target.authority.strip().removesuffix(port).removesuffix(":")
    if not authority.isascii():
        authority = canonical(authority)
    if authority.isascii():
        authority = quote(authority, safe=_IN_HOST)
    return replace(target, authority=authority)


_IN_HOST = "!$&'()*+,;=:[]@\"`{}%|\\"
"""What httpx2 leaves as it is in the name of a host, beside letters and digits."""


def saved_body(body: CallBody) -> tuple[JsonValue, str | None]:
    """The body as a value, or as text."""
    if body.rows:
        return sent_rows(body.rows, body.kind), None
    if body.text:
        return None, body.text
    return body.value, None
