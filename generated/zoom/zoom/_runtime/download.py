"""Where a body is written to."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import IO


@contextmanager
def written(to: str | os.PathLike[str] | IO[bytes]) -> Generator[IO[bytes]]:
    """An open file. One that is named gets its name when it is complete; half a file never has it."""
    if not isinstance(to, (str, os.PathLike)):
        yield to
        return
    path = os.path.realpath(to)
    if os.path.exists(path) and not os.path.isfile(path):
        # A device or a pipe is written to; for a folder, `open` says what is wrong.
        with open(path, "wb") as file:
            yield file
        return
    part = f"{path}.{os.urandom(4).hex()}.part"
    try:
        with open(part, "xb") as file:
            yield file
        os.replace(part, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise
