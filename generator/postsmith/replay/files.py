"""Which bytes are behind the `src` of a body or of a form's row?

Paths in a collection are a stranger's. What is sent to a server must lie beside the collection, or below
the folder in which the command runs: Postman's working directory.
"""

from __future__ import annotations

from pathlib import Path

from postsmith.replay.expected_body import Files


def files_beside(collection: str) -> Files:
    """Reads files below the collection's folder, else below the current one."""
    roots = [Path.cwd().resolve()]
    if collection != "-":
        roots.insert(0, Path(collection).resolve().parent)

    def read(src: str) -> bytes | None:
        for root in roots:
            try:
                path = (root / src).resolve()
                if path.is_relative_to(root) and path.is_file():
                    return path.read_bytes()
            except (OSError, ValueError):
                continue
        return None

    return read
