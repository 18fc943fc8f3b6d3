"""How do the names of rows say that values are nested? `address[city]`, `expand[0]`, `ids[]`: one reader, one writer.

A row stands at a path: the keys that lead to it, `[]` for an item of a list. Digits in brackets are items where all rows
of that list together count from 0; otherwise they are keys like any other. Any text without brackets is one key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias, cast

ITEM = "[]"
"""An item of a list, in a path, and how one is spelt that has no number."""
NUMBERED = "[0]"
"""How items with numbers are spelt."""
AS_JSON = "json"
"""How an object or a list is spelt that is text in one row."""

Path: TypeAlias = tuple[str, ...]
Spelling: TypeAlias = Mapping[str, str]
"""The name of a list, items in it as `[]`, to how its own items are spelt: `[0]`, `[]`, or `""` for its name once more.
That of something else is there with `""`, or with `json`; `""` is any that is not there."""

_NAME = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])+)")
_DEEPEST = 12
"""Steps of a path; what is deeper is no structure that somebody made by hand."""


def steps(name: str) -> Path:
    """The parts of a row's name as they are written: `expand[0]` is `expand` and `0`."""
    found = _NAME.fullmatch(name)
    if found is None:
        return (name,)
    inner = found[2][1:-1].split("][")
    return (found[1], *inner) if len(inner) < _DEEPEST else (name,)


def paths(names: Iterable[str]) -> dict[str, Path]:
    """Where the rows of these names stand, one beside the other."""
    written = {name: steps(name) for name in names}
    found: dict[str, Path] = {name: own[:1] for name, own in written.items()}
    for depth in range(1, max(map(len, written.values()), default=0)):
        deeper = {name: own[depth] for name, own in written.items() if len(own) > depth}
        inside: dict[Path, set[str]] = {}
        for name, step in deeper.items():
            inside.setdefault(found[name], set()).add(step)
        counted = {path: _counted(texts) for path, texts in inside.items()}
        for name, step in deeper.items():
            is_item = step in counted[found[name]]
            found[name] = (*found[name], ITEM if is_item else step)
    return found


def _counted(texts: set[str]) -> frozenset[str]:
    """Those that are items of a list."""
    digits = {text for text in texts if text.isascii() and text.isdigit()}
    counted = digits == {str(number) for number in range(len(digits))}
    return frozenset({"", *digits} if counted else {""})


def spelled(path: Path) -> str:
    """The name of a row at this path, for any number in it: `lines[][price]`."""
    inner = (ITEM if step == ITEM else f"[{step}]" for step in path[1:])
    return "".join((*path[:1], *inner))


def spelling(found: Mapping[str, Path]) -> dict[str, str]:
    """How the lists are spelt in which these rows stand; the first row of each tells."""
    known: dict[str, str] = {}
    for name, path in found.items():
        written = steps(name)
        for depth, step in enumerate(path):
            if step == ITEM and depth:
                own = NUMBERED if written[depth] else ITEM
                known.setdefault(spelled(path[:depth]), own)
    return known


Row: TypeAlias = tuple[str, object]


def read(
    rows: Sequence[Row], at: Mapping[str, Path], known: Spelling
) -> dict[str, object] | None:
    """The dict that is written as these rows, those of one field together; `None` where there is none.

    Items without a number begin another object where the last one has the key already.
    """
    whole: dict[str, object] = {}
    ordered = together(rows, at)
    for name, value in ordered:
        if not _put(whole, steps(name), at.get(name, (name,)), value):
            return None
    again = tuple(row for n, v in whole.items() for row in write(n, v, known))
    return whole if again == ordered else None


def together(rows: Sequence[Row], at: Mapping[str, Path]) -> tuple[Row, ...]:
    """The rows with those of one field, or of one name, behind its first."""
    roots = [at.get(name, (name,))[0] for name, _ in rows]
    first = {root: n for n, root in reversed(list(enumerate(roots)))}
    order = sorted(range(len(rows)), key=lambda n: first[roots[n]])
    found: list[Row] = []
    for _, own in groupby(order, key=roots.__getitem__):
        of_one = [rows[n] for n in own]
        flat = all(len(at.get(name, (name,))) == 1 for name, _ in of_one)
        names = list(dict.fromkeys(name for name, _ in of_one))
        found += sorted(of_one, key=lambda r: names.index(r[0])) if flat else of_one
    return tuple(found)


def _put(whole: dict[str, object], written: Path, path: Path, value: object) -> bool:
    """Set what a row says; false where something else stands there."""
    if len(path) == 1:
        written = path
    here = cast("object", whole)
    for depth, step in enumerate(path):
        last = depth + 1 == len(path)
        inner: object = value
        if not last:
            inner = list[object]() if path[depth + 1] == ITEM else dict[str, object]()
        if isinstance(here, list):
            items = cast("list[object]", here)
            key = len(items) if last else _item(items, written, depth)
            if written[depth] and written[depth] != str(key):
                return False
            if key == len(items):
                items.append(inner)
            here = items[key]
        elif isinstance(here, dict):
            members = cast("dict[str, object]", here)
            if last and step in members:
                return _repeat(members, step, value)
            here = members.setdefault(step, inner)
        else:
            return False
    return True


def _item(items: list[object], written: Path, depth: int) -> int:
    """The position of the item that a row goes on with, or the one behind the last."""
    if written[depth]:
        return int(written[depth]) if int(written[depth]) <= len(items) else len(items)
    last = items[-1] if items else None
    following = written[depth + 1]
    is_new = not isinstance(last, dict) or following in last
    return len(items) if is_new else len(items) - 1


def _repeat(members: dict[str, object], step: str, value: object) -> bool:
    """Another row of a name: what is there is a list."""
    own = members[step]
    if isinstance(own, _Several):
        own.append(value)
    elif isinstance(own, dict | list):
        return False
    else:
        members[step] = _Several((own, value))
    return True


class _Several(list[object]):
    """The values of rows of one name."""


def write(
    name: str, value: object, known: Spelling, place: str | None = None
) -> Iterator[Row]:
    """The rows of a field, as clients write them (`rows_of` of `_runtime/nested.py`)."""
    place = name if place is None else place
    own = known.get(place)
    mark = known.get("", "") if own is None else own
    if isinstance(value, dict):
        for key, inner in cast("dict[str, object]", value).items():
            yield from write(f"{name}[{key}]", inner, known, f"{place}[{key}]")
    elif isinstance(value, list):
        for number, inner in enumerate(cast("list[object]", value)):
            item = f"[{number}]" if mark == NUMBERED else mark
            yield from write(f"{name}{item}", inner, known, f"{place}{mark and ITEM}")
    elif own in (NUMBERED, ITEM):
        yield f"{name}{own}", value
    else:
        yield name, value


def usual(found: Iterable[Spelling]) -> str:
    """How most lists of an API are spelt; with numbers where that does not tell."""
    marks = [m for each in found for m in each.values() if m in (NUMBERED, ITEM)]
    return ITEM if marks.count(ITEM) > marks.count(NUMBERED) else NUMBERED


__all__ = [
    "AS_JSON",
    "ITEM",
    "NUMBERED",
    "Path",
    "Row",
    "Spelling",
    "paths",
    "read",
    "spelled",
    "spelling",
    "steps",
    "together",
    "usual",
    "write",
]
