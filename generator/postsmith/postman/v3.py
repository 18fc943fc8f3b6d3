"""Format 3: a tree of YAML files becomes the model (docs/postman.md, Format 3).

Where Postman's YAML runner differs from its JSON runner, two things are taken over, which its format is about:
how `url` and `queryParams` go together, and that bodies of GET are sent (docs/postman.md,
The engine of format 3). The rest is as in format 2.
"""

from __future__ import annotations

import posixpath
from typing import Final, TypeVar

from postsmith.diagnostics import Report
from postsmith.json_value import Number
from postsmith.kinds import Json, is_list, is_object
from postsmith.postman.auth import checked_auth, read_params
from postsmith.postman.examples import read_code
from postsmith.postman.model import (
    Auth,
    Body,
    Collection,
    Event,
    GraphQl,
    Item,
    ItemGroup,
    Request,
    Response,
    Variable,
)
from postsmith.postman.parts import read_method
from postsmith.postman.shapes import (
    Site,
    described,
    identity,
    listed,
    quoted,
    text_of,
)
from postsmith.postman.v3_rows import (
    read_form,
    read_headers,
    read_url,
    read_variables,
    text_in,
)
from postsmith.tree import RESOURCES, Document, Folder, Tree

_HTTP: Final = "http-request"
_GRAPHQL: Final = "graphql-request"
_RAW: Final = ("json", "text", "xml", "html", "javascript")
_LISTENS: Final = {
    "beforeRequest": "prerequest",
    "beforeQuery": "prerequest",
    "afterResponse": "test",
}
_Node = TypeVar("_Node", bound=Item | ItemGroup | Response)


def read_version_3(tree: Tree, report: Report) -> Collection:
    """The whole collection."""
    site = Site(report, tree.name)
    root = tree.root
    data, at = _definition(site, root)
    return Collection(
        name=_name(data, root.name),
        item=_items(site, root),
        variable=read_variables(site, data.get("variables"), f"{at}/variables"),
        auth=_auth(site, data.get("auth"), f"{at}/auth"),
        event=_events(site, data.get("scripts"), f"{at}/scripts"),
        description=described(data),
        file=tree.name,
        pointer=at,
    )


def _definition(site: Site, folder: Folder) -> tuple[dict[str, Json], str]:
    """What a folder's definition says, if it has one, and where it stands."""
    if folder.definition is None:
        return {}, folder.pointer
    data, at = folder.definition.data, folder.definition.pointer
    if is_object(data):
        return data, at
    if data is not None:
        site.impossible("the definition", at, data, "info")
    return {}, at


def _name(data: dict[str, Json], stem: str) -> str:
    """`name` is written only where the file's name cannot be it (docs/postman.md, Format 3)."""
    return text_of(data["name"]) if data.get("name") is not None else stem


def _items(site: Site, folder: Folder) -> tuple[Item | ItemGroup, ...]:
    """Folders and requests of a folder together, in their order (docs/postman.md, Order)."""
    found: list[tuple[Json, Item | ItemGroup]] = []
    for inner in folder.folders.values():
        data, at = _definition(site, inner)
        found.append((data.get("order"), _folder(site, inner, data, at)))
    for document in folder.requests:
        if item := _item(site, folder, document):
            found.append((document.data.get("order"), item))
    return tuple(_in_order(found))


def _in_order(found: list[tuple[Json, _Node]]) -> list[_Node]:
    """By `order`, a missing one counting as 0, and by name in code units (docs/postman.md, Order)."""

    def key(each: tuple[Json, _Node]) -> tuple[float, bytes]:
        return _order(each[0]), each[1].name.encode("utf-16-be", "surrogatepass")

    return [node for _, node in sorted(found, key=key)]


def _order(value: Json) -> float:
    if isinstance(value, Number):
        value = int(value, 0) if value[1:2] in ("x", "o") else float(value)
    return float(value) if isinstance(value, (int, float)) else 0.0


