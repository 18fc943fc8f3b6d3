"""An `auth` object: which credentials, or that they are inherited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from postsmith.auth import TYPES
from postsmith.kinds import Json, is_object
from postsmith.postman.model import Auth, JsonValue
from postsmith.postman.shapes import Site, listed, quoted, text_of


def read_auth(site: Site, value: Json, pointer: str) -> Auth | None:
    """`None` inherits: absent, null, `{}` and whatever has no type. Any type stops the inheritance."""
    if not value:
        return None
    if not is_object(value):
        site.impossible("`auth`", pointer, value, "auth")
        return None
    kind = value.get("type")
    params: dict[str, JsonValue] = {}
    if isinstance(kind, str):
        params = read_params(site, value.get(kind), f"{pointer}/{kind}")
    return checked_auth(site, kind, params, pointer)


def checked_auth(
    site: Site, kind: Json, params: dict[str, JsonValue], pointer: str
) -> Auth | None:
    """An auth of a type; `None` inherits when there is no type, and one that is not known is said."""
    if not isinstance(kind, str) or not kind:
        site.add("PM215", pointer)
        return None
    known = TYPES.get(kind)
    if known is None:
        site.add("PM214", f"{pointer}/type", type=quoted(kind))
        return Auth(kind, params, pointer)
    kept = {each.name: each.names for each in known.parameters if each.kept}
    olds = {old for names in kept.values() for old in names[1:]}
    if not olds.isdisjoint(params):
        rest = {name: value for name, value in params.items() if name not in olds}
        params = {**rest, **renamed(params, kept)}
    return Auth(kind, params, pointer)


def renamed(
    params: Mapping[str, Json], names: Mapping[str, Iterable[str]]
) -> dict[str, JsonValue]:
    """Parameters by their names in the catalogue; of several old ones the first that says something counts."""
    found: dict[str, JsonValue] = {}
    for name, olds in names.items():
        for old in olds:
            if old in params and not found.get(name):
                found[name] = params[old]
    return found


def read_params(site: Site, value: Json, pointer: str) -> dict[str, JsonValue]:
    """A map, or a list of `{key, value}` in which the last entry of a key wins."""
    if is_object(value):
        return value
    params: dict[str, JsonValue] = {}
    for at, entry in listed(site, value, pointer, "authParams"):
        if is_object(entry):
            params[text_of(entry.get("key"))] = _typed(entry)
        else:
            site.impossible("an auth parameter", at, entry, "row")
    return params


def _typed(entry: dict[str, Json]) -> JsonValue:
    """A value as its `type` has it: a switch of the type `string` is text, and `"false"` is on."""
    value = entry.get("value")
    text = isinstance(value, bool) and text_of(entry.get("type")).lower() == "string"
    return text_of(value) if text else value
