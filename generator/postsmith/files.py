"""Where the bytes of a collection come from: one file, or the files of a folder. Both within limits.

Links are not followed: a collection is what stands in its folder.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from postsmith.diagnostics import Location, Report

MAX_BYTES: Final = 128 * 2**20
"""Of one file, and of all files of a folder together. The largest real collections have a tenth of it."""
MAX_TOTAL: Final = 4 * MAX_BYTES
"""Of all that is read of one folder or archive: what is small in an archive may unfold to any size."""
MAX_FILES: Final = 50_000
MAX_LEVELS: Final = 64
_PIECE: Final = 2**16
STDIN: Final = "<stdin>"

_SUFFIXES: Final = (".json", ".postman_collection", ".yaml", ".yml")
_FOREIGN: Final = frozenset((".git", "__MACOSX"))
_SKIPPED: Final = frozenset((*_FOREIGN, "node_modules", "__pycache__"))
_APPLE_DOUBLE: Final = "._"
"""What macOS writes beside a file on foreign disks and in archives, under the same name otherwise."""
HOME: Final = "postman/collections"
"""Where Postman keeps the collections of a repository."""
_HIDDEN: Final = frozenset((".resources", ".postman", ".well-known"))
"""The hidden folders that belong to a collection; the last is what a path of many servers begins with."""


class Readable(Protocol):
    """A stream of bytes."""

    def read(self, size: int = -1, /) -> bytes:
        """Give the next bytes; none at the end."""
        ...


@dataclass(frozen=True, slots=True)
class Unreadable(Exception):
    """A file that cannot be read, as the finding that says so."""

    code: str
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a folder or an archive that could belong to a collection."""

    name: str
    """As given by the user, for messages."""
    title: str
    """The folder's own name, which may be the collection's."""
    paths: tuple[str, ...]
    """Sorted, below the folder, with slashes."""
    fetch: Callable[[str], bytes]
    """Reads one of them. Raises `Unreadable`."""

    def below(self, folder: str) -> Files:
        """The files of a folder inside; of this one for `""`."""
        if not folder:
            return self
        start = f"{folder}/"
        paths = (path for path in self.paths if path.startswith(start))

        def fetch(path: str) -> bytes:
            return self.fetch(start + path)

        return Files(
            self.shown(folder),
            folder.rpartition("/")[2],
            tuple(path.removeprefix(start) for path in paths),
            fetch,
        )

    def shown(self, path: str) -> str:
        """A file's name for messages, which `load_collection` takes, too."""
        return f"{self.name.rstrip('/')}/{path}" if path else self.name


def read_file(path: str | Path, name: str, report: Report) -> bytes | None:
    """The bytes of one file, or of standard input; `None` with a finding when there are none."""
    try:
        if name == STDIN:
            return drained(sys.stdin.buffer)
        return _read(path)
    except Unreadable as error:
        report.add(error.code, Location(name), **error.facts)
    return None


def _read(path: str | Path) -> bytes:
    try:
        with open(path, "rb", buffering=0, opener=_opener) as file:
            return drained(file)
    except FileNotFoundError:
        raise Unreadable("PM101", {}) from None
    except (OSError, ValueError) as error:
        # A NUL in the path is a ValueError.
        reason = getattr(error, "strerror", None) or "the path is not valid"
        raise Unreadable("PM103", {"reason": str(reason).lower()}) from None


def _opener(path: str, flags: int) -> int:
    """Open a pipe that nobody writes to as an empty file, in place of waiting for ever."""
    if not hasattr(os, "O_NONBLOCK"):
        return os.open(path, flags)
    descriptor = os.open(path, flags | os.O_NONBLOCK)
    os.set_blocking(descriptor, True)
    return descriptor


def drained(file: Readable) -> bytes:
    """All that comes, piece by piece: a size told beforehand may be wrong, as of a pipe."""
    pieces: list[bytes] = []
    size = 0
    while piece := file.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > MAX_BYTES:
            raise Unreadable("PM111", {"limit": f"{MAX_BYTES // 2**20} MB"})
    return b"".join(pieces)