def _folder(site: Site, folder: Folder, data: dict[str, Json], at: str) -> ItemGroup:
    name = _name(data, folder.name)
    inside = site.inside(name) if name else site
    return ItemGroup(
        name=name,
        item=_items(inside, folder),
        auth=_auth(inside, data.get("auth"), f"{at}/auth"),
        event=_events(inside, data.get("scripts"), f"{at}/scripts"),
        variable=_unused_variables(inside, data, at),
        id=identity(data),
        description=described(data),
        pointer=at,
    )


def _unused_variables(
    site: Site, data: dict[str, Json], at: str
) -> tuple[Variable, ...]:
    """Only the variables of the collection have an effect (docs/postman.md, Fields of format 3)."""
    variables = read_variables(site, data.get("variables"), f"{at}/variables")
    if variables:
        advice = "move the variables to the collection or to an environment"
        what = "a folder's `variables`"
        site.add("PM213", f"{at}/variables", what=what, advice=advice)
    return variables


def _item(site: Site, folder: Folder, document: Document) -> Item | None:
    """A request of HTTP or GraphQL; other kinds are named, and left out."""
    data, at = document.data, document.pointer
    if not is_object(data):
        site.impossible("the request", at, data, "request")
        return None
    name = _name(data, document.stem)
    inside = site.inside(name) if name else site
    kind = text_of(data.get("$kind"))
    if kind not in (_HTTP, _GRAPHQL):
        if kind.endswith("-request"):
            inside.add("PM225", f"{at}/$kind", kind=quoted(kind))
            return None
        inside.add("PM229", f"{at}/$kind", kind=_HTTP)
    read = _graphql_request if kind == _GRAPHQL else _request
    request = read(inside, data, at, True)
    return Item(
        name=name,
        request=request,
        response=_responses(inside, folder, document, data),
        event=_events(inside, data.get("scripts"), f"{at}/scripts"),
        protocol_profile_behavior=_behavior(inside, data, at, request),
        id=identity(data),
        description=described(data),
        pointer=at,
    )


def _behavior(
    site: Site, data: dict[str, Json], at: str, request: Request
) -> dict[str, Json]:
    """The `settings`; bodies of any method are sent, as by the runner of this format (docs/postman.md, Bodies)."""
    settings = data.get("settings")
    behavior: dict[str, Json] = {}
    if is_object(settings):
        behavior |= settings
    elif settings is not None:
        what = "protocolProfileBehavior"
        site.impossible("`settings`", f"{at}/settings", settings, what)
    names = behavior.get("disabledSystemHeaders")
    if is_list(names):
        behavior["disabledSystemHeaders"] = {text_of(name): True for name in names}
    if request.body:
        behavior["disableBodyPruning"] = True
    return behavior


def _request(site: Site, data: dict[str, Json], at: str, sent: bool) -> Request:
    """What is sent (docs/postman.md, Fields of format 3). `sent`: not what a saved example answered."""
    return Request(
        method=read_method(site, data.get("method"), f"{at}/method", sent),
        url=read_url(site, data, at, sent=sent),
        header=read_headers(site, data.get("headers"), f"{at}/headers"),
        body=_body(site, data.get("body"), f"{at}/body"),
        auth=_auth(site, data.get("auth"), f"{at}/auth"),
        description=described(data),
        pointer=at,
    )


def _graphql_request(site: Site, data: dict[str, Json], at: str, sent: bool) -> Request:
    """A document, and its variables as a text of JSON; always POST (docs/postman.md, Fields of format 3)."""
    query = data.get("query")
    graphql = GraphQl(
        query=None if query is None else text_in(site, "`query`", query, f"{at}/query"),
        variables="" if data.get("variables") is None else data["variables"],
    )
    return Request(
        method="POST",
        url=read_url(site, {"url": data.get("url")}, at, sent=sent),
        header=read_headers(site, data.get("headers"), f"{at}/headers"),
        body=Body("graphql", graphql=graphql, pointer=at),
        auth=_auth(site, data.get("auth"), f"{at}/auth"),
        description=described(data),
        pointer=at,
    )


