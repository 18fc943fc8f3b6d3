"""Format 1 as newman upgrades it (docs/postman.md, Format 1)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from postsmith.diagnostics import Diagnostic, Report, locate
from postsmith.documents import parse
from postsmith.load import recognise
from postsmith.postman.model import Body, Collection, Item, ItemGroup, Request, Row
from postsmith.postman.reader import read

URL = "https://h.test/a"


def read_data(data: Any) -> tuple[Collection, tuple[Diagnostic, ...]]:
    report = Report()
    source = parse("t.json", json.dumps(data), report)
    source = recognise(source, report) if source else None
    assert source is not None, report.diagnostics
    collection = read(source, report)
    assert collection is not None
    return collection, locate(report.diagnostics, [source])


def read_request(**entry: Any) -> tuple[Request, list[str]]:
    request = {"id": "r", "name": "R", "url": URL, **entry}
    collection, found = read_data({"name": "C", "order": ["r"], "requests": [request]})
    (item,) = collection.item
    assert isinstance(item, Item) and item.request
    return item.request, [each.code for each in found]


def names(items: tuple[Item | ItemGroup, ...]) -> list[Any]:
    return [
        {item.name: names(item.item)} if isinstance(item, ItemGroup) else item.name
        for item in items
    ]


def requests(*ids: str) -> list[dict[str, str]]:
    return [{"id": each, "name": each.upper(), "url": URL} for each in ids]


def folder(identity: str, order: list[str], *inner: str) -> dict[str, Any]:
    return {"id": identity, "name": identity, "order": order, "folders_order": inner}


@pytest.mark.parametrize(
    ("data", "tree", "lost"),
    [
        ({"order": ["b", "a"]}, ["B", "A"], "c"),
        ({"order": ["c", "b", "a", "b", "gone"]}, ["C", "B", "A"], ""),
        (
            {"order": ["a"], "folders": [folder("f", ["c", "b"])]},
            [{"f": ["C", "B"]}, "A"],
            "",
        ),
        (
            {
                "order": ["a"],
                "folders": [folder("f", ["b"], "g"), folder("g", ["c"])],
                "folders_order": ["f"],
            },
            [{"f": [{"g": ["C"]}, "B"]}, "A"],
            "",
        ),
        (
            {
                "order": ["a", "b"],
                "folders": [folder("f", ["c"]), folder("g", [])],
                "folders_order": ["g"],
            },
            [{"g": []}, "A", "B"],
            "c",
        ),
        ({}, ["A", "B", "C"], ""),
        ({"order": ["gone"]}, ["A", "B", "C"], ""),
        (
            {
                "order": ["a", "b", "c"],
                "folders": [folder("f", [], "g"), folder("g", [], "f")],
            },
            ["A", "B", "C"],
            "",
        ),
        ({"order": ["a", "b", "c"], "folders": [folder("f", [], "f")]}, ..., ""),
    ],
)
def test_order(data: dict[str, Any], tree: Any, lost: str) -> None:
    collection, found = read_data(
        {"name": "C", "requests": requests("a", "b", "c"), **data}
    )
    assert tree is ... or names(collection.item) == tree
    assert [each.location.trail[-1].lower() for each in found] == list(lost)
    assert {each.code for each in found} <= {"PM226"}


def test_folders_many_times_over_cost_nothing() -> None:
    folders = [folder(f"f{n}", [], *[f"f{n + 1}"] * 9) for n in range(150)]
    data = {"name": "C", "requests": [], "folders": folders}
    collection, _ = read_data(data)
    assert len(collection.item) == 1


def rows(found: tuple[Row, ...]) -> list[tuple[str | None, Any, bool]]:
    return [(row.key, row.value, row.disabled) for row in found]


@pytest.mark.parametrize(
    ("entry", "headers"),
    [
        (
            {"headers": "A: 1\n//B: 2\r\nC: x:y\nbroken\n"},
            [("A", "1", False), ("B", "2", True), ("C", "x:y", False)],
        ),
        ({"headers": "A: 1\r\n  2"}, [("A", "1  2", False)]),
        (
            {
                "headers": "A: text\nB: 2",
                "headerData": [
                    {"key": "A", "value": "data"},
                    {"key": "//C", "value": "3"},
                    {"key": "D", "value": "4", "enabled": False},
                ],
            },
            [
                ("A", "data", False),
                ("C", "3", True),
                ("D", "4", True),
                ("B", "2", False),
            ],
        ),
        ({"headers": [{"key": "A", "value": "1"}]}, [("A", "1", False)]),
        ({"headers": None}, []),
    ],
)
def test_headers(entry: dict[str, Any], headers: Any) -> None:
    assert rows(read_request(**entry)[0].header) == headers


@pytest.mark.parametrize(
    ("entry", "query"),
    [
        ({"url": f"{URL}?a=1&b"}, [("a", "1", False), ("b", None, False)]),
        (
            {"url": f"{URL}?a=1", "queryParams": [{"key": "b", "value": "2"}]},
            [("b", "2", False)],
        ),
        ({"url": f"{URL}?a=1", "queryParams": []}, [("a", "1", False)]),
        (
            {
                "queryParams": [
                    {"key": "a", "value": "", "equals": False},
                    {"key": "b", "value": None, "equals": True},
                    {"key": "c", "value": "3", "equals": False, "enabled": False},
                ]
            },
            [("a", None, False), ("b", "", False), ("c", "3", True)],
        ),
    ],
)
def test_query(entry: dict[str, Any], query: Any) -> None:
    url = read_request(**entry)[0].url
    assert url and rows(url.query) == query


def test_path_variables() -> None:
    request, _ = read_request(
        url="https://h.test/:a/:b",
        pathVariables={"a": "old", "b": "2"},
        pathVariableData=[{"key": "a", "value": "1"}, {"value": "nameless"}],
    )
    assert request.url
    assert [(row.key, row.value) for row in request.url.variable] == [
        ("a", "1"),
        ("b", "2"),
    ]


ROWS = [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "enabled": False}]


@pytest.mark.parametrize(
    ("entry", "mode", "content"),
    [
        ({"dataMode": "raw", "rawModeData": "x", "data": "y"}, "raw", "x"),
        ({"dataMode": "raw", "rawModeData": ["x"]}, "raw", "x"),
        ({"dataMode": "raw", "data": "y"}, "raw", "y"),
        ({"data": "y"}, "raw", "y"),
        ({"dataMode": "urlencoded", "data": ROWS}, "urlencoded", 2),
        ({"dataMode": "params", "data": ROWS}, "formdata", 2),
        ({"data": ROWS}, "formdata", 2),
        ({"dataMode": "params", "rawModeData": ROWS}, "formdata", 2),
        ({"dataMode": "binary", "rawModeData": "a.png"}, "file", "a.png"),
        ({"dataMode": "graphql", "graphqlModeData": {"query": "q"}}, "graphql", "q"),
        ({"graphqlModeData": {"query": "q"}}, "graphql", "q"),
        ({"dataMode": None, "data": "y"}, None, None),
        ({"dataMode": "params", "data": []}, None, None),
        ({"data": "", "rawModeData": ""}, None, None),
        ({}, None, None),
    ],
)
def test_bodies(entry: dict[str, Any], mode: str | None, content: Any) -> None:
    body = read_request(**entry)[0].body
    if mode is None:
        assert body is None
        return
    assert body and body.mode == mode
    assert content == said(body)


def said(body: Body) -> Any:
    if body.graphql:
        return body.graphql.query
    return len(body.rows) or body.src or body.raw


def test_more_of_bodies() -> None:
    request, codes = read_request(
        dataMode="params",
        data=[
            {"value": "no key"},
            {"key": "f", "type": "file", "value": "a.png"},
            {"key": "off", "value": "1", "enabled": False},
        ],
        dataDisabled=True,
    )
    assert request.body and request.body.disabled
    file, off = request.body.rows
    assert (file.src, off.disabled) == ("a.png", True)
    assert off.pointer == "/requests/0/data/2"
    assert codes == ["PM211"]
    request, _ = read_request(
        dataMode="raw", rawModeData="{}", dataOptions={"raw": {"language": "json"}}
    )
    assert request.body and request.body.language == "json"


BEARER = {"type": "bearer", "bearer": [{"key": "token", "value": "t"}]}


@pytest.mark.parametrize(
    ("entry", "auth"),
    [
        ({"auth": BEARER}, ("bearer", {"token": "t"})),
        ({"auth": BEARER, "currentHelper": None}, None),
        ({"currentHelper": "normal", "helperAttributes": {}}, None),
        (
            {
                "auth": BEARER,
                "currentHelper": "basicAuth",
                "helperAttributes": {"id": "basic", "username": "u", "password": "p"},
            },
            ("basic", {"username": "u", "password": "p"}),
        ),
        (
            {
                "currentHelper": "oAuth1",
                "helperAttributes": json.dumps({"consumerKey": "k", "header": True}),
            },
            ("oauth1", {"consumerKey": "k", "addParamsToHeader": True}),
        ),
        (
            {"currentHelper": "hawkAuth", "helperAttributes": {"hawk_id": "i"}},
            ("hawk", {"authId": "i"}),
        ),
        (
            {"currentHelper": "awsSigV4", "helperAttributes": {"region": "eu"}},
            ("awsv4", {"region": "eu"}),
        ),
        ({"auth": {"type": "noauth"}}, ("noauth", {})),
        ({"currentHelper": "basicAuth", "helperAttributes": "{"}, None),
    ],
)
def test_auth(entry: dict[str, Any], auth: tuple[str, Any] | None) -> None:
    found = read_request(**entry)[0].auth
    assert (found and (found.type, dict(found.params))) == auth


def test_a_collections_noauth_is_none() -> None:
    data = {"name": "C", "requests": requests("a"), "auth": {"type": "noauth"}}
    assert read_data(data)[0].auth is None


def test_scripts() -> None:
    event = {"script": {"exec": ["x"]}}
    entry = {**requests("a")[0], "events": [event]}
    older = {
        **requests("b")[0],
        "events": [event],
        "tests": "t",
        "preRequestScript": "p",
    }
    collection, _ = read_data({"name": "C", "requests": [entry, older]})
    found = [
        [(event.listen, event.exec) for event in item.event] for item in collection.item
    ]
    assert found == [[("test", "x")], [("test", "t"), ("prerequest", "p")]]


def test_variables() -> None:
    variables = [
        {"key": "a", "value": "1", "type": "text"},
        {"id": "b", "value": "2", "disabled": True},
    ]
    data = {"name": "C", "requests": [], "variables": variables}
    found = read_data(data)[0].variable
    assert [(v.key, v.value, v.type, v.disabled) for v in found] == [
        ("a", "1", "string", False),
        ("b", "2", "", True),
    ]


def test_responses() -> None:
    saved = [
        {"id": "1", "responseCode": {"code": 200, "name": "OK"}, "text": "[]"},
        {"id": "2", "name": "Gone", "responseCode": {"code": 410}, "request": "a"},
        {"request": json.dumps({"url": URL, "method": "post"}), "headers": "A: 1"},
    ]
    entry = {**requests("a")[0], "responses": saved, "responses_order": ["2", "1"]}
    collection, _ = read_data({"name": "C", "requests": [entry]})
    (item,) = collection.item
    assert isinstance(item, Item)
    gone, fine, last = item.response
    assert (fine.name, fine.code, fine.status, fine.body) == (
        "response",
        200,
        "OK",
        "[]",
    )
    assert gone.code == 410
    assert gone.original_request and gone.original_request.pointer == "/requests/0"
    assert last.original_request and last.original_request.method == "POST"
    assert rows(last.header) == [("A", "1", False)]


def test_places_are_in_the_file_itself() -> None:
    _, (found,) = read_data(
        {"name": "C", "order": ["r"], "requests": [{"id": "r", "name": "R"}]}
    )
    assert (found.code, found.location.pointer) == ("PM204", "/requests/0")
    assert (found.location.line, found.location.column) == (1, 44)


def test_shapes_of_later_formats() -> None:
    """Neither is of this format, and both are seen in files that scripts make."""
    request, found = read_request(url={"raw": URL, "host": ["h", "test"]})
    assert request.url
    assert (request.url.raw, found) == (URL, [])
    request, found = read_request(headers={"A": "1"}, headerData=[{"key": "B"}])
    assert [row.key for row in request.header] == ["B"]
    assert found == ["PM202"]
