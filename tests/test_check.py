"""`postsmith check`: is what is on disk what the collection gives?"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from postsmith import cli
from postsmith.paths import MANIFEST

ZOOM = Path(__file__).parents[1] / "collections/zoom.postman_collection.json"
USERS = "zoom/resources/users.py"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.app, [*arguments])


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the collection, and the client in `out`."""
    shutil.copy(ZOOM, tmp_path / "zoom.json")
    monkeypatch.chdir(tmp_path)
    assert run("generate", "zoom.json", "-o", "out").exit_code == 0
    return tmp_path


def count(here: Path) -> int:
    return len(json.loads((here / "out" / MANIFEST).read_text())["files"])


def check(*arguments: str) -> Result:
    return run("check", "zoom.json", "-o", "out", *arguments)


def changed(here: Path) -> None:
    """One file of each kind, and one of a person."""
    (here / "out/api.md").unlink()
    with (here / "out" / USERS).open("a") as file:
        file.write("mine = 1\n")
    collection = (here / "zoom.json").read_text()
    (here / "zoom.json").write_text(collection.replace('"ttl"', '"until"'))
    manifest = json.loads((here / "out" / MANIFEST).read_text())
    manifest["files"]["zoom/old.py"] = manifest["files"]["zoom/py.typed"]
    (here / "out" / MANIFEST).write_text(json.dumps(manifest, indent=1))
    shutil.copy(here / "out/zoom/py.typed", here / "out/zoom/old.py")
    (here / "out/zoom/mine.py").write_text("")


def test_what_was_just_generated_is_up_to_date(here: Path) -> None:
    before = state(here)
    done = check()
    assert (done.exit_code, done.stdout) == (
        0,
        f"out: up to date, {count(here)} files\n",
    )
    assert state(here) == before


def test_each_file_that_differs_is_said_with_how_and_what_to_run(here: Path) -> None:
    changed(here)
    before = state(here)
    done = check("--package", "zoom", "--verbose")
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    said = {(each[:17].strip(), each[18:].strip()) for each in lines if each[:2] == "  " and each[2:3] != " "}  # fmt: skip
    assert {("missing", "api.md"), ("changed by hand", USERS), ("left over", "zoom/old.py"), ("outdated", "tests/test_users.py")} <= said  # fmt: skip
    assert "    -mine = 1" in lines
    assert "Mend it: postsmith generate zoom.json --output out --package zoom" in lines
    assert not any("mine.py" in each for each in lines)
    assert state(here) == before


def test_the_command_that_it_names_mends_it(here: Path) -> None:
    collection = (here / "zoom.json").read_text()
    (here / "zoom.json").write_text(collection.replace('"ttl"', '"until"'))
    done = check()
    assert done.exit_code == 1
    command = done.stdout.rpartition("Mend it: postsmith ")[2].split()
    assert run(*command).exit_code == 0
    assert check().exit_code == 0


def test_a_client_that_is_not_there_is_missing(here: Path) -> None:
    files = count(here) + 1  # the manifest
    shutil.rmtree(here / "out")
    done = check()
    assert done.exit_code == 1
    assert done.stdout.startswith(f"out: {files} files are not")
    assert not (here / "out").exists()


def test_line_ends_are_no_difference(here: Path) -> None:
    for path in (here / "out").rglob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert check().exit_code == 0


def test_the_configured_clients_are_checked(here: Path) -> None:
    (here / "postsmith.toml").write_text(
        '[[client]]\ncollection = "zoom.json"\noutput = "out"\n'
    )
    assert run("check").stdout == f"out: up to date, {count(here)} files\n"
    (here / "out/api.md").unlink()
    done = run("check")
    assert done.exit_code == 1
    assert done.stdout.endswith("Mend it: postsmith generate\n")


def test_tools_get_all_of_it(here: Path) -> None:
    changed(here)
    whole = json.loads(check("--format", "json").stdout)
    assert whole["up_to_date"] is False
    found = {each["path"]: each for each in whole["differences"]}
    assert found["api.md"] == {"path": "api.md", "is": "missing", "diff": []}
    assert "-mine = 1" in found[USERS]["diff"]
    codes = {each["code"] for each in whole["diagnostics"]}
    assert {"PM641", "PM642", "PM643", "PM644"} <= codes


def test_ci_servers_get_a_test_case_for_each_file(here: Path) -> None:
    changed(here)
    done = check("--format", "junit")
    assert done.exit_code == 1
    suite = ElementTree.fromstring(done.stdout)[0]
    failed = {case.get("name") for case in suite if case.find("failure") is not None}
    assert {"api.md", USERS, "zoom/old.py"} <= failed
    assert suite.get("failures") == str(len(failed))
    assert suite.get("tests") == str(len(suite))


def test_github_gets_annotations_at_the_first_difference(here: Path) -> None:
    with (here / "out" / USERS).open("a") as file:
        file.write("mine = 1\n")
    last = (here / "out" / USERS).read_text().count("\n")
    done = check("--format", "github")
    assert f"::error file=out/{USERS},line={last - 1},title=PM643::" in done.stdout


@pytest.mark.parametrize("format", ["text", "github", "json", "junit"])
def test_a_collection_that_cannot_be_read_is_no_difference(
    here: Path, format: str
) -> None:
    (here / "zoom.json").write_text("{")
    done = check("--format", format)
    assert done.exit_code == 2
    assert "PM1" in done.output
    assert "Mend it" not in done.output
