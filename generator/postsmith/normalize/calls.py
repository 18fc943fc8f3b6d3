"""What does one saved request call, with what?"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from postsmith.diagnostics import Report
from postsmith.infer.placeholders import fill_text, is_placeholder
from postsmith.ir.api import Auth, Wire
from postsmith.ir.bodies import SavedBody
from postsmith.normalize.auth import auth_of
from postsmith.normalize.bodies import CallBody, body_of
from postsmith.normalize.expected import Asked, block_of, expected_of
from postsmith.normalize.fresh import dynamic, is_per_call, is_sought, template
from postsmith.normalize.headers import header_rows, header_text, is_replaced
from postsmith.normalize.identifiers import is_identifier, is_unmistakable
from postsmith.normalize.meaning import is_of_one_call, is_setting
from postsmith.normalize.paths import Path, path_of
from postsmith.normalize.scope import Scope
from postsmith.normalize.uses import Use
from postsmith.postman.foreign import foreign_scheme
from postsmith.postman.model import Item, Row, Url
from postsmith.wire import Visit
from postsmith.wire.auth import auth_effect
from postsmith.wire.url import is_sendable, origin_text
from postsmith.wire.variables import names, substitute, whole


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
    carried: SavedBody | None = None
    """What goes out as its body."""
    encoded: bool = True
    """False for a URL that goes out as it is written (`disableUrlEncoding`)."""
    originals: tuple[Call, ...] = ()
    """What the requests of its examples tell besides; never sent."""

    @property
    def name(self) -> str:
        """The name that the collection gives the request, without credentials."""
        return self.visit.item.name

    @property
    def item(self) -> Item:
        """The item behind it."""
        return self.visit.item


def _without_fragment(url: Url) -> Url:
    """The URL up to a `#` in its path: what follows is a fragment, and never sent (docs/postman.md, URL)."""
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
    server = origin_text(url).strip()
    resolved = substitute(server, scope.defaults)
    if scheme := foreign_scheme(resolved):
        report.add("PM230", place, scheme=scheme)
        return None
    path = path_of(url, scope, place, report)
    auth = auth_of(visit, request.header, report)
    effect = auth_effect(block_of(auth), scope.samples)
    sought = _sought(url) if request.method in _LOOKS_UP else frozenset[str]()
    query = tuple(
        _query_use(row, sought, scope)
        for row in url.query
        if not effect.replaces_parameter(row.key or "")
    )
    body = body_of(request, visit.behavior, scope, place, report)
    headers = tuple(
        _header_use(row, scope)
        for row in header_rows(request.header, effect.replaces)
        if not is_replaced(row, body)
    )
    encoded = visit.behavior.get("disableUrlEncoding") is not True
    if not encoded and not is_sendable(url, scope.samples):
        why = "HTTP cannot carry its characters as they are"
        report.add("PM305", place, reason=why)
        encoded = True
    asked = Asked(url, path.segments, query, headers, body, auth, encoded)
    sent, carried = expected_of(visit, asked, scope.samples)
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
        carried,
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


def _query_use(row: Row, sought: Container[str], scope: Scope) -> Use:
    name = substitute(row.key or "", scope.samples)
    if not isinstance(row.value, str) or not row.has_value:
        return Use(row, name, None, "", None)
    use = _value_use(row, name, row.value, scope)
    if row.disabled or row.sealed:
        return use
    told = is_per_call(name) and (row.key or "") not in sought
    if use.evidence and (made := _fresh(told, name, row.value, scope)):
        return replace(use, fresh=made)
    if not name or (use.evidence and _is_sent_by_itself(row.value, scope)):
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


def _value_use(row: Row, name: str, text: str, scope: Scope) -> Use:
    if row.sealed:
        return Use(row, name, text, "", None)
    saved = substitute(fill_text(text), scope.samples)
    return Use(row, name, saved, _told(text, scope), None)


def _told(text: str, scope: Scope) -> str:
    """The text as evidence; a variable that is all of it tells what its value does."""
    return substitute(text, scope.defaults) if whole(text) else text


def _header_use(row: Row, scope: Scope) -> Use:
    name = (row.key or "").strip()
    text = header_text(row)
    use = _value_use(row, name, text, scope)
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
    if is_unmistakable(text.strip()):
        return False
    return is_setting(header) or not (is_of_one_call(header) or is_identifier(text))


def _one_line(text: str) -> str:
    """Header values hold one line of latin-1; Postman refuses to send anything else."""
    if not (text.isascii() and text.isprintable()):
        text = "".join(
            char for char in text if " " <= char <= "\xff" and char != "\x7f"
        )
    return text.strip()
