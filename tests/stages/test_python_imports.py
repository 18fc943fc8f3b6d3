"""Import lines are in the order that ruff and isort want, whatever is imported."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from postsmith.targets.python.expressions import Module, Name
from postsmith.targets.python.imports import import_lines

USED: list[Name | Module] = [
    Name("date", "datetime"),
    Name("date", "datetime", "_date"),
    Name("datetime", "datetime"),
    Name("datetime", "datetime", "_datetime"),
    Name("time", "datetime", "_time"),
    Name("UUID", "uuid"),
    Name("Any", "typing"),
    Name("TYPE_CHECKING", "typing"),
    Module("builtins"),
    Name("Field", "pydantic"),
    Module("httpx2"),
    Name("models", "."),
    Name("client", ".", "_client"),
    Name("v10", ".resources", "_v10"),
    Name("v2", ".resources", "_v2"),
    Name("Users", ".resources"),
]


def test_every_three_imports_are_sorted(tmp_path: Path) -> None:
    for number, used in enumerate(combinations(USED, 3)):
        # Half of them as a module further down has them: `..resources`.
        text = "\n".join(import_lines(used, (".", ".models")[number % 2]))
        (tmp_path / f"imports_{number}.py").write_text(f"{text}\n")
    select = ("--select", "I", "--isolated", "--no-cache", "--output-format", "concise")
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *select, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:]


def test_what_is_known_by_itself_is_not_imported() -> None:
    assert import_lines([Name("str"), Name("self"), Name("Any", "typing")]) == (
        "from typing import Any",
    )


@pytest.mark.parametrize(
    ("module", "package", "line"),
    [
        (".", ".", "from . import x"),
        ("._runtime", ".", "from ._runtime import x"),
        (".", ".resources", "from .. import x"),
        ("._runtime.models", ".models", "from .._runtime.models import x"),
        (".models.shared", ".models", "from .shared import x"),
        (".resources.a.b", ".resources.a", "from .b import x"),
        (".resources.a", ".resources", "from .a import x"),
        (".", ".resources.a.b", "from .... import x"),
        (".modelsets", ".models", "from ..modelsets import x"),
        ("datetime", ".models", "from datetime import x"),
    ],
)
def test_a_module_of_ours_is_called_as_its_place_sees_it(
    module: str, package: str, line: str
) -> None:
    assert import_lines([Name("x", module)], package) == (line,)
