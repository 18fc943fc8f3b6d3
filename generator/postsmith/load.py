"""Stage 1: a path becomes what was read there: a `Source`, which is one JSON file, or a `Tree` of YAML files.

What a path holds is recognised by its content: a file, a folder, a repository, or a zip of any of these.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike, fspath
from os.path import isdir, isfile
from pathlib import Path
from typing import TypeAlias

from postsmith.archive import is_archive, open_archive, starts_archive
from postsmith.diagnostics import Location, Report
from postsmith.discover import Found, find_collections, shortened
from postsmith.documents import (
    MAX_DEPTH,
    Source,
    decode,
    is_yaml_name,
    parse,
    parse_yaml,
    recognise,
    report_kind,
    value_at,
)
from postsmith.files import STDIN, Files, Unreadable, open_folder, read_file
from postsmith.kinds import kind_of
from postsmith.tree import Tree, load_tree

__all__ = [
    "MAX_DEPTH",
    "Loaded",
    "Source",
    "Tree",
    "exports_in",
    "load",
    "load_all",
    "load_collection",
    "parse",
    "recognise",
]

Loaded: TypeAlias = Source | Tree


def load_collection(path: str | Path, report: Report) -> Loaded | None:
    """Read a collection of any format; `-` is standard input. `None` when there is no such thing.

    A path may go on inside a zip, `export.zip/My API.json`, or inside a dump, `dump.json/collections/0`.
    """
    place = _open(path, report)
    if isinstance(place, Files):
        return _load_only(place, report)
    return None if place is None else _load_file(place, report)


def load(path: str | Path, report: Report) -> Source | None:
    """Read any file of values (an environment, globals), JSON or YAML; `-` is standard input."""
    name = STDIN if str(path) == "-" else str(path)
    content = read_file(path, name, report)
    text = None if content is None else decode(content, name, report)
    if text is None:
        return None
    read = parse_yaml if is_yaml_name(name) else parse
    return read(name, text, report)


def load_all(paths: Iterable[str | PathLike[str]], report: Report) -> list[Source]:
    """Those of the files that can be read."""
    sources = (load(fspath(path), report) for path in paths)
    return [source for source in sources if source is not None]


def exports_in(path: str | Path, report: Report) -> list[str]:
    """The JSON exports of a folder or a zip, as paths to load; the path itself for all else.

    Several exports are several clients, while several trees of a repository are a question to the user. What
    is found beside the exports is reported when there are several; else, `load_collection` tells it.
    """
    own = Report()
    is_one = str(path) == "-" or (isfile(path) and not starts_archive(path))
    place = None if is_one else _open(path, own)
    found = find_collections(place, own) if isinstance(place, Files) else []
    if len(found) < 2 or any(each.is_tree for each in found):
        return [str(path)]
    report.include(own)
    assert isinstance(place, Files)
    return [place.shown(each.path) for each in found]


@dataclass(frozen=True, slots=True)
class _File:
    """One file's bytes."""

    name: str
    content: bytes
    pointer: str = ""
    """Where the collection stands in it, when the path says so."""


def _open(path: str | Path, report: Report) -> Files | _File | None:
    if str(path) != "-":
        if isdir(path):
            return open_folder(path, report)
        if inside := _inside_file(path):
            return _open_inside(*inside, report)
    name = STDIN if str(path) == "-" else str(path)
    content = read_file(path, name, report)
    if content is None:
        return None
    if is_archive(content):
        return open_archive(content, name, report)
    return _File(name, content)


def _inside_file(path: str | Path) -> tuple[Path, str] | None:
    """The file that a path goes through, a zip or a dump, and the rest of the path."""
    whole = Path(path)
    for outer in whole.parents:
        if isfile(outer):
            return outer, whole.relative_to(outer).as_posix()
    return None


def _open_inside(outer: Path, inner: str, report: Report) -> Files | _File | None:
    content = read_file(outer, str(outer), report)
    if content is None:
        return None
    if not is_archive(content):
        return _File(str(outer), content, f"/{inner}")
    files = open_archive(content, str(outer), report)
    if files and inner in files.paths:
        return _fetch(files, inner, report)
    below = files.below(inner) if files else None
    if below and below.paths:
        return below
    if not report.has_errors:
        report.add("PM101", Location(f"{outer}/{inner}"))
    return None


def _fetch(files: Files, path: str, report: Report) -> _File | None:
    try:
        return _File(files.shown(path), files.fetch(path))
    except Unreadable as error:
        report.add(error.code, Location(files.shown(path)), **error.facts)
        return None


def _load_only(files: Files, report: Report) -> Loaded | None:
    """The one collection that a folder or an archive holds."""
    found = find_collections(files, report)
    if not found:
        report.add("PM102", Location(files.name))
        return None
    if len(found) > 1:
        _ask_which(files, found, report)
        return None
    only = found[0]
    if only.is_tree:
        return load_tree(files.below(only.path), report)
    file = _fetch(files, only.path, report)
    return None if file is None else _load_file(file, report)


def _ask_which(files: Files, found: list[Found], report: Report) -> None:
    names = [each.path or "the folder itself" for each in found]
    example = files.shown(next(each.path for each in found if each.path))
    report.add(
        "PM112",
        Location(files.name),
        count=len(found),
        names=shortened(names),
        example=example,
    )


def _load_file(file: _File, report: Report) -> Source | None:
    text = decode(file.content, file.name, report)
    if text is None:
        return None
    if is_yaml_name(file.name):
        _report_yaml(file.name, text, report)
        return None
    source = parse(file.name, text, report)
    if source and file.pointer and value_at(source.data, file.pointer) is None:
        report.add("PM101", Location(f"{file.name}{file.pointer}"))
        return None
    return None if source is None else recognise(source, report, file.pointer)


def _report_yaml(name: str, text: str, report: Report) -> None:
    """A YAML file alone is no collection: it is a part of one, or something else."""
    source = parse_yaml(name, text, report)
    if source is None:
        return
    report_kind(kind_of(source.data).code or "PM125", source, report)
