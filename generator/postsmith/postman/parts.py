"""The parts of a request and of what is around it that all formats write alike."""

from __future__ import annotations

import re
from typing import Final

from postsmith.kinds import Json, is_list, is_object
from postsmith.postman.model import Event
from postsmith.postman.shapes import Site, listed, mapping, quoted, text_of

_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def read_method(site: Site, value: Json, pointer: str, sent: bool) -> str:
    """Upper case, and `GET` when there is none. `sent`: not what a saved example answered."""
    method = text_of(value).upper() or "GET"
    if sent and not _TOKEN.fullmatch(method):
        site.add("PM223", pointer, method=quoted(method))
    return method


def read_behavior(site: Site, entry: dict[str, Json], at: str) -> dict[str, Json]:
    """The `protocolProfileBehavior` of a request, a folder or a collection."""
    key = "protocolProfileBehavior"
    if key not in entry:
        return {}
    return mapping(site, entry[key], f"{at}/{key}", key)


def read_events(
    site: Site, value: Json, pointer: str, listen: str = ""
) -> tuple[Event, ...]:
    """The scripts of an `event` list. `listen`: what one listens to that does not say it."""
    events: list[Event] = []
    for at, entry in listed(site, value, pointer, "events"):
        if not is_object(entry):
            site.impossible("a script", at, entry, "event")
            continue
        lines = script_lines(site, entry.get("script"), f"{at}/script")
        if any(lines):
            said = text_of(entry.get("listen")) or listen
            events.append(Event(said, "\n".join(lines), at))
    return tuple(events)


def script_lines(site: Site, value: Json, pointer: str) -> list[str]:
    """`{exec}` or the script itself; text or a list of lines. A script in a file (`src`) is empty."""
    if is_object(value):
        value, pointer = value.get("exec"), f"{pointer}/exec"
    if is_list(value):
        return [text_of(line) for line in value]
    if value is not None and not isinstance(value, str):
        site.impossible("a script", pointer, value, "exec")
        return []
    return [value] if value else []
