"""Is what is on disk what the collection gives? Looks, and writes nothing."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Mapping

from postsmith import owned, paths, swap
from postsmith.diagnostics import Diagnostic, Location, at, finding
from postsmith.owned import Owned
from postsmith.result import Changes, Difference
from postsmith.write import content_of, read_manifest


def check(files: Mapping[str, str | bytes], output: str) -> Changes:
    """What would have to change in `output` for it to hold `files`, and nothing of ours beside them.

    Line ends do not count, because version control may have changed them. A list of our own files that says the
    same in another way, as it does after a merge, is one that `generate` would write anew.
    """
    if os.path.lexists(output) and not os.path.isdir(output):
        return Changes(diagnostics=(finding("PM601", output),))
    manifest = read_manifest(output)
    wanted = {
        path: content.encode() if isinstance(content, str) else content
        for path, content in files.items()
    }
    digests = {path: swap.digest(content) for path, content in wanted.items()}
    if manifest != {path: frozenset((one,)) for path, one in digests.items()}:
        wanted[paths.MANIFEST] = owned.text_of(digests).encode()
    found = sorted(
        (
            *_given(wanted, output, manifest or {}),
            *_left(wanted, output, manifest or {}),
        ),
        key=lambda one: one.path,
    )
    return Changes(
        unchanged=tuple(files.keys() - {one.path for one in found}),
        differences=tuple(found),
        diagnostics=tuple(_said(one, output) for one in found),
    )


def _given(
    wanted: Mapping[str, bytes], output: str, manifest: Owned
) -> Iterator[Difference]:
    """What is not there, or is there in another way."""
    for path, content in wanted.items():
        target = os.path.join(output, path)
        present = content_of(target)
        if present is None:
            code = "PM643" if os.path.lexists(target) else "PM641"
            yield Difference(path, code)
        elif swap.digest(present) != swap.digest(content):
            as_written = (
                swap.digest(present) in manifest.get(path, ()) or path == paths.MANIFEST
            )
            code = "PM642" if as_written else "PM643"
            yield Difference(path, code, _diff(path, present, content))


def _left(
    wanted: Mapping[str, bytes], output: str, manifest: Owned
) -> Iterator[Difference]:
    """What we wrote once, and nobody asks for now."""
    for path in sorted(manifest.keys() - wanted.keys()):
        present = content_of(os.path.join(output, path))
        if present is not None and swap.digest(present) in manifest[path]:
            yield Difference(path, "PM644")


def _diff(path: str, present: bytes, content: bytes) -> tuple[str, ...]:
    """From what is on disk to what is given, as `diff -u` shows it; nothing of what is no text."""
    try:
        before, after = present.decode().splitlines(), content.decode().splitlines()
    except UnicodeDecodeError:
        return ()
    return tuple(difflib.unified_diff(before, after, path, path, n=1, lineterm=""))


def _said(found: Difference, output: str) -> Diagnostic:
    line = next(
        (
            int(each.split()[1].lstrip("-").partition(",")[0])
            for each in found.diff
            if each.startswith("@@ ")
        ),
        0,
    )
    return at(Location(os.path.join(output, found.path), line=line), found.code)
