"""Format 3 as its linter and runner take it (docs/postman.md, Format 3)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from postsmith.diagnostics import Diagnostic, Report, locate
from postsmith.load import load, load_collection
from postsmith.postman.environment import read_environment
from postsmith.postman.model import Collection, Item, ItemGroup, Request, Row
from postsmith.postman.reader import read


def read_tree(
    root: Path, files: dict[str, str]
) -> tuple[Collection, tuple[Diagnostic, ...]]:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    report = Report()
    source = load_collection(root, report)
    assert source is not None, report.diagnostics
    collection = read(source, report)
    assert collection is not None
    return collection, locate(report.diagnostics, [source])


def read_item(root: Path, text: str, **more: str) -> tuple[Item, list[str]]:
    text = f"$kind: http-request\n{text}"
    collection, found = read_tree(root, {"R.request.yaml": text, **more})
    (item,) = collection.item
    assert isinstance(item, Item)
    return item, [each.code for each in found]


def read_request(root: Path, text: str) -> tuple[Request, list[str]]:
    if "url:" not in text:
        text = f"url: https://h.test/a\n{text}"
    item, codes = read_item(root, text)
    assert item.request
    return item.request, codes


def rows(found: tuple[Row, ...]) -> list[tuple[str | None, Any, bool]]:
    return [(row.key, row.value, row.disabled) for row in found]


def names(items: tuple[Item | ItemGroup, ...]) -> list[Any]:
    return [
        {item.name: names(item.item)} if isinstance(item, ItemGroup) else item.name
        for item in items
    ]


def request(order: str = "", name: str = "") -> str:
    text = "$kind: http-request\nurl: https://h.test\n"
    text += f"order: {order}\n" if order else ""
    return text + (f"name: {name}\n" if name else "")


def test_order_and_names(tmp_path: Path) -> None:
    """Folders and requests together; a missing order is 0; ties by code unit (docs/postman.md, Order)."""
    collection, _ = read_tree(
        tmp_path / "My API",
        {
            "b.request.yaml": request(),
            "B.request.yaml": request("0"),
            "late.request.yaml": request("1000"),
            "first.request.yaml": request("-1.5"),
            "x-y.request.yaml": request("2000", "x/y"),
            "F/.resources/definition.yaml": "$kind: collection\norder: 1500\n",
            "F/a.request.yml": request(),
            "F/definition.yaml": "name: ignored beside the requests\n",
            "F/.resources/r.request.yaml": "ignored: {{\n",
            "A/z.request.yaml": request("0x10"),
            "notes.yaml": "ignored: {{\n",
        },
    )
    assert collection.name == "My API"
    assert names(collection.item) == [
        "first",
        {"A": ["z"]},
        "B",
        "b",
        "late",
        {"F": ["a"]},
        "x/y",
    ]


def test_definition(tmp_path: Path) -> None:
    text = """\
$kind: collection
name: Shop
description: All of it
variables:
  baseUrl: https://h.test
  off: off
  n: 5
  none:
auth:
- id: ""
  type: noauth
  name: No Auth
- id: "1"
  type: bearer
  name: b
  credentials:
  - {key: token, value: "{{t}}"}
scripts:
- {type: "http:beforeRequest", code: before, language: text/javascript}
- {type: "http:afterResponse", code: after}
- {type: "grpc:afterResponse", code: after grpc}
- {type: "grpc:onIncomingMessage", code: other}
"""
    collection, found = read_tree(
        tmp_path,
        {".resources/definition.yaml": text, "a.request.yaml": request()},
    )
    assert (collection.name, collection.description) == ("Shop", "All of it")
    assert {v.key: v.value for v in collection.variable} == {
        "baseUrl": "https://h.test",
        "off": "off",
        "n": "5",
        "none": "",
    }
    auth = collection.auth
    assert auth and (auth.type, auth.params) == ("bearer", {"token": "{{t}}"})
    assert [(each.listen, each.exec) for each in collection.event] == [
        ("prerequest", "before"),
        ("test", "after"),
        ("test", "after grpc"),
    ]
    assert [each.code for each in found] == ["PM227", "PM228"]


@pytest.mark.parametrize(
    ("text", "auth"),
    [
        ("", None),
        ("auth: {type: noauth}", ("noauth", {})),
        ("auth: {type: inherit}", None),
        ("auth: {type: oauth2}", ("oauth2", {})),
        ("auth: {}", None),
        ("auth: []", None),
        (
            "auth: {type: basic, credentials: {username: u, password: p}}",
            ("basic", {"username": "u", "password": "p"}),
        ),
    ],
)
def test_auth(tmp_path: Path, text: str, auth: Any) -> None:
    found = read_request(tmp_path, text)[0].auth
    assert (found and (found.type, found.params)) == auth


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("url: h.test/a?x=1&y", [("x", "1", False), ("y", None, False)]),
        (
            "url: h.test/a?x=1&y=2\nqueryParams: {y: '3', z: null}",
            [("x", "1", False), ("y", "3", False), ("z", None, False)],
        ),
        (
            "url: h.test/a?x=1&y=2\nqueryParams:\n- {key: x, value: '9', disabled: true}",
            [("y", "2", False), ("x", "9", True)],
        ),
        ("queryParams: [{value: '1'}]", [(None, "1", False)]),
        ("queryParams: [{key: a, value: ''}]", [("a", "", False)]),
    ],
)
def test_query(tmp_path: Path, text: str, query: Any) -> None:
    url = read_request(tmp_path, text)[0].url
    assert url and rows(url.query) == query
    assert [row.has_value for row in url.query] == [v is not None for _, v, _ in query]


def test_a_url_of_format_2(tmp_path: Path) -> None:
    found, codes = read_request(
        tmp_path, "url: {raw: 'https://h.test/a?x=1', path: []}"
    )
    assert found.url
    assert (found.url.raw, codes) == ("https://h.test/a?x=1", ["PM227"])


def test_rows_are_texts(tmp_path: Path) -> None:
    """What Postman's linter refuses is taken for the text that it looks like (docs/postman.md, YAML of format 3)."""
    found, codes = read_request(
        tmp_path,
        "headers: {A: 1, B: 1.10, C: true, D: off, E: 12:30:45, F: , G: 2024-01-02}",
    )
    assert [row.value for row in found.header] == [
        *("1", "1.10", "true", "off", "12:30:45", "", "2024-01-02")
    ]
    assert codes == ["PM227"] * 3


@pytest.mark.parametrize(
    ("body", "mode", "content"),
    [
        ("{type: json, content: '{}'}", "raw", "{}"),
        ("{type: text, content: x}", "raw", "x"),
        ("{type: json, content: ''}", None, None),
        ("{type: none}", None, None),
        ("{type: urlencoded, content: {a: '1', b: ''}}", "urlencoded", ["1", ""]),
        (
            "{type: formdata, content: [{type: text, key: a, value: '1'}]}",
            "formdata",
            ["1"],
        ),
        ("{type: file, content: {src: a.png}}", "file", "a.png"),
        ("{type: file, content: {}}", "file", ""),
        ("{type: graphql, content: x}", None, None),
        ("{content: x}", None, None),
    ],
)
def test_bodies(tmp_path: Path, body: str, mode: str | None, content: Any) -> None:
    found = read_request(tmp_path, f"body: {body}")[0].body
    if mode is None:
        assert found is None
        return
    assert found and found.mode == mode
    said = [row.value for row in found.rows] or (
        found.src if mode == "file" else found.raw
    )
    assert said == content


def test_form_files(tmp_path: Path) -> None:
    text = """\
body:
  type: formdata
  content:
  - {type: file, key: one, src: a.png, contentType: image/png, fileName: b.png}
  - {type: file, key: two, src: [a, b], disabled: true}
"""
    body = read_request(tmp_path, text)[0].body
    assert body
    one, two = body.rows
    assert (one.src, one.content_type, one.file_name) == ("a.png", "image/png", "b.png")
    assert (two.src, two.disabled) == (("a", "b"), True)


def test_bodies_of_get_are_sent_and_settings_are_kept(tmp_path: Path) -> None:
    text = "url: h.test\nbody: {type: text, content: x}\nsettings:\n"
    text += "  disabledSystemHeaders: [user-agent]\n  followRedirects: false\n"
    item, _ = read_item(tmp_path, text)
    assert item.protocol_profile_behavior == {
        "disabledSystemHeaders": {"user-agent": True},
        "followRedirects": False,
        "disableBodyPruning": True,
    }


def test_graphql(tmp_path: Path) -> None:
    text = """\
$kind: graphql-request
url: https://h.test/graphql?v=1
query: "query { a }"
variables: '{"n": 1}'
scripts:
- {type: beforeQuery, code: x}
"""
    collection, _ = read_tree(tmp_path, {"Q.request.yaml": text})
    (item,) = collection.item
    assert isinstance(item, Item) and item.request and item.request.body
    assert item.request.method == "POST"
    graphql = item.request.body.graphql
    assert graphql and (graphql.query, graphql.variables) == ("query { a }", '{"n": 1}')
    assert item.request.url and rows(item.request.url.query) == [("v", "1", False)]
    assert item.event[0].listen == "prerequest"


@pytest.mark.parametrize(
    "kind", ["grpc", "websocket", "socket.io", "mqtt", "mcp", "llm"]
)
def test_pm225_other_kinds_are_named(tmp_path: Path, kind: str) -> None:
    collection, (found,) = read_tree(
        tmp_path,
        {
            "a.request.yaml": request(),
            "b.request.yaml": f"url: x\n$kind: {kind}-request\n",
        },
    )
    assert names(collection.item) == ["a"]
    assert (found.code, found.location.line, found.location.column) == ("PM225", 2, 8)
    assert f'"{kind}-request"' in found.message


