"""Which bytes are behind the `src` of a body or of a form's row?

Paths in a collection are a stranger's, and what they name is sent to a server of the stranger's choice. So only
files beside the collection are read: below its folder, by a relative path without hidden parts.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath


class FilesBeside:
    """Reads files below the folder of a collection (below the current one, for standard input)."""

    def __init__(self, collection: str) -> None:
        path = Path.cwd() if collection == "-" else Path(collection)
        self._root = (path if os.path.isdir(path) else path.parent).resolve()
        self._missing: list[str] = []

    def __call__(self, src: str) -> bytes | None:
        """The bytes, `None` for what is not there, or not to be sent."""
        content = self._read(src)
        if content is None:
            self._missing.append(src)
        return content

    def _read(self, src: str) -> bytes | None:
        given = PurePath(src)
        if given.is_absolute() or any(part.startswith(".") for part in given.parts):
            return None
        try:
            path = (self._root / given).resolve()
            inside = path.is_relative_to(self._root) and path.is_file()
            return path.read_bytes() if inside else None
        except (OSError, ValueError, RuntimeError):
            # A loop of links is an error of its own kind before Python 3.13.
            return None

    def take_missing(self) -> tuple[str, ...]:
        """What was asked for and not there since the last time."""
        missing, self._missing = tuple(dict.fromkeys(self._missing)), []
        return missing
