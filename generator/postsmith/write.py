"""Puts generated files on disk: all of them or none, and never over a person's work.

Two ideas carry this module. A manifest in the output folder lists what we wrote with a digest of each
content; a file that is not in it, or that differs from it, is a person's. And the change itself is one
step that a killed run cannot leave half done for longer than until the next run (`swap`).

| on disk | we would write it | we no longer write it |
|---|---|---|
| absent | created | - |
| what we would write | left alone, listed from now on | - |
| as we last wrote it | replaced | removed, and its folder when that is empty |
| changed since by a person | refused, unless `overwrite`; kept where our text is as it was | kept and reported; it is theirs now |
| put together by a merge, of what we wrote alone (`merged`) | replaced | removed |
| never ours | refused, unless `overwrite` | - |

A refusal writes nothing at all: half of a new client beside half of an old one would not work.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from postsmith import owned, paths, swap
from postsmith.diagnostics import Diagnostic, finding
from postsmith.merged import Merges
from postsmith.owned import Owned
from postsmith.paths import ATTRIBUTES, MANIFEST
from postsmith.result import Changes
from postsmith.scratch import held


@dataclass(slots=True)
class _Draft:
    """`Changes` while they are being collected."""

    created: list[str] = field(default_factory=list[str])
    updated: list[str] = field(default_factory=list[str])
    removed: list[str] = field(default_factory=list[str])
    unchanged: list[str] = field(default_factory=list[str])
    diagnostics: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def frozen(self) -> Changes:
        return Changes(
            tuple(self.created),
            tuple(self.updated),
            tuple(self.removed),
            tuple(self.unchanged),
            diagnostics=tuple(dict.fromkeys(self.diagnostics)),
        )


def write(
    files: Mapping[str, str | bytes], output: str, *, overwrite: bool = False
) -> Changes:
    """Make the folder `output` hold `files`; on any refusal or failure it stays as it was.

    `overwrite` accepts the generated text where a person's file or change is in the way.
    """
    problems = _path_problems(files)
    if problems:
        return Changes(diagnostics=tuple(problems))
    if os.path.lexists(output) and not os.path.isdir(output):
        return Changes(diagnostics=(finding("PM601", output),))
    try:
        return _write(_encoded(files), output, overwrite)
    except OSError as error:
        reason = error.strerror or str(error)
        place = _place(error, output)
        return Changes(diagnostics=(finding("PM605", place, reason=reason),))


def _place(error: OSError, output: str) -> str:
    """The path of a person that an error is about; the output, when it is about a file of our own."""
    if isinstance(error, swap.BrokenJournal):
        return str(error.filename)
    for name in (error.filename2, error.filename):
        below = isinstance(name, str) and name.startswith(os.path.join(output, ""))
        if below and not paths.is_own(os.path.relpath(name, output)):
            return str(name)
    return output


def _write(files: dict[str, bytes], output: str, overwrite: bool) -> Changes:
    missing = _missing(output)
    with held(output):
        try:
            recovered = swap.recover(output)
            manifest = read_manifest(output)
            draft = _compare(files, output, manifest, overwrite)
            if recovered:
                draft.diagnostics.append(finding("PM608", output))
            changes = draft.frozen()
            if not changes.refused:
                _apply(files, output, changes, manifest)
            return changes
        finally:
            # Folders that hold nothing were made for nothing; the others stay.
            with contextlib.suppress(OSError):
                for folder in missing:
                    os.rmdir(folder)


def _missing(output: str) -> list[str]:
    """The output folder and those above it that are not there yet, the deepest first."""
    found: list[str] = []
    folder = os.path.abspath(output)
    while not os.path.lexists(folder):
        found.append(folder)
        folder = os.path.dirname(folder)
    return found


def _apply(
    files: dict[str, bytes],
    output: str,
    changes: Changes,
    manifest: Owned | None,
) -> None:
    """Carry out what was decided; an unchanged folder is not touched at all."""
    digests = {path: swap.digest(content) for path, content in files.items()}
    new = {path: files[path] for path in (*changes.created, *changes.updated)}
    if {path: frozenset((one,)) for path, one in digests.items()} != manifest:
        new[MANIFEST] = owned.text_of(digests).encode()
        if ATTRIBUTES not in files and not os.path.lexists(
            os.path.join(output, ATTRIBUTES)
        ):
            new[ATTRIBUTES] = owned.ATTRIBUTES.encode()
    if new or changes.removed:
        swap.replace_files(output, new, changes.removed)


def _compare(
    files: dict[str, bytes], output: str, manifest: Owned | None, overwrite: bool
) -> _Draft:
    draft = _Draft()
    if manifest is None:
        draft.diagnostics.append(finding("PM607", os.path.join(output, MANIFEST)))
    other = _packages(manifest or ()) - _packages(files)
    if other and not overwrite:
        finds = (finding("PM612", output, package=name) for name in sorted(other))
        draft.diagnostics += finds
        return draft
    merges = Merges(output, swap.digest)
    _Comparison(draft, output, manifest or {}, overwrite, merges).run(files)
    return draft


@dataclass(frozen=True, slots=True)
class _Comparison:
    """What is on disk beside what is to be there."""

    draft: _Draft
    output: str
    manifest: Owned
    overwrite: bool
    merges: Merges

    def run(self, files: Mapping[str, bytes]) -> None:
        """Decide about every file, of ours and of before."""
        ours = {paths.fold(path): known for path, known in self.manifest.items()}
        blocked = _obstacles(self.output, (*files, *self.manifest))
        for path, content in files.items():
            if obstacle := blocked.get(path.rpartition("/")[0], ""):
                self._blocked(path, obstacle, ours)
            else:
                self._one(path, content, ours.get(paths.fold(path), frozenset()))
        # Where case does not matter, the old spelling of a file that is there is the file itself.
        created = set(map(paths.fold, self.draft.created))
        present = {paths.fold(path) for path in files} - created
        for path in sorted(set(self.manifest) - set(files)):
            free = path.rpartition("/")[0] not in blocked
            if free and paths.fold(path) not in present:
                self._stale(path, self.manifest[path])

    def _blocked(self, path: str, obstacle: str, ours: Owned) -> None:
        """Decide about a file of which a folder is taken: by a link, or by a file."""
        target = os.path.join(self.output, obstacle)
        if os.path.islink(target):
            self.draft.diagnostics.append(finding("PM606", target))
        elif paths.fold(obstacle) in ours:
            self.draft.created.append(path)  # the obstacle is ours, and goes first
        else:
            self.draft.diagnostics.append(finding("PM602", target))

    def _one(self, path: str, content: bytes, known: frozenset[str]) -> None:
        """Decide about a file that we would write. `known` are the digests of what we last wrote."""
        target, draft = os.path.join(self.output, path), self.draft
        present = content_of(target)
        if present is None and not os.path.lexists(target):
            draft.created.append(path)
        elif present == content:
            draft.unchanged.append(path)
        elif present is not None and (
            self.overwrite
            or _is_settled(present, content, known)
            or self.merges.made(path, present, content, known)
        ):
            draft.updated.append(path)
        elif present is not None and swap.digest(content) in known:
            draft.unchanged.append(path)
            draft.diagnostics.append(finding("PM613", target))
        else:
            draft.diagnostics.append(finding("PM603" if known else "PM602", target))

    def _stale(self, path: str, known: frozenset[str]) -> None:
        """Decide about a file that we wrote once and would not write now."""
        target = os.path.join(self.output, path)
        present = content_of(target)
        if present is not None and (
            swap.digest(present) in known or self.merges.made(path, present, b"", known)
        ):
            self.draft.removed.append(path)
        elif os.path.lexists(target):
            self.draft.diagnostics.append(finding("PM604", target))


def _is_settled(present: bytes, content: bytes, known: frozenset[str]) -> bool:
    """Tell whether a file may be replaced: as we last wrote it, or already what it will be but for line ends."""
    return swap.digest(present) in known.union((swap.digest(content),))


def content_of(target: str) -> bytes | None:
    """Read a regular file; `None` when it is absent, a folder, a link, or a pipe that would never end."""
    if os.path.islink(target) or not os.path.isfile(target):
        return None
    try:
        with open(target, "rb", buffering=0) as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def _obstacles(output: str, files: tuple[str, ...]) -> dict[str, str]:
    """Find the folders of `files` that cannot be folders, with what stands there."""
    folders = {path.rpartition("/")[0] for path in files} - {""}
    found = {folder: swap.obstacle(output, f"{folder}/file") for folder in folders}
    return {folder: obstacle for folder, obstacle in found.items() if obstacle}


def read_manifest(output: str) -> Owned | None:
    """Read which files are ours; `{}` when there is no manifest, `None` when it is unreadable."""
    try:
        with open(os.path.join(output, MANIFEST), encoding="utf-8") as file:
            return owned.read(file.read())
    except FileNotFoundError:
        return {}
    except ValueError:
        return None


def _packages(files: Iterable[str]) -> set[str]:
    """The import packages among files: the folders that say they are typed."""
    return {path[: -len(_TYPED)] for path in files if path.endswith(_TYPED)}


_TYPED = "/py.typed"


def _path_problems(files: Mapping[str, str | bytes]) -> list[Diagnostic]:
    """Check what should always be right: every path stays below the output, and none meets another."""
    found = [
        finding("PM901", "", path=path, problem=why)
        for path in files
        if (why := paths.problem(path) or paths.is_own(path))
    ]
    return found + [
        finding("PM901", "", path=path, problem=f"cannot stand beside {twin!r}")
        for twin, path in paths.clashes(files)
    ]


def _encoded(files: Mapping[str, str | bytes]) -> dict[str, bytes]:
    return {
        path: content.encode() if isinstance(content, str) else content
        for path, content in files.items()
    }
