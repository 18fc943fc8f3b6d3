"""`write`: all files or none, and never over a person's work."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from postsmith import paths, swap
from postsmith.paths import ATTRIBUTES, MANIFEST
from postsmith.result import Changes
from postsmith.write import write

OWN = (MANIFEST, ATTRIBUTES)
FILES: dict[str, str | bytes] = {
    "README.md": "# zoom\n",
    "zoom/__init__.py": "x = 1\n",
    "zoom/users/_models.py": "y = 1\n",
}


def codes(changes: Changes) -> list[str]:
    return [found.code for found in changes.diagnostics]


def tree(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder that holds `FILES`, as an earlier run wrote them."""
    folder = tmp_path / "out"
    assert not write(FILES, str(folder)).diagnostics
    return folder


def test_a_new_folder_gets_every_file_and_a_manifest(out: Path) -> None:
    assert set(tree(out)) == {*FILES, *OWN}
    assert (out / "zoom/__init__.py").read_bytes() == b"x = 1\n"


def test_the_manifest_is_sorted_and_free_of_this_machine(out: Path) -> None:
    text = (out / MANIFEST).read_text()
    assert list(json.loads(text)["files"]) == sorted(FILES)
    assert str(out) not in text


def test_unchanged_files_are_not_touched(out: Path) -> None:
    before = {path: path.stat() for path in out.rglob("*")}
    changes = write({**FILES, "zoom/__init__.py": "x = 2\n"}, str(out))
    assert changes.updated == ("zoom/__init__.py",)
    kept = out / "zoom/users/_models.py"
    assert kept.stat().st_mtime_ns == before[kept].st_mtime_ns
    assert kept.stat().st_ino == before[kept].st_ino


def test_a_second_run_does_nothing_at_all(out: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (out, *out.rglob("*"))}
    changes = write(FILES, str(out))
    assert len(changes.unchanged) == len(FILES)
    assert {path: path.stat().st_mtime_ns for path in (out, *out.rglob("*"))} == before


def test_stale_files_go_with_their_emptied_folders(out: Path) -> None:
    cache = out / "zoom/users/__pycache__"
    cache.mkdir()
    (cache / "_models.cpython-311.pyc").write_bytes(b"")
    changes = write({"README.md": "# zoom\n"}, str(out))
    assert changes.removed == ("zoom/__init__.py", "zoom/users/_models.py")
    assert set(os.listdir(out)) == {"README.md", *OWN}


def test_a_module_can_become_a_package(out: Path) -> None:
    write({"zoom/users.py": "a = 1\n"}, str(out))
    write({"zoom/users/__init__.py": "a = 1\n"}, str(out))
    assert set(tree(out)) == {"zoom/users/__init__.py", *OWN}


def test_a_file_of_a_person_stays(out: Path) -> None:
    (out / "zoom/users/mine.py").write_text("mine\n")
    changes = write({"README.md": "# zoom\n"}, str(out))
    assert not changes.diagnostics
    assert (out / "zoom/users/mine.py").read_text() == "mine\n"


