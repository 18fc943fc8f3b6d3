"""Formats 2.0 and 2.1: a loaded collection becomes the model, faithfully.

Tolerant as Postman's own runner is: the shape of each value decides, never the schema's version.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from postsmith.diagnostics import Report
from postsmith.documents import Source
from postsmith.kinds import Json, is_list, is_object
from postsmith.postman import spelling
from postsmith.postman.auth import read_auth
from postsmith.postman.bodies import read_body
from postsmith.postman.examples import read_responses
from postsmith.postman.foreign import http_only
from postsmith.postman.model import (
    Collection,
    Item,
    ItemGroup,
    Request,
    Url,
    Variable,
)
from postsmith.postman.parts import read_behavior, read_events, read_method
from postsmith.postman.rows import (
    read_headers,
    read_path_variables,
    read_query,
    read_variables,
)
from postsmith.postman.shapes import (
    Site,
    described,
    identity,
    listed,
    mapping,
    text_of,
)
from postsmith.postman.spelling import misspelt, taken
from postsmith.postman.urls import read_url


def read_version_2(source: Source, root: dict[str, Json], report: Report) -> Collection:
    """The whole collection."""
    at = source.pointer
    site = Site(report, source.name)
    info = mapping(site, root.get("info"), f"{at}/info", "info")
    return Collection(
        name=text_of(info.get("name") or root.get("name")),
        item=_contents(site, root, at),
        variable=_variables(site, root, at),
        auth=read_auth(site, root.get("auth"), f"{at}/auth"),
        event=read_events(site, *taken(site, root, at, "event", spelling.EVENTS)),
        protocol_profile_behavior=read_behavior(site, root, at),
        description=described(info) or described(root),
        schema=text_of(info.get("schema")),
        file=source.name,
        pointer=at,
    )


def _variables(site: Site, root: dict[str, Json], at: str) -> tuple[Variable, ...]:
    """Those of the collection; Postman knows none of another list, where it knows the collection at all."""
    value, pointer = taken(site, root, at, "variable", spelling.VARIABLES)
    found = read_variables(site, value, pointer)
    if not root.get("item"):
        return tuple(replace(variable, unread=False) for variable in found)
    if pointer != f"{at}/variable":
        return tuple(replace(variable, unread=True) for variable in found)
    return found


def _contents(
    site: Site, entry: dict[str, Json], at: str
) -> tuple[Item | ItemGroup, ...]:
    """What a folder or the collection holds; requests and folders may be two lists."""
    if not entry.get("item") and entry.get("folders") and entry.get("requests"):
        folders = {key: entry[key] for key in entry if key != "requests"}
        requests = {key: entry[key] for key in entry if key != "folders"}
        return (*_contents(site, folders, at), *_contents(site, requests, at))
    return _items(site, *taken(site, entry, at, "item", spelling.CONTENTS))


def _items(site: Site, value: Json, pointer: str) -> tuple[Item | ItemGroup, ...]:
    items: list[Item | ItemGroup] = []
    for at, entry in listed(site, value, pointer, "items"):
        if not is_object(entry):
            site.impossible("an item", at, entry, "item")
            continue
        name = text_of(entry.get("name"))
        inside = site.inside(name) if name else site
        # Postman's rule: whatever has a truthy `item` is a folder; empty lists are truthy.
        if _is_folder(entry):
            items.append(_folder(inside, name, entry, at))
        else:
            items.append(_item(inside, name, entry, at))
    return tuple(items)


def _is_folder(entry: dict[str, Json]) -> bool:
    if any(is_list(entry.get(key)) for key in spelling.CONTENTS) and (
        "request" not in entry
    ):
        return True
    contents = entry.get("item")
    return bool(contents) or contents in ([], {})


def _folder(site: Site, name: str, entry: dict[str, Json], at: str) -> ItemGroup:
    if entry.get("request"):
        site.add("PM216", f"{at}/request")
    variable = read_variables(site, entry.get("variable"), f"{at}/variable")
    if variable:
        advice = "move the variables to the collection or to an environment"
        site.add(
            "PM213", f"{at}/variable", what="a folder's `variable` list", advice=advice
        )
    return ItemGroup(
        name=name,
        item=_contents(site, entry, at),
        auth=read_auth(site, entry.get("auth"), f"{at}/auth"),
        event=read_events(site, *taken(site, entry, at, "event", spelling.EVENTS)),
        variable=variable,
        protocol_profile_behavior=read_behavior(site, entry, at),
        id=identity(entry),
        description=described(entry),
        pointer=at,
    )


def _item(site: Site, name: str, entry: dict[str, Json], at: str) -> Item:
    written, place = entry.get("request"), f"{at}/request"
    if "request" not in entry and entry.get("url") and entry.get("method"):
        misspelt(site, f"{at}/url", "url", "request.url")
        written, place = entry, at
    request = _read_request(site, written, place)
    if request is None:
        site.add("PM203", at)
    if entry.get("auth"):
        advice = "set the auth on the request itself"
        site.add(
            "PM213", f"{at}/auth", what="an `auth` beside the request", advice=advice
        )
    return Item(
        name=name,
        request=request,
        response=read_responses(
            site,
            *taken(site, entry, at, "response", spelling.RESPONSES),
            _read_original,
        ),
        event=read_events(site, *taken(site, entry, at, "event", spelling.EVENTS)),
        protocol_profile_behavior=read_behavior(site, entry, at),
        id=identity(entry),
        description=described(entry),
        pointer=at,
    )


def _read_request(
    site: Site, value: Json, pointer: str, *, sent: bool = True
) -> Request | None:
    """An object, or a text that is the URL of a GET. `sent`: not what a saved example answered."""
    if isinstance(value, str):
        value = {"url": value} if value else None
    if not value:
        return None
    if not is_object(value):
        site.impossible("`request`", pointer, value, "request")
        return None
    url = read_url(site, value.get("url"), f"{pointer}/url", sent=sent)
    url = _with_lists(site, url, value, pointer)
    if url is None and sent:
        site.add("PM204", pointer)
    url = http_only(site, url, f"{pointer}/url", sent)
    return Request(
        method=read_method(site, value.get("method"), f"{pointer}/method", sent),
        url=url,
        header=read_headers(
            site, *taken(site, value, pointer, "header", spelling.HEADERS)
        ),
        body=read_body(site, value.get("body"), f"{pointer}/body"),
        auth=read_auth(site, value.get("auth"), f"{pointer}/auth"),
        description=described(value),
        pointer=pointer,
    )


def _with_lists(
    site: Site, url: Url | None, entry: dict[str, Json], pointer: str
) -> Url | None:
    """The URL with the lists that stand beside it in the request, where it has none of its own."""
    if url is None:
        return None
    if not url.query:
        written = taken(site, entry, pointer, "url.query", spelling.QUERY)
        if query := read_query(site, *written):
            url = replace(url, query=query)
    if not url.variable:
        names = spelling.BESIDE_URL
        written = taken(site, entry, pointer, "url.variable", names)
        if variable := read_path_variables(site, *written):
            url = replace(url, variable=variable)
    return url


_read_original: Final = partial(_read_request, sent=False)
