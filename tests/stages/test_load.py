"""Stage 1: every file ends as a source or as exactly one clear diagnostic."""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from postsmith.diagnostics import Diagnostic, Report, locate
from postsmith.load import MAX_DEPTH, Source, load, load_collection, parse, recognise

MINIMAL: dict[str, Any] = {"info": {"name": "x"}, "item": []}


def parsed(text: str) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    report = Report()
    return parse("t.json", text, report), report.diagnostics


def only(found: tuple[Diagnostic, ...]) -> Diagnostic:
    assert len(found) == 1, found
    return found[0]


def load_error(path: Path | str) -> Diagnostic:
    report = Report()
    assert load_collection(path, report) is None
    return only(report.diagnostics)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "c.json"
    path.write_bytes(
        json.dumps({**MINIMAL, "é": "漢"}, ensure_ascii=False).encode(encoding)
    )
    report = Report()
    source = load_collection(path, report)
    assert isinstance(source, Source)
    assert source.data["é"] == "漢"
    assert source.text[0] == "{"
    assert (source.name, report.diagnostics) == (str(path), ())


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(b'{"info": {}, "item": []}'))
    monkeypatch.setattr(sys, "stdin", stdin)
    source = load_collection("-", Report())
    assert source is not None
    assert source.name == "<stdin>"


def test_pm101_missing_file(tmp_path: Path) -> None:
    assert load_error(tmp_path / "none.json").code == "PM101"


def test_pm102_folder(tmp_path: Path) -> None:
    assert load_error(tmp_path).code == "PM102"


def test_pm103_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    found = load_error(tmp_path / "c.json")
    assert found.code == "PM103"
    assert "permission denied" in found.message


def test_pm103_impossible_path() -> None:
    assert load_error("a\0b").code == "PM103"


@pytest.mark.parametrize("content", [b"", b"  \n", "\ufeff".encode()])
def test_pm104_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "c.json"
    path.write_bytes(content)
    assert load_error(path).code == "PM104"


def test_pm105_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    path.write_bytes(b'{"name": "caf\xe9"}')
    found = load_error(path)
    assert found.code == "PM105"
    assert "not UTF-8 text: byte 13" in found.message


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ('{"a": 1,\n "b" 2}', (2, 6), "expected a colon, found `2`"),
        ('{"a": 1,\n}', (2, 1), "found `}` after a comma"),
        ("[1, 2", (1, 6), "found the end of the file"),
        ("{'a': 1}", (1, 2), "expected a key in double quotes, found `'`"),
        ('{"a": 1} x', (1, 10), "expected the end of the file, found `x`"),
        ('{"a": undefined}', (1, 7), "expected a value, found `undefined`"),
        ('{"a": "x\ny"}', (1, 9), "found a line break"),
        ('{"a": "x', (1, 7), "closing quote for this text, found the end of the file"),
        ('{"a": "\\x"}', (1, 8), "expected an escape"),
        ("{\n// c\n}", (2, 1), "found a comment"),
        ("{}\n<<<<<<< HEAD", (2, 1), "found `<`"),
        ("<html></html>", (1, 1), "expected a value, found `<`"),
        ('{"a":\x00}', (1, 6), "found U+0000"),
    ],
)
def test_pm106_broken_json(text: str, place: tuple[int, int], said: str) -> None:
    source, diagnostics = parsed(text)
    found = only(diagnostics)
    assert source is None
    assert found.code == "PM106"
    assert (found.location.line, found.location.column) == place
    assert said in found.message


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("<html></html>", "web page"),
        ('{"a": 1}\n=======\n', "merge conflict"),
        ('{"a": [1,', "cut off"),
        ('{"a": "x', "cut off"),
        ("[1, 2, ]", "remove the comma"),
        ("[1, /* two */ 2]", "remove the comment"),
    ],
)
def test_pm106_says_what_to_do(text: str, advice: str) -> None:
    assert advice in only(parsed(text)[1]).hint


def test_pm106_shows_nothing_of_the_text_around() -> None:
    found = only(parsed('{"token": "abc"secret"}')[1])
    assert "secret" not in found.message


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_pm107_not_a_number(number: str) -> None:
    _, diagnostics = parsed('{"NaN": "Infinity",\n "b": ' + number + "}")
    found = only(diagnostics)
    assert found.code == "PM107"
    assert (found.location.line, found.location.column) == (2, 7)
    assert found.message.startswith(number)


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 100_000])
def test_pm108_too_deep(depth: int) -> None:
    found = only(parsed('{"[[": ' + "[" * depth + "]" * depth + "}")[1])
    assert found.code == "PM108"
    assert found.location.column == 8 + MAX_DEPTH - 1


