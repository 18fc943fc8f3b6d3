"""How does a request say who is calling?

From its `auth` block (its own, a folder's or the collection's), or from an `Authorization` header that
somebody typed by hand, which real collections hold more often. Credentials written out are taken away
and become arguments of the client.
"""

from __future__ import annotations

from urllib.parse import unquote

from postsmith.auth import AuthKind, sends
from postsmith.auth.catalog import API_KEY, BASIC, NOAUTH, OAUTH2
from postsmith.diagnostics import Location, Report
from postsmith.ir.api import Auth
from postsmith.normalize.headers import can_be_name
from postsmith.normalize.schemes import (
    AUTHORIZATION,
    api_key_of,
    oauth2_of,
    reference,
    scheme_of,
)
from postsmith.normalize.values import value_text
from postsmith.postman import model
from postsmith.postman.model import Row
from postsmith.wire.url import user_info
from postsmith.wire.visits import Visit


def auth_of(visit: Visit, rows: tuple[Row, ...], report: Report) -> Auth | None:
    """The auth of a request, as Postman has it: a block wins over a header (docs/postman.md, Auth), and a
    header over `user:password@` in the URL (docs/postman.md, URL)."""
    block = visit.auth
    if block is not None and block.type != NOAUTH.name:
        if sends(block.type):
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
    match block.type:
        case OAUTH2.name:
            return oauth2_of(block.params)
        case API_KEY.name:
            auth = api_key_of(block.params)
            name = auth.values["key"]
            if not name:
                return None
            in_header = auth.values["in"] == "header"
            if in_header and not ("{{" in name or can_be_name(name)):
                report.add("PM307", place)
                return None
            return auth
        case kind:
            return scheme_of(kind, block.params)


def _from_user_info(text: str) -> Auth:
    """The `Basic` that Postman makes of it; a user alone has an empty password."""
    user, _, password = text.partition(":")
    written = zip(BASIC.parameters, (user, password), strict=True)
    return Auth(
        AuthKind.BASIC,
        {
            each.name: unquote(part)
            if "{{" in part or not part
            else reference(each.variable)
            for each, part in written
        },
    )


def _from_header(text: str) -> Auth | None:
    scheme, _, rest = text.partition(" ")
    lowered, rest = scheme.lower(), rest.strip()
    literal = "{{" not in text
    if lowered == "bearer":
        token = rest if not literal else reference("token")
        return Auth(AuthKind.BEARER, {"token": token}, optional=literal)
    if lowered == "basic" and literal:
        return scheme_of(BASIC.name, {})
    value = text
    if literal:
        value = f"{scheme} {reference('token')}" if rest else reference(AUTHORIZATION)
    parts = {"key": "Authorization", "value": value, "in": "header"}
    return Auth(AuthKind.API_KEY, parts, optional=literal)
