"""Writes a collection of format 2.1 in formats 1 and 2.0, to hold that all of them mean the same."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any, TypeAlias

from postsmith.auth import TYPES

Json: TypeAlias = Any
_MODES = {
    "raw": "raw",
    "urlencoded": "urlencoded",
    "formdata": "params",
    "file": "binary",
    "graphql": "graphql",
}


def as_version_2_0(collection: Json) -> Json:
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
    auth = value.get("auth")
    if isinstance(auth, dict) and isinstance(auth.get(auth.get("type")), list):
        params = auth[auth["type"]]
        auth[auth["type"]] = {each["key"]: each.get("value") for each in params}
    url = value.get("url")
    if isinstance(url, dict):
        for row in url.get("variable") or ():
            row["id"] = row.pop("key")
    for each in value.values():
        _downgrade(each)


def as_version_1(collection: Json) -> Json:
    """Format 1: flat lists; folders come before requests at every level."""
    info = collection["info"]
    document: Json = {
        "id": "c",
        "name": info["name"],
        "description": _text(info),
        "variables": collection.get("variable"),
        "auth": collection.get("auth"),
        "events": collection.get("event"),
        "folders": [],
        "requests": [],
    }
    document["order"], document["folders_order"] = _flatten(
        document, collection["item"]
    )
    return document


def with_helpers(document: Json) -> Json:
    """Format 1 as its own time wrote it: a helper and its attributes in place of each auth."""
    document = copy.deepcopy(document)
    for entry in (document, *document["folders"], *document["requests"]):
        auth = entry.pop("auth", None)
        if auth is None:
            continue
        kind = TYPES[auth["type"]]
        values = {each["key"]: each["value"] for each in auth[kind.name]}
        entry["currentHelper"] = kind.helper
        entry["helperAttributes"] = {
            each.format_1[0]: values[each.name]
            for each in kind.parameters
            if each.format_1 and each.name in values
        }
    return document


def _flatten(document: Json, items: list[Json]) -> tuple[list[str], list[str]]:
    order: list[str] = []
    folders: list[str] = []
    for item in items:
        if "item" in item:
            identity = f"f{len(document['folders'])}"
            folder = {
                "id": identity,
                "name": item.get("name"),
                "description": _text(item),
                "auth": item.get("auth"),
                "events": item.get("event"),
                "variables": item.get("variable"),
            }
            document["folders"].append(folder)
            folders.append(identity)
            folder["order"], folder["folders_order"] = _flatten(document, item["item"])
        else:
            identity = f"r{len(document['requests'])}"
            document["requests"].append(
                {
                    "id": identity,
                    "name": item.get("name"),
                    **_request(item["request"]),
                    "events": item.get("event"),
                    "protocolProfileBehavior": item.get("protocolProfileBehavior"),
                    "responses": [_response(each) for each in item.get("response", ())],
                }
            )
            order.append(identity)
    return order, folders


def _request(request: Json) -> Json:
    url = request.get("url")
    url = {"raw": url} if isinstance(url, str) else url or {}
    body = request.get("body") or {}
    mode = str(body.get("mode"))
    content: Json = body.get(mode)
    return {
        "method": request.get("method"),
        "description": _text(request),
        "url": _raw(url),
        "queryParams": [_row(each) for each in url.get("query") or ()],
        "pathVariableData": url.get("variable"),
        "headerData": [_row(each) for each in request.get("header") or ()],
        "auth": request.get("auth"),
        "dataMode": _MODES.get(mode),
        "data": (
            [_row(each) for each in content]
            if mode in ("urlencoded", "formdata")
            else None
        ),
        "rawModeData": (
            content
            if mode == "raw"
            else (content or {}).get("src")
            if mode == "file"
            else None
        ),
        "graphqlModeData": content if mode == "graphql" else None,
        "dataOptions": body.get("options"),
        "dataDisabled": body.get("disabled"),
    }


def _raw(url: Json) -> str:
    """The parts as one text; the query is a list in this format, too."""
    if not url.get("host"):
        return str(url.get("raw") or "")
    host, path = url["host"], url.get("path") or []
    text = f"{url['protocol']}://" if url.get("protocol") else ""
    text += host if isinstance(host, str) else ".".join(host)
    text += f":{url['port']}" if url.get("port") else ""
    if isinstance(path, str):
        text += f"/{path.removeprefix('/')}" if path else ""
    else:
        text += "".join(f"/{segment}" for segment in path)
    return text + (f"#{url['hash']}" if url.get("hash") else "")


def _row(row: Json) -> Json:
    """`disabled` is `enabled: false`; a query's value without `=` is told by `equals`."""
    rest = {key: value for key, value in row.items() if key != "disabled"}
    return {**rest, "enabled": not row.get("disabled")}


def _response(response: Json) -> Json:
    return {
        "name": response.get("name"),
        "responseCode": {"code": response.get("code"), "name": response.get("status")},
        "headers": response.get("header"),
        "text": response.get("body"),
        "language": response.get("_postman_previewlanguage"),
        "request": (
            json.dumps(_request(response["originalRequest"]))
            if response.get("originalRequest")
            else None
        ),
    }


def _text(entry: Json) -> str:
    value = entry.get("description")
    text = value.get("content") if isinstance(value, dict) else value
    return str(text or "")


def folders_first(items: list[Json]) -> Iterator[Json]:
    """The order that format 1 can hold."""
    for item in sorted(items, key=lambda each: "item" not in each):
        if "item" in item:
            yield {**item, "item": list(folders_first(item["item"]))}
        else:
            yield item
