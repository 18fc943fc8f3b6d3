"""What Postman wrote, for people to look at, without its credentials."""

from __future__ import annotations

import re

from postsmith.json_value import JsonValue
from postsmith.normalize.secrets import REMOVED, is_credential, scrub

_ROW_NAMES = ("key", "name")
_IN_QUERY = re.compile(r"(?<=[?&])([^?&=#\s]+)=([^&#\s\"']+)")
_USER_INFO = re.compile(r"(?<=://)[^/?#@\s]+(?=@)")


def redacted(value: JsonValue, name: str = "") -> JsonValue:
    """The value with every credential replaced: under a telling key, in a row of one, or in a text."""
    match value:
        case str():
            secret = is_credential(name, value) or (name == "user_info" and value)
            return REMOVED if secret else _text(value)
        case list():
            return [redacted(item, name) for item in value]
        case dict():
            said = next((value[key] for key in _ROW_NAMES if key in value), "")
            row = said if isinstance(said, str) else ""
            return {
                key: redacted(item, row if key == "value" else key)
                for key, item in value.items()
            }
        case _:
            return value


def _text(text: str) -> str:
    """URLs and prose: what stands in a query under a telling key, and what looks like a credential."""

    def pair(match: re.Match[str]) -> str:
        hidden = REMOVED if is_credential(match[1], match[2]) else match[2]
        return f"{match[1]}={hidden}"

    return _IN_QUERY.sub(pair, _USER_INFO.sub(REMOVED, scrub(text)))
