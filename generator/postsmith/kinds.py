"""What a JSON document is: a collection in one of its formats, or something else people mix up with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, TypeGuard

from postsmith.text import shorten

Json: TypeAlias = Any
"""A value just parsed from JSON, of any shape: readers look before they take."""


def is_object(value: Json) -> TypeGuard[dict[str, Json]]:
    """Whether this is a JSON object."""
    return isinstance(value, dict)


def is_list(value: Json) -> TypeGuard[list[Json]]:
    """Whether this is a JSON list."""
    return isinstance(value, list)


@dataclass(frozen=True, slots=True)
class Kind:
    """What a document is. Without a `code` it is a collection that can be read."""

    code: str = ""
    facts: Mapping[str, object] | None = None


COLLECTION: Final = Kind()

_FOREIGN: Final = (
    ("openapi", "an OpenAPI document"),
    ("swagger", "an OpenAPI (Swagger) document"),
    ("asyncapi", "an AsyncAPI document"),
    ("log", "an HTTP archive (HAR)"),
    ("_type", "an Insomnia export"),
    ("$schema", "a JSON Schema"),
    ("client", "a Thunder Client export"),
    ("requests", "a Hoppscotch export"),
)
_SHOWN: Final = 5
_LONGEST: Final = 60


def kind_of(data: Json) -> Kind:
    """Decide by shape alone: the `schema` text is missing or wrong in many real files."""
    if not is_object(data):
        return Kind("PM124", {"found": _shape(data)})
    other_api = "openapi" in data or "swagger" in data or "asyncapi" in data
    if not other_api and (is_object(data.get("info")) or data.get("item")):
        return COLLECTION
    if not other_api and is_version_1(data):
        return COLLECTION
    return _other(data)


def is_version_1(data: Json) -> bool:
    """Whether this is a collection of format 1 (docs/postman.md, Recognising a format): flat requests, and no `info`."""
    if not is_object(data) or "info" in data or "item" in data or "client" in data:
        return False
    requests = data.get("requests")
    if not is_list(requests):
        return is_list(data.get("order")) and is_list(data.get("folders"))
    first = next((each for each in requests if is_object(each)), None)
    if first and "url" in first:
        return True
    named = any(key in data for key in ("id", "name", "order", "folders"))
    return named and not (first and "endpoint" in first)


def wrapped(data: Json) -> str:
    """Where the collection stands in a document around it, as a pointer; `""` when there is none.

    Postman's own API answers `{"collection": {…}}`, its app's `{"data": {…}}`, and the oldest dumps of an account
    with a single collection are how people exported one.
    """
    if not is_object(data) or kind_of(data) is COLLECTION:
        return ""
    if is_object(data.get("collection")):
        return "/collection"
    if kind_of(data.get("data")) is COLLECTION:
        return "/data"
    collections = data.get("collections")
    return "/collections/0" if is_list(collections) and len(collections) == 1 else ""


def _other(document: dict[str, Json]) -> Kind:
    if is_list(document.get("collections")):
        return _dump(document["collections"])
    if is_list(document.get("values")):
        scope = document.get("_postman_variable_scope")
        kind = "a globals export" if scope == "globals" else "an environment"
        return Kind("PM121", {"kind": kind})
    if "$kind" in document:
        return Kind("PM122" if "items" in document else "PM125")
    for key, kind in _FOREIGN:
        if key in document:
            return Kind("PM120", {"kind": kind})
    return Kind("PM124", {"found": _shape(document)})


def _dump(collections: list[Json]) -> Kind:
    names = [_name(each) for each in collections]
    more = ", …" if len(names) > _SHOWN else ""
    facts = {"count": len(names), "names": ", ".join(names[:_SHOWN]) + more}
    return Kind("PM123", facts)


def _name(collection: Json) -> str:
    name = collection.get("name") if is_object(collection) else ""
    return shorten(name, _LONGEST) if isinstance(name, str) and name else "?"


def _shape(data: Json) -> str:
    if is_object(data):
        keys = ", ".join(list(map(str, data))[:4])
        return f"an object with the keys {keys}" if keys else "an empty object"
    if is_list(data):
        return f"a list of {len(data)}"
    return "a single value"
