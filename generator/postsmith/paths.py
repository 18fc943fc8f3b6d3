"""Which relative paths may be written, on every system that a package may be unpacked on."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable

MANIFEST = ".postsmith-manifest.json"
"""The list of generated files, in the output folder."""
ATTRIBUTES = ".gitattributes"
"""What git is told of the output folder, where nobody else tells it anything."""
STAGING = ".postsmith-staging"
"""The folder in the output that holds a change while it is made."""

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{device}{digit}" for device in ("com", "lpt") for digit in "0123456789¹²³"]
)
"""Names that Windows gives to devices, with any extension."""

_FORBIDDEN = frozenset('<>:"|?*\\')
_LONGEST_PART = 255


def problem(path: str) -> str:
    """Say why a POSIX path must not be written below an output folder; `""` when it may."""
    if not path:
        return "is empty"
    if path.startswith("/"):
        return "is absolute"
    return next((why for part in path.split("/") if (why := _part_problem(part))), "")


def is_own(path: str) -> str:
    """Say that a path is one that the writer itself uses; `""` when it is not."""
    own = fold(path).replace(os.sep, "/").split("/")[0] in (MANIFEST, STAGING)
    return "has a name that the writer itself uses" if own else ""


def is_path(name: str) -> bool:
    """Tell the path of a pack from the name of one: it has a separator, or is the current folder or the one above."""
    return name in (".", "..") or "/" in name or os.sep in name


def _part_problem(part: str) -> str:
    if part in ("", ".", ".."):
        return f"has the part {part!r}"
    if not _FORBIDDEN.isdisjoint(part) or not all(map(_is_visible, _unusual(part))):
        return f"has a character that is not allowed in {part!r}"
    if part[-1] in ". ":
        return f"has a part that ends in a dot or a space, {part!r}"
    if part.split(".")[0].rstrip(" ").casefold() in _RESERVED:
        return f"has a name that Windows reserves, {part!r}"
    if len(part.encode()) > _LONGEST_PART:
        return "has a part of more than 255 bytes"
    return ""


def _unusual(part: str) -> str:
    return "" if part.isascii() and part.isprintable() else part


def _is_visible(char: str) -> bool:
    """Tell text from control characters, lone surrogates and direction marks."""
    return char == " " or unicodedata.category(char)[0] not in "CZ"


def fold(path: str) -> str:
    """Give the form in which two paths are one file on systems that ignore case."""
    return unicodedata.normalize("NFC", path).casefold()


def clashes(paths: Iterable[str]) -> list[tuple[str, str]]:
    """Find the paths that cannot stand together: equal but for case, or file and folder at once."""
    seen: dict[str, str] = {}
    found: list[tuple[str, str]] = []
    for path in sorted(paths):
        if (twin := seen.setdefault(fold(path), path)) != path:
            found.append((twin, path))
    for folded, path in seen.items():
        folder = folded
        while "/" in folder:
            folder = folder.rpartition("/")[0]
            if folder in seen:
                found.append((seen[folder], path))
    return found
