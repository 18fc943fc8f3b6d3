"""Folders that one process has to itself: an output while it is written, and places for what is thrown away.

The system's lock on a folder ends with the process that holds it, however that ends. So a second run waits for
the first, and a place for throwing away that nobody holds was left by a run that was killed: the next one
removes it. Where the system has no such locks (Windows) nothing waits, and what was left stays.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Generator

PREFIX = ".postsmith-tmp-"
_MOST_TRIES = 100


@contextlib.contextmanager
def held(folder: str, mode: int = 0o777) -> Generator[None]:
    """Make the folder where it is missing, and keep other processes of ours waiting while this lasts."""
    descriptor = _hold(folder, mode)
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


@contextlib.contextmanager
def scratch() -> Generator[str]:
    """A new folder in the system's place for such, removed afterwards."""
    _sweep(tempfile.gettempdir())
    folder = tempfile.mkdtemp(prefix=PREFIX)
    try:
        with held(folder, 0o700):
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def place() -> str:
    """The system's place for temporary folders, or what was given for it and is none."""
    try:
        return tempfile.gettempdir()
    except FileNotFoundError:
        return os.environ.get("TMPDIR", os.curdir)


def _hold(folder: str, mode: int) -> int | None:
    """Wait for the lock. Who had it may have removed the folder: then another takes its place."""
    tries = 0
    while True:
        try:
            os.makedirs(folder, mode, exist_ok=True)
            descriptor = _locked(folder, wait=True)
        except (FileExistsError, FileNotFoundError):
            # Another process may have taken it for one that was left, before it was locked.
            tries += 1
            if tries == _MOST_TRIES:
                raise
            continue
        if descriptor is None:
            return None
        if _is_at(descriptor, folder):
            return descriptor
        os.close(descriptor)


def _is_at(descriptor: int, folder: str) -> bool:
    """Whether an open folder is the one that is found there now."""
    with contextlib.suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(descriptor), os.stat(folder))
    return False


def _locked(folder: str, *, wait: bool) -> int | None:
    """A descriptor that holds the lock until it is closed; `None` where there are no locks.

    Raises:
        BlockingIOError: another process has it, and this one is not to wait.
    """
    try:
        import fcntl
    except ImportError:
        return None
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        os.close(descriptor)
        raise
    except OSError:
        pass  # a file system without locks
    return descriptor


def _sweep(parent: str) -> None:
    """Remove what killed runs left."""
    with contextlib.suppress(OSError):
        for name in os.listdir(parent):
            if name.startswith(PREFIX):
                folder = os.path.join(parent, name)
                if not os.path.islink(folder):
                    _remove_left(folder)


def _remove_left(folder: str) -> None:
    with contextlib.suppress(OSError):
        descriptor = _locked(folder, wait=False)
        if descriptor is not None:
            # It may have been removed, and made anew by who works in it, since it was opened.
            if _is_at(descriptor, folder):
                shutil.rmtree(folder, ignore_errors=True)
            os.close(descriptor)