def test_a_file_of_a_person_in_the_way_refuses_everything(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("my own\n")
    changes = write(FILES, str(tmp_path))
    assert codes(changes) == ["PM602"]
    assert changes.diagnostics[0].location.file == str(tmp_path / "README.md")
    assert set(tree(tmp_path)) == {"README.md"}


def test_a_client_of_another_package_is_not_replaced(tmp_path: Path) -> None:
    zoom = {"zoom/py.typed": "", "zoom/users.py": "a = 1\n"}
    shop = {"shop/py.typed": "", "shop/books.py": "a = 1\n"}
    out = tmp_path / "out"
    write(zoom, str(out))
    before = tree(out)
    changes = write(shop, str(out))
    assert codes(changes) == ["PM612"]
    assert "'zoom'" in changes.diagnostics[0].message
    assert "--package zoom" in changes.diagnostics[0].hint
    assert tree(out) == before
    assert not write(shop, str(out), overwrite=True).diagnostics
    assert set(tree(out)) == {*shop, *OWN}


def test_a_generated_file_changed_by_hand_refuses_everything(out: Path) -> None:
    (out / "zoom/__init__.py").write_text("x = 3\n")
    before = tree(out)
    changes = write(
        {**FILES, "README.md": "# new\n", "zoom/__init__.py": "x = 2\n"}, str(out)
    )
    assert codes(changes) == ["PM603"]
    assert tree(out) == before


def test_a_change_by_hand_stays_where_the_generated_text_is_as_it_was(
    out: Path,
) -> None:
    (out / "zoom/__init__.py").write_text("x = 3\n")
    for _ in range(2):
        changes = write({**FILES, "README.md": "# new\n"}, str(out))
        assert codes(changes) == ["PM613"]
        assert (out / "zoom/__init__.py").read_text() == "x = 3\n"
        assert (out / "README.md").read_text() == "# new\n"
    changed = {**FILES, "README.md": "# new\n", "zoom/__init__.py": "x = 2\n"}
    assert codes(write(changed, str(out))) == ["PM603"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_change_by_hand_that_is_the_new_text_is_accepted(out: Path, end: str) -> None:
    (out / "zoom/__init__.py").write_bytes(f"x = 2{end}".encode())
    changed = {**FILES, "zoom/__init__.py": "x = 2\n"}
    assert not write(changed, str(out)).diagnostics
    assert write({}, str(out)).removed == tuple(sorted(FILES)), "it is ours again"


def test_overwrite_accepts_the_generated_text(out: Path) -> None:
    (out / "zoom/__init__.py").write_text("x = 3\n")
    changes = write(FILES, str(out), overwrite=True)
    assert not changes.diagnostics
    assert (out / "zoom/__init__.py").read_text() == "x = 1\n"


def test_a_changed_file_that_is_no_longer_generated_stays(out: Path) -> None:
    (out / "zoom/__init__.py").write_text("x = 3\n")
    changes = write({"README.md": "# zoom\n"}, str(out), overwrite=True)
    assert codes(changes) == ["PM604"]
    assert (out / "zoom/__init__.py").read_text() == "x = 3\n"
    assert not write({"README.md": "# zoom\n"}, str(out)).diagnostics, (
        "now it is theirs"
    )


def test_an_identical_file_is_adopted(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# zoom\n")
    assert not write(FILES, str(tmp_path)).diagnostics
    assert write({}, str(tmp_path)).removed == tuple(sorted(FILES))


def test_line_endings_of_version_control_are_not_a_change_by_hand(out: Path) -> None:
    (out / "zoom/__init__.py").write_bytes(b"x = 1\r\n")
    changes = write({**FILES, "zoom/__init__.py": "x = 2\n"}, str(out))
    assert changes.updated == ("zoom/__init__.py",)


def test_permissions_of_an_updated_file_stay(out: Path) -> None:
    (out / "README.md").chmod(0o640)
    write({**FILES, "README.md": "# new\n"}, str(out))
    assert (out / "README.md").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("manifest", ["<<<<<<< ours\n", "[]", '{"files": 3}', "{}"])
def test_a_broken_manifest_owns_nothing(out: Path, manifest: str) -> None:
    (out / MANIFEST).write_text(manifest)
    assert codes(write(FILES, str(out))) == ["PM607"]
    assert codes(write(FILES, str(out))) == [], "identical files were adopted"


def test_a_forged_manifest_cannot_remove_files_elsewhere(out: Path) -> None:
    victim = out.parent / "victim"
    victim.write_text("precious\n")
    forged = {"files": {"../victim": swap.digest(b"precious\n")}}
    (out / MANIFEST).write_text(json.dumps(forged))
    write(FILES, str(out))
    assert victim.exists()


def test_a_forged_journal_changes_nothing_elsewhere(out: Path) -> None:
    victim = out.parent / "victim"
    victim.write_text("precious\n")
    (out / paths.STAGING).mkdir()
    journal = {"new": {"../victim": swap.digest(b"precious\n")}, "old": []}
    (out / paths.STAGING / "journal.json").write_text(json.dumps(journal))
    assert codes(write(FILES, str(out))) == ["PM605"]
    assert victim.exists()


@pytest.mark.parametrize("inside", [True, False])
def test_links_in_the_output_are_not_followed(tmp_path: Path, inside: bool) -> None:
    out = tmp_path / "out"
    target = out / "real" if inside else tmp_path / "elsewhere"
    target.mkdir(parents=True)
    (out).mkdir(exist_ok=True)
    (out / "zoom").symlink_to(target)
    changes = write(FILES, str(out))
    assert set(codes(changes)) == {"PM606"}
    assert list(target.iterdir()) == []


def test_a_link_in_the_place_of_a_file_is_a_persons(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine\n")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/README.md").symlink_to(tmp_path / "mine")
    for overwrite in (False, True):
        assert codes(write(FILES, str(tmp_path / "out"), overwrite=overwrite)) == [
            "PM602"
        ]
    assert (tmp_path / "mine").read_text() == "mine\n"


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    assert not write(FILES, str(tmp_path / "out")).diagnostics
    assert (tmp_path / "real/README.md").exists()


def test_an_output_that_is_a_file_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine\n")
    assert codes(write(FILES, str(tmp_path / "out"))) == ["PM601"]


def test_a_folder_in_the_place_of_a_file_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "README.md").mkdir()
    assert codes(write(FILES, str(tmp_path))) == ["PM602"]


def test_a_file_in_the_place_of_a_folder_leaves_everything_as_it_was(
    tmp_path: Path,
) -> None:
    (tmp_path / "zoom").write_text("mine\n")
    assert set(codes(write(FILES, str(tmp_path)))) == {"PM602"}
    assert set(tree(tmp_path)) == {"zoom"}


def test_our_own_file_makes_room_for_a_folder(tmp_path: Path) -> None:
    write({"fixtures/users": "a\n"}, str(tmp_path))
    assert not write({"fixtures/users/get": "a\n"}, str(tmp_path)).diagnostics
    assert set(tree(tmp_path)) == {"fixtures/users/get", *OWN}


@pytest.mark.parametrize("call", ["link", "replace", "unlink", "makedirs"])
@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_failing_system_call_leaves_everything_as_it_was(
    out: Path, monkeypatch: pytest.MonkeyPatch, call: str, after: int
) -> None:
    """Disk full, permission denied: one finding, and the old folder byte for byte."""
    before, left = tree(out), [after]
    real = getattr(os, call)

    def failing(*arguments: object, **options: object) -> object:
        left[0] -= 1
        if left[0] == -1:
            raise OSError(28, "No space left on device", str(arguments[0]))
        return real(*arguments, **options)

    monkeypatch.setattr(os, call, failing)
    changes = write(
        {"README.md": "# new\n", "zoom/new.py": "", "zoom/b.py": ""}, str(out)
    )
    monkeypatch.undo()
    if left[0] >= 0 or call == "link":  # not reached, or there is a way without
        assert not changes.diagnostics
        assert set(tree(out)) == {"README.md", "zoom/new.py", "zoom/b.py", *OWN}
    else:
        assert codes(changes) == ["PM605"]
        assert "No space left" in changes.diagnostics[0].message
        assert tree(out) == before


def test_a_failed_first_run_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", failing)
    assert codes(write(FILES, str(tmp_path / "a/b/out"))) == ["PM605"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("call", ["link", "replace", "unlink", "makedirs", "open"])
def test_a_failure_names_a_path_that_a_person_knows(
    out: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    real = getattr(os, call)

    def failing(*arguments: object, **options: object) -> object:
        if any(paths.STAGING in str(each) for each in arguments):
            raise OSError(28, "No space left on device", *arguments[:1])
        return real(*arguments, **options)

    monkeypatch.setattr(os, call, failing)
    changes = write({"README.md": "# new\n"}, str(out))
    monkeypatch.undo()
    places = [found.location.file for found in changes.diagnostics]
    assert set(places) <= {str(out), str(out / "README.md")}
    assert places or call in ("link", "open"), "there is a way without"


def test_a_pipe_in_the_place_of_a_file_is_in_the_way(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes here")
    os.mkfifo(tmp_path / "README.md")
    assert codes(write(FILES, str(tmp_path))) == ["PM602"]


WRITER = """
import sys
from postsmith.write import write
files = {f"zoom/{number}.py": sys.argv[2] for number in range(200)}
for _ in range(5):
    assert not write(files, sys.argv[1]).diagnostics
"""


def test_runs_into_one_folder_follow_one_another(tmp_path: Path) -> None:
    """The output is what one of them gives, and all say that it went well."""
    environment = {**os.environ, "PYTHONPATH": str(Path(paths.__file__).parents[1])}
    out = str(tmp_path / "a/out")
    runs = [
        subprocess.Popen([sys.executable, "-c", WRITER, out, name], env=environment)
        for name in "abc"
    ]
    assert [run.wait() for run in runs] == [0, 0, 0]
    found = {path.read_text() for path in (tmp_path / "a/out/zoom").iterdir()}
    assert len(found) == 1
    assert len(tree(tmp_path / "a/out")) == 202


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_one_finding(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert codes(write(FILES, str(tmp_path / "out"))) == ["PM605"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_any_step_the_folder_is_whole_or_taken_back(tmp_path: Path) -> None:
    script = Path(__file__).with_name("kill_writer.py")
    generator = str(Path(paths.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path)],
        env={**os.environ, "PYTHONPATH": generator},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["wrong"] == []
    writing, formatting = report["steps"]
    assert writing > 40, "the process was not killed where it matters"
    assert formatting > 12, "the process was not killed where it matters"


def test_an_interrupted_run_is_taken_back_and_said(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    before = tree(out)
    monkeypatch.setattr(swap, "_commit", killed)
    monkeypatch.setattr(swap, "recover", lambda root: False)
    with pytest.raises(Killed):
        write({"README.md": "# new\n"}, str(out))
    monkeypatch.undo()
    assert (out / paths.STAGING / "journal.json").exists()
    assert codes(write(FILES, str(out))) == ["PM608"]
    assert tree(out) == before


def test_what_a_person_wrote_after_an_interrupted_run_stays(out: Path) -> None:
    staging = out / paths.STAGING
    (staging / "old").mkdir(parents=True)
    (staging / "old/README.md").write_text("# zoom\n")
    journal = {"new": {"README.md": swap.digest(b"# new\n")}, "old": ["README.md"]}
    (staging / "journal.json").write_text(json.dumps(journal))
    (out / "README.md").write_text("a person was here\n")
    assert swap.recover(str(out))
    assert (out / "README.md").read_text() == "a person was here\n"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../x",
        "a/../x",
        "a//b",
        "./a",
        "a/",
        "C:/x",
        "a\\b",
        "aux.py",
        "a/NUL",
        "com1.txt",
        "x.",
        "x ",
        "a\x00b",
        "a\nb",
        "a\u202eb",
        "a" * 256,
        "a?b",
        MANIFEST,
        f"{paths.STAGING}/x",
    ],
)
def test_a_path_that_could_do_harm_is_our_bug(tmp_path: Path, path: str) -> None:
    changes = write({path: "x", "fine.py": ""}, str(tmp_path / "out"))
    assert codes(changes) == ["PM901"]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "path", ["a.py", "a/b.json", ".gitignore", "a b", "é.md", "console.py", "com10"]
)
def test_ordinary_paths_are_fine(path: str) -> None:
    assert paths.problem(path) == ""


@pytest.mark.parametrize(
    "pair", [("User.py", "user.py"), ("é", "e\u0301"), ("a", "a/b"), ("A", "a/b/c")]
)
def test_paths_that_are_one_file_on_some_system_are_our_bug(
    pair: tuple[str, str],
) -> None:
    assert paths.clashes(pair)
    assert not paths.clashes(["a/b", "a/c", "ab"])
