"""The tools judge the generator: what they count and attribute must be right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import bench_inputs, bench_measure
from tools import (
    corpus,
    corpus_client,
    corpus_danger,
    corpus_parse,
    corpus_report,
    corpus_samples,
    corpus_sources,
    processes,
    tables,
)
from tools.corpus_samples import Saved
from tools.corpus_sources import Collection, Skipped
from tools.loose import Json, Record


def request(name: str = "call") -> Record:
    return {"name": name, "request": {"method": "GET", "url": "https://a.test"}}


def test_requests_are_counted_at_any_depth() -> None:
    sources = corpus_sources
    folder: Record = {
        "name": "folder",
        "item": [request(), {"item": [{"request": "https://b"}]}],
    }
    document: Record = {
        "info": {},
        "item": [folder, request(), {"name": "empty"}, None],
    }
    assert list(sources.requests_of(document)) == [
        "/item/0/item/0",
        "/item/0/item/1/item/0",
        "/item/1",
    ]
    assert list(sources.requests_of({"collection": {"item": [request()]}})) == [
        "/collection/item/0"
    ]


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({"info": {}, "item": []}, ""),
        ({"collection": {"item": []}}, ""),
        ({"name": "old", "order": [], "requests": []}, ""),
        ({"$kind": "collection", "name": "new"}, "format 3"),
        ({"openapi": "3.0.0", "paths": {}}, "an OpenAPI document"),
        ({"name": "local", "values": []}, "an environment"),
        ([], "not a collection"),
    ],
)
def test_what_is_no_collection_is_skipped(document: Json, reason: str) -> None:
    assert corpus_sources.why_not(document) == reason


def test_requests_of_format_1_are_counted_as_often_as_they_are_placed() -> None:
    folders: list[Json] = [{"order": ["a", "b"]}, {"order": ["a"]}]
    requests: list[Json] = [{"id": each} for each in ("a", "b", "orphan")]
    document: Record = {"order": ["b"], "folders": folders, "requests": requests}
    found = list(corpus_sources.requests_of(document))
    counts = [found.count(f"/requests/{position}") for position in range(3)]
    assert counts == [2, 2, 1]


def test_trees_of_format_3_are_found(tmp_path: Path) -> None:
    sources = corpus_sources
    paths = ("one/a.request.yaml", "two/F/b.request.yml", "none/readme.md")
    home = "repository/postman/collections/three"
    for path in (*paths, f"{home}/c.request.yaml", f"{home}/.resources/d.request.yaml"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    found = [sources.read(folder, tmp_path) for folder in sources.find([tmp_path])]
    assert {
        each.name: each.requests for each in found if isinstance(each, Collection)
    } == {
        "one": ("a.request.yaml",),
        "two": ("F/b.request.yml",),
        "three": ("c.request.yaml",),
    }


def test_a_single_item_is_wrapped(tmp_path: Path) -> None:
    sources = corpus_sources
    file = tmp_path / "call.item.json"
    file.write_text(json.dumps(request("A call")), encoding="utf-8")
    found = sources.read(file, tmp_path / "wrapped")
    assert isinstance(found, Collection)
    assert found.requests == ("/item/0",)
    assert json.loads(found.file.read_bytes())["info"]["name"] == "A call"


def test_a_file_that_is_not_json_is_skipped(tmp_path: Path) -> None:
    file = tmp_path / "broken.json"
    file.write_text("{", encoding="utf-8")
    found = corpus_sources.read(file, tmp_path)
    assert isinstance(found, Skipped)
    assert "cannot be read" in found.reason


def test_a_lost_request_is_found_unless_a_diagnostic_names_it() -> None:
    parse = corpus_parse
    named = {"code": "PM204", "pointer": "/item/1/request"}
    told = {"requests": 1, "diagnostics": [named]}
    pair = ("/item/0", "/item/1")
    assert parse.lost(pair, 1, told) == []
    (unnamed,) = parse.lost(pair, 1, {"requests": 2, "diagnostics": []})
    assert unnamed.kind == "not in the tests"
    kinds = {each.kind for each in parse.lost(pair, 0, {"requests": 0})}
    assert kinds == {"not in the summary", "not in the tests"}


def test_calls_of_the_generated_tests_are_counted(tmp_path: Path) -> None:
    tests = tmp_path / "tests"
    tests.mkdir()
    text = 'def test_a(saved):\n    """saved()"""\n    saved(1)\n    saved(2).sends()\n'
    (tests / "test_a.py").write_text(text, encoding="utf-8")
    assert corpus_parse.calls(tmp_path) == 2


def clients_in(work: Path) -> list[Any]:
    Collection = corpus_sources.Collection
    return [
        corpus_client.Client(
            Collection(name, Path(f"{name}.json"), 2048, ("/item/0",)),
            work / "one" / name,
            work / "two" / name,
        )
        for name in ("shop", "shop-2")
    ]


def test_output_is_attributed_to_the_client_whose_folder_it_names(
    tmp_path: Path,
) -> None:
    parse, attribute = corpus_parse, corpus_client.attribute
    shop, other = clients = clients_in(tmp_path)
    text = (
        f"would reformat {shop.folder}/shop/client.py\n"
        f"error: cannot format {tmp_path}/elsewhere.py: Cannot parse: 1:2\n"
    )
    (stray,) = attribute("black", parse.black(text), clients)
    assert stray.text.endswith("Cannot parse: 1:2")
    assert [each.kind for each in shop.findings["black"]] == ["reformat"]
    assert other.findings["black"] == []
    lint = {
        "filename": f"{other.folder}/shop/__init__.py",
        "code": "F401",
        "message": "unused",
        "location": {"row": 3, "column": 1},
    }
    assert attribute("ruff", parse.ruff(json.dumps([lint])), clients) == []
    assert other.findings["ruff"][0].text.endswith("__init__.py:3: F401 unused")


def done(code: int, out: str = "", err: str = "") -> Any:
    return processes.Done(code, out, err, 0.1, 1)


def test_text_of_mypy_is_read() -> None:
    out = 'shop/a.py:3: error: Name "x" is not defined  [name-defined]\nshop/a.py:3: note: n\n'
    (found,) = corpus_parse.mypy(done(1, out))
    assert found.kind == "name-defined"
    assert found.text.startswith("shop/a.py:3: Name")
    (died,) = corpus_parse.mypy(done(2, "", "mypy: no such file"))
    assert died.text == "mypy: no such file"


def test_findings_of_pyright_are_read_but_for_information() -> None:
    found = {
        "file": "/a/b.py",
        "severity": "error",
        "message": "no\n  because",
        "rule": "reportX",
        "range": {"start": {"line": 4}},
    }
    text = json.dumps(
        {"generalDiagnostics": [found, {**found, "severity": "information"}]}
    )
    ((path, finding),) = corpus_parse.pyright(text)
    assert (path, finding.text) == (Path("/a/b.py"), "/a/b.py:5: no (reportX)")


def test_a_test_is_counted_by_the_line_of_the_runtime(tmp_path: Path) -> None:
    record = tmp_path / "record.xml"
    record.write_text(
        '<testsuites><testsuite><testcase classname="tests.test_a" name="test_b">'
        '<failure message="shop.errors.NotFoundError: no">'
        "tests/test_a.py:1: in test_b\nshop/_runtime/core.py:7: in go\nE  no</failure>"
        '</testcase><testcase classname="tests.test_a" name="fine"/></testsuite></testsuites>',
        encoding="utf-8",
    )
    (found,) = corpus_parse.pytest(done(1), record)
    assert found.kind == "NotFoundError in _runtime/core.py:7"
    assert found.text.startswith(
        "tests/test_a.py::test_b: shop.errors.NotFoundError: no"
    )


def test_a_traceback_is_a_crash_and_so_is_an_error() -> None:
    parse = corpus_parse
    err = "Traceback (most recent call last):\n  File\nKeyError: 'x'\n"
    assert parse.crash(done(1, "", err))[0].text == "KeyError: 'x'"
    told = {"code": "PM900", "severity": "error", "message": "bug", "file": "a.json"}
    out = json.dumps({"diagnostics": [told]})
    assert parse.crash(done(3, out))[0].kind == "PM900"
    assert parse.crash(done(0, '{"diagnostics": []}')) == []


def test_the_report_has_a_row_for_each_collection(tmp_path: Path) -> None:
    shop, other = clients = clients_in(tmp_path)
    Finding = corpus_client.Finding
    place = f"{shop.folder}/shop/a.py:1: F401 unused"
    shop.findings = {"crash": [], "ruff": [Finding("F401", place)] * 5}
    other.findings = {"crash": []}
    skipped = [corpus_sources.Skipped(Path("v1.json"), "format 1")]
    text = corpus_report.report(clients, ("crash", "ruff"), skipped, {}, tmp_path)
    lines = [line.split() for line in text.splitlines()]
    assert lines[1] == ["shop", "2", "1/0", "0", "0", "0", "0.00", "ok", "5"]
    assert lines[2][-2:] == ["ok", "-"]
    assert lines[3][:3] == ["total:", "2", "4"]
    assert "  ruff: shop/a.py:1: F401 unused\n" in text
    assert "  ruff: 2 more\n" in text
    assert "skipped, format 1: 1\n  v1.json" in text
    assert str(tmp_path) not in text


def test_saved_requests_are_known_with_the_bodies_of_their_examples(
    tmp_path: Path,
) -> None:
    body = {"mode": "raw", "raw": '{"a": 1}'}
    example = {"originalRequest": {"method": "POST", "url": "", "body": body}}
    url = {
        "raw": "{{base}}/a/:id?q=1",
        "variable": [{"key": "id", "value": "a-7"}],
        "query": [{"key": "q", "value": "1"}],
    }
    item = {"name": "Make", "request": {"method": "POST", "url": url}}
    document = {
        "item": [{"item": [{**item, "response": [example]}, item]}],
        "variable": [{"key": "base", "value": "https://a.test"}],
    }
    file = tmp_path / "a.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    found = corpus_samples.samples(file)
    one, two = found["requests"]
    assert (one["pointer"], one["method"]) == ("/item/0/item/0", "POST")
    assert (one["path"], one["query"]) == ({"id": "a-7"}, {"q": "1"})
    assert (one["body"], two["body"]) == (True, False)
    assert found["variables"] == {"base": "https://a.test"}
    assert found["names"] == ["base"]


def test_secrets_are_found_wherever_they_hide(tmp_path: Path) -> None:
    drawn = [f"q7Zr{number}Lk2Xw9Tb4Vn8Hs" for number in range(6)]
    inner = json.dumps({"data": {"access_token": drawn[2], "count": 4}})
    document = {
        "auth": {"type": "bearer", "bearer": [{"key": "token", "value": drawn[0]}]},
        "variable": [{"key": "spare", "value": drawn[1], "type": "secret"}],
        "item": [
            {"response": [{"body": inner}]},
            {"header": [{"key": "Authorization", "value": f"Token {drawn[3]}"}]},
            {"auth": {"type": "basic", "basic": {"password": drawn[4]}}},
            {"body": {"mode": "raw", "raw": json.dumps({"next_token": drawn[5]})}},
            {"query": [{"key": "color", "value": drawn[5]}]},
            {"query": [{"key": "token", "value": "{{token}}"}]},
            {"query": [{"key": "api_key", "value": "YOUR-API-KEY-0123456789"}]},
        ],
    }
    file = tmp_path / "a.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    known = corpus_samples.secrets(file)
    assert set(known) == set(drawn[:5])
    (found,) = corpus_danger.found_in("api.md", f"see {drawn[2]}", known)
    assert found.kind == "file"
    assert drawn[2] not in found.text


def test_what_is_no_http_needs_a_finding() -> None:
    urls = ("about:blank", "mailto:a@b.test", "https://a.test", "a.test:80/x", "{{u}}")
    requests = [
        Saved(
            name=url,
            pointer=f"/item/{number}",
            method="GET",
            url=url,
            path={},
            query={},
            headers={},
            body=False,
        )
        for number, url in enumerate(urls)
    ]
    told = [
        {"code": "PM230", "pointer": "/item/1/request/url"},
        {"code": "PM301", "pointer": "/item/0/request/url"},
    ]
    (found,) = corpus_danger.unreachable(requests, told)
    assert found.text.startswith("'about:blank'")


def test_lines_of_the_judge_are_read() -> None:
    out = "ids\tint and str\tget(a: int)\nsomething else\n"
    found = list(corpus_danger.findings(done(1, out, "Boom: no")))
    assert [(column, each.kind) for column, each in found] == [
        ("ids", "int and str"),
        ("calls", "judge died"),
    ]
    assert found[1][1].text == "Boom: no"


def test_long_names_are_cut_in_the_middle() -> None:
    shorten = tables.shorten
    assert shorten("short") == "short"
    assert shorten("a" * 30 + "b" * 30, 20) == "a" * 6 + "…" + "b" * 13


def test_a_row_of_the_bench_says_whether_it_keeps_the_limit() -> None:
    measure = bench_measure
    ours, other = measure.Runs((3.0, 1.0, 2.0), 1), measure.Runs((4.0, 4.0, 4.0), 1)
    row = measure.compare_times("what", ours, other, 0.5)
    assert row.cells()[1:] == [
        "2.000 s (1.000)",
        "4.000 s (4.000)",
        "0.50 (0.25)",
        "0.50",
        "ok",
    ]
    assert measure.Row("what", "1", "2", 0.51, 0.5).verdict == "NO"
    assert measure.Row("what", "1", "2", 0.51).verdict == "-"


def test_turns_are_taken_and_the_first_round_does_not_count() -> None:
    measure = bench_measure
    order: list[str] = []

    def command(name: str) -> Any:
        def go() -> Any:
            order.append(name)
            return processes.Done(0, "", "", float(len(order)), len(order))

        return go

    runs = measure.take_turns({name: command(name) for name in "ab"}, 2)
    assert order == ["a", "b", "b", "a", "a", "b"]
    assert runs["a"].seconds == (4.0, 5.0)
    assert runs["b"].peak == 6
    with pytest.raises(measure.CouldNotRun):
        measure.take_turns({"a": lambda: done(1)}, 1)


def test_without_collections_both_programs_say_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert corpus.main([str(tmp_path)]) == 0
    assert "no collections" in capsys.readouterr().out
    found = bench_inputs.find_inputs(tmp_path, shared=tmp_path / "none")
    assert found.openapi is None
    assert len(found.left_out) == 2
