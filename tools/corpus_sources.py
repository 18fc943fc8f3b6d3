"""Which collections are there to judge, and how many requests does each hold?

Nothing of the generator is used here: it must not be asked how much it was given.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.loose import Json, Record, listed, parsed, record, records, text, texts
from tools.processes import ROOT

SHARED = ROOT.parent / "shared"
FOLDERS = (
    *(SHARED / "collections", SHARED / "bench", SHARED / "seed"),
    *(SHARED / "collections" / "v3", SHARED / "examples-v3"),
)
REQUEST_FILES = (".request.yaml", ".request.yml")
SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection to generate from."""

    name: str
    file: Path
    size: int
    requests: tuple[str, ...]
    """The JSON pointer of every item that holds a request; in a tree, the path of its file."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is left out, and why."""

    file: Path
    reason: str


def find(places: Sequence[Path]) -> list[Path]:
    """Give the JSON files, those named and those directly in the folders named, and the trees of format 3."""
    found: dict[Path, None] = {}
    for place in places:
        files = sorted(place.glob("*.json")) if place.is_dir() else [place]
        found |= dict.fromkeys(path.resolve() for path in (*files, *trees(place)))
    return list(found)


def trees(place: Path) -> list[Path]:
    """Give the collections of format 3 in a folder: its own folders, and those of the repositories in it."""
    if not place.is_dir():
        return []
    homes = sorted(place.glob("*/postman/collections/"))
    folders = [each for home in (place, *homes) for each in sorted(home.iterdir())]
    return [each for each in folders if is_tree(each)]


def is_tree(folder: Path) -> bool:
    """Whether a folder holds requests or a definition itself, or a folder in it does."""
    if not folder.is_dir() or (folder / "postman").is_dir():
        return False
    own = (*folder.glob("*.request.y*ml"), *folder.glob(".resources/definition.y*ml"))
    return bool(own) or any(is_tree(each) for each in folder.iterdir())


def read(file: Path, wrapped: Path) -> Collection | Skipped:
    """Look at a file; a single item is written to the folder `wrapped` as a collection of one."""
    if file.is_dir():
        return _tree(file)
    try:
        content = file.read_bytes()
        document = parsed(content.decode("utf-8-sig"))
    except (OSError, ValueError) as error:
        return Skipped(file, f"cannot be read: {error}")
    if is_item(document):
        file, document = _wrap(file, record(document), wrapped)
        content = file.read_bytes()
    reason = why_not(document)
    if reason:
        return Skipped(file, reason)
    return Collection(
        file.stem, file, len(content), tuple(requests_of(record(document)))
    )


def _tree(folder: Path) -> Collection:
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    requests = (
        path.relative_to(folder).as_posix()
        for path in paths
        if path.name.endswith(REQUEST_FILES) and ".resources" not in path.parts
    )
    size = sum(path.stat().st_size for path in paths)
    return Collection(folder.name, folder, size, tuple(requests))


def is_item(document: Json) -> bool:
    """Whether this is one item of a collection, saved on its own."""
    return (
        isinstance(document, dict)
        and isinstance(document.get("request"), dict | str)
        and not {"info", "item"} & document.keys()
    )


def _wrap(file: Path, item: Record, folder: Path) -> tuple[Path, Record]:
    collection: Record = {
        "info": {"name": item.get("name") or file.stem, "schema": SCHEMA},
        "item": [item],
    }
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{file.name.split('.')[0]}.postman_collection.json"
    target.write_text(json.dumps(collection, indent=2), encoding="utf-8")
    return target, collection


def why_not(document: Json) -> str:
    """Say why a document is none of the generator's business; empty for a collection."""
    if not isinstance(document, dict):
        return "not a collection"
    if {"openapi", "swagger"} & document.keys():
        return "an OpenAPI document"
    if "item" in collection_of(document):
        return ""
    if "$kind" in document:
        return "format 3"
    if isinstance(document.get("requests"), list):
        return ""
    if isinstance(document.get("values"), list):
        return "an environment"
    return "not a collection"


def collection_of(document: Record) -> Record:
    """Give the collection itself: Postman's own API answers with one inside `collection`."""
    inner = document.get("collection")
    return inner if isinstance(inner, dict) and "item" not in document else document


def requests_of(document: Record) -> Iterator[str]:
    """Give the pointer of every item with a request, at any depth."""
    collection = collection_of(document)
    start = "" if collection is document else "/collection"
    if "item" not in collection:
        yield from _placed(collection, f"{start}/requests")
    yield from _requests(collection.get("item"), f"{start}/item")


def _placed(collection: Record, pointer: str) -> Iterator[str]:
    """Format 1: each request, as often as the orders name it."""
    orders = [
        texts(folder.get("order")) for folder in records(collection.get("folders"))
    ]
    named = [
        *set(texts(collection.get("order"))),
        *(id for order in orders for id in order),
    ]
    for position, request in enumerate(listed(collection.get("requests"))):
        if not isinstance(request, dict):
            continue
        times = named.count(text(request.get("id")))
        yield from [f"{pointer}/{position}"] * max(1, times)


def _requests(items: Json, pointer: str) -> Iterator[str]:
    for position, item in enumerate(listed(items)):
        if not isinstance(item, dict):
            continue
        place = f"{pointer}/{position}"
        if isinstance(item.get("request"), dict | str):
            yield place
        yield from _requests(item.get("item"), f"{place}/item")
