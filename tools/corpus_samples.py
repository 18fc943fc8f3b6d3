"""What a collection has saved: requests, sample values, secrets. Read from the raw input by rules of our own.

Nothing of the generator is used here: a judge that shares its rules would share its mistakes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import yaml

from tools.corpus_sources import collection_of
from tools.loose import Json, Record, listed, parsed, record, records, text

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
        yield parsed(file.read_bytes().decode("utf-8-sig"))
        return
    for path in sorted(file.rglob("*.y*ml")):
        try:
            document: Json = yaml.load(path.read_bytes(), yaml.CBaseLoader)
            yield document
        except yaml.YAMLError:
            continue


class Saved(TypedDict):
    """A saved request: the texts of its parts."""

    name: str
    pointer: str
    method: str
    url: str
    path: dict[str, str]
    query: dict[str, str]
    headers: dict[str, str]
    body: bool
    """Whether it has one, or a request beside one of its examples has."""


class Samples(TypedDict):
    """What a collection has saved."""

    requests: list[Saved]
    variables: dict[str, str]
    names: list[str]
    """Of all variables that it mentions."""


def samples(file: Path) -> Samples:
    """Give what the judge inside the client's process has to know, as JSON."""
    found: list[Saved] = []
    variables: dict[str, str] = {}
    for document in documents(file):
        if not isinstance(document, dict):
            continue
        collection = collection_of(document)
        variables |= _rows(collection.get("variable") or collection.get("variables"))
        if file.is_file():
            found += _requests(collection.get("item"), "/item")
    whole = file.read_text("utf-8-sig") if file.is_file() else ""
    names: list[str] = sorted(set(_VARIABLE.findall(whole)))
    return {"requests": found, "variables": variables, "names": names}


def _rows(rows: Json) -> dict[str, str]:
    """Give the values of rows by their key; what is no row is left out."""
    if isinstance(rows, dict):
        return {key: value for key, value in rows.items() if isinstance(value, str)}
    return {
        str(row.get("key") or row.get("id")): str(row["value"])
        for row in records(rows)
        if row.get("value") not in (None, "")
    }


def _requests(items: Json, pointer: str) -> Iterator[Saved]:
    for position, item in enumerate(listed(items)):
        if not isinstance(item, dict):
            continue
        place = f"{pointer}/{position}"
        if isinstance(item.get("request"), dict):
            yield _request(item, place)
        yield from _requests(item.get("item"), f"{place}/item")


def _request(item: Record, pointer: str) -> Saved:
    request = record(item["request"])
    saved = [each.get("originalRequest") for each in records(item.get("response"))]
    url = request.get("url")
    whole: Record = url if isinstance(url, dict) else {"raw": url}
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
    body = record(request).get("body")
    if not isinstance(body, dict) or body.get("disabled") is True:
        return False
    mode = body.get("mode")
    content = body.get(mode) if isinstance(mode, str) else None
    if mode == "raw":
        return bool(text(content).strip())
    return mode in {"urlencoded", "formdata"} and any(
        row.get("key") and not row.get("disabled") for row in records(content)
    )


def secrets(file: Path) -> dict[str, str]:
    """Give each long, random-looking text that a name, an auth block or a row calls secret, and where."""
    found: dict[str, str] = {}
    for document in documents(file):
        for where, value in _walk(document, "", False):
            for part in _parts(value):
                if is_random(part):
                    found.setdefault(part, where)
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
                yield from _walk(parsed(value), name, False)
            except ValueError:
                return
        case _:
            pass


def _walk_object(value: dict[str, Json], secret: bool) -> Iterator[tuple[str, str]]:
    key = text(value.get("key"))
    marked = value.get("type") == "secret" or (bool(key) and is_secret(key))
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
    for part in re.split(r"[\s;,]+", whole):
        value = part.partition("=")[2] if "=" in part.rstrip("=") else part
        yield value.strip("\"'")


def is_random(given: str) -> bool:
    """Whether a text is long and looks drawn at random: letters and digits, no words."""
    if len(given) < LONG or "://" in given or _PLACEHOLDER.search(given):
        return False
    if (
        _NONWORD.match(given)
        or not re.search(r"\d", given)
        or not re.search(r"[A-Za-z]", given)
    ):
        return False
    shares = [given.count(each) / len(given) for each in set(given)]
    return -sum(share * math.log2(share) for share in shares) >= BITS
