"""Writes a collection of format 2.1 as a tree of format 3, as a team does that moves from one to the other.

Only what format 3 can hold is written: types of variables, cookies and ids of Postman's cloud are lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from tools.loose import Json, Record, listed, record, records, text, texts

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


def as_tree(collection: Record) -> Tree:
    """Give the files of the tree."""
    tree: Tree = {}
    info = record(collection["info"])
    definition: Record = {
        "name": info.get("name"),
        "description": _text(info),
        **_shared(collection),
    }
    definition["variables"] = _pairs(
        records(collection.get("variable")), everywhere_text=True
    )
    tree[".resources/definition.yaml"] = document("collection", definition)
    _write_items(tree, "", records(collection.get("item")))
    return tree


def write_tree(collection: Record, root: Path) -> Path:
    """Write the files of the tree below a folder, and give it back."""
    for name, content in as_tree(collection).items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="")
    return root


def _write_items(tree: Tree, place: str, items: list[Record]) -> None:
    taken: set[tuple[bool, str]] = set()
    for position, item in enumerate(items, 1):
        is_folder = "item" in item
        stem = _stem(text(item.get("name")), is_folder, taken)
        order = position * 1000
        name: Record = (
            {} if item.get("name") == stem else {"name": item.get("name") or ""}
        )
        if is_folder:
            definition: Record = {
                **name,
                "description": _text(item),
                **_shared(item),
                "variables": _pairs(
                    records(item.get("variable")), everywhere_text=True
                ),
                "order": order,
            }
            tree[f"{place}{stem}/.resources/definition.yaml"] = document(
                "collection", definition
            )
            _write_items(tree, f"{place}{stem}/", records(item["item"]))
        else:
            _write_request(tree, place, stem, item, {**name, "order": order})


def _stem(name: str, is_folder: bool, taken: set[tuple[bool, str]]) -> str:
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
    tree: Tree, place: str, stem: str, item: Record, extra: Record
) -> None:
    whole = item["request"]
    request: Record = {"url": whole} if isinstance(whole, str) else record(whole)
    body = record(request.get("body"))
    is_graphql = body.get("mode") == "graphql"
    fields: Record = {
        **extra,
        **_request(request),
        "description": _text(request),
    }
    fields["settings"] = _settings(item.get("protocolProfileBehavior"))
    fields["scripts"] = list(_scripts(item, "" if not is_graphql else "graphql:"))
    if auth := record(request.get("auth")):
        fields["auth"] = _auth(auth)
    if is_graphql:
        asked = record(body["graphql"])
        fields |= {"query": asked.get("query"), "variables": asked.get("variables")}
        for key in ("method", "body"):
            fields.pop(key, None)
    examples = f".resources/{stem}.resources/examples"
    for position, response in enumerate(records(item.get("response")), 1):
        fields["examples"] = f"./{examples}"
        _write_example(tree, f"{place}{examples}/", response, position)
    kind = "graphql-request" if is_graphql else "http-request"
    tree[f"{place}{stem}.request.yaml"] = document(kind, fields)


def _write_example(tree: Tree, place: str, response: Record, position: int) -> None:
    name = text(response.get("name"))
    stem = f"{_FORBIDDEN.sub('-', name or 'response').strip()} {position}"
    language = response.get("_postman_previewlanguage")
    answer: Record = {
        "statusCode": response.get("code"),
        "statusText": response.get("status"),
        "headers": _pairs(records(response.get("header"))),
        "body": {
            "type": language if language in _LANGUAGES else "text",
            "content": response.get("body") or "",
        },
    }
    original = record(response.get("originalRequest"))
    fields: Record = {
        "name": name,
        "request": _request(original) if original else None,
        "response": {key: value for key, value in answer.items() if value is not None},
        "order": position * 1000,
    }
    tree[f"{place}{stem}.example.yaml"] = document("http-example", fields)


def _request(request: Record) -> Record:
    url, query, variable = _url(request.get("url"))
    fields: Record = {
        "url": url,
        "method": request.get("method") or "GET",
        "headers": _pairs(records(request.get("header"))),
        "queryParams": _pairs(query),
        "pathVariables": _pairs(variable),
        "body": _body(record(request.get("body"))),
    }
    return {key: value for key, value in fields.items() if value is not None}


def text_of_url(url: Json) -> str:
    """The parts of a URL as one text."""
    return _url(url)[0] or ""


def _url(url: Json) -> tuple[str | None, list[Record], list[Record]]:
    """The parts as one text, with the query that is enabled, and the lists."""
    if not isinstance(url, dict):
        return text(url) or None, [], []
    query, variable = records(url.get("query")), records(url.get("variable"))
    if not url.get("host"):
        return text(url.get("raw")).partition("?")[0], query, variable
    pairs = (_pair(row) for row in query if not row.get("disabled"))
    sent = "&".join(pairs)
    behind = f"#{url['hash']}" if url.get("hash") else ""
    return (
        f"{address(url)}?{sent}{behind}" if sent else address(url) + behind,
        query,
        variable,
    )


def address(url: Record) -> str:
    """The parts of a URL up to its path as one text."""
    host, path = url["host"], url.get("path")
    whole = f"{url['protocol']}://" if url.get("protocol") else ""
    whole += host if isinstance(host, str) else ".".join(texts(host))
    whole += f":{url['port']}" if url.get("port") else ""
    if isinstance(path, str):
        return whole + (f"/{path.removeprefix('/')}" if path else "")
    return whole + "".join(f"/{segment}" for segment in listed(path))


def _pair(row: Record) -> str:
    key, value = text(row.get("key")), row.get("value")
    whole = key if value is None else f"{key}={value}"
    return whole.replace("&", "%26").replace("#", "%23")


def _body(body: Record) -> Json:
    mode = text(body.get("mode"))
    if body.get("disabled") or mode not in ("raw", "urlencoded", "formdata", "file"):
        return None
    if mode == "raw":
        language = record(record(body.get("options")).get("raw")).get("language")
        return {"type": language or "text", "content": body.get("raw") or ""}
    if mode == "file":
        return {
            "type": "file",
            "content": {"src": record(body.get("file")).get("src") or ""},
        }
    rows = records(body.get(mode))
    if mode == "urlencoded":
        return {"type": mode, "content": [_row(row) for row in rows]}
    content: list[Json] = []
    for row in rows:
        entry: Record = {
            "type": row.get("type") or "text",
            **_row(row, "src", "contentType", "fileName"),
        }
        if entry["type"] == "file":
            entry.pop("value", None)
        content.append(entry)
    return {"type": mode, "content": content}


def _pairs(rows: Sequence[Record], *, everywhere_text: bool = False) -> Json:
    """A map where keys and values are all there is to say, and each key is there once."""
    if not rows:
        return None
    if everywhere_text:
        rows = [{**row, "value": _as_text(row.get("value", ""))} for row in rows]
    pairs = {
        key: row["value"]
        for row in rows
        if isinstance(row.get("value"), str) and (key := text(row.get("key")))
    }
    bare = all(_row(row).keys() <= {"key", "value"} for row in rows)
    if bare and len(pairs) == len(rows):
        return pairs
    return [_row(row) for row in rows]


def _as_text(value: Json) -> str:
    if isinstance(value, str) or value is None:
        return value or ""
    return json.dumps(value)


def _row(row: Record, *more: str) -> Record:
    entry = {key: row[key] for key in ("key", "value", *more) if key in row}
    if row.get("secret") or row.get("type") == "secret":
        entry["secret"] = True
    if description := _text(row):
        entry["description"] = description
    if row.get("disabled"):
        entry["disabled"] = True
    return entry


def _shared(entry: Record) -> Record:
    """What collections and folders have alike."""
    auth = record(entry.get("auth"))
    named: Json = (
        [{"id": "", "name": f"{auth['type']} auth", **_auth(auth)}] if auth else None
    )
    return {"auth": named, "scripts": list(_scripts(entry, "http:"))}


def _auth(auth: Record) -> Record:
    kind = text(auth["type"])
    params = auth.get(kind)
    credentials = record(params) or {
        text(each["key"]): each.get("value") for each in records(params)
    }
    return {"type": kind, "credentials": credentials} if credentials else {"type": kind}


def _scripts(entry: Record, prefix: str) -> Iterator[Json]:
    for event in records(entry.get("event")):
        lines = record(event.get("script")).get("exec")
        code = lines if isinstance(lines, str) else "\n".join(texts(lines))
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


def _settings(behavior: Json) -> Record:
    settings = {
        key: value
        for key, value in record(behavior).items()
        if key != "disableBodyPruning"
    }
    if disabled := record(settings.get("disabledSystemHeaders")):
        settings["disabledSystemHeaders"] = [
            name for name, off in disabled.items() if off
        ]
    return settings


def _text(entry: Record) -> str:
    value = entry.get("description")
    return text(value.get("content") if isinstance(value, dict) else value)


def document(kind: str, fields: Mapping[str, Json]) -> str:
    """One file. What is empty and means nothing then is not written."""
    kept = {
        key: value
        for key, value in fields.items()
        if value not in (None, [], {}) and (value or key not in ("description",))
    }
    return "\n".join(_lines({"$kind": kind, **kept}, "")) + "\n"


def _entries(value: Json) -> Iterable[tuple[str | None, Json]]:
    if isinstance(value, dict):
        return value.items()
    return ((None, each) for each in listed(value))


def _lines(value: Json, indent: str) -> Iterator[str]:
    for key, child in _entries(value):
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


def _block(whole: str, indent: str) -> str:
    lines = whole.split("\n")
    if (
        whole.startswith((" ", "\n"))
        or whole.endswith("\n")
        or not _BLOCK.fullmatch(whole)
    ):
        return _scalar(whole)
    return "|-\n" + "\n".join(f"{indent}{line}" if line else "" for line in lines)


def _scalar(value: Json) -> str:
    """Plain where nothing can be misread, and otherwise JSON, which is YAML, too."""
    if (
        isinstance(value, str)
        and _PLAIN.fullmatch(value)
        and value.lower() not in _WORDS
    ):
        return value
    written = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
