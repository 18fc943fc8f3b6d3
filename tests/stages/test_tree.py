"""Folders and zips: which collections are in them, what is read, and that nothing hostile harms."""

from __future__ import annotations

import codecs
import io
import json
import os
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from postsmith import files, pipeline
from postsmith.diagnostics import Diagnostic, Report, locate
from postsmith.load import Source, Tree, exports_in, load_collection
from postsmith.postman.model import Collection
from postsmith.postman.reader import read

REQUEST = "$kind: http-request\nurl: https://h.test/a\n"
COLLECTION = '{"info": {"name": "J"}, "item": [{"request": "https://h.test/j"}]}'
ENVIRONMENT = '{"name": "e", "values": []}'


def laid(root: Path, *paths: str, **contents: str) -> Path:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(REQUEST if path.endswith("yaml") else COLLECTION)
    for path, content in contents.items():
        (root / path).write_text(content)
    return root


def collection_of(path: Path | str) -> tuple[Collection | None, tuple[Diagnostic, ...]]:
    report = Report()
    source = load_collection(path, report)
    collection = read(source, report) if source else None
    return collection, locate(report.diagnostics, [source] if source else [])


def name_of(path: Path | str) -> str:
    collection, diagnostics = collection_of(path)
    assert collection, diagnostics
    return collection.name


def code_of(path: Path | str) -> str:
    collection, diagnostics = collection_of(path)
    assert collection is None
    return " ".join(found.code for found in diagnostics)


HOME = "postman/collections"


@pytest.mark.parametrize(
    ("paths", "given", "name"),
    [
        (["a.request.yaml"], ".", "root"),
        (["F/a.request.yml"], ".", "root"),
        ([".well-known/a.request.yaml"], ".", "root"),
        (["F/a.request.yaml", "G/b.request.yaml"], ".", "root"),
        ([f"{HOME}/A/a.request.yaml"], ".", "A"),
        ([f"{HOME}/A/F/a.request.yaml"], "postman", "A"),
        ([f"{HOME}/A/F/a.request.yaml"], HOME, "A"),
        ([f"{HOME}/A/F/a.request.yaml"], f"{HOME}/A", "A"),
        ([f"{HOME}/A/a.request.yaml", f"{HOME}/B/b.request.yaml"], f"{HOME}/B", "B"),
        ([f"api/{HOME}/A/F/a.request.yaml"], ".", "A"),
        (["export.json"], ".", "J"),
        (["deep/down/export.json"], ".", "J"),
        ([f"{HOME}/A/a.request.yaml", "elsewhere/export.json"], ".", "A"),
        (["a.request.yaml", "export.json"], ".", "root"),
        (["node_modules/x/a.request.yaml", "export.json"], ".", "J"),
        ([".git/export.json", "export.json"], ".", "J"),
        ([".tool/a.request.yaml", "export.json"], ".", "J"),
        (["old.postman_collection"], ".", "J"),
        (["My API"], ".", "J"),
        ([f"{HOME}/My API"], ".", "J"),
        ([f"{HOME}/My API"], "postman", "J"),
        ([f"{HOME}/export.json", "elsewhere/export.json"], ".", "J"),
        (["export.json", "._other.json"], ".", "J"),
        (["a.request.yaml", "__MACOSX/._a.request.yaml"], ".", "root"),
    ],
)
def test_what_a_folder_is(
    tmp_path: Path, paths: list[str], given: str, name: str
) -> None:
    root = laid(tmp_path / "root", *paths)
    assert name_of(root / given) == name


def test_every_folder_of_a_collection_is_read(tmp_path: Path) -> None:
    """Folders are called as paths are, when a collection is made of an OpenAPI document."""
    names = (".well-known", "node_modules", ".git")
    paths = [f"{HOME}/A/{name}/a.request.yaml" for name in names]
    root = laid(tmp_path / "root", *paths)
    archive = zipped(tmp_path / "z.zip", **dict.fromkeys(paths, REQUEST))
    for place in (root, root / HOME, root / HOME / "A", archive):
        collection, _ = collection_of(place)
        assert collection
        assert [item.name for item in collection.item] == [
            ".well-known",
            "node_modules",
        ]


