"""Where in a JSON text does the value at a pointer stand? Line and column, for many pointers at once.

The text is walked along the wanted pointers only; every other value is skipped by the standard
library's C scanner. The text has been parsed before, so it is known to be JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_skip: Final = json.JSONDecoder().raw_decode


@dataclass(slots=True)
class _Node:
    """A step of the wanted pointers: what is wanted below it, and where its value begins."""

    below: dict[str, _Node] = field(default_factory=dict[str, "_Node"])
    offset: int = -1


def find_positions(text: str, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
    """1-based line and column (in characters) of each pointer's value.

    A pointer to nothing, such as the missing `url` of a request, gets the place of the nearest
    value around it.
    """
    root = _Node()
    wanted = {pointer: _grow(root, pointer) for pointer in pointers}
    _walk(text, _after_space(text, 0), root)
    offsets = {pointer: _deepest(path) for pointer, path in wanted.items()}
    places = _lines(text, sorted(set(offsets.values())))
    return {pointer: places[offset] for pointer, offset in offsets.items()}


def _grow(root: _Node, pointer: str) -> list[_Node]:
    path = [root]
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        path.append(path[-1].below.setdefault(key, _Node()))
    return path


def _deepest(path: list[_Node]) -> int:
    return next(node.offset for node in reversed(path) if node.offset >= 0)


def _after_space(text: str, index: int) -> int:
    match = _SPACE.match(text, index)
    return match.end() if match else index


def _walk(text: str, index: int, node: _Node) -> int:
    """Note where the value at `index` begins, and those wanted below it; return where it ends."""
    node.offset = index
    if not node.below or text[index] not in "{[":
        return _skip(text, index)[1]
    if text[index] == "{":
        return _walk_object(text, index, node)
    return _walk_list(text, index, node)


def _walk_object(text: str, index: int, node: _Node) -> int:
    index = _after_space(text, index + 1)
    while text[index] != "}":
        key, index = _skip(text, index)
        index = _after_space(text, _after_space(text, index) + 1)
        child = node.below.get(key)
        index = _walk(text, index, child) if child else _skip(text, index)[1]
        index = _next_member(text, index)
    return index + 1


def _walk_list(text: str, index: int, node: _Node) -> int:
    position = 0
    index = _after_space(text, index + 1)
    while text[index] != "]":
        child = node.below.get(str(position))
        index = _walk(text, index, child) if child else _skip(text, index)[1]
        index = _next_member(text, index)
        position += 1
    return index + 1


def _next_member(text: str, index: int) -> int:
    index = _after_space(text, index)
    return _after_space(text, index + 1) if text[index] == "," else index


def _lines(text: str, offsets: list[int]) -> dict[int, tuple[int, int]]:
    places: dict[int, tuple[int, int]] = {}
    line, reached = 1, 0
    for offset in offsets:
        line += text.count("\n", reached, offset)
        places[offset] = (line, offset - text.rfind("\n", 0, offset))
        reached = offset
    return places
