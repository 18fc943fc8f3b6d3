"""A zip archive as the files inside it, read in memory and within limits. Nothing is unpacked to disk."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Final

from postsmith.diagnostics import Location, Report
from postsmith.files import (
    MAX_FILES,
    MAX_LEVELS,
    Files,
    Unreadable,
    bounded,
    drained,
    is_bare,
    is_candidate,
    is_passed_over,
)

_STARTS: Final = (b"PK\x03\x04", b"PK\x05\x06")
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    IndexError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What Python's reader raises on a broken, an encrypted or an oddly packed entry."""


def is_archive(content: bytes) -> bool:
    """Whether these bytes begin as a zip does."""
    return content.startswith(_STARTS)


def starts_archive(path: str | Path) -> bool:
    """Whether a file on disk begins as a zip does."""
    try:
        with open(path, "rb") as file:
            return is_archive(file.read(len(_STARTS[0])))
    except (OSError, ValueError):
        return False


def open_archive(content: bytes, name: str, report: Report) -> Files | None:
    """The files of an archive; `None` with a finding when it is broken or beyond the limits."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        entries = _entries(archive, name, report)
    except Unreadable as error:
        report.add(error.code, Location(name), **error.facts)
        return None
    except _BROKEN:
        report.add("PM116", Location(name), reason="it is broken")
        return None
    title = PurePosixPath(name.replace("\\", "/")).stem
    return Files(name, title, tuple(sorted(entries)), _reader(archive, entries))


def _entries(
    archive: zipfile.ZipFile, name: str, report: Report
) -> dict[str, zipfile.ZipInfo]:
    """What may belong to a collection, by its path. Of two entries of one path the last counts, as in all tools."""
    infos = archive.infolist()
    if len(infos) > MAX_FILES:
        raise Unreadable("PM118", {"limit": f"{MAX_FILES} files"})
    entries: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        path = _path(info)
        if len(path.parts) > MAX_LEVELS:
            raise Unreadable("PM118", {"limit": f"{MAX_LEVELS} levels"})
        if info.is_dir() or any(map(is_passed_over, map(str, path.parents[:-1]))):
            continue
        if not is_candidate(str(path)):
            continue
        if stat.S_ISLNK(info.external_attr >> 16):
            if not is_bare(str(path)):
                report.add("PM114", Location(f"{name}/{path}"))
            continue
        if info.flag_bits & 1:
            raise Unreadable("PM116", {"reason": "it is encrypted"})
        if str(path) in entries:
            problem = "another file of the archive has the same path"
            report.add("PM119", Location(f"{name}/{path}"), problem=problem)
        entries[str(path)] = info
    return entries


def _path(info: zipfile.ZipInfo) -> PurePosixPath:
    """The path of an entry. Some tools of Windows write it with backslashes."""
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or info.filename[1:2] == ":":
        reason = "it holds a path that leads out of it"
        raise Unreadable("PM116", {"reason": reason})
    return path


def _reader(
    archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo]
) -> Callable[[str], bytes]:
    """Reads an entry, and no more of it than the limit: the size that an archive tells may be a lie."""

    def fetch(path: str) -> bytes:
        try:
            with archive.open(entries[path]) as entry:
                return drained(entry)
        except _BROKEN:
            raise Unreadable("PM103", {"reason": "it is broken"}) from None

    return bounded(fetch)
