"""Writes a collection of format 2.1 as a tree of format 3, as a team does that moves from one to the other.

Only what format 3 can hold is written: types of variables, cookies and ids of Postman's cloud are lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeAlias

Json: TypeAlias = Any
Tree: TypeAlias = dict[str, str]
"""The files by their path below the root of the tree."""

_PLAIN: Final = re.compile(r"[A-Za-z/.][\w /.-]*(?<! )")
_WORDS: Final = frozenset(("true", "false", "null", "yes", "no", "on", "off"))
_UNPRINTABLE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_BLOCK: Final = re.compile(
    "[^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]+"
)
_FORBIDDEN: Final = re.compile(r'[/\\:*?"<>|]')
_LISTENS: Final = {"prerequest": "beforeRequest", "test": "afterResponse"}
_LANGUAGES: Final = frozenset(("json", "xml", "html", "javascript", "text"))


def as_tree(collection: Json) -> Tree:
    """Give the files of the tree."""
    tree: Tree = {}
    info = collection["info"]
    definition = {
        "name": info.get("name"),
        "description": _text(info),
        **_shared(collection),
    }
    definition["variables"] = _pairs(collection.get("variable"), everywhere_text=True)
    tree[".resources/definition.yaml"] = document("collection", definition)
    _write_items(tree, "", collection.get("item") or [])
    return tree


def write_tree(collection: Json, root: Path) -> Path:
    """Write the files of the tree below a folder, and give it back."""
    for name, text in as_tree(collection).items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    return root


def _write_items(tree: Tree, place: str, items: list[Json]) -> None:
    taken: set[tuple[bool, str]] = set()
    for position, item in enumerate(items, 1):
        is_folder = "item" in item
        stem = _stem(item.get("name"), is_folder, taken)
        order = position * 1000
        name = {} if item.get("name") == stem else {"name": item.get("name") or ""}
        if is_folder:
            definition = {
                **name,
                "description": _text(item),
                **_shared(item),
                "variables": _pairs(item.get("variable"), everywhere_text=True),
                "order": order,
            }
            tree[f"{place}{stem}/.resources/definition.yaml"] = document(
                "collection", definition
            )
            _write_items(tree, f"{place}{stem}/", item["item"])
        else:
            _write_request(tree, place, stem, item, {**name, "order": order})


def _stem(name: str | None, is_folder: bool, taken: set[tuple[bool, str]]) -> str:
    """Give a file's name: no forbidden characters, and unique without regard to case."""
    wanted = (
        _FORBIDDEN.sub("-", name or "http-request").strip().strip(".") or "http-request"
    )
    stem, number = wanted, 0
    while (is_folder, stem.lower()) in taken:
        number += 1
        stem = f"{wanted} {number}"
    taken.add((is_folder, stem.lower()))
    return stem


def _write_request(
    tree: Tree, place: str, stem: str, item: Json, extra: Mapping[str, Json]
) -> None:
    request = item["request"]
    if isinstance(request, str):
        request = {"url": request}
    body = request.get("body") or {}
    is_graphql = body.get("mode") == "graphql"
    fields: dict[str, Json] = {
        **extra,
        **_request(request),
        "description": _text(request),
    }
    fields["settings"] = _settings(item.get("protocolProfileBehavior"))
    fields["scripts"] = list(_scripts(item, "" if not is_graphql else "graphql:"))
    if auth := request.get("auth"):
        fields["auth"] = _auth(auth)
    if is_graphql:
        fields |= {
            "query": body["graphql"].get("query"),
            "variables": body["graphql"].get("variables"),
        }
        for key in ("method", "body"):
            fields.pop(key, None)
    examples = f".resources/{stem}.resources/examples"
    for position, response in enumerate(item.get("response") or [], 1):
        fields["examples"] = f"./{examples}"
        _write_example(tree, f"{place}{examples}/", response, position)
    kind = "graphql-request" if is_graphql else "http-request"
    tree[f"{place}{stem}.request.yaml"] = document(kind, fields)