def _body(site: Site, value: Json, at: str) -> Body | None:
    """`{type, content}` (docs/postman.md, Bodies); `None` when nothing is sent."""
    if value is None:
        return None
    if not is_object(value):
        site.impossible("`body`", at, value, "body")
        return None
    kind, content = value.get("type"), value.get("content")
    if kind in _RAW:
        raw = text_in(site, "`content`", content, f"{at}/content")
        return Body("raw", raw=raw, language=kind, pointer=at) if raw else None
    if kind in ("urlencoded", "formdata"):
        rows = read_form(site, kind, content, f"{at}/content")
        return Body(kind, rows=rows, pointer=at) if rows else None
    if kind == "file":
        src = content.get("src") if is_object(content) else content
        return Body("file", src=text_of(src), pointer=at)
    if kind != "none":
        reason = f"its type {quoted(kind)} is not known" if kind else "it has no type"
        site.add("PM218", at, reason=reason)
    return None


def _auth(site: Site, value: Json, at: str) -> Auth | None:
    """One auth, or a list of which the last has an effect; `inherit` is as none (docs/postman.md, Inheritance of auth)."""
    if is_list(value):
        if len(value) > 1:
            site.add("PM228", at, count=len(value))
        at = f"{at}/{len(value) - 1}"
        value = value[-1] if value else None
    if not value:
        return None
    if not is_object(value):
        site.impossible("`auth`", at, value, "auth")
        return None
    if value.get("type") == "inherit":
        return None
    params = read_params(site, value.get("credentials"), f"{at}/credentials")
    return checked_auth(site, value.get("type"), params, at)


def _events(site: Site, value: Json, at: str) -> tuple[Event, ...]:
    """`http:beforeRequest` and the like, whichever protocol they name (docs/postman.md, Scripts)."""
    events: list[Event] = []
    for place, entry in listed(site, value, at, "events"):
        if not is_object(entry):
            site.impossible("a script", place, entry, "event")
            continue
        kind = text_of(entry.get("type")).rpartition(":")[2]
        code = text_of(entry.get("code"))
        if code and kind in _LISTENS:
            events.append(Event(_LISTENS[kind], code, place))
    return tuple(events)


def _responses(
    site: Site, folder: Folder, document: Document, data: dict[str, Json]
) -> tuple[Response, ...]:
    """The examples, from the folder that the request names, or the one they are always in (docs/postman.md, Format 3)."""
    own = f"{RESOURCES}/{document.stem}.resources/examples"
    named = posixpath.normpath(text_of(data.get("examples")) or own)
    documents = folder.examples.get(named) or folder.examples.get(own) or []
    found: list[tuple[Json, Response]] = []
    for example in documents:
        if is_object(example.data):
            order = example.data.get("order")
            found.append((order, _response(site, example, example.data)))
        else:
            place = example.pointer
            site.impossible("a saved response", place, example.data, "response")
    return tuple(_in_order(found))


def _response(site: Site, document: Document, data: dict[str, Json]) -> Response:
    name, at = _name(data, document.stem), document.pointer
    inside = site.inside(name) if name else site
    response, request = data.get("response"), data.get("request")
    if not is_object(response):
        inside.impossible("`response`", f"{at}/response", response, "response")
        response = {}
    body = response.get("body")
    body = body if is_object(body) else {"content": body}
    headers, place = response.get("headers"), f"{at}/response/headers"
    code = response.get("statusCode")
    return Response(
        name=name,
        code=read_code(inside, code, f"{at}/response/statusCode"),
        status=text_of(response.get("statusText")),
        header=read_headers(inside, headers, place),
        body=text_of(body.get("content")),
        preview_language=text_of(body.get("type")),
        original_request=(
            _request(inside, request, f"{at}/request", False)
            if is_object(request)
            else None
        ),
        pointer=at,
    )
