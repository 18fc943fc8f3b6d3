"""Gives generated Python its final layout: Black's. The only module that knows a formatter.

`ruff format` does the work, one process for all files (0.1 s where Black needs a minute). Black is the
reference in the tests, and does the work itself where the ruff program is missing. The places where
the two differ are settled by the planner before a formatter sees them.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Mapping
from importlib import import_module

_LINE_LENGTH = 88
_SUFFIXES = (".py", ".pyi")
_ISOLATED = (
    "format",
    "--isolated",
    "--no-cache",
    "--target-version=py311",
    f"--line-length={_LINE_LENGTH}",
)
_FAILURE = re.compile(r"(?m)^error: .*?(\d+)\.pyi?:(.*)$")


class FormatError(Exception):
    """A generated file is not Python: a bug of ours or of a template."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message


def format_files(files: Mapping[str, str | bytes]) -> dict[str, str | bytes]:
    """Lay out the Python files. Bytes are verbatim, as is every other kind of file."""
    ours = {
        path: content
        for path, content in files.items()
        if isinstance(content, str) and path.endswith(_SUFFIXES)
    }
    ruff = _find_ruff()
    laid_out = _with_ruff(ruff, ours) if ruff else _with_black(ours)
    return {path: laid_out.get(path, content) for path, content in files.items()}


def _find_ruff() -> str:
    """Find the program; `""` when the package is missing or came without it."""
    try:
        # The package has no type information.
        return str(import_module("ruff").find_ruff_bin())
    except (ImportError, FileNotFoundError):
        return ""


def _with_ruff(ruff: str, files: Mapping[str, str]) -> dict[str, str]:
    """Format all files in one process.

    They get numbers for names, so that no path of the output has a say in what is read or ignored.
    """
    if not files:
        return {}
    with tempfile.TemporaryDirectory(prefix="postsmith-") as folder:
        named = {
            path: os.path.join(folder, f"{number}{os.path.splitext(path)[1]}")
            for number, path in enumerate(files)
        }
        for path, name in named.items():
            with open(name, "w", encoding="utf-8", newline="") as file:
                file.write(files[path])
        _run_ruff(ruff, folder, list(files))
        return {path: _read(name) for path, name in named.items()}


def _read(name: str) -> str:
    with open(name, encoding="utf-8", newline="") as file:
        return file.read()


def _run_ruff(ruff: str, folder: str, paths: list[str]) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("RUFF_")
    }
    done = subprocess.run(
        [ruff, *_ISOLATED, folder],
        cwd=folder,
        env={**environment, "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise _failure(done.stderr, paths)


def _failure(stderr: str, paths: list[str]) -> FormatError:
    """Say which of our files the formatter could not read."""
    if match := _FAILURE.search(stderr):
        return FormatError(paths[int(match[1])], match[2].strip())
    return FormatError(paths[0], stderr.strip() or "the formatter failed")


def _with_black(files: Mapping[str, str]) -> dict[str, str]:
    if not files:
        return {}
    import black
    from black.mode import TargetVersion
    from black.parsing import InvalidInput

    mode = black.Mode(line_length=_LINE_LENGTH, target_versions={TargetVersion.PY311})
    laid_out: dict[str, str] = {}
    for path, content in files.items():
        try:
            pyi = black.Mode(is_pyi=True) if path.endswith(".pyi") else mode
            laid_out[path] = black.format_str(content, mode=pyi)
        except InvalidInput as error:
            raise FormatError(path, str(error)) from None
    return laid_out
