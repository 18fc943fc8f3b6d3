"""Which files of an output folder are ours? Its manifest says so: one file a line, with the digest of what we wrote.

Manifests are merged by version control like everything else. A file that both sides wrote is then listed
twice, and what is listed is ours in either version; marks of a conflict are no lines of a manifest. So it
is read by lines, whatever is left of the JSON around them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final, TypeAlias, cast

from postsmith import paths

Owned: TypeAlias = Mapping[str, frozenset[str]]
"""Path to the digests of its content, of which there are several after a merge."""

ATTRIBUTES: Final = f"""\
# Both sides of a merge are kept; the next run of postsmith puts the list in order.
{paths.MANIFEST} merge=union
"""
"""For git: what one side adds to a manifest and what the other adds are no conflict."""
_ENTRY: Final = re.compile(r'\s*("(?:[^"\\]|\\.)*")\s*:\s*"([0-9a-f]{64})"\s*,?\s*')


def read(text: str) -> Owned | None:
    """What a manifest lists; `None` for a text that is none."""
    found: dict[str, set[str]] = {}
    for line in text.splitlines():
        if entry := _ENTRY.fullmatch(line):
            try:
                path = cast(str, json.loads(entry[1]))
            except ValueError:
                continue
            if not paths.problem(path):
                found.setdefault(path, set()).add(entry[2])
    if found or _is_empty(text):
        return {path: frozenset(digests) for path, digests in found.items()}
    return None


def _is_empty(text: str) -> bool:
    """Whether it is the manifest of a folder in which nothing is ours."""
    try:
        return bool(cast(dict[str, object], json.loads(text))["files"] == {})
    except (ValueError, KeyError, TypeError, RecursionError):
        return False


def text_of(owned: Mapping[str, str]) -> str:
    """A manifest: sorted, one file a line, nothing of this machine."""
    about = "Written by postsmith: the files it owns here, with the digest of each."
    value = {"about": about, "files": dict(sorted(owned.items()))}
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"
