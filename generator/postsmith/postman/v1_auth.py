"""Format 1's helpers: `currentHelper` and `helperAttributes` become an auth (docs/postman.md, Auth)."""

from __future__ import annotations

import json

from postsmith.auth import HELPERS
from postsmith.kinds import Json, is_object
from postsmith.postman.auth import checked_auth, read_auth, renamed
from postsmith.postman.model import Auth, JsonValue
from postsmith.postman.shapes import Site, text_of


def read_helper(site: Site, entry: dict[str, Json], at: str) -> Auth | None:
    """The auth of a request, a folder or a collection; `None` inherits.

    An entry with a helper, even with one that is null, is read by it alone; `auth` counts without one.
    """
    if "currentHelper" not in entry and not entry.get("helperAttributes"):
        return read_auth(site, entry.get("auth"), f"{at}/auth")
    helper = text_of(entry.get("currentHelper"))
    if not helper or helper == "normal":
        return None
    known = HELPERS.get(helper)
    place = f"{at}/helperAttributes"
    attributes = entry.get("helperAttributes")
    if isinstance(attributes, str):
        try:
            attributes = json.loads(attributes)
        except (ValueError, RecursionError):
            site.impossible("`helperAttributes`", place, attributes, "authParams")
            return None
    params: dict[str, JsonValue] = {}
    if is_object(attributes) and known:
        names = {each.name: each.format_1 for each in known.parameters}
        params = renamed(attributes, names)
    elif attributes is not None and not is_object(attributes):
        site.impossible("`helperAttributes`", place, attributes, "authParams")
    kind = known.name if known else helper
    return checked_auth(site, kind, params, place if attributes else at)
