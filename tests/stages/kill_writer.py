"""Kills a process before each of its touches of the disk, while it writes and while it formats.

Run by `test_write.py`. Prints one JSON object: how many places there were, and what was wrong after each kill.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from postsmith import paths, swap
from postsmith.format import format_files
from postsmith.write import write

OLD: dict[str, str | bytes] = {
    "zoom/__init__.py": "old\n",
    "zoom/gone/deep.py": "gone\n",
    "zoom/same.py": "same\n",
}
NEW: dict[str, str | bytes] = {
    "zoom/__init__.py": "new\n",
    "zoom/added/deep.py": "added\n",
    "zoom/same.py": "same\n",
}
PERSON = {"zoom/mine.py": "mine\n"}
TOUCHES = ("open", "os.", "shutil.", "tempfile.", "subprocess.", "fcntl.")


def visible(root: Path) -> dict[str, str]:
    files = (path for path in root.rglob("*") if path.is_file())
    names = {path.relative_to(root).as_posix(): path for path in files}
    return {
        name: path.read_text()
        for name, path in names.items()
        if not name.startswith((".postsmith-", paths.ATTRIBUTES))
    }


def killed_at(step: int, work: Callable[[], object]) -> bool:
    """Run `work` in a child that dies before its `step`-th touch; tell whether it got that far."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    left = [step]

    def count(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(TOUCHES):
            left[0] -= 1
            if left[0] < 0:
                os._exit(9)

    sys.addaudithook(count)
    work()
    os._exit(0)


def check(root: Path, step: int) -> tuple[bool, list[str]]:
    shutil.rmtree(root, ignore_errors=True)
    write(OLD, str(root))
    (root / "zoom/mine.py").write_text("mine\n")
    died = killed_at(step, lambda: write(NEW, str(root)))
    wrong: list[str] = []
    journal = root / paths.STAGING / "journal.json"
    states = ({**OLD, **PERSON}, {**NEW, **PERSON})
    if not journal.exists() and visible(root) not in states:
        wrong.append(f"step {step}: neither old nor new, and no journal")
    if journal.exists():
        recovery = 0
        while killed_at(recovery, lambda: swap.recover(str(root))):
            recovery += 1
        if visible(root) != states[0]:
            wrong.append(f"step {step}: not taken back: {visible(root)}")
    again = write(NEW, str(root))
    if again.refused or visible(root) != states[1] or (root / paths.STAGING).exists():
        wrong.append(f"step {step}: the next run ends with {visible(root)}")
    return died, wrong


def check_format(root: Path, step: int) -> tuple[bool, list[str]]:
    """A killed formatter leaves nothing that the next one does not remove, and nothing of a living one is removed."""
    died = killed_at(step, lambda: format_files({"a.py": "x=1", "b.py": "y=1"}))
    format_files({"a.py": "x=1"})
    left = sorted(path.name for path in root.iterdir())
    return died, [f"format, step {step}: left {left}"] if left != ["mine"] else []


def steps(check: Callable[[int], tuple[bool, list[str]]]) -> tuple[int, list[str]]:
    step, wrong = 0, list[str]()
    while True:
        died, found = check(step)
        wrong += found
        if not died:
            return step, wrong
        step += 1


def run(root: Path) -> None:
    writing, wrong = steps(lambda step: check(root / "out", step))
    tempfile.tempdir = str(root / "temporary")
    (root / "temporary/mine").mkdir(parents=True)
    formatting, more = steps(lambda step: check_format(root / "temporary", step))
    print(json.dumps({"steps": [writing, formatting], "wrong": wrong + more}))


if __name__ == "__main__":
    run(Path(sys.argv[1]))
