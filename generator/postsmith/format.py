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
import tempfile
from collections.abc import Mapping
from importlib import import_module
from itertools import count

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
_FAILURE = re.compile(r"(?m)^error: .*?(\d+)\.pyi?:(.*)$")


class FormatError(Exception):
    """A generated file is not Python: a bug of ours or of a template."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
        self.message = message


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
    except SyntaxError:
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
