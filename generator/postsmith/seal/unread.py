"""What of a file does no reader take? Certificates, proxies, cookie jars, what a body or an auth was before.

None of it is in the model, so it is never shown; what is a credential there is one everywhere, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from postsmith.auth import TYPES
from postsmith.json_value import JsonValue
from postsmith.postman.model import Auth
from postsmith.seal.ledger import Ledger, Place
from postsmith.seal.places import Places
from postsmith.seal.variables import Variables

_READ: Final = frozenset(
    (
        *("item", "info", "event", "variable", "request", "response", "originalRequest"),
        *("name", "description", "content", "key", "value", "type", "disabled", "enabled"),
        *("id", "_postman_id", "uid", "schema", "protocolProfileBehavior", "listen"),
        *("script", "exec", "url", "method", "header", "body", "mode", "options", "auth"),
        *("host", "path", "query", "protocol", "port", "hash", "code", "status", "values"),
        *("_postman_previewlanguage", "order", "$kind", "secret"),
        # Format 1.
        *("folders", "requests", "folders_order", "responses", "events", "headerData"),
        *("queryParams", "pathVariableData", "dataMode", "dataOptions", "text"),
        *("collection", "collectionId", "folder", "owner", "time", "timestamp", "createdAt"),
        # Format 3.
        *("scripts", "language", "headers", "pathVariables", "statusCode", "statusText"),
        *("settings", "examples", "variables"),
    )
)  # fmt: skip
"""What readers take, wherever they find it: a text under one of these is in the model."""
_MODES: Final = frozenset(("raw", "urlencoded", "formdata", "file", "graphql"))
_JARS: Final = frozenset(("cookie", "cookies", "cookieJar"))
"""Values in them say who is calling, whatever they are called."""
_CREDENTIALS: Final = frozenset(("helperAttributes", "credentials"))
"""How formats 1 and 3 call the parameters of an auth."""
_ANY_TYPE: Final = "oauth2"
"""Parameters that hold nothing but a credential are called so in all types that Postman has."""
_NESTED: Final = (dict, list)
_PLACE: Final = Place("", sent=False)


def learn(documents: Iterable[JsonValue], ledger: Ledger) -> None:
    """Learn what only these parts of the files tell. A credential that is known is called as it was."""
    own = Ledger()
    reading = _Reading(Places(own, Variables(own)))
    for document in documents:
        reading.document(document)
    own.look()
    ledger.known.include(own.known)
    ledger.variables |= own.variables


@dataclass(frozen=True, slots=True)
class _Reading:
    places: Places

    def document(self, value: JsonValue) -> None:
        """Look for what no reader takes, all the way down."""
        pending = [value]
        while pending:
            found = pending.pop()
            if isinstance(found, list):
                pending += [each for each in found if type(each) in _NESTED]
            elif isinstance(found, dict):
                if "mode" in found or not found.keys() <= _READ:
                    self._around(found)
                for key, each in found.items():
                    if type(each) in _NESTED and key in _READ:
                        pending.append(each)

    def _around(self, value: Mapping[str, JsonValue]) -> None:
        """The parts of an object that no reader takes."""
        mode = value.get("mode")
        for key, child in value.items():
            if key in _MODES and mode:
                if key != mode:
                    self.part(key, child)
            elif key not in _READ and child:
                self.rest(value, key, child)

    def rest(self, around: Mapping[str, JsonValue], key: str, value: JsonValue) -> None:
        """What stands beside the parts that are read. `around`: what it is a part of."""
        kind, row = around.get("type"), around.get("key")
        if key in TYPES or key in _CREDENTIALS:
            if key != kind:
                self.places.auth(Auth(_ANY_TYPE, dict(_params(value))), _PLACE)
        elif isinstance(row, str) and isinstance(value, str):
            told = kind == "secret" or around.get("secret") is True
            self.places.ledger.value(row, value, _PLACE, "", told=told)
        else:
            self.part(key, value)

    def part(self, name: str, value: JsonValue) -> None:
        """Anything at all that has a name."""
        ledger = self.places.ledger
        ledger.json(value, _PLACE, name)
        for text in _values(value) if name in _JARS else ():
            ledger.value("cookie", text, _PLACE, "", told=True)


def _params(value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    if isinstance(value, dict):
        yield from value.items()
    for row in value if isinstance(value, list) else ():
        if isinstance(row, dict) and isinstance(row.get("key"), str):
            yield str(row["key"]), row.get("value")


def _values(value: JsonValue) -> Iterator[str]:
    """The texts of a jar: all its values, or the whole of it."""
    if isinstance(value, str):
        yield value
    for each in value if isinstance(value, list) else ():
        found = each.get("value") if isinstance(each, dict) else each
        if isinstance(found, str):
            yield found
