"""The configuration files: what they say, and what is said about mistakes in them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from postsmith.config import ClientConfig, Config, read_config

COMPLETE = """
collection = "in/zoom.json"
output = "out"
package = "zoom"
packs = ["python_client", "curl"]
templates = "mine"
"""


def read(folder: Path, text: str, file: str = "postsmith.toml") -> Config:
    (folder / file).write_text(text)
    return read_config(str(folder))


def test_every_option_is_read(tmp_path: Path) -> None:
    config = read(tmp_path, f"[[client]]{COMPLETE}")
    assert config.clients == (
        ClientConfig(
            collection=str(tmp_path / "in/zoom.json"),
            output=str(tmp_path / "out"),
            package="zoom",
            packs=("python_client", "curl"),
            templates=str(tmp_path / "mine"),
        ),
    )
    assert not config.diagnostics


def test_pyproject_has_a_table_for_us(tmp_path: Path) -> None:
    text = f"[project]\nname = 'x'\n[[tool.postsmith.client]]{COMPLETE}"
    assert len(read(tmp_path, text, "pyproject.toml").clients) == 1


def test_the_file_of_our_own_wins(tmp_path: Path) -> None:
    read(tmp_path, "[[tool.postsmith.client]]", "pyproject.toml")
    config = read(tmp_path, f"[[client]]{COMPLETE}")
    assert os.path.basename(config.file) == "postsmith.toml"


@pytest.mark.parametrize(
    "text", ["", "[project]\nname = 'x'", "[tool.other]", "tool = 3"]
)
def test_a_project_that_does_not_mention_us_has_no_clients(
    tmp_path: Path, text: str
) -> None:
    assert read(tmp_path, text, "pyproject.toml") == Config()


def test_paths_are_short_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(tmp_path, f"[[client]]{COMPLETE}")
    monkeypatch.chdir(tmp_path)
    assert read_config().clients[0].output == "out"


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("[[client]", "PM701", "TOML"),
        ("[[clients]]", "PM702", "did you mean 'client'?"),
        ("[[client]]\ncollection='a'\noutput='b'\npackge='c'", "PM702", "'package'"),
        (
            "[[client]]\ncollection='a'\noutput='b'\nzzz='c'",
            "PM702",
            "there is: collection",
        ),
        ("[[client]]\ncollection=3\noutput='b'", "PM703", "a text, not a number"),
        ('[[client]]\ncollection="a"\noutput="b\\u0000"', "PM703", "without null"),
        ("[[client]]\ncollection='a'\noutput=true", "PM703", "not true or false"),
        ("[[client]]\ncollection='a'\noutput='b'\npacks='c'", "PM703", "not a text"),
        ("[[client]]\ncollection='a'\noutput='b'\npacks=[]", "PM703", "pack names"),
        (
            "[[client]]\ncollection='a'\noutput='b'\npacks=['c', 3]",
            "PM703",
            "pack names",
        ),
        ("[client]\ncollection='a'\noutput='b'", "PM703", "[[client]], not a table"),
        ("client = [1979-05-27]", "PM703", "not a date"),
        ("[[client]]\ncollection='a'", "PM704", "'output'"),
        ("[[client]]\noutput=''\ncollection='a'", "PM704", "'output'"),
    ],
)
def test_a_mistake_is_one_finding_and_nothing_is_generated(
    tmp_path: Path, text: str, code: str, says: str
) -> None:
    config = read(tmp_path, text)
    (found,) = config.diagnostics
    assert found.code == code
    assert says in f"{found.message} ({found.hint})"
    assert found.location.file.endswith("postsmith.toml")
    assert not config.clients


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "postsmith.toml").mkdir()
    assert [found.code for found in read_config(str(tmp_path)).diagnostics] == ["PM705"]


def test_a_file_that_is_not_utf8_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "postsmith.toml").write_bytes(b"\xff\xfe[")
    assert [found.code for found in read_config(str(tmp_path)).diagnostics] == ["PM701"]
