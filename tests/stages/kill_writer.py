"""Kills a writing process before each of its touches of the disk; run by `test_write.py`.

Prints one JSON object: how many places there were, and what was wrong after each kill.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from postsmith import swap
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
TOUCHES = ("open", "os.", "shutil.")


def visible(root: Path) -> dict[str, str]:
    files = (path for path in root.rglob("*") if path.is_file())
    names = {path.relative_to(root).as_posix(): path for path in files}
    return {
        name: path.read_text()
        for name, path in names.items()
        if not name.startswith(".postsmith-")
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
    journal = root / swap.STAGING / "journal.json"
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
    if again.refused or visible(root) != states[1] or (root / swap.STAGING).exists():
        wrong.append(f"step {step}: the next run ends with {visible(root)}")
    return died, wrong


def run(root: Path) -> None:
    step, wrong = 0, list[str]()
    while True:
        died, found = check(root, step)
        wrong += found
        if not died:
            break
        step += 1
    print(json.dumps({"steps": step, "wrong": wrong}))


if __name__ == "__main__":
    run(Path(sys.argv[1]))
