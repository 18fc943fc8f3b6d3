"""Import lines are in the order that ruff and isort want, whatever is imported."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations
from pathlib import Path

from postsmith.plan.imports import Imports

USED = [
    ("datetime", "date"),
    ("datetime", "date as _date"),
    ("datetime", "datetime"),
    ("datetime", "datetime as _datetime"),
    ("datetime", "time as _time"),
    ("uuid", "UUID"),
    ("typing", "Any"),
    ("typing", "TYPE_CHECKING"),
    ("builtins", ""),
    ("pydantic", "Field"),
    ("httpx2", ""),
    (".", "models"),
    (".", "client as _client"),
    (".resources", "v10 as _v10"),
    (".resources", "v2 as _v2"),
    ("..resources", "Users"),
]


def test_every_three_imports_are_sorted(tmp_path: Path) -> None:
    for number, used in enumerate(combinations(USED, 3)):
        imports = Imports()
        for module, name in used:
            imports.use(module, name)
        text = "\n".join(imports.lines())
        (tmp_path / f"imports_{number}.py").write_text(f"{text}\n")
    select = ("--select", "I", "--isolated", "--no-cache", "--output-format", "concise")
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *select, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:]
