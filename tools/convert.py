"""Writes a collection of format 2.1 in formats 1 and 2.0, to hold that all of them mean the same."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator

from postsmith.auth import TYPES
from tools.as_tree import address
from tools.loose import Json, Record, record, records, text

_MODES = {
    "raw": "raw",
    "urlencoded": "urlencoded",
    "formdata": "params",
    "file": "binary",
    "graphql": "graphql",
}


def as_version_2_0(collection: Record) -> Record:
    """Format 2.0: params of auth are maps, path variables have ids."""
    document = copy.deepcopy(collection)
    _downgrade(document)
    return document


def _downgrade(value: Json) -> None:
    if isinstance(value, list):
        for each in value:
            _downgrade(each)
    if not isinstance(value, dict):
        return
    auth = record(value.get("auth"))
    kind = text(auth.get("type"))
    params = auth.get(kind)
    if isinstance(params, list):
        auth[kind] = {text(each["key"]): each.get("value") for each in records(params)}
    for row in records(record(value.get("url")).get("variable")):
        row["id"] = row.pop("key")
    for each in value.values():
        _downgrade(each)


def as_version_1(collection: Record) -> Record:
    """Format 1: flat lists; folders come before requests at every level."""
    info = record(collection["info"])
    folders: list[Json] = []
    requests: list[Json] = []
    order, folders_order = _flatten(folders, requests, records(collection["item"]))
    return {
        "id": "c",
        "name": info["name"],
        "description": _text(info),
        "variables": collection.get("variable"),
        "auth": collection.get("auth"),
        "events": collection.get("event"),
        "folders": folders,
        "requests": requests,
        "order": order,
        "folders_order": folders_order,
    }


def with_helpers(document: Record) -> Record:
    """Format 1 as its own time wrote it: a helper and its attributes in place of each auth."""
    document = copy.deepcopy(document)
    inner = (*records(document["folders"]), *records(document["requests"]))
    for entry in (document, *inner):
        auth = entry.pop("auth", None)
        if not isinstance(auth, dict):
            continue
        kind = TYPES[text(auth["type"])]
        values = {each["key"]: each["value"] for each in records(auth[kind.name])}
        entry["currentHelper"] = kind.helper
        entry["helperAttributes"] = {
            each.format_1[0]: values[each.name]
            for each in kind.parameters
            if each.format_1 and each.name in values
        }
    return document


def _flatten(
    folders: list[Json], requests: list[Json], items: list[Record]
) -> tuple[list[Json], list[Json]]:
    """Write what is in a folder behind what is there already, and give the order of both kinds."""
    order: list[Json] = []
    folders_order: list[Json] = []
    for item in items:
        if "item" in item:
            identity = f"f{len(folders)}"
            folder: Record = {
                "id": identity,
                "name": item.get("name"),
                "description": _text(item),
                "auth": item.get("auth"),
                "events": item.get("event"),
                "variables": item.get("variable"),
            }
            folders.append(folder)
            folders_order.append(identity)
            folder["order"], folder["folders_order"] = _flatten(
                folders, requests, records(item["item"])
            )
        else:
            identity = f"r{len(requests)}"
            requests.append(
                {
                    "id": identity,
                    "name": item.get("name"),
                    **_request(record(item["request"])),
                    "events": item.get("event"),
                    "protocolProfileBehavior": item.get("protocolProfileBehavior"),
                    "responses": list(map(_response, records(item.get("response")))),
                }
            )
            order.append(identity)
    return order, folders_order


def _request(request: Record) -> Record:
    given = request.get("url")
    url: Record = {"raw": given} if isinstance(given, str) else record(given)
    body = record(request.get("body"))
    mode = str(body.get("mode"))
    content = body.get(mode)
    return {
        "method": request.get("method"),
        "description": _text(request),
        "url": _raw(url),
        "queryParams": list(map(_row, records(url.get("query")))),
        "pathVariableData": url.get("variable"),
        "headerData": list(map(_row, records(request.get("header")))),
        "auth": request.get("auth"),
        "dataMode": _MODES.get(mode),
        "data": (
            list(map(_row, records(content)))
            if mode in ("urlencoded", "formdata")
            else None
        ),
        "rawModeData": (
            content
            if mode == "raw"
            else record(content).get("src")
            if mode == "file"
            else None
        ),
        "graphqlModeData": content if mode == "graphql" else None,
        "dataOptions": body.get("options"),
        "dataDisabled": body.get("disabled"),
    }


def _raw(url: Record) -> str:
    """The parts as one text; the query is a list in this format, too."""
    if not url.get("host"):
        return text(url.get("raw"))
    return address(url) + (f"#{url['hash']}" if url.get("hash") else "")


def _row(row: Record) -> Json:
    """`disabled` is `enabled: false`; a query's value without `=` is told by `equals`."""
    rest = {key: value for key, value in row.items() if key != "disabled"}
    return {**rest, "enabled": not row.get("disabled")}


def _response(response: Record) -> Json:
    original = record(response.get("originalRequest"))
    return {
        "name": response.get("name"),
        "responseCode": {"code": response.get("code"), "name": response.get("status")},
        "headers": response.get("header"),
        "text": response.get("body"),
        "language": response.get("_postman_previewlanguage"),
        "request": json.dumps(_request(original)) if original else None,
    }


def _text(entry: Record) -> str:
    value = entry.get("description")
    return text(value.get("content") if isinstance(value, dict) else value)


def folders_first(items: list[Record]) -> Iterator[Record]:
    """The order that format 1 can hold."""
    for item in sorted(items, key=lambda each: "item" not in each):
        if "item" in item:
            yield {**item, "item": list(folders_first(records(item["item"])))}
        else:
            yield item
