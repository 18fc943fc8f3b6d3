"""Which saved request is it that a method sends? Told by method and path alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import httpx2

_PLACE = re.compile(r"\{\{([^{}]+)\}\}|^:([A-Za-z_][\w-]*)$")


@dataclass(frozen=True, slots=True)
class Match:
    """A saved request, and what stood in the places of its path when it went out."""

    request: Mapping[str, Any]
    values: tuple[tuple[str, str], ...]


def segments(url: str) -> tuple[str, list[str]]:
    """Give the host and the path of a URL as it is saved."""
    text = re.split(r"[?#]", re.sub(r"^[a-z]+://", "", url.strip(), flags=re.I))[0]
    host, *path = text.split("/")
    return host, path


def pattern(url: str) -> tuple[re.Pattern[str], list[str]]:
    """Give what matches the path of a saved URL, and the names of its places in order."""
    host, path = segments(url)
    names: list[str] = []
    # A variable for the host may bring a path along.
    parts = ["(?:/[^/]+)*" if "{{" in host else ""]
    for segment in path:
        at, text = 0, "/"
        for found in _PLACE.finditer(segment):
            names.append(found[1] or found[2])
            text += f"{re.escape(segment[at : found.start()])}([^/]*)"
            at = found.end()
        parts.append(text + re.escape(segment[at:]))
    return re.compile("".join(parts) + "/?"), names


def matches(sent: httpx2.Request, saved: Sequence[Mapping[str, Any]]) -> list[Match]:
    """Give the saved requests that this one can be, those with the longest paths only."""
    path = unquote(sent.url.raw_path.decode("ascii", "replace").partition("?")[0])
    found: list[tuple[int, Match]] = []
    for each in saved:
        if each["method"] != sent.method:
            continue
        made, names = pattern(each["url"])
        if fits := made.fullmatch(path):
            values = tuple(zip(names, fits.groups(), strict=True))
            weight = 100 * len(segments(each["url"])[1]) - len(names)
            found.append((weight, Match(each, values)))
    most = max((weight for weight, _ in found), default=0)
    return [match for weight, match in found if weight == most]