def _write_example(tree: Tree, place: str, response: Json, position: int) -> None:
    stem = (
        f"{_FORBIDDEN.sub('-', response.get('name') or 'response').strip()} {position}"
    )
    language = response.get("_postman_previewlanguage")
    answer = {
        "statusCode": response.get("code"),
        "statusText": response.get("status"),
        "headers": _pairs(response.get("header")),
        "body": {
            "type": language if language in _LANGUAGES else "text",
            "content": response.get("body") or "",
        },
    }
    original = response.get("originalRequest")
    fields = {
        "name": response.get("name") or "",
        "request": _request(original) if original else None,
        "response": {key: value for key, value in answer.items() if value is not None},
        "order": position * 1000,
    }
    tree[f"{place}{stem}.example.yaml"] = document("http-example", fields)


def _request(request: Json) -> dict[str, Json]:
    url, query, variable = _url(request.get("url"))
    fields = {
        "url": url,
        "method": request.get("method") or "GET",
        "headers": _pairs(request.get("header")),
        "queryParams": _pairs(query),
        "pathVariables": _pairs(variable),
        "body": _body(request.get("body") or {}),
    }
    return {key: value for key, value in fields.items() if value is not None}


def text_of_url(url: Json) -> str:
    """The parts of a URL as one text."""
    return _url(url)[0] or ""


def _url(url: Json) -> tuple[str | None, list[Json], list[Json]]:
    """The parts as one text, with the query that is enabled, and the lists."""
    if not isinstance(url, dict):
        return url or None, [], []
    query, variable = url.get("query") or [], url.get("variable") or []
    if not url.get("host"):
        return (url.get("raw") or "").partition("?")[0], query, variable
    host = url["host"] if isinstance(url["host"], str) else ".".join(url["host"])
    path = url.get("path") or []
    text = (f"{url['protocol']}://" if url.get("protocol") else "") + host
    text += f":{url['port']}" if url.get("port") else ""
    if isinstance(path, str):
        text += f"/{path.removeprefix('/')}" if path else ""
    else:
        text += "".join(f"/{segment}" for segment in path)
    pairs = (_pair(row) for row in query if not row.get("disabled"))
    sent = "&".join(pairs)
    return (
        text
        + (f"?{sent}" if sent else "")
        + (f"#{url['hash']}" if url.get("hash") else ""),
        query,
        variable,
    )


def _pair(row: Json) -> str:
    key, value = row.get("key") or "", row.get("value")
    text = key if value is None else f"{key}={value}"
    return text.replace("&", "%26").replace("#", "%23")


def _body(body: Json) -> Json:
    mode = body.get("mode")
    if body.get("disabled") or mode not in ("raw", "urlencoded", "formdata", "file"):
        return None
    if mode == "raw":
        language = body.get("options", {}).get("raw", {}).get("language")
        return {"type": language or "text", "content": body.get("raw") or ""}
    if mode == "file":
        return {
            "type": "file",
            "content": {"src": (body.get("file") or {}).get("src") or ""},
        }
    rows = body.get(mode) or []
    if mode == "urlencoded":
        return {"type": mode, "content": [_row(row) for row in rows]}
    content: list[Json] = []
    for row in rows:
        entry = {
            "type": row.get("type") or "text",
            **_row(row, "src", "contentType", "fileName"),
        }
        if entry["type"] == "file":
            entry.pop("value", None)
        content.append(entry)
    return {"type": mode, "content": content}


def _pairs(rows: list[Json] | None, *, everywhere_text: bool = False) -> Json:
    """A map where keys and values are all there is to say, and each key is there once."""
    if not rows:
        return None
    if everywhere_text:
        rows = [{**row, "value": _as_text(row.get("value", ""))} for row in rows]
    keys = [row.get("key") for row in rows]
    bare = all(_row(row).keys() <= {"key", "value"} for row in rows)
    texts = all(isinstance(row.get("value"), str) and row.get("key") for row in rows)
    if bare and texts and len(set(keys)) == len(keys):
        return {row["key"]: row["value"] for row in rows}
    return [_row(row) for row in rows]


