"""Replaces a set of files in a folder as one step, which a later run can take back.

Everything happens inside the folder, so that it is one file system, also where the folder is a mount:

1. New files are written to `.postsmith-staging/new`, and the files that they replace or that go are
   hard-linked (copied where links do not exist) to `.postsmith-staging/old`, under numbers, since folders
   are what takes longest. The folder itself is as it was; a run that dies here leaves garbage in a
   hidden folder, which the next run removes.
2. `journal.json` appears in the staging folder (atomically). From here on the change is under way.
3. Old files are removed, new ones moved into place: two system calls a file, nothing is computed.
   Ctrl-C and a polite kill wait until this is over. On any exception everything is put back.
4. `journal.json` disappears: the change is done. What is left of the staging folder is garbage.

A process killed between 2 and 4 (a window of milliseconds) leaves the journal, and `recover` puts the
old files back before anything else is done. Files that a person changed in between are left alone.
The scheme holds for a process that dies; it does not flush disks against a power cut.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import stat
from collections.abc import Generator, Mapping, Sequence
from hashlib import sha256
from typing import cast

from postsmith import paths
from postsmith.paths import STAGING


class BrokenJournal(OSError):
    """An interrupted change cannot be taken back, because its journal is not ours."""


def digest(content: bytes) -> str:
    """Name a content, whichever line endings a version control system gave it."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def replace_files(root: str, new: Mapping[str, bytes], removed: Sequence[str]) -> None:
    """Write `new` and remove `removed` below `root`: all of it, or nothing and an `OSError`."""
    staging = os.path.join(root, STAGING)
    try:
        old = _stage(root, staging, new, removed)
        journal = {"new": {path: digest(new[path]) for path in new}, "old": old}
        _write_atomically(os.path.join(staging, "journal.json"), journal)
        with _signals_held():
            _commit(root, staging, new, removed)
    except BaseException:
        recover(root)
        raise
    _discard(staging)


def recover(root: str) -> bool:
    """Take back what an interrupted run began; tell whether there was anything to take back."""
    staging = os.path.join(root, STAGING)
    if os.path.islink(staging) or not os.path.isdir(staging):
        return False
    journal = os.path.join(staging, "journal.json")
    interrupted = os.path.exists(journal)
    if interrupted:
        with _signals_held():
            _undo(root, staging, *_read_journal(journal))
            os.unlink(journal)
    _discard(staging)
    return interrupted


def _stage(
    root: str, staging: str, new: Mapping[str, bytes], removed: Sequence[str]
) -> list[str]:
    """Put everything that the change needs into the staging folder."""
    os.makedirs(staging, exist_ok=True)
    with open(os.path.join(staging, ".gitignore"), "w", encoding="ascii") as file:
        file.write("*\n")
    for name in ("new", "old"):
        os.makedirs(os.path.join(staging, name), exist_ok=True)
    staged = {path: os.path.join(staging, "new", str(i)) for i, path in enumerate(new)}
    for path, content in new.items():
        with open(staged[path], "wb", buffering=0) as raw:
            raw.write(content)
    old = [path for path in (*new, *removed) if _exists(os.path.join(root, path))]
    for number, path in enumerate(old):
        backup = os.path.join(staging, "old", str(number))
        _back_up(os.path.join(root, path), backup, staged.get(path, ""))
    return old


def _back_up(source: str, backup: str, staged: str) -> None:
    """Keep a file's content under a second name, and its permissions for its successor, if any."""
    try:
        os.link(source, backup, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, backup, follow_symlinks=False)
    if staged and not os.path.islink(source):
        os.chmod(staged, stat.S_IMODE(os.stat(source).st_mode))


def _commit(
    root: str, staging: str, new: Mapping[str, bytes], removed: Sequence[str]
) -> None:
    """Change the folder. The last step is the one that makes it final."""
    for path in removed:
        os.unlink(os.path.join(root, path))
    prune(root, removed)
    _make_folders(root, new)
    for number, path in enumerate(new):
        staged = os.path.join(staging, "new", str(number))
        os.replace(staged, os.path.join(root, path))
    os.unlink(os.path.join(staging, "journal.json"))


def _undo(root: str, staging: str, new: Mapping[str, str], old: Sequence[str]) -> None:
    """Put the old files back. May itself be interrupted and begun again."""
    created = [path for path in new if path not in set(old)]
    for path in created:
        if _is_ours(os.path.join(root, path), new[path]):
            os.unlink(os.path.join(root, path))
    prune(root, created)
    _make_folders(root, old)
    for number, path in enumerate(old):
        backup = os.path.join(staging, "old", str(number))
        target = os.path.join(root, path)
        if _exists(backup) and (
            not _exists(target) or _is_ours(target, new.get(path, ""))
        ):
            os.replace(backup, target)


def _is_ours(target: str, expected: str) -> bool:
    """Tell a file that the interrupted run put there from one that a person wrote since."""
    if os.path.islink(target) or not os.path.isfile(target):
        return False
    with open(target, "rb") as file:
        return digest(file.read()) == expected


def _read_journal(journal: str) -> tuple[dict[str, str], list[str]]:
    """Read the plan of a change that was under way. It may have been forged: paths are checked."""
    try:
        with open(journal, encoding="utf-8") as file:
            value = cast(dict[str, object], json.load(file))
        new, old = cast(dict[str, str], value["new"]), cast(list[str], value["old"])
        safe = not any(paths.problem(path) for path in (*new, *old))
    except (ValueError, KeyError, TypeError, AttributeError):
        safe, new, old = False, {}, []
    root = os.path.dirname(os.path.dirname(journal))
    if not safe or any(obstacle(root, path) for path in (*new, *old)):
        raise BrokenJournal(
            None,
            "a run was killed here, and its journal cannot be read; move this folder away",
            os.path.dirname(journal),
        )
    return new, old


def obstacle(root: str, path: str) -> str:
    """Find the first folder of `path` that is a link or a file; `""` when the way is free."""
    folder = ""
    for part in path.split("/")[:-1]:
        folder = f"{folder}/{part}" if folder else part
        on_disk = os.path.join(root, folder)
        if os.path.islink(on_disk) or os.path.isfile(on_disk):
            return folder
    return ""


def prune(root: str, removed: Sequence[str]) -> None:
    """Remove the folders in which nothing but compiled Python is left."""
    folders = {os.path.dirname(path) for path in removed} - {""}
    for folder in sorted(folders, key=len, reverse=True):
        while folder:
            with contextlib.suppress(OSError):
                if os.listdir(os.path.join(root, folder)) == ["__pycache__"]:
                    shutil.rmtree(os.path.join(root, folder, "__pycache__"))
            try:
                os.rmdir(os.path.join(root, folder))
            except OSError:
                break
            folder = os.path.dirname(folder)


def _make_folders(root: str, files: Sequence[str] | Mapping[str, object]) -> None:
    for folder in sorted({os.path.dirname(path) for path in files}):
        os.makedirs(os.path.join(root, folder), exist_ok=True)


def _write_atomically(target: str, value: object) -> None:
    with open(f"{target}.part", "w", encoding="utf-8") as file:
        json.dump(value, file)
    os.replace(f"{target}.part", target)


def _exists(path: str) -> bool:
    return os.path.lexists(path)


def _discard(staging: str) -> None:
    """Remove garbage. What cannot be removed now is removed by the next run."""
    shutil.rmtree(staging, ignore_errors=True)


@contextlib.contextmanager
def _signals_held() -> Generator[None]:
    """Let Ctrl-C and a polite kill wait until files are whole again (where the system can)."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    held = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, held)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