def test_definitions_tell_collections_from_folders(tmp_path: Path) -> None:
    root = laid(tmp_path / "root", "A/a.request.yaml", "B/b.request.yaml")
    for name in "AB":
        (root / name / ".resources").mkdir()
        definition = root / name / ".resources/definition.yaml"
        definition.write_text("$kind: collection\nname: X\n")
    assert code_of(root) == "PM112"
    for name in "AB":
        definition = root / name / ".resources/definition.yaml"
        definition.write_text("$kind: collection\norder: 1000\n")
    assert name_of(root) == "root"


@pytest.mark.parametrize(
    "paths",
    [
        [f"{HOME}/A/a.request.yaml", f"{HOME}/B/b.request.yaml"],
        [f"{HOME}/A/a.request.yaml", "export.json"],
        [f"{HOME}/A/a.request.yaml", f"{HOME}/export.json"],
        [f"{HOME}/A/a.request.yaml", f"{HOME}/export"],
        ["one.json", "two.json"],
    ],
)
def test_pm112_asks_which(tmp_path: Path, paths: list[str]) -> None:
    root = laid(tmp_path, *paths)
    _, (found,) = collection_of(root)
    assert found.code == "PM112"
    example = found.hint.rpartition("such as ")[2]
    assert collection_of(example)[0] is not None
    assert pipeline.generate(root).failed


def test_exports_of_a_folder(tmp_path: Path) -> None:
    root = laid(tmp_path, "b.json", "a.json", e=ENVIRONMENT)
    (root / "env.json").write_text(ENVIRONMENT)
    (root / "broken.json").write_text("{")
    (root / "package.json").write_text('{"version": "1"}')
    report = Report()
    assert exports_in(root, report) == [str(root / "a.json"), str(root / "b.json")]
    assert [found.code for found in report.diagnostics] == ["PM115", "PM119"]
    assert "env.json" in report.diagnostics[0].message


def test_what_is_no_folder_of_exports_is_itself(tmp_path: Path) -> None:
    one = laid(tmp_path / "one", "a.json")
    two = laid(tmp_path / "two", f"{HOME}/A/a.request.yaml", f"{HOME}/B/a.request.yaml")
    for path in (one, two, one / "a.json", tmp_path / "none", Path("-")):
        assert exports_in(path, Report()) == [str(path)]


