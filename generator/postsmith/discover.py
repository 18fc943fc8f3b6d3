"""Which collections does a folder hold? Trees of format 3, or JSON exports; recognised by what is in them."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from postsmith.diagnostics import Location, Report
from postsmith.documents import Source, decode, parse
from postsmith.files import HOME, Files, Unreadable, is_bare
from postsmith.kinds import is_object, kind_of, wrapped
from postsmith.tree import RESOURCES, is_definition, is_request

_JSON: Final = (".json", ".postman_collection")
_HOME: Final = HOME.split("/")
_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Found:
    """A collection inside a folder or an archive."""

    path: str
    """Below it; `""` when the folder itself is the collection."""
    is_tree: bool


def find_collections(files: Files, report: Report) -> list[Found]:
    """All collections of a folder: trees, and the JSON exports directly in it or in `postman/collections`.

    Exports further below are looked at only when there is nothing else, as in the zip that Postman gives of
    all data.
    """
    trees = [Found(root, True) for root in find_trees(files)]
    if trees == [Found("", True)]:
        return trees
    jsons = [path for path in files.paths if _may_be_json(path)]
    direct = [path for path in jsons if "/" not in path or _is_export(files, path)]
    found = [*trees, *_exports(files, direct, report)]
    if not found:
        found = _exports(files, [path for path in jsons if "/" in path], report)
    return found


def _may_be_json(path: str) -> bool:
    return path.lower().endswith(_JSON) or is_bare(path)


def _is_export(files: Files, path: str) -> bool:
    """Whether a file stands right below `postman/collections`."""
    return _parts(files, path)[-3:-1] == _HOME


def _parts(files: Files, path: str) -> list[str]:
    """The steps of a path, and before them those of the folder that was given: it may be a part of a repository."""
    around = PurePosixPath(files.name.replace("\\", "/")).parts[-2:]
    return [*around, *path.split("/")] if path else list(around)


def find_trees(files: Files) -> list[str]:
    """The root of every tree (docs/postman.md, Format 3), below the folder.

    Below `postman/collections`, each folder is one. Elsewhere a root is a folder that holds a request or a
    definition and is in no other such folder; folders whose definitions have an `order`, or which have none,
    are parts of the collection around them.
    """
    marks = {_marked(path) for path in files.paths if _is_mark(path)}
    at_home = {root for mark in marks if (root := _at_home(files, mark)) is not None}
    free = {mark for mark in marks if _at_home(files, mark) is None}
    tops = {mark for mark in free if not _has_outer(mark, free)}
    if tops and tops != {""} and not all(_is_whole(files, top) for top in tops):
        tops = {""}
    return sorted(at_home | tops)


def _is_mark(path: str) -> bool:
    return is_request(path) or is_definition(path)


def _marked(path: str) -> str:
    folder = path.rpartition("/")[0]
    if folder == RESOURCES or folder.endswith(f"/{RESOURCES}"):
        folder = folder.rpartition("/")[0]
    return folder


def _at_home(files: Files, mark: str) -> str | None:
    """The folder below `postman/collections` that a mark is in, when it is."""
    own = _parts(files, mark)
    start = len(own) - (len(mark.split("/")) if mark else 0)
    for at in range(len(own) - 2):
        if own[at : at + 2] == _HOME:
            return "/".join(own[start : at + 3]) if at + 3 > start else None
    return None


def _has_outer(mark: str, marks: Iterable[str]) -> bool:
    return any(
        mark != other and (not other or mark.startswith(f"{other}/")) for other in marks
    )


def _is_whole(files: Files, folder: str) -> bool:
    """Whether a folder's definition is that of a collection: one without an `order`."""
    for suffix in ("yaml", "yml"):
        path = f"{folder}/{RESOURCES}/definition.{suffix}"
        if path in files.paths:
            return "order" not in _mapping(files, path)
    return False


def _mapping(files: Files, path: str) -> dict[str, Any]:
    """What a YAML file says; nothing when it cannot be read, which is reported when it is needed."""
    # As everywhere: PyYAML takes long to import, and most collections are JSON.
    from postsmith import yaml_core

    try:
        text = decode(files.fetch(path), path, Report())
        value = yaml_core.parse(text or "")
    except (Unreadable, yaml_core.YamlError):
        return {}
    return value if is_object(value) else {}


def _exports(files: Files, paths: Iterable[str], report: Report) -> list[Found]:
    """Those of the JSON files that are collections. Postman's other exports are named."""
    found: list[Found] = []
    others: list[str] = []
    for path in paths:
        source = _json(files, path, report)
        if source is None:
            continue
        kind = kind_of(source.data)
        if wrapped(source.data) or not kind.code:
            found.append(Found(path, False))
        elif kind.code == "PM121":
            others.append(path)
        elif kind.code == "PM123" and kind.facts:
            problem = f"it is a dump with {kind.facts['count']} collections"
            report.add("PM119", Location(source.name), problem=problem)
    if others:
        names = shortened(others)
        report.add("PM115", Location(files.name), names=names)
    return found


def _begins_object(content: bytes) -> bool:
    """Whether a file may be JSON with an object; editors of Windows put a mark of the encoding before it."""
    return content.removeprefix(codecs.BOM_UTF8).lstrip()[:1] == b"{"


def _json(files: Files, path: str, report: Report) -> Source | None:
    """A JSON file of a folder; what is broken is said, and left out."""
    own = Report()
    name = files.shown(path)
    try:
        content = files.fetch(path)
        if is_bare(path) and not _begins_object(content):
            return None
        text = decode(content, name, own)
        source = None if text is None else parse(name, text, own)
    except Unreadable as error:
        own.add(error.code, Location(name), **error.facts)
        source = None
    for problem in own.diagnostics if source is None else ():
        report.add("PM119", problem.location, problem=problem.message)
    return source


def shortened(names: list[str]) -> str:
    """The first few names of a list, and how many more there are."""
    more = len(names) - _SHOWN
    said = ", ".join(names[:_SHOWN])
    return f"{said} and {more} more" if more > 0 else said