@pytest.mark.parametrize("first", ["", "$kind: http-example\n"])
def test_pm229_what_says_no_kind_is_a_request(tmp_path: Path, first: str) -> None:
    collection, (found,) = read_tree(
        tmp_path, {"a.request.yaml": f"{first}url: https://h.test\n"}
    )
    assert names(collection.item) == ["a"]
    assert found.code == "PM229"


EXAMPLE = """\
$kind: http-example
request: {url: "https://h.test/x?y", method: post}
response:
  statusCode: 201
  statusText: Created
  headers: {Content-Type: application/json}
  body: {type: json, content: "[]"}
order: 2
"""


def test_examples(tmp_path: Path) -> None:
    folder = ".resources/R.resources/examples"
    item, codes = read_item(
        tmp_path,
        f"url: https://h.test\nexamples: ./{folder}\n",
        **{
            f"{folder}/Made.example.yaml": EXAMPLE,
            f"{folder}/Gone.example.yml": "name: It's gone\nresponse: {statusCode: 410}\n",
        },
    )
    gone, made = item.response
    assert (gone.name, gone.code, gone.body) == ("It's gone", 410, "")
    assert (made.name, made.code, made.status, made.body) == (
        "Made",
        201,
        "Created",
        "[]",
    )
    assert rows(made.header) == [("Content-Type", "application/json", False)]
    original = made.original_request
    assert original and original.method == "POST"
    assert codes == []


def test_an_example_without_its_response_is_told(tmp_path: Path) -> None:
    """As tools write one that know format 2: Postman shows nothing of it."""
    example = ".resources/R.resources/examples/OK.example.yaml"
    item, codes = read_item(
        tmp_path, "url: https://h.test\n", **{example: "code: 200\nbody: '{}'\n"}
    )
    assert [(found.code, found.body) for found in item.response] == [(None, "")]
    assert codes == ["PM202"]


@pytest.mark.parametrize("text", ["", "[1]", "text", "5"])
def test_files_without_a_mapping(tmp_path: Path, text: str) -> None:
    folder = ".resources/a.resources/examples"
    collection, found = read_tree(
        tmp_path,
        {
            "a.request.yaml": request(),
            "b.request.yaml": text,
            ".resources/definition.yaml": text,
            f"{folder}/e.example.yaml": text,
        },
    )
    assert names(collection.item) == ["a"]
    assert {each.code for each in found} == {"PM202"}


JUNK = (
    "null",
    "5",
    "true",
    "[]",
    "{}",
    "text",
    "[null]",
    "[[1]]",
    "{a: {b: 1}}",
    "1.10",
)
KEYS = (
    *(
        "$kind",
        "name",
        "description",
        "url",
        "method",
        "headers",
        "queryParams",
        "auth",
    ),
    *("pathVariables", "body", "scripts", "settings", "examples", "order", "variables"),
    *("query", "request", "response"),
)


@pytest.mark.parametrize("junk", JUNK)
def test_whatever_stands_anywhere_nothing_breaks(tmp_path: Path, junk: str) -> None:
    """Every key with a value of every kind, alone and inside a body and an auth."""
    files: dict[str, str] = {}
    for key in KEYS:
        text = f"{key}: {junk}\n"
        files[f"{key}.request.yaml"] = request().replace(f"{key}:", "x:") + text
        files[f"graphql {key}.request.yaml"] = (
            f"{text}" if key == "$kind" else f"$kind: graphql-request\n{text}"
        )
        files[f"{key}/.resources/definition.yaml"] = text
        example = f".resources/{key}.resources/examples/e.example.yaml"
        files[example] = text
    for kind in ("json", "urlencoded", "formdata", "file"):
        body = f"body: {{type: {kind}, content: {junk}}}\n"
        files[f"body {kind}.request.yaml"] = request() + body
    files["auth in.request.yaml"] = (
        request() + f"auth: {{type: basic, credentials: {junk}}}"
    )
    _, found = read_tree(tmp_path, files)
    assert all(each.location.file for each in found)


def test_an_environment_of_a_repository(tmp_path: Path) -> None:
    text = "name: Local\nvalues:\n- {key: a, value: off, type: secret}\n"
    text += "- {key: b, value: 5, enabled: false}\n- {value: x}\n"
    for name, is_globals in (("l.environment.yaml", False), ("w.globals.yaml", True)):
        (tmp_path / name).write_text(text)
        report = Report()
        source = load(tmp_path / name, report)
        assert source is not None
        found = read_environment(source, report)
        assert found is not None
        assert (found.name, found.is_globals) == ("Local", is_globals)
        values = [(each.key, each.value, each.type) for each in found.values]
        assert values == [("a", "off", "secret"), ("b", 5, "")]
        (problem,) = locate(report.diagnostics, [source])
        place = problem.location
        assert (problem.code, place.line, place.column) == ("PM211", 5, 3)


def test_pm113_a_broken_environment(tmp_path: Path) -> None:
    (tmp_path / "l.environment.yaml").write_text("values: [")
    report = Report()
    assert load(tmp_path / "l.environment.yaml", report) is None
    assert [each.code for each in report.diagnostics] == ["PM113"]
