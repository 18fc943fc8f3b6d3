"""Two branches generate into one folder: after a merge, the next run needs no hand, and takes nothing of a person's."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from postsmith.paths import ATTRIBUTES, MANIFEST
from postsmith.result import Changes
from postsmith.write import write

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="merges are git's")

BASE: dict[str, str | bytes] = {
    "README.md": "# zoom\n2 methods\n",
    "zoom/a.py": "a = 1\n\n\n\nz = 26\n",
    "zoom/z.py": "old\n",
}
LEFT = {**BASE, "README.md": "# zoom\n3 methods\n", "zoom/a.py": "a = 1\nb = 2\n\n\n\nz = 26\n", "zoom/left.py": "l\n"}  # fmt: skip
RIGHT = {**BASE, "README.md": "# zoom\n4 methods\n", "zoom/a.py": "a = 1\n\n\n\ny = 25\nz = 26\n", "zoom/right.py": "r\n"}  # fmt: skip
BOTH = {**LEFT, **RIGHT, "README.md": "# zoom\n5 methods\n", "zoom/a.py": "a = 1\nb = 2\n\n\n\ny = 25\nz = 26\n# both\n"}  # fmt: skip


def git(repository: Path, *arguments: str, fails: bool = False) -> str:
    person = ("-c", "user.name=a", "-c", "user.email=a@example.test")
    kept = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    done = subprocess.run(
        ("git", *person, *arguments),
        cwd=repository,
        env={**kept, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert fails or done.returncode == 0, done.stderr
    return done.stdout


def commit(out: Path, files: dict[str, str | bytes]) -> None:
    assert not write(files, str(out)).diagnostics
    git(out, "add", "-A")
    git(out, "commit", "-qm", "generated")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A client in a folder of a repository, on a branch with `LEFT`, beside one with `RIGHT`."""
    folder = tmp_path / "clients/zoom"
    folder.mkdir(parents=True)
    git(tmp_path, "init", "-q", "-b", "main")
    commit(folder, BASE)
    git(tmp_path, "checkout", "-qb", "right")
    commit(folder, RIGHT)
    git(tmp_path, "checkout", "-qb", "left", "main")
    commit(folder, LEFT)
    return folder


def state(out: Path) -> dict[str, str]:
    files = {path.relative_to(out).as_posix(): path for path in out.rglob("*")}
    own = (MANIFEST, ATTRIBUTES)
    return {
        name: path.read_text()
        for name, path in files.items()
        if path.is_file() and name not in own
    }


def conflicts(out: Path) -> list[str]:
    return git(out, "diff", "--name-only", "--relative", "--diff-filter=U").split()


@pytest.mark.parametrize("style", ["merge", "diff3"])
@pytest.mark.parametrize("how", ["merge", "rebase"])
def test_one_run_settles_a_merge(out: Path, how: str, style: str) -> None:
    git(out, "config", "merge.conflictStyle", style)
    git(out, how, "right", fails=True)
    assert conflicts(out) == ["README.md"]  # what both sides really changed
    changes = write(BOTH, str(out))
    assert not changes.diagnostics
    assert state(out) == BOTH
    assert write(BOTH, str(out)).unchanged == tuple(BOTH)


def test_one_run_settles_a_merge_that_is_committed(out: Path) -> None:
    git(out, "merge", "-X", "ours", "right", "-m", "merged")
    assert not write(BOTH, str(out)).diagnostics
    assert state(out) == BOTH


def test_what_neither_side_would_have_now_goes(out: Path) -> None:
    git(out, "merge", "right", fails=True)
    rest = {path: text for path, text in BOTH.items() if path != "zoom/a.py"}
    changes = write(rest, str(out))
    assert changes.removed == ("zoom/a.py",)
    assert state(out) == rest


def test_conflicting_manifests_are_read_from_both_sides(out: Path) -> None:
    for branch in ("left", "right"):
        git(out, "checkout", "-q", branch)
        (out / ATTRIBUTES).write_text("* text=auto\n")
        git(out, "commit", "-qam", "attributes of our own")
    git(out, "merge", "left", fails=True)
    assert MANIFEST in conflicts(out)
    assert not write(BOTH, str(out)).diagnostics
    assert state(out) == BOTH
    assert (out / ATTRIBUTES).read_text() == "* text=auto\n"


@pytest.mark.parametrize("path", ["README.md", "zoom/a.py"])
def test_what_a_person_wrote_meanwhile_stays(out: Path, path: str) -> None:
    git(out, "merge", "right", fails=True)
    with (out / path).open("a") as file:
        file.write("mine\n")
    before = state(out)
    changes: Changes = write(BOTH, str(out))
    assert [found.code for found in changes.diagnostics] == ["PM603"]
    assert state(out) == before


def test_lines_taken_out_by_hand_are_a_change_by_hand(out: Path) -> None:
    (out / "zoom/a.py").write_text("a = 1\n")
    changes = write(BOTH, str(out))
    assert [found.code for found in changes.diagnostics] == ["PM603"]
