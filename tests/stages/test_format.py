"""`format_files`: exactly Black's layout, quickly, and a clear word when it is not Python."""

from __future__ import annotations

import os
from pathlib import Path

import black
import pytest

from postsmith import format as formatting
from postsmith.format import FormatError, format_files

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


def test_nothing_to_format_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("subprocess.run")
    assert format_files({"a.md": "x"}) == {"a.md": "x"}
