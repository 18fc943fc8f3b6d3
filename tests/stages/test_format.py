"""`format_files`: exactly Black's layout, quickly, and a clear word when it is not Python."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import black
import pytest

from postsmith import format as formatting
from postsmith.format import FormatError, FormatterFailed, format_files
from postsmith.scratch import PREFIX, scratch

UGLY = "from a import (b)\nclass X :\n  def f(self, x , *, y = 'q') :\n    return {'a':1,}\n"


@pytest.fixture(params=["ruff", "black"])
def formatter(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each way to format; the second is for machines without the ruff program."""
    if request.param == "black":
        monkeypatch.setattr(formatting, "_find_ruff", lambda: "")
    return str(request.param)


@pytest.mark.usefixtures("formatter")
def test_python_gets_blacks_layout() -> None:
    done = format_files({"a/b.py": UGLY, "c.pyi": "class X :\n  x : int\n"})
    assert done["a/b.py"] == black.format_str(UGLY, mode=black.Mode())
    assert done["c.pyi"] == "class X:\n    x: int\n"


@pytest.mark.usefixtures("formatter")
def test_everything_else_is_left_alone() -> None:
    files: dict[str, str | bytes] = {
        "a.md": "x  =  1",
        "verbatim.py": b"x  =  1",
        "data.json": "{ }",
        "e.py": "",
    }
    assert format_files(files) == files


@pytest.mark.usefixtures("formatter")
def test_python_in_markdown_gets_the_same_layout() -> None:
    text = "a  = 1\n\n```python\n{}```\n\n```\nb  = 1\n```\n\n```python\n{{…}}\n```\n\n```python\n{}```\n"
    done = format_files({"a.md": text.format(UGLY, "c  = 1\n"), "z.py": "d  = 1\n"})
    expected = black.format_str(UGLY, mode=black.Mode())
    assert done == {"a.md": text.format(expected, "c = 1\n"), "z.py": "d = 1\n"}


@pytest.mark.usefixtures("formatter")
def test_broken_python_names_the_file() -> None:
    files = {f"f{number}.py": "x = 1\n" for number in range(12)}
    with pytest.raises(FormatError) as caught:
        format_files({**files, "a/broken.py": "def (:\n", "z.py": ""})
    assert caught.value.path == "a/broken.py"
    assert "1:" in caught.value.message


@pytest.mark.usefixtures("formatter")
def test_paths_have_no_say() -> None:
    hostile = ["../x.py", "/abs.py", "node_modules/y.py", ".venv/z.py", "-rf.py"]
    assert set(format_files(dict.fromkeys(hostile, "x=1")).values()) == {"x = 1\n"}


@pytest.mark.usefixtures("formatter")
def test_line_ends_inside_texts_stay() -> None:
    source = 'x = "a\\r\\n\\u202e\\x00"\n'
    assert format_files({"a.py": source}) == {"a.py": source}


def test_settings_around_us_have_no_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ruff.toml").write_text('line-length = 20\nexclude = ["*.py"]\n')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RUFF_LINE_LENGTH", "20")
    monkeypatch.setenv("TMPDIR", os.fspath(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    line = "value = some_function(argument_one, argument_two, argument_three)\n"
    assert format_files({"a.py": line}) == {"a.py": line}


def refused(files: dict[str, str | bytes]) -> FormatterFailed:
    with pytest.raises(FormatterFailed) as caught:
        format_files(files)
    return caught.value


def test_a_temporary_folder_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    for folder in ("absent", "file"):
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path / folder))
        assert refused({"a.py": "x=1"}).place == str(tmp_path / folder)


def test_a_full_disk_is_told_by_whoever_meets_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", str(tmp_path / f"{PREFIX}x/0.py"))

    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", full)
        met = refused({"a.py": "x=1"})
    assert (met.place, met.reason) == (str(tmp_path), "No space left on device")
    program = tmp_path / "ruff"
    program.write_text(
        "#!/bin/sh\necho 'error: Failed to parse 0.py:1:1: unexpected EOF' >&2\n"
        "echo 'error: Failed to write x/1.py: No space left on device (os error 28)' >&2\nexit 2\n"
    )
    program.chmod(0o755)
    monkeypatch.setattr(formatting, "_find_ruff", lambda: str(program))
    met = refused({"a.py": "x=1"})
    assert (met.place, met.reason) == (str(tmp_path), "No space left on device")
    assert [path.name for path in tmp_path.iterdir()] == ["ruff"]


@pytest.mark.parametrize(
    ("script", "mode", "says"),
    [
        ("#!/bin/sh\n", 0o644, "does not start"),
        ("\0", 0o755, "does not start"),
        ("#!/bin/sh\nkill -9 $$\n", 0o755, "ended by signal 9"),
        ("#!/bin/sh\necho 'odd words' >&2\nexit 3\n", 0o755, "odd words"),
        ("#!/bin/sh\nexit 3\n", 0o755, "the formatter failed"),
    ],
)
def test_a_program_that_does_not_work_is_no_fault_of_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, mode: int, says: str
) -> None:
    program = tmp_path / "ruff"
    program.write_text(script)
    program.chmod(mode)
    monkeypatch.setattr(formatting, "_find_ruff", lambda: str(program))
    assert says in refused({"a.py": "x=1"}).reason


def test_a_folder_that_somebody_uses_is_not_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with scratch() as used:
        (tmp_path / f"{PREFIX}left").mkdir()
        (tmp_path / f"{PREFIX}left/0.py").write_text("")
        (tmp_path / "postsmith-mine").mkdir()
        format_files({"a.py": "x=1"})
        assert {path.name for path in tmp_path.iterdir()} == {
            os.path.basename(used),
            "postsmith-mine",
        }


def test_runs_at_once_leave_each_other_their_folders(tmp_path: Path) -> None:
    """Each removes what killed runs left, and may meet a folder of another before that one has locked it."""
    program = """if True:
        import os, tempfile
        from postsmith.scratch import scratch
        for _ in range(150):
            with scratch() as folder:
                name = os.path.join(folder, "a")
                open(name, "w").close()
                assert os.path.exists(name)
    """
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    runs = [
        subprocess.Popen([sys.executable, "-c", program], env=environment)
        for _ in range(4)
    ]
    assert [run.wait() for run in runs] == [0] * 4
    assert not list(tmp_path.iterdir())


def test_nothing_to_format_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("subprocess.run")
    assert format_files({"a.md": "x"}) == {"a.md": "x"}
