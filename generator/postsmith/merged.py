"""Did version control make a file of two that we wrote, or did a person change it?

A merge leaves contents that nobody generated: lines of one side, lines of the other, perhaps with marks
around them. A person wrote in it as soon as one line is neither in a version that we wrote nor in what
we are about to write; such a file is theirs, merge or no merge.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from postsmith import owned, paths
from postsmith.owned import Owned

_MARKS = (b"<<<<<<< ", b"||||||| ", b">>>>>>> ")
_BETWEEN = b"======="
_REVISIONS = (
    "HEAD",
    "HEAD^1",
    "HEAD^2",
    "MERGE_HEAD",
    "REBASE_HEAD",
    "REBASE_HEAD^1",
    "CHERRY_PICK_HEAD",
    "CHERRY_PICK_HEAD^1",
)
"""Where the sides of a merge are, before it is committed and after."""
_BASES = (("HEAD", "MERGE_HEAD"), ("HEAD^1", "HEAD^2"))
_SECONDS = 20


class Merges:
    """The merge that an output folder may come from. `digest`: how contents are named in manifests."""

    def __init__(self, output: str, digest: Callable[[bytes], str]) -> None:
        self._output, self._digest = output, digest

    def made(
        self, path: str, present: bytes, content: bytes, known: frozenset[str]
    ) -> bool:
        """Whether a file that differs from all that we wrote holds nothing but that.

        `content` is what is to be written, `known` are the digests of what was. A file of which one version
        is known, and that holds no marks, was in no merge.
        """
        lines = _lines(present)
        marked = any(line.startswith(_MARKS) for line in lines)
        if len(known) < 2 and not marked:
            return False
        if marked:
            lines = {
                line
                for line in lines
                if not line.startswith(_MARKS) and line != _BETWEEN
            }
        lines -= _lines(content)
        for version in self._versions(path) if lines else ():
            lines -= _lines(version)
        return not lines

    def _versions(self, path: str) -> Iterator[bytes]:
        """What we wrote at each end of the merge."""
        for revision, listed in self._listed.items():
            content = self._at(revision, path) if path in listed else None
            if content is not None and self._digest(content) in listed[path]:
                yield content

    @cached_property
    def _listed(self) -> dict[str, Owned]:
        """The manifest at each end of the merge, and where both began."""
        bases = filter(None, (self._base(*ends) for ends in _BASES))
        found: dict[str, Owned] = {}
        for revision in (*_REVISIONS, *bases):
            text = self._at(revision, paths.MANIFEST)
            listed = owned.read(text.decode("utf-8", "replace")) if text else None
            if listed:
                found[revision] = listed
        return found

    def _base(self, one: str, other: str) -> str:
        return (self._git("merge-base", one, other) or b"").decode().strip()

    def _at(self, revision: str, path: str) -> bytes | None:
        return self._git("cat-file", "blob", f"{revision}:./{path}")

    def _git(self, *arguments: str) -> bytes | None:
        """What git says; `None` where it says nothing, or is not there."""
        command = ("git", "-C", self._output, *arguments)
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
                env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"},
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.stdout if done.returncode == 0 else None


def _lines(content: bytes) -> set[bytes]:
    return set(_stripped(content.split(b"\n")))


def _stripped(lines: Iterable[bytes]) -> Iterator[bytes]:
    for line in lines:
        if bare := line.strip():
            yield bare