def zipped(path: Path, **entries: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def test_a_zip_of_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export = zipped(tmp_path / "e.zip", **{"in/My API.json": COLLECTION})
    tree = zipped(
        tmp_path / "t.zip",
        **{f"repo/{HOME}/{name}/a.request.yaml": REQUEST for name in ("A", "B")},
    )
    bare = zipped(tmp_path / "Bare.zip", **{"a.request.yaml": REQUEST})
    assert (name_of(export), name_of(bare)) == ("J", "Bare")
    assert name_of(export / "in/My API.json") == "J"
    assert code_of(tree) == "PM112"
    assert name_of(tree / f"repo/{HOME}/B") == "B"
    assert code_of(tree / "nothing") == "PM101"
    stdin = io.TextIOWrapper(io.BytesIO(export.read_bytes()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert name_of("-") == "J"


def test_a_place_in_a_zip(tmp_path: Path) -> None:
    text = "$kind: http-request\nurl: /a\n"
    path = zipped(tmp_path / "z.zip", **{"F/a.request.yaml": text})
    _, (found,) = collection_of(path)
    assert str(found.location) == f"{path}/F/a.request.yaml:2:6  F / a"


@pytest.mark.parametrize(
    "name", ["../a.json", "/a.json", "a/../../b.json", "C:/a.json"]
)
def test_pm116_paths_that_leave_an_archive(tmp_path: Path, name: str) -> None:
    assert code_of(zipped(tmp_path / "z.zip", **{name: COLLECTION})) == "PM116"


def test_archives_of_other_systems(tmp_path: Path) -> None:
    """macOS adds files of its own, of the same names; older tools of Windows write backslashes."""
    own = "\0\5\x16\7\0\2"
    entries = {
        "A/a.request.yaml": REQUEST,
        "A/._a.request.yaml": own,
        "__MACOSX/A/._b.request.yaml": own,
        "A\\F\\b.request.yaml": REQUEST,
    }
    collection, found = collection_of(zipped(tmp_path / "z.zip", **entries))
    assert not found
    assert collection
    assert [item.name for item in collection.item] == ["A"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_pm119_two_entries_of_one_path(tmp_path: Path) -> None:
    path = tmp_path / "z.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.json", COLLECTION.replace("J", "Old"))
        archive.writestr("a.json", COLLECTION)
    collection, (found,) = collection_of(path)
    assert collection
    assert collection.name == "J"
    assert (found.code, found.location.file) == ("PM119", f"{path}/a.json")


def test_pm116_broken_archives(tmp_path: Path) -> None:
    whole = zipped(tmp_path / "z.zip", **{"a.json": COLLECTION * 50}).read_bytes()
    broken = tmp_path / "broken.zip"
    for size in range(4, len(whole), 7):
        broken.write_bytes(whole[:size])
        assert code_of(broken) == "PM116"
    for place in range(0, len(whole), 5):
        broken.write_bytes(whole[:place] + b"\xff\x00" + whole[place + 2 :])
        report = Report()
        load_collection(broken, report)


def test_limits_of_an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.json", " " * (files.MAX_BYTES + 1))
    _, found = collection_of(path)
    assert [each.code for each in found] == ["PM102", "PM119"]
    assert "more than is read" in found[1].message
    many = zipped(tmp_path / "many.zip", **{f"{n}.json": "" for n in range(20)})
    monkeypatch.setattr("postsmith.archive.MAX_FILES", 10)
    assert code_of(many) == "PM118"


def test_links_of_an_archive_are_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "z.zip"
    link = zipfile.ZipInfo("link.json")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.json", COLLECTION)
    collection, (found,) = collection_of(path)
    assert collection is not None
    assert found.code == "PM114"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_links_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    root = laid(tmp_path / "root", "a.request.yaml")
    outside = laid(tmp_path / "outside", "secret.request.yaml")
    (root / "folder").symlink_to(outside)
    (root / "file.request.yaml").symlink_to(outside / "secret.request.yaml")
    (root / "loop").symlink_to(root)
    collection, found = collection_of(root)
    assert collection is not None
    assert len(collection.item) == 1
    assert [each.code for each in found] == ["PM114"] * 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    root = laid(tmp_path / "root", "a.request.yaml")
    os.mkfifo(root / "b.request.yaml")
    assert code_of(root / "b.request.yaml") == "PM104"
    collection, (found,) = collection_of(root)
    assert collection
    assert len(collection.item) == 1
    assert (found.code, found.location.file) == ("PM119", f"{root}/b.request.yaml")


@pytest.mark.parametrize("content", ["", "MIT License\n", "\x7fELF\0", "{not json"])
def test_other_files_without_an_extension(tmp_path: Path, content: str) -> None:
    collection, found = collection_of(laid(tmp_path, "a.json", LICENSE=content))
    assert collection
    assert len(found) == content.startswith("{")


def test_an_export_without_an_extension_may_begin_with_a_mark(tmp_path: Path) -> None:
    laid(tmp_path, "a.json")
    (tmp_path / "a.json").rename(tmp_path / "Export")
    (tmp_path / "Export").write_bytes(
        codecs.BOM_UTF8 + (tmp_path / "Export").read_bytes()
    )
    collection, found = collection_of(tmp_path)
    assert collection
    assert not found


def test_pm111_a_huge_file(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(2**30)
    assert code_of(path) == "PM111"
    os.truncate(path, 2**30)
    path.rename(tmp_path / "huge.request.yaml")
    assert "PM111" in code_of(tmp_path)


def test_pm117_names_that_differ_in_case_only(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "z.zip", **{"A.request.yaml": REQUEST, "a.request.yaml": REQUEST}
    )
    collection, (found,) = collection_of(path)
    assert collection is not None
    assert len(collection.item) == 2
    assert found.code == "PM117"


def test_pm118_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid(tmp_path, *(f"{n}.request.yaml" for n in range(12)))
    monkeypatch.setattr(files, "MAX_FILES", 10)
    assert code_of(tmp_path) == "PM118"


def test_pm118_too_much_in_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_TOTAL", files.MAX_BYTES)
    laid(tmp_path, "a.json", "b.json")
    archive = zipped(tmp_path / "z.zip", **{f"{n}.request.yaml": REQUEST for n in "ab"})
    assert code_of(tmp_path) == "PM118 PM119"
    assert code_of(archive) == "PM118"


def test_what_cannot_be_read_takes_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 1000)
    monkeypatch.setattr(files, "MAX_TOTAL", 4000)
    laid(tmp_path, "a.request.yaml")
    for number in range(5):
        (tmp_path / f"{number}.request.yaml").write_text("# " + "x" * 2000)
    assert code_of(tmp_path) == " ".join(["PM111"] * 5)


def test_pm118_too_deep_folders(tmp_path: Path) -> None:
    laid(tmp_path, "/".join("f" * 70) + "/a.request.yaml")
    assert code_of(tmp_path) == "PM118"


def test_pm113_broken_yaml_has_its_place(tmp_path: Path) -> None:
    laid(tmp_path, "a.request.yaml", "b.request.yaml")
    (tmp_path / "b.request.yaml").write_text("$kind: http-request\nurl: 'x\n")
    collection, (found,) = collection_of(tmp_path)
    assert collection is None
    assert (found.code, found.location.line) == ("PM113", 3)
    assert found.location.file == f"{tmp_path}/b.request.yaml"


def test_pm105_a_request_in_another_encoding(tmp_path: Path) -> None:
    laid(tmp_path, "a.request.yaml")
    (tmp_path / "a.request.yaml").write_bytes(b"url: caf\xe9")
    assert code_of(tmp_path) == "PM105"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (REQUEST, "PM125"),
        ("openapi: 3.0.0", "PM120"),
        ("name: e\nvalues: []", "PM121"),
        ("a: [", "PM113"),
        ("just text", "PM124"),
        ("", "PM104"),
        ("collections: [a, b]", "PM123"),
    ],
)
def test_a_yaml_file_alone(tmp_path: Path, content: str, code: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(content)
    assert code_of(path) == code


def test_pm102_a_folder_without_a_collection(tmp_path: Path) -> None:
    (tmp_path / "readme.yaml").write_text("a: 1")
    assert code_of(tmp_path) == "PM102"


def test_places_of_a_tree(tmp_path: Path) -> None:
    """A `#` or a `%` in a name is a part of the name."""
    root = laid(tmp_path, "100% C#/a#b.request.yaml")
    file = root / "100% C#/a#b.request.yaml"
    file.write_text("$kind: http-request\nurl: https://h.test\nheaders:\n  A: 5\n")
    report = Report()
    source = load_collection(root, report)
    assert isinstance(source, Tree)
    read(source, report)
    (found,) = locate(report.diagnostics, [source])
    place = found.location
    assert (place.file, place.line, place.column) == (str(file), 4, 6)
    assert place.pointer == "/headers/A"


def test_a_source_is_one_file() -> None:
    source = Source("a.json", COLLECTION, json.loads(COLLECTION))
    assert source.resolve("/item/0") == ("a.json", "/item/0")