def test_just_deep_enough() -> None:
    source, diagnostics = parsed("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert source is not None
    assert diagnostics == ()


def test_pm109_too_long_a_number() -> None:
    digits = sys.get_int_max_str_digits() + 1
    found = only(parsed('{"' + "2" * digits + '": -' + "1" * digits + "}")[1])
    assert found.code == "PM109"
    assert f"{digits} digits" in found.message
    assert found.location.column == digits + 6


def test_pm110_lone_surrogates() -> None:
    text = r'{"a": "\ud83d", "b": "\ud83d\ude00", "c": "\\ud83d", "d": "\uDE00\ud83dx"}'
    source, diagnostics = parsed(text)
    assert source is not None
    assert source.data == {"a": "�", "b": "😀", "c": "\\ud83d", "d": "��x"}
    assert len(source.text) == len(text)
    found = only(diagnostics)
    assert (found.code, found.location.column) == ("PM110", 8)
    assert "3 in all" in found.message


def test_surrogates_of_a_text_in_memory() -> None:
    source, _ = parsed('{"a": "\ud83d"}')
    assert source is not None
    assert source.data == {"a": "�"}


def test_a_whole_character_in_escapes_is_fine() -> None:
    assert parsed(r'{"a": "\ud83d\ude00"}')[1] == ()


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        ({"openapi": "3.0.0", "info": {}, "paths": {}}, "PM120", "OpenAPI"),
        ({"swagger": "2.0", "info": {}}, "PM120", "Swagger"),
        ({"asyncapi": "2.0", "info": {}}, "PM120", "AsyncAPI"),
        ({"log": {"entries": []}}, "PM120", "HAR"),
        ({"_type": "export", "resources": []}, "PM120", "Insomnia"),
        ({"name": "e", "values": []}, "PM121", "an environment"),
        ({"values": [], "_postman_variable_scope": "globals"}, "PM121", "globals"),
        ({"$kind": "collection", "items": []}, "PM122", "format 3"),
        ({"$kind": "http-request", "url": "https://h.test"}, "PM125", "one file"),
        (
            {"version": 1, "collections": [{"name": "A"}, {}]},
            "PM123",
            "2 collections: A, ?",
        ),
        ({"collections": [{"name": "a" * 99}, {"name": {}}]}, "PM123", "aaa…, ?"),
        ({"name": "h", "requests": [{"endpoint": "x"}]}, "PM120", "Hoppscotch"),
        ({"client": "Thunder Client", "requests": []}, "PM120", "Thunder Client"),
        ([{}], "PM124", "a list of 1"),
        ({}, "PM124", "an empty object"),
        ({"a": 1, "b": 2}, "PM124", "the keys a, b"),
        ("text", "PM124", "a single value"),
    ],
)
def test_what_is_not_a_collection(data: object, code: str, said: str) -> None:
    report = Report()
    assert recognise(Source("t.json", json.dumps(data), data), report) is None
    found = only(report.diagnostics)
    assert found.code == code
    assert said in found.message


@pytest.mark.parametrize(
    "data",
    [
        MINIMAL,
        {"info": {}},
        {"item": [{}]},
        {"requests": [{"url": "https://h.test/a", "method": "GET"}]},
        {"name": "n", "requests": []},
    ],
)
def test_what_is_a_collection(data: object) -> None:
    source = Source("t.json", json.dumps(data), data)
    assert recognise(source, Report()) == source


@pytest.mark.parametrize(
    ("wrapped", "pointer"),
    [
        ({"collection": MINIMAL}, "/collection"),
        ({"meta": {"model": "collection"}, "data": MINIMAL}, "/data"),
        ({"version": 1, "collections": [MINIMAL], "globals": []}, "/collections/0"),
    ],
)
def test_a_wrapped_collection_is_unwrapped(wrapped: object, pointer: str) -> None:
    source = recognise(Source("t.json", json.dumps(wrapped), wrapped), Report())
    assert source is not None
    assert (source.data, source.pointer) == (MINIMAL, pointer)
    assert source.positions([f"{pointer}/item"]) != source.positions([""])


