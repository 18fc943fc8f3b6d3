"""What does a generated test expect to go out? What Postman sends, with sample values for all that a caller gives.

The saved request is written again in Postman's own terms, with a sample where a value is missing, taken out as a
credential, or only a placeholder; what goes out for it says `wire`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never
from urllib.parse import quote

from postsmith.auth import type_of
from postsmith.auth.catalog import JWT, OAUTH1, OAUTH2
from postsmith.infer.placeholders import fill_text
from postsmith.ir.api import Auth, BodyKind, Wire
from postsmith.ir.bodies import (
    SavedBody,
    SavedFile,
    SavedForm,
    SavedJson,
    SavedRow,
    SavedText,
)
from postsmith.json_value import JsonValue
from postsmith.normalize.bodies import CallBody
from postsmith.normalize.forms import FormRow
from postsmith.normalize.uses import Use
from postsmith.postman import model
from postsmith.postman.model import Row, Url
from postsmith.wire import Visit, WireRequest, compose
from postsmith.wire.body import Payload
from postsmith.wire.headers import is_typed
from postsmith.wire.hosts import canonical
from postsmith.wire.url import Target, origin_text

_SAMPLE_FILE = b"file"
"""What every file holds in tests: the caller gives it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A saved request, understood, as a test asks the client for it."""

    url: Url
    segments: tuple[str, ...]
    query: tuple[Use, ...]
    headers: tuple[Use, ...]
    body: CallBody | None
    auth: Auth | None
    encoded: bool


def expected_of(
    visit: Visit, asked: Asked, samples: Mapping[str, str]
) -> tuple[Wire, SavedBody | None]:
    """The request, and what it carries."""
    own = visit.item.request
    assert own is not None
    request = replace(
        own,
        url=_url(asked),
        header=tuple(_header(use) for use in asked.headers),
        body=_body(own.body, asked.body),
    )
    behavior = {**visit.behavior, "disableUrlEncoding": not asked.encoded}
    visit = replace(visit, auth=block_of(asked.auth), behavior=behavior)
    written = compose(request, visit, samples, lambda src: _SAMPLE_FILE)
    wire = Wire(
        written.method,
        str(_as_shown(written.url)),
        tuple(_headers(written, request.header)),
        written.signed,
    )
    return wire, _carried(asked.body, written.payload)


def _url(asked: Asked) -> Url:
    rows = [
        replace(use.row, key=use.name, value=use.saved, has_value=use.saved is not None)
        for use in asked.query
        if use.name or use.saved is not None  # nothing between two `&` means nothing
    ]
    # A method has one argument for the parameters of one name, and sends them together.
    order = list(dict.fromkeys(row.key for row in rows))
    rows.sort(key=lambda row: order.index(row.key))
    url = replace(
        asked.url,
        path=asked.segments,
        query=tuple(rows),
        variable=(),
        user_info="",
        port_sign=False,
    )
    if origin_text(url):
        return url
    # Nothing would be sent to nowhere; the client that tests use is told a server.
    return replace(url, protocol="https", host="api.test")


def _header(use: Use) -> Row:
    return replace(use.row, key=use.name, value=use.saved or "", has_value=True)


def _body(body: model.Body | None, found: CallBody | None) -> model.Body | None:
    if body is None or found is None or not found.sent:
        return None
    if found.kind is BodyKind.TEXT:
        return replace(body, raw=fill_text(body.raw))
    return replace(body, rows=tuple(map(_row, found.rows)))


def _row(row: FormRow) -> Row:
    return Row(
        row.name,
        row.value,
        disabled=row.row.disabled,
        type="file" if row.file else "text",
        src="file" if row.file else None,
    )


def block_of(auth: Auth | None) -> model.Auth | None:
    """The auth as Postman writes it."""
    if auth is None:
        return None
    values: dict[str, JsonValue] = {**auth.values, **dict.fromkeys(auth.flags, True)}
    kind = type_of(auth.kind)
    match kind.name:
        case JWT.name:
            place = "queryParam" if values.get("addTokenTo") == "query" else "header"
            values = {"algorithm": "HS256", **values, "addTokenTo": place}
        case OAUTH1.name:
            # The client names its method where the collection does not: the parameter is required.
            values = {"signatureMethod": "HMAC-SHA1", **values}
        case OAUTH2.name:
            place = "queryParams" if values["addTokenTo"] == "query" else "header"
            values = {**values, "addTokenTo": place}
        case _:
            pass
    return model.Auth(kind.name, values)


def _headers(written: WireRequest, rows: Iterable[Row]) -> Iterable[tuple[str, str]]:
    """The headers, and behind them the content type that no row says; of forms the transport says it."""
    said = is_typed((row.key or "", "") for row in rows if not row.disabled)
    added = [pair for pair in written.headers if not said and pair[0] == "Content-Type"]
    yield from (pair for pair in written.headers if pair not in added)
    if written.payload and written.payload.kind not in _FORMS:
        yield from added


_FORMS = (BodyKind.URLENCODED, BodyKind.MULTIPART)


def _carried(body: CallBody | None, payload: Payload | None) -> SavedBody | None:
    """The body that goes out, as a caller would hand it over."""
    if body is None or not body.sent:
        return None
    match body.kind:
        case BodyKind.JSON | BodyKind.GRAPHQL:
            return SavedJson(body.value if payload else None)
        case BodyKind.TEXT:
            return SavedText(payload.content.decode() if payload else "")
        case BodyKind.FILE:
            return SavedFile()
        case BodyKind.URLENCODED:
            pairs = payload.pairs if payload else ()
            return SavedForm(tuple(SavedRow(*pair) for pair in pairs))
        case BodyKind.MULTIPART:
            return SavedForm(tuple(_parts(body, payload)) if payload else ())
        case _:
            assert_never(body.kind)


def _parts(body: CallBody, payload: Payload) -> Iterator[SavedRow]:
    enabled = [row for row in body.rows if not row.row.disabled]
    for part, row in zip(payload.parts, enabled, strict=True):
        text = "" if row.file else part.value.decode()
        yield SavedRow(part.name, text, row.file, row.content_type)


def _as_shown(url: Target) -> Target:
    """The same without the port that the scheme has anyway, or an empty one, as URLs of requests show it."""
    port = {"http": ":80", "https": ":443"}.get(url.scheme, " ")
    authority = url.authority.strip().removesuffix(port).removesuffix(":")
    if not authority.isascii():
        authority = canonical(authority)
    if authority.isascii():
        authority = quote(authority, safe=_IN_HOST)
    return replace(url, authority=authority)


_IN_HOST = "!$&'()*+,;=:[]@\"`{}%|\\"
"""What httpx2 leaves as it is in the name of a host, beside letters and digits."""
