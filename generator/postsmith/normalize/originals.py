"""What do the requests of saved examples tell that the saved request itself does not?

Each example keeps the request that it answered (`originalRequest`). It is never sent, and is evidence all the same:
some teams save every body there and none in the request.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from postsmith.diagnostics import Report
from postsmith.normalize.calls import Call, call_of
from postsmith.normalize.headers import TRANSPORT_HEADERS
from postsmith.normalize.paths import Path
from postsmith.normalize.scope import Scope
from postsmith.normalize.uses import NEVER_PARAMETERS
from postsmith.postman.model import Request, Row, Url
from postsmith.seal.credentials import is_secret_name

_BY_CONVERTER = "Added as a part of security scheme"
"""How openapi-to-postman describes a row that stands for an auth (docs/postman.md, Artefacts)."""
_SAYS_HOW = TRANSPORT_HEADERS | NEVER_PARAMETERS
"""Headers that are no parameters: converters add them to examples alone."""


def with_originals(call: Call, scope: Scope) -> Call:
    """The call with those of its examples' requests that are alike and tell something new."""
    originals = tuple(_originals(call, scope))
    return replace(call, originals=originals) if originals else call


def _originals(call: Call, scope: Scope) -> Iterator[Call]:
    """Their findings would repeat those of the request; what they must not show is taken out as there."""
    own = call.item.request
    known = _told(own) if own else set[tuple[str, str]]()
    for response in call.item.response:
        request = response.original_request
        if request is None or request.url is None or request.method != call.method:
            continue
        told = _told(request)
        if told <= known:
            continue
        known |= told
        request = _own_rows(request, request.url)
        item = replace(call.item, name=response.name, request=request, response=())
        found = call_of(replace(call.visit, item=item), scope, Report())
        if found and _is_alike(call.path, found.path):
            yield found


def _own_rows(request: Request, url: Url) -> Request:
    header = tuple(filter(_is_own, request.header))
    query = tuple(filter(_is_own, url.query))
    if (len(header), len(query)) == (len(request.header), len(url.query)):
        return request
    return replace(request, header=header, url=replace(url, query=query))


def _is_own(row: Row) -> bool:
    """False for what says who is calling, which is not a parameter's to say."""
    stands_for_auth = row.description.startswith(_BY_CONVERTER)
    return not stands_for_auth and not is_secret_name(row.key or "")


def _told(request: Request) -> set[tuple[str, str]]:
    """All that a request tells of parameters and body; a path variable without a value tells nothing."""
    url, body = request.url or Url(), request.body
    header = (row for row in request.header if (row.key or "").lower() not in _SAYS_HOW)
    rows = (*header, *url.query, *(row for row in url.variable if row.value))
    told = {(row.key or "", repr(row.value)) for row in rows if _is_own(row)}
    if body is not None:
        form = [(row.key, row.value, row.src) for row in body.rows]
        told.add((body.mode, repr((body.raw, body.graphql, form))))
    return told


def _is_alike(own: Path, other: Path) -> bool:
    """Whether a path can be one of the operation: the same but for what a caller gives."""
    if own.key == other.key:
        return True
    mine, theirs = own.template.split("/"), other.template.split("/")
    return len(mine) == len(theirs) and all(
        one == two or one.startswith(":") or "{{" in one
        for one, two in zip(mine, theirs, strict=True)
    )
