"""The files of packs on disk. The only reader of them: what cannot be read is a finding."""

from __future__ import annotations

import os
import stat
from fnmatch import fnmatch
from pathlib import Path

from postsmith.diagnostics import Location, at
from postsmith.render.manifest import Found

_PASSED_OVER = (
    *("__pycache__", ".git", ".hg", ".svn", ".venv", "node_modules", ".*_cache"),
    *("*.pyc", "*~", ".*.sw?", ".#*", ".DS_Store", "Thumbs.db"),
)
"""What tools keep for themselves, wherever it lies."""
_MOST = 10_000


def packs_root() -> Path:
    """The folder of the packs that come with Postsmith: in the wheel, or in the checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent.parent / "templates"


def built_in() -> dict[str, str]:
    """The packs that come with Postsmith, and where they are."""
    found = sorted(packs_root().glob("*/pack.toml"))
    return {path.parent.name: str(path.parent) for path in found}


def list_files(root: str, found: Found) -> dict[str, str]:
    """All files below a folder: their POSIX paths in it, and where they are."""
    files: dict[str, str] = {}
    waiting: list[tuple[str, tuple[tuple[int, int], ...]]] = [("", ())]
    while waiting and len(files) <= _MOST:
        folder, above = waiting.pop()
        try:
            here = _identity(os.path.join(root, folder))
            names = sorted(os.listdir(os.path.join(root, folder)))
        except OSError as error:
            _unreadable(os.path.join(root, folder), error.strerror or str(error), found)
            continue
        if here in above:
            why = "a symbolic link leads back to a folder that it is in"
            _unreadable(os.path.join(root, folder), why, found)
            continue
        for name in names:
            path = f"{folder}/{name}" if folder else name
            if any(fnmatch(name, each) for each in _PASSED_OVER):
                continue
            if os.path.isdir(os.path.join(root, path)):
                waiting.append((path, (*above, here)))
            else:
                files[path] = os.path.join(root, path)
    if len(files) > _MOST:
        why = f"it holds more than {_MOST} files, and so is no folder of templates"
        _unreadable(root, why, found)
        return {}
    return dict(sorted(files.items()))


def _identity(folder: str) -> tuple[int, int]:
    about = os.stat(folder)
    return about.st_dev, about.st_ino


def content_of(place: str, found: Found) -> bytes | None:
    """The content of a file; `None` with a finding."""
    try:
        if not stat.S_ISREG(os.stat(place).st_mode):
            _unreadable(place, "it is no file, but a pipe or a device", found)
            return None
        with open(place, "rb") as file:
            return file.read()
    except OSError as error:
        _unreadable(place, error.strerror or str(error), found)
        return None


def as_text(content: bytes, place: str, found: Found) -> str | None:
    """The text of a template; `None` with a finding at the line that is none."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        why = f"it is not UTF-8 (byte {content[error.start]:#04x})"
        found.append(at(Location(place, line=line), "PM616", reason=why))
        return None


def _unreadable(place: str, reason: str, found: Found) -> None:
    found.append(at(Location(place), "PM616", reason=reason))