def _as_text(value: Json) -> str:
    if isinstance(value, str) or value is None:
        return value or ""
    return json.dumps(value)


def _row(row: Json, *more: str) -> dict[str, Json]:
    entry = {key: row[key] for key in ("key", "value", *more) if key in row}
    if row.get("secret") or row.get("type") == "secret":
        entry["secret"] = True
    if description := _text(row):
        entry["description"] = description
    return entry | ({"disabled": True} if row.get("disabled") else {})


def _shared(entry: Json) -> dict[str, Json]:
    """What collections and folders have alike."""
    auth = entry.get("auth")
    named = (
        [{"id": "", "name": f"{auth['type']} auth", **_auth(auth)}] if auth else None
    )
    return {"auth": named, "scripts": list(_scripts(entry, "http:"))}


def _auth(auth: Json) -> dict[str, Json]:
    kind = auth["type"]
    params = auth.get(kind) or []
    pairs = (
        params.items()
        if isinstance(params, dict)
        else ((p["key"], p.get("value")) for p in params)
    )
    credentials = dict(pairs)
    return {"type": kind, "credentials": credentials} if credentials else {"type": kind}


def _scripts(entry: Json, prefix: str) -> Iterator[dict[str, Json]]:
    for event in entry.get("event") or []:
        code = (event.get("script") or {}).get("exec") or ""
        code = code if isinstance(code, str) else "\n".join(code)
        listen = _LISTENS.get(str(event.get("listen")))
        if code and listen:
            listen = (
                "beforeQuery"
                if (prefix, listen) == ("graphql:", "beforeRequest")
                else listen
            )
            yield {
                "type": prefix.replace("graphql:", "") + listen,
                "code": code,
                "language": "text/javascript",
            }


def _settings(behavior: Json) -> dict[str, Json]:
    settings = {
        key: value
        for key, value in (behavior or {}).items()
        if key != "disableBodyPruning"
    }
    if disabled := settings.get("disabledSystemHeaders"):
        settings["disabledSystemHeaders"] = [
            name for name, off in disabled.items() if off
        ]
    return settings


def _text(entry: Json) -> str:
    value = entry.get("description")
    return (value.get("content") if isinstance(value, dict) else value) or ""


def document(kind: str, fields: Mapping[str, Json]) -> str:
    """One file. What is empty and means nothing then is not written."""
    kept = {
        key: value
        for key, value in fields.items()
        if value not in (None, [], {}) and (value or key not in ("description",))
    }
    return "\n".join(_lines({"$kind": kind, **kept}, "")) + "\n"


def _lines(value: Json, indent: str) -> Iterator[str]:
    entries = (
        value.items() if isinstance(value, dict) else ((None, each) for each in value)
    )
    for key, child in entries:
        head = f"{indent}- " if key is None else f"{indent}{_scalar(key)}:"
        if isinstance(child, dict | list) and child:
            inner = indent + "  "
            lines = list(_lines(child, inner))
            if key is None:
                yield head + lines[0].removeprefix(inner)
                yield from lines[1:]
            else:
                yield head
                yield from lines
        else:
            space = "" if key is None else " "
            yield head + space + _value(child, indent + "  ")


def _value(value: Json, indent: str) -> str:
    if isinstance(value, str) and "\n" in value:
        return _block(value, indent)
    return _scalar(value)


def _block(text: str, indent: str) -> str:
    lines = text.split("\n")
    if (
        text.startswith((" ", "\n"))
        or text.endswith("\n")
        or not _BLOCK.fullmatch(text)
    ):
        return _scalar(text)
    return "|-\n" + "\n".join(f"{indent}{line}" if line else "" for line in lines)


def _scalar(value: Json) -> str:
    """Plain where nothing can be misread, and otherwise JSON, which is YAML, too."""
    if (
        isinstance(value, str)
        and _PLAIN.fullmatch(value)
        and value.lower() not in _WORDS
    ):
        return value
    text = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
