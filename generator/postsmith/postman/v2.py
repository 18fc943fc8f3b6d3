"""Formats 2.0 and 2.1: a loaded collection becomes the model, faithfully.

Tolerant as Postman's own runner is: the shape of each value decides, never the schema's version.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from postsmith.diagnostics import Report
from postsmith.documents import Source
from postsmith.kinds import Json, is_object
from postsmith.postman.auth import read_auth
from postsmith.postman.bodies import read_body
from postsmith.postman.examples import read_responses
from postsmith.postman.foreign import http_only
from postsmith.postman.model import Collection, Item, ItemGroup, Request
from postsmith.postman.parts import read_behavior, read_events, read_method
from postsmith.postman.rows import read_headers, read_variables
from postsmith.postman.shapes import (
    Site,
    described,
    identity,
    listed,
    mapping,
    text_of,
)
from postsmith.postman.urls import read_url


def read_version_2(source: Source, root: dict[str, Json], report: Report) -> Collection:
    """The whole collection."""
    at = source.pointer
    site = Site(report, source.name)
    info = mapping(site, root.get("info"), f"{at}/info", "info")
    if root.get("variables"):
        advice = "the list is called `variable` in this format"
        site.add("PM213", f"{at}/variables", what="`variables`", advice=advice)
    return Collection(
        name=text_of(info.get("name") or root.get("name")),
        item=_items(site, root.get("item"), f"{at}/item"),
        variable=read_variables(site, root.get("variable"), f"{at}/variable"),
        auth=read_auth(site, root.get("auth"), f"{at}/auth"),
        event=read_events(site, root.get("event"), f"{at}/event"),
        protocol_profile_behavior=read_behavior(site, root, at),
        description=described(info) or described(root),
        schema=text_of(info.get("schema")),
        file=source.name,
        pointer=at,
    )


def _items(site: Site, value: Json, pointer: str) -> tuple[Item | ItemGroup, ...]:
    items: list[Item | ItemGroup] = []
    for at, entry in listed(site, value, pointer, "items"):
        if not is_object(entry):
            site.impossible("an item", at, entry, "item")
            continue
        name = text_of(entry.get("name"))
        inside = site.inside(name) if name else site
        contents = entry.get("item")
        # Postman's rule: whatever has a truthy `item` is a folder; empty lists are truthy.
        if contents or contents in ([], {}):
            items.append(_folder(inside, name, entry, at))
        else:
            items.append(_item(inside, name, entry, at))
    return tuple(items)


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
        item=_items(site, entry["item"], f"{at}/item"),
        auth=read_auth(site, entry.get("auth"), f"{at}/auth"),
        event=read_events(site, entry.get("event"), f"{at}/event"),
        variable=variable,
        protocol_profile_behavior=read_behavior(site, entry, at),
        id=identity(entry),
        description=described(entry),
        pointer=at,
    )


def _item(site: Site, name: str, entry: dict[str, Json], at: str) -> Item:
    request = _read_request(site, entry.get("request"), f"{at}/request")
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
            site, entry.get("response"), f"{at}/response", _read_original
        ),
        event=read_events(site, entry.get("event"), f"{at}/event"),
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
    if url is None and sent:
        site.add("PM204", pointer)
    url = http_only(site, url, f"{pointer}/url", sent)
    return Request(
        method=read_method(site, value.get("method"), f"{pointer}/method", sent),
        url=url,
        header=read_headers(site, value.get("header"), f"{pointer}/header"),
        body=read_body(site, value.get("body"), f"{pointer}/body"),
        auth=read_auth(site, value.get("auth"), f"{pointer}/auth"),
        description=described(value),
        pointer=pointer,
    )


_read_original: Final = partial(_read_request, sent=False)
