"""How does a request say who is calling?

From its `auth` block (its own, a folder's or the collection's), or from an `Authorization` header that
somebody typed by hand, which real collections hold more often. Credentials written out are taken away
and become arguments of the client.
"""

from __future__ import annotations

from urllib.parse import unquote

from postsmith.diagnostics import Location, Report
from postsmith.ir.api import Auth, AuthKind
from postsmith.normalize.auth_types import (
    API_KEY,
    AUTHORIZATION,
    KNOWN,
    PASSWORD,
    SIGNING,
    TOKEN,
    USERNAME,
)
from postsmith.normalize.headers import can_be_name
from postsmith.normalize.schemes import grant_of, scheme_of
from postsmith.normalize.values import value_text
from postsmith.postman import model
from postsmith.postman.model import Row
from postsmith.wire.url import user_info
from postsmith.wire.visits import Visit


def auth_of(visit: Visit, rows: tuple[Row, ...], report: Report) -> Auth | None:
    """The auth of a request, as Postman has it: a block wins over a header (docs/postman.md, Auth), and a
    header over `user:password@` in the URL (docs/postman.md, URL)."""
    block = visit.auth
    if block is not None and block.type != "noauth":
        if block.type in KNOWN:
            place = Location(visit.location.file, block.pointer, visit.location.trail)
            return _from_block(block, place, report)
        _report_unsupported(block, visit, report)
    for row in rows:
        if (row.key or "").lower() == "authorization" and not row.disabled:
            return _from_header(value_text(row.value).strip())
    url = visit.item.request.url if visit.item.request else None
    if url is not None and (text := user_info(url)):
        return _from_user_info(text)
    return None


def _report_unsupported(block: model.Auth, visit: Visit, report: Report) -> None:
    if block.type == "inherit":
        return
    place = Location(visit.location.file, block.pointer, visit.trail)
    report.add("PM302", place, type=block.type)


def _from_block(block: model.Auth, place: Location, report: Report) -> Auth | None:
    def value(key: str, fallback: str) -> str:
        return _credential(value_text(block.params.get(key)), fallback)

    def text(key: str, default: str) -> str:
        return value_text(block.params.get(key)) if key in block.params else default

    empty = not any(value_text(item) for item in block.params.values())
    match block.type:
        case "bearer":
            return Auth(AuthKind.BEARER, {"token": value("token", TOKEN)}, empty)
        case "basic":
            # Who it is is no secret, but it goes with the password, and is said with it.
            name = text("username", "")
            parts = {"username": name if "{{" in name else _reference(USERNAME)}
            parts["password"] = value("password", PASSWORD)
            return Auth(AuthKind.BASIC, parts, empty)
        case "apikey":
            name = text("key", "")
            where = "query" if text("in", "header") == "query" else "header"
            if name and where == "header" and not ("{{" in name or can_be_name(name)):
                report.add("PM307", place)
                return None
            if not name:
                return None
            parts = {
                "name": name,
                "value": value("value", API_KEY),
                "in": where,
            }
            return Auth(AuthKind.API_KEY, parts, not text("value", ""))
        case kind if kind in SIGNING:
            return scheme_of(kind, block.params, _credential)
        case _:
            return _oauth2(block)


def _oauth2(block: model.Auth) -> Auth | None:
    """A token that is given, or the grant that fetches one."""
    params = block.params

    def text(key: str, default: str) -> str:
        return value_text(params.get(key)) if key in params else default

    where = text("addTokenTo", "header") or "header"
    if where not in _OAUTH2_PLACES or text("tokenType", "").lower() == "mac":
        return None
    given = text("accessToken", "")
    parts = {"token": _credential(given, TOKEN)}
    parts["prefix"] = text("headerPrefix", "Bearer").strip()
    parts["in"] = "query" if where == "queryParams" else "header"
    if not given:
        grant = grant_of(params, _credential)
        if grant is not None:
            return Auth(grant[0], {**grant[1], **parts}, True)
    return Auth(AuthKind.OAUTH2, parts, not given)


def _credential(text: str, fallback: str) -> str:
    return text if "{{" in text else _reference(fallback)


_OAUTH2_PLACES = ("header", "queryParams")
"""Postman sends nothing for any other."""


def _from_user_info(text: str) -> Auth:
    """The `Basic` that Postman makes of it; a user alone has an empty password."""
    user, _, password = text.partition(":")
    written = {USERNAME: user, PASSWORD: password}
    return Auth(
        AuthKind.BASIC,
        {
            name: unquote(part) if "{{" in part or not part else _reference(name)
            for name, part in written.items()
        },
    )


def _reference(name: str) -> str:
    return f"{{{{{name}}}}}"


def _from_header(text: str) -> Auth | None:
    scheme, _, rest = text.partition(" ")
    lowered, rest = scheme.lower(), rest.strip()
    literal = "{{" not in text
    if lowered == "bearer":
        token = rest if not literal else _reference(TOKEN)
        return Auth(AuthKind.BEARER, {"token": token}, literal)
    if lowered == "basic" and literal:
        parts = {"username": _reference(USERNAME), "password": _reference(PASSWORD)}
        return Auth(AuthKind.BASIC, parts, True)
    value = text
    if literal:
        value = f"{scheme} {_reference(TOKEN)}" if rest else _reference(AUTHORIZATION)
    parts = {"name": "Authorization", "value": value, "in": "header"}
    return Auth(AuthKind.API_KEY, parts, literal)
