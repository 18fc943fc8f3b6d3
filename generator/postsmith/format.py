"""Gives generated Python its final layout: Black's. The only module that knows a formatter.

Examples in Markdown are read as much as code is, and get the same layout.

`ruff format` does the work, one process for all files (0.1 s where Black needs a minute). Black is the
reference in the tests, and does the work itself where the ruff program is missing. The places where
the two differ are settled by the planner before a formatter sees them.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from importlib import import_module
from itertools import count

from postsmith.scratch import place, scratch

_LINE_LENGTH = 88
_LEAST = (3, 11)
_SUFFIXES = (".py", ".pyi")
_ISOLATED = (
    "format",
    "--isolated",
    "--no-cache",
    "--target-version=py311",
    f"--line-length={_LINE_LENGTH}",
)
_SNIPPET = re.compile(r"(?ms)^```python\n(.*?\n)```$")
_NO_PYTHON = re.compile(r"(?m)^error: Failed to parse .*?(\d+)\.pyi?:(.*)$")
_LINE = re.compile(r"\b(\d+):\d+")
_FAILED = re.compile(r"(?m)^error: .*?: (.*?)(?: \(os error \d+\))?$")


class FormatError(Exception):
    """A generated file is not Python: a bug of ours or of a template."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message
        found = _LINE.search(message)
        self.line = int(found[1]) if found else 1


class FormatterFailed(Exception):
    """The formatter could not do its work: no disk, no program. Which place a person can mend, and why."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


def format_files(files: Mapping[str, str | bytes]) -> dict[str, str | bytes]:
    """Lay out the Python files, and the Python in Markdown. All else is verbatim, as are bytes."""
    texts = {path: text for path, text in files.items() if isinstance(text, str)}
    ours = {path: text for path, text in texts.items() if path.endswith(_SUFFIXES)}
    for path, text in texts.items():
        if path.endswith(".md"):
            ours |= _snippets(path, text)
    ruff = _find_ruff()
    laid_out = _with_ruff(ruff, ours) if ruff else _with_black(ours)
    return {
        path: laid_out.get(path) or _with_snippets(path, content, laid_out)
        for path, content in files.items()
    }


def _snippets(path: str, text: str) -> dict[str, str]:
    """The blocks of Python in a Markdown text, by what stands for them among the files.

    One that leaves something out (`{…}`) is no Python, and stays as it is.
    """
    found = (match[1] for match in _SNIPPET.finditer(text))
    return {
        f"{path}:{number}.py": block
        for number, block in enumerate(found)
        if _is_python(block)
    }


def _is_python(text: str) -> bool:
    try:
        ast.parse(text, feature_version=_LEAST)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _with_snippets(
    path: str, content: str | bytes, laid_out: Mapping[str, str]
) -> str | bytes:
    if isinstance(content, bytes) or not path.endswith(".md"):
        return content
    numbers = count()

    def replaced(match: re.Match[str]) -> str:
        block = laid_out.get(f"{path}:{next(numbers)}.py", match[1])
        return f"```python\n{block}```"

    return _SNIPPET.sub(replaced, content)


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
    with _disk_blamed(), scratch() as folder:
        named = {
            path: os.path.join(folder, f"{number}{os.path.splitext(path)[1]}")
            for number, path in enumerate(files)
        }
        for path, name in named.items():
            with open(name, "w", encoding="utf-8", newline="") as file:
                file.write(files[path])
        _run_ruff(ruff, folder, list(files))
        return {path: _read(name) for path, name in named.items()}


@contextmanager
def _disk_blamed() -> Generator[None]:
    """Say of the folder for temporary files what is wrong with it, not of the files in it."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise FormatterFailed(place(), reason) from error


def _read(name: str) -> str:
    with open(name, encoding="utf-8", newline="") as file:
        return file.read()


def _run_ruff(ruff: str, folder: str, paths: list[str]) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("RUFF_")
    }
    try:
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
    except OSError as error:
        reason = f"the formatter does not start ({error.strerror or error})"
        raise FormatterFailed(ruff, reason) from error
    if done.returncode < 0:
        reason = f"the formatter was ended by signal {-done.returncode}"
        raise FormatterFailed(place(), reason)
    if done.returncode:
        raise _failure(done.stderr, paths)


def _failure(stderr: str, paths: list[str]) -> FormatError | FormatterFailed:
    """Say which of our files is no Python, or else what the formatter was short of."""
    if failed := [match[1] for match in _FAILED.finditer(_NO_PYTHON.sub("", stderr))]:
        return FormatterFailed(place(), failed[0])
    broken = [(int(match[1]), match[2]) for match in _NO_PYTHON.finditer(stderr)]
    if broken:
        number, message = min(broken)
        return FormatError(paths[number], message.strip())
    return FormatterFailed(place(), stderr.strip() or "the formatter failed")


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
