"""What do the requests of saved examples tell that the saved request itself does not?

Each example keeps the request that it answered (`originalRequest`). It is never sent, and is evidence all the same:
some teams save every body there and none in the request.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from postsmith.diagnostics import Report
from postsmith.json_value import JsonValue
from postsmith.normalize.calls import Call, call_of
from postsmith.normalize.paths import Path
from postsmith.normalize.scope import Scope
from postsmith.normalize.secrets import is_secret_name
from postsmith.postman.model import Body, Request, Row, Url

_BY_CONVERTER = "Added as a part of security scheme"
"""How openapi-to-postman describes a row that stands for an auth (POSTMAN.md D.2)."""


def with_originals(call: Call, scope: Scope) -> Call:
    """The call with those of its examples' requests that are alike and tell something new."""
    return replace(call, originals=tuple(_originals(call, scope)))


def _originals(call: Call, scope: Scope) -> Iterator[Call]:
    """Their findings would repeat those of the request; what they must not show is taken out as there."""
    own = call.item.request
    seen = [_content(own)] if own else []
    for response in call.item.response:
        request = response.original_request
        if request is None or request.url is None or request.method != call.method:
            continue
        request = _own_rows(request, request.url)
        if (content := _content(request)) in seen:
            continue
        seen.append(content)
        item = replace(call.item, name=response.name, request=request, response=())
        found = call_of(replace(call.visit, item=item), scope, Report())
        if found and _is_alike(call.path, found.path):
            yield found


def _own_rows(request: Request, url: Url) -> Request:
    return replace(
        request,
        header=tuple(filter(_is_own, request.header)),
        url=replace(url, query=tuple(filter(_is_own, url.query))),
    )


def _is_own(row: Row) -> bool:
    """False for what says who is calling, which is not a parameter's to say."""
    stands_for_auth = row.description.startswith(_BY_CONVERTER)
    return not stands_for_auth and not is_secret_name(row.key or "")


def _content(request: Request) -> list[JsonValue | Body]:
    """What two requests of one operation can differ in, wherever they stand."""
    url, body = request.url or Url(), request.body
    rows = (*request.header, *url.query, *url.variable, *(body.rows if body else ()))
    return [
        "/".join(url.path),
        [[row.key, row.value, row.disabled] for row in rows],
        replace(body, pointer="", rows=()) if body else None,
    ]


def _is_alike(own: Path, other: Path) -> bool:
    """Whether a path can be one of the operation: the same but for what a caller gives."""
    if own.key == other.key:
        return True
    mine, theirs = own.template.split("/"), other.template.split("/")
    return len(mine) == len(theirs) and all(
        one == two or one.startswith(":") or "{{" in one
        for one, two in zip(mine, theirs, strict=True)
    )