def test_a_collection_of_a_dump(tmp_path: Path) -> None:
    path = tmp_path / "dump.json"
    dump = {
        "version": 1,
        "collections": [{**MINIMAL, "info": {"name": n}} for n in "AB"],
    }
    path.write_text(json.dumps(dump))
    report = Report()
    assert load_collection(path, report) is None
    example = only(report.diagnostics).hint.rpartition("such as ")[2]
    assert load_collection(example, Report()) is not None
    second = load_collection(path / "collections/1", Report())
    assert isinstance(second, Source)
    assert second.data["info"]["name"] == "B"
    report = Report()
    assert load_collection(path / "collections/2", report) is None
    assert only(report.diagnostics).code == "PM101"
    report = Report()
    assert load_collection(tmp_path, report) is None
    assert [found.code for found in report.diagnostics] == ["PM102", "PM119"]


def test_any_json_can_be_loaded(tmp_path: Path) -> None:
    path = tmp_path / "environment.json"
    path.write_text('{"values": []}', encoding="utf-8")
    report = Report()
    source = load(path, report)
    assert source is not None
    assert report.diagnostics == ()


def test_positions_count_characters_from_one() -> None:
    text = '{"é😀": [1,\n  {"a/b": {"~": "x"}}], "last":\ttrue}'
    source, _ = parsed(text)
    assert source is not None
    assert source.positions(["", "/é😀", "/é😀/0", "/é😀/1/a~1b/~0", "/last"]) == {
        "": (1, 1),
        "/é😀": (1, 8),
        "/é😀/0": (1, 9),
        "/é😀/1/a~1b/~0": (2, 17),
        "/last": (2, 33),
    }


def test_a_missing_value_has_the_place_of_what_is_around() -> None:
    source, _ = parsed('{"item":\n [{"name": "x"}]}')
    assert source is not None
    places = source.positions(["/item/0/request/url", "/item/7", "/item/0/name/x"])
    assert list(places.values()) == [(2, 3), (2, 2), (2, 12)]


def test_of_two_equal_keys_the_last_is_meant_as_in_json() -> None:
    source, _ = parsed('{"a": 1, "a": 2}')
    assert source is not None
    assert source.positions(["/a"]) == {"/a": (1, 15)}


def pointers(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    yield pointer, value
    if isinstance(value, dict):
        for key, child in value.items():
            step = key.replace("~", "~0").replace("/", "~1")
            yield from pointers(child, f"{pointer}/{step}")
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from pointers(child, f"{pointer}/{index}")


def random_value(random_: random.Random, depth: int = 0) -> Any:
    leaf: list[Any] = [None, True, 12.5, 'a"b\\c', "{[,:]}", "é\n漢", -3, ""]
    kind = random_.randrange(4 if depth < 5 else 1)
    if kind == 1:
        return [random_value(random_, depth + 1) for _ in range(random_.randrange(5))]
    if kind >= 2:
        keys = random_.sample(
            ["a", "b/c", "~", "", 'q"', "é", "0", "1"], random_.randrange(6)
        )
        return {key: random_value(random_, depth + 1) for key in keys}
    return random_.choice(leaf)


@pytest.mark.parametrize("seed", range(30))
def test_positions_of_random_documents(seed: int) -> None:
    random_ = random.Random(seed)
    indent = random_.choice([None, 1, "\t"])
    document = {"x": [random_value(random_) for _ in range(20)]}
    text = json.dumps(document, indent=indent, ensure_ascii=random_.random() < 0.5)
    check_positions(Source("t.json", text, document), list(pointers(document)))


def check_positions(source: Source, wanted: list[tuple[str, Any]]) -> None:
    starts = [0]
    for text in source.text.split("\n"):
        starts.append(starts[-1] + len(text) + 1)
    places = source.positions(pointer for pointer, _ in wanted)
    for pointer, value in wanted:
        line, column = places[pointer]
        offset = starts[line - 1] + column - 1
        assert json.JSONDecoder().raw_decode(source.text, offset)[0] == value, pointer


def test_diagnostics_are_located_in_a_source() -> None:
    report = Report()
    source, _ = parsed('{"info": {},\n "openapi": 1}')
    assert source is not None
    recognise(source, report)
    (found,) = locate(report.diagnostics, [source])
    assert (found.location.line, found.location.column) == (1, 1)


def test_jsonschema_is_not_imported_for_good_input() -> None:
    code = (
        "import sys; from postsmith.diagnostics import Report;"
        "from postsmith.load import parse; from postsmith.postman.reader import read;"
        "r = Report(); read(parse('x', '{\"info\": {}, \"item\": []}', r), r);"
        "sys.exit('jsonschema' in sys.modules)"
    )
    root = Path(__file__).parents[2] / "generator"
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True)
