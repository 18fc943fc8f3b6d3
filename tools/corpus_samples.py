"""What a collection has saved: requests, sample values, secrets. Read from the raw input by rules of our own.

Nothing of the generator is used here: a judge that shares its rules would share its mistakes.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from tools.corpus_sources import Json, collection_of

_SECRET = re.compile(
    r"passw|passphrase|secret|token|api[-_]?key|access[-_]?key|authorization|credential"
    r"|private[-_]?key|signature|cookie|jwt|bearer|session[-_]?key|^pat$",
    re.I,
)
_NO_SECRET = re.compile(
    r"(next|prev|previous|page|pagination|continuation|sync|skip)[-_]?token$"
    r"|(type|name|uri|url|method|path|id|endpoint|alias|_at|date|expiry|status|scope)$",
    re.I,
)
_SETTING = frozenset({"type", "in", "algorithm", "key", "grant_type", "tokenName"})
_PLACEHOLDER = re.compile(
    r"your|example|dummy|sample|placeholder|redacted|x{4}|123456|abcdef|<|>|\{|\}",
    re.I,
)
_NONWORD = re.compile(r"^[A-Za-z]+([-_ ./][A-Za-z]+)*$")
_VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")
LONG, BITS = 16, 3.2


def documents(file: Path) -> Iterator[Json]:
    """Give what is in a file, or in each file of a tree."""
    if file.is_file():
        yield json.loads(file.read_bytes().decode("utf-8-sig"))
        return
    for path in sorted(file.rglob("*.y*ml")):
        try:
            yield yaml.load(path.read_bytes(), yaml.CBaseLoader)
        except yaml.YAMLError:
            continue


def samples(file: Path) -> dict[str, Any]:
    """Give what the judge inside the client's process has to know, as JSON."""
    found: list[dict[str, Any]] = []
    variables: dict[str, str] = {}
    for document in documents(file):
        if not isinstance(document, dict):
            continue
        collection = collection_of(document)
        variables |= _rows(collection.get("variable") or collection.get("variables"))
        if file.is_file():
            found += _requests(collection.get("item"), "/item")
    text = file.read_text("utf-8-sig") if file.is_file() else ""
    names = sorted(set(_VARIABLE.findall(text)))
    return {"requests": found, "variables": variables, "names": names}


def _rows(rows: Json) -> dict[str, str]:
    """Give the values of rows by their key; what is no row is left out."""
    if isinstance(rows, dict):
        return {key: value for key, value in rows.items() if isinstance(value, str)}
    return {
        str(row.get("key") or row.get("id")): str(row["value"])
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, dict) and row.get("value") not in (None, "")
    }


def _requests(items: Json, pointer: str) -> Iterator[dict[str, Any]]:
    for position, item in enumerate(items if isinstance(items, list) else []):
        if not isinstance(item, dict):
            continue
        place = f"{pointer}/{position}"
        if isinstance(item.get("request"), dict):
            yield _request(item, place)
        yield from _requests(item.get("item"), f"{place}/item")


def _request(item: Mapping[str, Json], pointer: str) -> dict[str, Any]:
    request = item["request"]
    saved = [
        each.get("originalRequest")
        for each in item.get("response") or []
        if isinstance(each, dict)
    ]
    url = request.get("url")
    whole = url if isinstance(url, dict) else {"raw": url}
    raw = whole.get("raw")
    if not isinstance(raw, str):
        raw = "/".join(
            [".".join(_texts(whole.get("host"))), *_texts(whole.get("path"))]
        )
    return {
        "name": str(item.get("name", "")),
        "pointer": pointer,
        "method": str(request.get("method") or "GET").upper(),
        "url": raw,
        "path": _rows(whole.get("variable")),
        "query": _rows(whole.get("query")),
        "headers": _rows(request.get("header")),
        "body": any(_has_body(each) for each in (request, *saved)),
    }


def _texts(value: Json) -> list[str]:
    return [str(each) for each in (value if isinstance(value, list) else [value or ""])]


def _has_body(request: Json) -> bool:
    """Whether a request sends one; GraphQL's document is the operation itself."""
    body = request.get("body") if isinstance(request, dict) else None
    if not isinstance(body, dict) or body.get("disabled") is True:
        return False
    mode = body.get("mode")
    content = body.get(mode) if isinstance(mode, str) else None
    if mode == "raw":
        return isinstance(content, str) and bool(content.strip())
    rows = content if isinstance(content, list) else []
    return mode in {"urlencoded", "formdata"} and any(
        isinstance(row, dict) and row.get("key") and not row.get("disabled")
        for row in rows
    )


def secrets(file: Path) -> dict[str, str]:
    """Give each long, random-looking text that a name, an auth block or a row calls secret, and where."""
    found: dict[str, str] = {}
    for document in documents(file):
        for where, value in _walk(document, "", False):
            for text in _parts(value):
                if is_random(text):
                    found.setdefault(text, where)
    return found


def _walk(value: Json, name: str, secret: bool) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            yield from _walk_object(value, secret)
        case list():
            for each in value:
                yield from _walk(each, name, secret)
        case str() if secret:
            yield name, value
        case str() if value.lstrip()[:1] in {"{", "["}:
            # A body or a saved answer: JSON inside a string.
            try:
                yield from _walk(json.loads(value), name, False)
            except ValueError:
                return


def _walk_object(value: dict[str, Json], secret: bool) -> Iterator[tuple[str, str]]:
    key = value.get("key") if isinstance(value.get("key"), str) else None
    marked = value.get("type") == "secret" or bool(key and is_secret(key))
    for name, each in value.items():
        if name == "value" and key:
            own = (secret and key not in _SETTING) or marked
            yield from _walk(each, key, own)
        elif name == "auth" and isinstance(each, dict | list):
            yield from _walk(each, name, True)
        elif name in {"key", "name", "description", "id", "_postman_id", "type"}:
            continue
        else:
            own = (secret and name not in _SETTING) or is_secret(name)
            yield from _walk(
                each, name, (own and not isinstance(each, dict | list)) or secret
            )


def is_secret(name: str) -> bool:
    """Whether a name is one of a credential."""
    return bool(_SECRET.search(name)) and not _NO_SECRET.search(name)


def _parts(whole: str) -> Iterator[str]:
    """Give a credential without the scheme before it."""
    for text in re.split(r"[\s;,]+", whole):
        value = text.partition("=")[2] if "=" in text.rstrip("=") else text
        yield value.strip("\"'")


def is_random(text: str) -> bool:
    """Whether a text is long and looks drawn at random: letters and digits, no words."""
    if len(text) < LONG or "://" in text or _PLACEHOLDER.search(text):
        return False
    if (
        _NONWORD.match(text)
        or not re.search(r"\d", text)
        or not re.search(r"[A-Za-z]", text)
    ):
        return False
    shares = [text.count(each) / len(text) for each in set(text)]
    return -sum(share * math.log2(share) for share in shares) >= BITS
