"""Stage 2: a loaded collection of format 2.0 or 2.1 becomes the model, faithfully.

Tolerant as Postman's own runner is: the shape of each value decides, never the schema's version.
What is dropped or understood otherwise than written is reported; no request is lost silently.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from postsmith.diagnostics import Report
from postsmith.kinds import Json, is_list, is_object
from postsmith.load import Source
from postsmith.postman.auth import read_auth
from postsmith.postman.bodies import read_body
from postsmith.postman.examples import read_responses
from postsmith.postman.model import Collection, Event, Item, ItemGroup, Request
from postsmith.postman.rows import read_headers, read_variables
from postsmith.postman.shapes import (
    Site,
    described,
    identity,
    listed,
    mapping,
    quoted,
    text_of,
)
from postsmith.postman.urls import read_url

_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def read(source: Source, report: Report) -> Collection | None:
    """The whole collection. `None` only when the source is none (`load.recognise` has told why)."""
    if not is_object(source.data):
        return None
    root: dict[str, Json] = source.data
    at = source.pointer
    site = Site(report, source.name)
    info = mapping(site, root.get("info"), f"{at}/info", "info")
    if root.get("variables"):
        advice = "the list is called `variable` in this format"
        site.add("PM213", f"{at}/variables", what="`variables`", advice=advice)
    collection = Collection(
        name=text_of(info.get("name") or root.get("name")),
        item=_items(site, root.get("item"), f"{at}/item"),
        variable=read_variables(site, root.get("variable"), f"{at}/variable"),
        auth=read_auth(site, root.get("auth"), f"{at}/auth"),
        event=_events(site, root.get("event"), f"{at}/event"),
        protocol_profile_behavior=_behavior(site, root, at),
        description=described(info) or described(root),
        schema=text_of(info.get("schema")),
        file=source.name,
        pointer=at,
    )
    if not collection.item:
        site.add("PM201", at)
    return collection


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
        event=_events(site, entry.get("event"), f"{at}/event"),
        variable=variable,
        protocol_profile_behavior=_behavior(site, entry, at),
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
        event=_events(site, entry.get("event"), f"{at}/event"),
        protocol_profile_behavior=_behavior(site, entry, at),
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
    return Request(
        method=_method(site, value.get("method"), f"{pointer}/method", sent),
        url=url,
        header=read_headers(site, value.get("header"), f"{pointer}/header"),
        body=read_body(site, value.get("body"), f"{pointer}/body"),
        auth=read_auth(site, value.get("auth"), f"{pointer}/auth"),
        description=described(value),
        pointer=pointer,
    )


_read_original: Final = partial(_read_request, sent=False)


def _method(site: Site, value: Json, pointer: str, sent: bool) -> str:
    method = text_of(value).upper() or "GET"
    if sent and not _TOKEN.fullmatch(method):
        site.add("PM223", pointer, method=quoted(method))
    return method


def _behavior(site: Site, entry: dict[str, Json], at: str) -> dict[str, Json]:
    key = "protocolProfileBehavior"
    if key not in entry:
        return {}
    return mapping(site, entry[key], f"{at}/{key}", key)


def _events(site: Site, value: Json, pointer: str) -> tuple[Event, ...]:
    events: list[Event] = []
    for at, entry in listed(site, value, pointer, "events"):
        if not is_object(entry):
            site.impossible("a script", at, entry, "event")
            continue
        lines = _script_lines(site, entry.get("script"), f"{at}/script")
        if any(lines):
            events.append(Event(text_of(entry.get("listen")), "\n".join(lines), at))
    return tuple(events)


def _script_lines(site: Site, value: Json, pointer: str) -> list[str]:
    """`{exec}` or the script itself; text or a list of lines. A script in a file (`src`) is empty."""
    if is_object(value):
        value, pointer = value.get("exec"), f"{pointer}/exec"
    if is_list(value):
        return [text_of(line) for line in value]
    if value is not None and not isinstance(value, str):
        site.impossible("a script", pointer, value, "exec")
        return []
    return [value] if value else []