def is_candidate(path: str) -> bool:
    """Whether a path is one that a part of a collection has. People save exports without an extension, too."""
    folder, _, name = path.rpartition("/")
    if is_bare(path):
        return not folder or folder.endswith("collections")
    return name.lower().endswith(_SUFFIXES) and not name.startswith(_APPLE_DOUBLE)


def is_bare(path: str) -> bool:
    """Whether a file has no extension, so that only its content tells what it is."""
    return "." not in path.rpartition("/")[2]


def is_passed_over(folder: str) -> bool:
    """Whether a folder, by its path, holds what tools keep for themselves.

    Where Postman keeps collections every folder is one of theirs, such as `.well-known`.
    """
    name = folder.rpartition("/")[2]
    if f"/{HOME}/" in f"/{folder}":
        return name in _FOREIGN
    return name in _SKIPPED or (name.startswith(".") and name not in _HIDDEN)


def open_folder(path: str | Path, report: Report) -> Files | None:
    """The files of a folder on disk; `None` with a finding when it cannot be listed."""
    name = str(path)
    root = os.path.abspath(path).replace(os.sep, "/")
    try:
        paths = tuple(sorted(_walk(root, name, report)))
    except Unreadable as error:
        report.add(error.code, Location(name), **error.facts)
        return None
    title = os.path.basename(root) or "collection"
    fetch = bounded(lambda path: _read(f"{root}/{path}"), failed=0)
    return Files(name, title, paths, fetch)


def bounded(
    fetch: Callable[[str], bytes], failed: int = MAX_BYTES
) -> Callable[[str], bytes]:
    """The same reader, which stops before it has read more than `MAX_TOTAL`.

    What cannot be read counts as `failed` bytes: an entry of an archive may have been unpacked for nothing.
    """
    left = MAX_TOTAL

    def read(path: str) -> bytes:
        nonlocal left
        if left < MAX_BYTES:
            raise Unreadable("PM118", {"limit": f"{MAX_TOTAL // 2**20} MB"})
        left -= MAX_BYTES
        try:
            content = fetch(path)
        except Unreadable:
            left += MAX_BYTES - failed
            raise
        left += MAX_BYTES - len(content)
        return content

    return read


def _walk(root: str, name: str, report: Report) -> Iterator[str]:
    """Level by level, so that neither depth nor a great number of entries costs more than a list."""
    waiting, count = [("", 0)], 0
    while waiting:
        folder, level = waiting.pop()
        for entry in _entries(f"{root}/{folder}"):
            path = f"{folder}{entry.name}"
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.is_symlink():
                _report_link(entry, name, path, report)
            elif is_folder and not is_passed_over(f"{root}/{path}"):
                if level >= MAX_LEVELS:
                    raise Unreadable("PM118", {"limit": f"{MAX_LEVELS} levels"})
                waiting.append((f"{path}/", level + 1))
            elif not is_folder and is_candidate(path):
                if not entry.is_file(follow_symlinks=False):
                    _report_device(name, path, report)
                    continue
                count += 1
                if count > MAX_FILES:
                    raise Unreadable("PM118", {"limit": f"{MAX_FILES} files"})
                yield path


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        reason = str(error.strerror or "it cannot be listed").lower()
        raise Unreadable("PM103", {"reason": reason}) from None


def _report_device(name: str, path: str, report: Report) -> None:
    if not is_bare(path):
        place = Location(f"{name.rstrip('/')}/{path}")
        report.add("PM119", place, problem="it is a pipe or a device")


def _report_link(entry: os.DirEntry[str], name: str, path: str, report: Report) -> None:
    if os.path.isdir(entry) or (is_candidate(path) and not is_bare(path)):
        report.add("PM114", Location(f"{name.rstrip('/')}/{path}"))
