"""Stage 2: what Postman understands of every shape, and that nothing is lost without a word."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from postsmith.diagnostics import CODES, Diagnostic, Report
from postsmith.load import Source
from postsmith.postman.explain import collection_schema, expectation, found
from postsmith.postman.model import (
    Collection,
    Item,
    ItemGroup,
    Request,
    Response,
    Row,
    Url,
)
from postsmith.postman.reader import read
from postsmith.postman.urls import parse_url

URL = "http://h.test/a"


def read_data(data: dict[str, Any]) -> tuple[Collection, tuple[Diagnostic, ...]]:
    report = Report()
    collection = read(Source("t.json", json.dumps(data), data), report)
    assert collection is not None
    return collection, report.diagnostics


def read_item(entry: dict[str, Any]) -> tuple[Item, tuple[Diagnostic, ...]]:
    collection, diagnostics = read_data({"info": {"name": "C"}, "item": [entry]})
    item = collection.item[0]
    assert isinstance(item, Item)
    return item, diagnostics


def read_request(**request: Any) -> tuple[Request, list[str]]:
    """A request with these keys, and the codes of what was said about it."""
    item, diagnostics = read_item({"name": "x", "request": {"url": URL, **request}})
    assert item.request is not None
    return item.request, [each.code for each in diagnostics]


def read_url(url: Any) -> tuple[Url, list[str]]:
    request, codes = read_request(url=url)
    assert request.url is not None
    return request.url, codes


def read_response(response: Any) -> tuple[Response, list[str]]:
    entry = {"name": "x", "request": URL, "response": [response]}
    item, diagnostics = read_item(entry)
    return item.response[0], [each.code for each in diagnostics]


def pairs(rows: tuple[Row, ...]) -> list[tuple[str | None, Any]]:
    return [(row.key, row.value) for row in rows]


def parts(**values: Any) -> dict[str, Any]:
    return {"host": ["h", "test"], "path": ["a"], **values}


# The whole and the tree


def test_a_clean_export_has_nothing_to_report() -> None:
    request = {
        "method": "POST",
        "header": [{"key": "X", "value": "1", "disabled": True}],
        "url": {
            "raw": "{{baseUrl}}/users/:id?a=1",
            "host": ["{{baseUrl}}"],
            "path": ["users", ":id"],
            "query": [{"key": "a", "value": "1"}, {"key": "b", "value": None}],
            "variable": [{"key": "id", "value": ""}, {"key": "o", "value": None}],
        },
        "body": {"mode": "raw", "raw": "{}", "options": {"raw": {"language": "json"}}},
        "auth": None,
        "description": {"content": "d", "type": "text/markdown"},
    }
    response = {
        "name": "OK",
        "originalRequest": request,
        "status": "OK",
        "code": 200,
        "_postman_previewlanguage": "json",
        "header": [{"key": "A", "value": "b"}],
        "cookie": [],
        "body": "{}",
    }
    item = {"name": "Make", "request": request, "response": [response], "event": []}
    folder = {"name": "Users", "item": [item, {"name": "Empty", "item": []}]}
    variable = [{"key": "baseUrl", "value": "https://h.test", "type": "string"}]
    info = {"name": "C", "_postman_id": "1", "schema": "s", "description": "d"}
    data = {"info": info, "item": [folder], "variable": variable, "event": []}
    collection, diagnostics = read_data(data)
    assert diagnostics == ()
    assert (collection.name, collection.schema, collection.file) == ("C", "s", "t.json")
    assert collection.description == "d"
    (users,) = collection.item
    assert isinstance(users, ItemGroup)
    make, empty = users.item
    assert isinstance(make, Item)
    assert isinstance(empty, ItemGroup)
    assert make.pointer == "/item/0/item/0"
    assert make.request is not None
    assert make.request.description == "d"
    assert make.response[0].original_request is not None
    assert make.response[0].code == 200


def test_pointers_begin_where_the_collection_does() -> None:
    report = Report()
    data = {"item": [{"name": "x", "request": None}]}
    source = Source("t.json", "", data, pointer="/collection")
    collection = read(source, report)
    assert collection is not None
    assert collection.item[0].pointer == "/collection/item/0"
    assert report.diagnostics[0].location.pointer == "/collection/item/0"


def test_what_is_no_object_is_no_collection() -> None:
    assert read(Source("t.json", "[]", []), Report()) is None


def test_the_trail_names_folders_item_and_example() -> None:
    item = {"name": "Get", "request": URL, "response": [{"name": "OK", "code": "x"}]}
    _, diagnostics = read_data({"item": [{"name": "Users", "item": [item]}]})
    assert diagnostics[0].location.trail == ("Users", "Get", "OK")
    assert diagnostics[0].location.pointer == "/item/0/item/0/response/0/code"


def test_names_and_ids_of_other_kinds_are_text() -> None:
    item, _ = read_item({"name": 5, "_postman_id": "i", "request": URL})
    assert (item.name, item.id) == ("5", "i")
    item, _ = read_item({"request": URL})
    assert item.name == ""


def test_a_lone_item_counts_as_a_list_of_one() -> None:
    collection, diagnostics = read_data({"item": {"name": "x", "request": URL}})
    assert collection.item[0].pointer == "/item"
    assert diagnostics == ()


@pytest.mark.parametrize("contents", [[], {}])
def test_an_empty_list_makes_a_folder(contents: Any) -> None:
    collection, _ = read_data({"item": [{"name": "x", "item": contents}]})
    assert isinstance(collection.item[0], ItemGroup)


@pytest.mark.parametrize("contents", [None, "", 0, False])
def test_a_falsy_item_makes_no_folder(contents: Any) -> None:
    item, diagnostics = read_item({"name": "x", "item": contents, "request": URL})
    assert item.request is not None
    assert diagnostics == ()


def test_deepest_possible_folders_can_be_read() -> None:
    data: dict[str, Any] = {"name": "x", "request": URL}
    for _ in range(98):
        data = {"name": "f", "item": [data]}
    assert read_data({"item": [data]})[1] == ()


@pytest.mark.parametrize(
    ("description", "text"),
    [
        ("d", "d"),
        ({"content": "d"}, "d"),
        ({"content": None}, ""),
        (None, ""),
        (5, ""),
    ],
)
def test_descriptions(description: Any, text: str) -> None:
    assert read_request(description=description)[0].description == text
    row = {"key": "a", "description": description}
    assert read_request(header=[row])[0].header[0].description == text


def test_scripts_are_text_or_lines() -> None:
    event = [
        {"listen": "test", "script": {"exec": ["a", "b"]}},
        {"listen": "prerequest", "script": {"exec": "c"}},
        {"listen": "test", "script": "d"},
        {"listen": "test", "script": ["e", "f"]},
        {"listen": "test", "script": {"exec": [""]}},
        {"listen": "test"},
    ]
    item, diagnostics = read_item({"request": URL, "event": event})
    assert [(each.listen, each.exec) for each in item.event] == [
        ("test", "a\nb"),
        ("prerequest", "c"),
        ("test", "d"),
        ("test", "e\nf"),
    ]
    assert diagnostics == ()


def test_variables() -> None:
    variable = [
        {"key": "a", "value": "1", "type": "string", "description": "d"},
        {"key": "b"},
        {"key": "c", "value": None, "disabled": True},
    ]
    collection, _ = read_data({"item": [], "variable": variable})
    read_back = [(v.key, v.value, v.disabled) for v in collection.variable]
    assert read_back == [("a", "1", False), ("b", "", False), ("c", None, True)]


# Requests


@pytest.mark.parametrize(
    ("method", "sent"),
    [("get", "GET"), (None, "GET"), ("", "GET"), ("M-Search", "M-SEARCH"), (5, "5")],
)
def test_methods(method: Any, sent: str) -> None:
    request, codes = read_request(method=method)
    assert (request.method, codes) == (sent, [])


def test_a_text_is_the_url_of_a_get() -> None:
    item, diagnostics = read_item({"name": "x", "request": "http://h.test/a?x=1"})
    assert item.request is not None
    assert item.request.url is not None
    assert (item.request.method, item.request.url.host) == ("GET", "h.test")
    assert diagnostics == ()


# URLs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("http://h.test/a/b?x=1&y=2#frag", ("http", "h.test", "", ("a", "b"), "frag")),
        ("h.test:8080/a", ("", "h.test", "8080", ("a",), "")),
        ("http://h.test", ("http", "h.test", "", (), "")),
        ("http://h.test/", ("http", "h.test", "", ("",), "")),
        ("http://h.test//a/", ("http", "h.test", "", ("", "a", ""), "")),
        ("  http://h.test/a  ", ("http", "h.test", "", ("a  ",), "")),
        ("http://h.test/a\\b", ("http", "h.test", "", ("a", "b"), "")),
        ("http:////h.test/a", ("http", "h.test", "", ("a",), "")),
        ("http:/h.test/a", ("", "http", "", ("h.test", "a"), "")),
        ("http://[::1]:8080/a", ("http", "[::1]", "8080", ("a",), "")),
        ("http://[::1]/a", ("http", "[::1]", "", ("a",), "")),
        ("http://h.test/@me/a@b", ("http", "h.test", "", ("@me", "a@b"), "")),
        ("http://h.test/v1/a:batch", ("http", "h.test", "", ("v1", "a:batch"), "")),
        (
            "{{scheme}}://h.test:{{port}}/a",
            ("{{scheme}}", "h.test", "{{port}}", ("a",), ""),
        ),
        ("{{baseUrl}}/a", ("", "{{baseUrl}}", "", ("a",), "")),
        ("{{u}}", ("", "{{u}}", "", (), "")),
        (
            "{{a://b/c?d#e.f@g:h}}:{{#}}/x",
            ("", "{{a://b/c?d#e.f@g:h}}", "{{#}}", ("x",), ""),
        ),
        ("http://h/{{a/b?c#d}}/z", ("http", "h", "", ("{{a/b?c#d}}", "z"), "")),
        ("http://h/{{a\\b}}\\c", ("http", "h", "", ("{{a\\b}}", "c"), "")),
        ("http://h/{a/b}", ("http", "h", "", ("{a", "b}"), "")),
        ("//h.test/a", ("", "", "", ("", "h.test", "a"), "")),
        ("/a/b", ("", "", "", ("a", "b"), "")),
    ],
)
def test_a_url_in_parts(text: str, expected: tuple[Any, ...]) -> None:
    url = parse_url(text)
    assert (url.protocol, url.host, url.port, url.path, url.hash) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("h?x=1&y=2", [("x", "1"), ("y", "2")]),
        ("h?x&y=&=z", [("x", None), ("y", ""), ("", "z")]),
        ("h?x=1?y=2=3", [("x", "1?y=2=3")]),
        ("h?&&x=1&", [(None, None), (None, None), ("x", "1"), (None, None)]),
        ("h?", [(None, None)]),
        ("h?q={{x&y=z}}&{{a=b}}=c", [("q", "{{x&y=z}}"), ("{{a=b}}", "c")]),
        ("h?a%20b=c+d", [("a%20b", "c+d")]),
        ("h#b?x=1", []),
    ],
)
def test_the_query_of_a_text(text: str, expected: list[Any]) -> None:
    query = parse_url(text).query
    assert pairs(query) == expected
    assert all(row.has_value == (row.value is not None) for row in query)


@pytest.mark.parametrize(
    ("text", "user_info"),
    [
        ("http://u:p@h.test/a", "u:p"),
        ("http://u@h.test/a", "u"),
        ("http://{{u@x}}:{{p:y}}@h.test", "{{u@x}}:{{p:y}}"),
        ("http://a@b:c@h.test", "a@b:c"),
    ],
)
def test_user_info(text: str, user_info: str) -> None:
    url = parse_url(text)
    assert (url.user_info, url.host) == (user_info, "h.test")


@pytest.mark.parametrize(
    ("auth", "user_info"),
    [
        ({"user": "u", "password": "p"}, "u:p"),
        ({"user": "u"}, "u"),
        ({"password": "p"}, ":p"),
        ({}, ""),
        ("u:p", ""),
    ],
)
def test_user_info_of_an_object(auth: Any, user_info: str) -> None:
    assert read_url(parts(auth=auth))[0].user_info == user_info


def test_parts_win_over_raw() -> None:
    raw = "http://other.test/zzz?k=9"
    url, codes = read_url(parts(raw=raw, query=[{"key": "x", "value": "1"}]))
    assert (url.host, url.path, pairs(url.query)) == ("h.test", ("a",), [("x", "1")])
    assert codes == ["PM207"]


@pytest.mark.parametrize(
    "raw",
    [
        "h.test/a?x=1",
        "http://h.test/a/",
        "http://u:p@h.test/a#x",
        "",
        None,
        5,
    ],
)
def test_raw_that_says_the_same_is_not_worth_a_word(raw: Any) -> None:
    assert read_url(parts(raw=raw))[1] == []


@pytest.mark.parametrize(
    ("host", "text"),
    [
        (["h", "test"], "h.test"),
        ("h.test", "h.test"),
        (["{{baseUrl}}"], "{{baseUrl}}"),
        (["127", 0, None, "1"], "127.0..1"),
    ],
)
def test_hosts(host: Any, text: str) -> None:
    assert read_url({"host": host})[0].host == text


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ({"host": "{{b}}/api/posts"}, "{{b}}/api/posts"),
        ({"host": ["{{b}}/v1"], "path": ["a"]}, "{{b}}/v1/a"),
        ({"host": ["{{b}}/"], "path": ["a"]}, "{{b}}//a"),
        ({"host": ["{{b/c}}"], "path": ["a"]}, "{{b/c}}/a"),
        ({"host": "https://h.test/v1"}, "https://h.test/v1"),
        ({"protocol": "https", "host": "h.test:81/v1"}, "https://h.test:81/v1"),
    ],
)
def test_a_path_in_the_host_is_read_like_the_text(
    url: dict[str, Any], text: str
) -> None:
    found, expected = read_url({"raw": text, **url})[0], parse_url(text)
    for part in ("protocol", "host", "port", "path"):
        assert getattr(found, part) == getattr(expected, part)


@pytest.mark.parametrize(
    "url",
    [
        {"host": "{{b}}/:id"},
        {"host": "h.test/a", "port": "81"},
        {"host": "h.test/a?b"},
        {"host": "/a"},
        {"protocol": "http", "host": "https://h.test/a"},
    ],
)
def test_a_host_that_means_more_than_its_text_is_kept(url: dict[str, Any]) -> None:
    found = read_url(url)[0]
    assert (found.host, found.path) == (url["host"], ())


@pytest.mark.parametrize(
    ("path", "segments"),
    [
        (["a", "b"], ("a", "b")),
        ("a/b", ("a", "b")),
        ("/a/b", ("a", "b")),
        ("//a", ("", "a")),
        ("/", ("",)),
        ("", ()),
        (None, ()),
        ([], ("",)),
        (["a", None, "b", ""], ("a", "", "b", "")),
        (["a", 5, True], ("a", "5", "true")),
        (["a/b", "c?d"], ("a/b", "c?d")),
        ("{{a/b}}/c", ("{{a/b}}", "c")),
    ],
)
def test_paths(path: Any, segments: tuple[str, ...]) -> None:
    url, codes = read_url(parts(path=path))
    assert (url.path, codes) == (segments, [])


def test_protocol_port_and_hash() -> None:
    url, _ = read_url(parts(protocol="https://", port=8080, hash="z"))
    assert (url.protocol, url.port, url.hash) == ("https", "8080", "z")
    url, _ = read_url(parts(protocol="http", port="80", hash=None))
    assert (url.protocol, url.port, url.hash) == ("http", "80", "")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (
            [{"key": "x", "value": "1"}, {"key": "x", "value": ""}],
            [("x", "1"), ("x", "")],
        ),
        ("x=1&y", [("x", "1"), ("y", None)]),
        ({"x": "1", "y": "2"}, [("x", "1"), ("y", "2")]),
        (["x=1", "y"], [("x", "1"), ("y", None)]),
        ([{}, {"key": None, "value": "v"}], [(None, None), (None, "v")]),
        (None, []),
        ("", []),
        ([], []),
    ],
)
def test_queries(query: Any, expected: list[Any]) -> None:
    url, codes = read_url(parts(query=query))
    assert (pairs(url.query), codes) == (expected, [])


@pytest.mark.parametrize("value", [None, 5, 0, True, ["a"], {"a": 1}])
def test_a_query_value_that_is_not_text_is_not_sent(value: Any) -> None:
    url, codes = read_url(parts(query=[{"key": "x", "value": value}]))
    assert (url.query[0].value, url.query[0].has_value) == (value, False)
    assert codes == ([] if value is None else ["PM209"])


@pytest.mark.parametrize(
    ("disabled", "off"), [(True, True), ("true", True), (None, False)]
)
def test_disabled_is_what_javascript_takes_for_true(disabled: Any, off: bool) -> None:
    url, _ = read_url(parts(query=[{"key": "x", "value": "1", "disabled": disabled}]))
    assert url.query[0].disabled is off


def test_path_variables_have_a_key_or_an_id() -> None:
    variable = [
        {"key": "a", "value": "1", "description": "d"},
        {"id": "b", "value": "2"},
        {"key": "c"},
    ]
    url, codes = read_url(parts(variable=variable))
    assert pairs(url.variable) == [("a", "1"), ("b", "2"), ("c", None)]
    assert (url.variable[0].description, codes) == ("d", [])


# Headers


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (
            [{"key": "A", "value": "1"}, {"key": "A", "value": "2"}],
            [("A", "1"), ("A", "2")],
        ),
        ("A: 1\nB:2\r\n\n", [("A", "1"), ("B", "2")]),
        ("A: 1\r\n 2", [("A", "1 2")]),
        ({"A": "1"}, [("A", "1")]),
        ({"x": {"key": "A", "value": "1"}}, [("A", "1")]),
        (["A: 1", "B"], [("A", "1"), ("B", "")]),
        (
            [{"key": "A", "value": 5}, {"key": "B", "value": ["x", "y"]}],
            [("A", 5), ("B", ["x", "y"])],
        ),
        ([{"key": None, "value": "1"}], [(None, "1")]),
        (None, []),
        ("", []),
    ],
)
def test_headers(header: Any, expected: list[Any]) -> None:
    request, codes = read_request(header=header)
    assert (pairs(request.header), codes) == (expected, [])


def test_null_and_absent_header_values_differ() -> None:
    request, _ = read_request(header=[{"key": "A"}, {"key": "B", "value": None}])
    assert [row.has_value for row in request.header] == [False, True]


# Auth


@pytest.mark.parametrize("auth", [None, {}, False, ""])
def test_no_auth_inherits(auth: Any) -> None:
    request, codes = read_request(auth=auth)
    assert (request.auth, codes) == (None, [])


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        (
            [{"key": "token", "value": "a"}, {"key": "token", "value": "b"}],
            {"token": "b"},
        ),
        ({"token": "a"}, {"token": "a"}),
        ([], {}),
        (None, {}),
    ],
)
def test_auth_params(params: Any, expected: dict[str, Any]) -> None:
    request, codes = read_request(
        auth={"type": "bearer", "bearer": params, "basic": []}
    )
    assert request.auth is not None
    assert (request.auth.type, request.auth.params, codes) == ("bearer", expected, [])


# Bodies


@pytest.mark.parametrize(
    "body",
    [
        None,
        "",
        {},
        {"mode": "none"},
        {"mode": "", "raw": ""},
        {"mode": "raw", "raw": ""},
        {"mode": "raw", "raw": None},
        {"mode": "raw"},
        {"mode": "urlencoded", "urlencoded": []},
        {"mode": "urlencoded", "raw": "x"},
        {"mode": "formdata"},
    ],
)
def test_no_body(body: Any) -> None:
    request, codes = read_request(method="POST", body=body)
    assert (request.body, codes) == (None, [])


@pytest.mark.parametrize(
    ("body", "raw", "language"),
    [
        ("text", "text", ""),
        ({"mode": "raw", "raw": "  "}, "  ", ""),
        ({"mode": "raw", "raw": [1, "é"], "options": None}, '[1,"é"]', ""),
        (
            {"mode": "raw", "raw": {"a": 1}, "options": {"raw": {"language": "json"}}},
            '{"a":1}',
            "json",
        ),
        ({"mode": "raw", "raw": "R", "formdata": [{"key": "b"}]}, "R", ""),
    ],
)
def test_raw_bodies(body: Any, raw: str, language: str) -> None:
    request, codes = read_request(method="POST", body=body)
    assert request.body is not None
    assert (request.body.mode, request.body.raw) == ("raw", raw)
    assert (request.body.language, codes) == (language, [])


def test_a_disabled_body_is_kept_and_marked() -> None:
    request, _ = read_request(body={"mode": "raw", "raw": "x", "disabled": True})
    assert request.body is not None
    assert request.body.disabled


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([{"key": "a", "value": "1", "disabled": True}], [("a", "1")]),
        ("a=1&b=x y", [("a", "1"), ("b", "x y")]),
        ([{"key": "a"}, {"key": "n", "value": 5}], [("a", None), ("n", 5)]),
        (["a=1"], [("a", "1")]),
    ],
)
def test_urlencoded_bodies(rows: Any, expected: list[Any]) -> None:
    body = {"mode": "urlencoded", "urlencoded": rows}
    request, codes = read_request(method="POST", body=body)
    assert request.body is not None
    assert (pairs(request.body.rows), codes) == (expected, [])


@pytest.mark.parametrize(
    ("src", "expected"),
    [("a.txt", "a.txt"), (["a", "b"], ("a", "b")), ([], ()), (None, None), ("", "")],
)
def test_formdata_files(src: Any, expected: Any) -> None:
    row = {
        "key": "f",
        "type": "file",
        "src": src,
        "fileName": "n",
        "contentType": "t/x",
    }
    request, codes = read_request(body={"mode": "formdata", "formdata": [row]})
    assert request.body is not None
    (file,) = request.body.rows
    assert (file.src, file.file_name, file.content_type) == (expected, "n", "t/x")
    assert (file.type, codes) == ("file", [])


def test_formdata_keys() -> None:
    rows = [{"key": None, "value": "1"}, {"value": "2"}, {"key": "a", "type": "text"}]
    request, _ = read_request(body={"mode": "formdata", "formdata": rows})
    assert request.body is not None
    assert pairs(request.body.rows) == [("", "1"), ("", "2"), ("a", None)]


@pytest.mark.parametrize(
    ("file", "src", "content"),
    [
        ({"src": "a.txt"}, "a.txt", ""),
        ("a.txt", "a.txt", ""),
        ({}, "", ""),
        (None, "", ""),
        ({"content": "YWJj"}, "", "YWJj"),
        ({"src": "a", "content": "YWJj"}, "a", ""),
    ],
)
def test_file_bodies(file: Any, src: str, content: str) -> None:
    request, codes = read_request(body={"mode": "file", "file": file})
    assert request.body is not None
    assert (request.body.src, request.body.content, codes) == (src, content, [])


@pytest.mark.parametrize(
    ("graphql", "query", "variables", "name"),
    [
        ({"query": "{x}", "variables": "{}", "operationName": "Q"}, "{x}", "{}", "Q"),
        ({"query": "{x}", "variables": {"a": 1}}, "{x}", {"a": 1}, None),
        ({"query": "", "variables": None, "operationName": None}, "", None, None),
        ({}, None, "", None),
    ],
)
def test_graphql_bodies(graphql: Any, query: Any, variables: Any, name: Any) -> None:
    request, codes = read_request(body={"mode": "graphql", "graphql": graphql})
    assert request.body is not None
    read_back = request.body.graphql
    assert read_back is not None
    assert (read_back.query, read_back.variables) == (query, variables)
    assert (read_back.operation_name, codes) == (name, [])


# Saved responses


@pytest.mark.parametrize(
    ("code", "expected"),
    [(200, 200), ("404", 404), (200.0, 200), (None, None), ("", None)],
)
def test_response_codes(code: Any, expected: int | None) -> None:
    response, codes = read_response({"name": "r", "code": code})
    assert (response.code, codes) == (expected, [])


@pytest.mark.parametrize(
    ("body", "expected"),
    [("{}", "{}"), ("", ""), (None, None), ({"a": [1]}, '{"a":[1]}'), ([], "[]")],
)
def test_response_bodies(body: Any, expected: str | None) -> None:
    assert read_response({"body": body})[0].body == expected


@pytest.mark.parametrize(
    "header", [None, "A: 1\n", [{"key": "A", "value": "1"}], {"A": "1"}]
)
def test_response_headers(header: Any) -> None:
    response, codes = read_response({"header": header})
    assert pairs(response.header) == ([("A", "1")] if header else [])
    assert codes == []


@pytest.mark.parametrize("original", [None, {}, "", {"method": "GET"}, {"url": None}])
def test_an_example_needs_no_request(original: Any) -> None:
    _, codes = read_response({"originalRequest": original})
    assert codes == []


def test_an_original_request_may_be_text() -> None:
    response, _ = read_response({"originalRequest": URL})
    assert response.original_request is not None
    assert response.original_request.url is not None
    assert response.original_request.url.path == ("a",)


# What is reported

HEAD: dict[str, Any] = {"name": "x"}
ONE: dict[str, list[Any]] = {"item": [{"name": "x", "request": URL}]}


def _request(**request: Any) -> dict[str, Any]:
    return {"item": [{"name": "x", "request": {"url": URL, **request}}]}


def _url(**url: Any) -> dict[str, Any]:
    return _request(url=parts(**url))


TRIGGERS: list[tuple[str, dict[str, Any], str]] = [
    ("PM201", {"info": {}}, ""),
    ("PM202", {"item": [5, *ONE["item"]]}, "/item/0"),
    ("PM203", {"item": [HEAD]}, "/item/0"),
    ("PM204", _request(url=""), "/item/0/request"),
    ("PM205", _request(url={"raw": URL}), "/item/0/request/url"),
    ("PM206", _request(url="/a/b"), "/item/0/request/url"),
    ("PM207", _url(raw="http://h.test/b"), "/item/0/request/url"),
    ("PM208", _url(path=[{"value": "x"}]), "/item/0/request/url/path/0"),
    ("PM209", _url(query=[{"key": "x", "value": 5}]), "/item/0/request/url/query/0"),
    (
        "PM210",
        _url(variable=[{"key": "x", "value": 5}]),
        "/item/0/request/url/variable/0",
    ),
    ("PM211", _url(variable=[{"value": "x"}]), "/item/0/request/url/variable/0"),
    ("PM212", {**ONE, "variable": [{"id": "v", "value": "x"}]}, "/variable/0"),
    ("PM213", {"item": [{"item": [], "variable": [{"key": "v"}]}]}, "/item/0/variable"),
    ("PM214", _request(auth={"type": "weird"}), "/item/0/request/auth/type"),
    ("PM215", _request(auth={"token": "x"}), "/item/0/request/auth"),
    ("PM216", {"item": [{"item": [], "request": URL}]}, "/item/0/request"),
    ("PM217", {"item": [None, *ONE["item"]]}, "/item/0"),
    ("PM218", _request(body={"raw": "x"}), "/item/0/request/body"),
    (
        "PM219",
        _request(body={"mode": "formdata", "formdata": [{"key": "f", "src": "a"}]}),
        "/item/0/request/body/formdata/0",
    ),
    (
        "PM220",
        _request(body={"mode": "graphql", "graphql": "{x}"}),
        "/item/0/request/body/graphql",
    ),
    (
        "PM221",
        _request(header=[{"key": "A", "value": "1", "enabled": False}]),
        "/item/0/request/header/0",
    ),
    ("PM222", _request(header="A: 1\nbroken"), "/item/0/request/header"),
    ("PM223", _request(method="GE T"), "/item/0/request/method"),
    (
        "PM224",
        {"item": [{"request": URL, "response": [{"code": "2XX"}]}]},
        "/item/0/response/0/code",
    ),
]


@pytest.mark.parametrize(
    ("code", "data", "pointer"), TRIGGERS, ids=[t[0] for t in TRIGGERS]
)
def test_each_finding(code: str, data: dict[str, Any], pointer: str) -> None:
    _, diagnostics = read_data(data)
    assert [each.code for each in diagnostics] == [code]
    assert diagnostics[0].location.pointer == pointer
    assert diagnostics[0].location.file == "t.json"


def test_each_code_of_the_reader_is_triggered_above() -> None:
    # Those after PM224 are of formats 1 and 3: test_reader_v1.py, test_reader_v3.py.
    codes = [code for code in CODES if "PM201" <= code <= "PM224"]
    assert [code for code, _, _ in TRIGGERS] == codes


@pytest.mark.parametrize(
    ("raw_only", "path"),
    [
        ({"raw": "http://h.test/z?q=1"}, ("z",)),
        ({"raw": "http://h.test/z?q=1", "path": ["a"]}, ("a",)),
        ({"raw": "http://h.test/z", "query": [{"key": "q", "value": "1"}]}, ("z",)),
        ({"raw": "http://h.test/:id?q=1", "variable": [{"key": "id"}]}, (":id",)),
    ],
)
def test_raw_completes_what_lacks_a_host(raw_only: Any, path: tuple[str, ...]) -> None:
    url, codes = read_url(raw_only)
    assert (url.protocol, url.host, url.path) == ("http", "h.test", path)
    assert (pairs(url.query), codes) == ([("q", "1")], ["PM205"])
    assert url.raw == raw_only["raw"]
    assert len(url.variable) == len(raw_only.get("variable", ()))


def test_no_request_is_lost_silently() -> None:
    no_request: list[Any] = [None, {}, "", [], 0]
    for request in no_request:
        item, diagnostics = read_item({"name": "x", "request": request})
        assert item.request is None
        assert diagnostics[-1].code == "PM203"
    no_url: list[Any] = [None, "", "  ", {}, {"raw": ""}, {"query": []}]
    for url in no_url:
        request_, codes = read_request(url=url)
        assert (request_.url, codes) == (None, ["PM204"])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            {"item": 5},
            "`item` is left out: expected a list of items, found the number 5",
        ),
        (
            _request(url=["a"]),
            "expected a URL: a text, or an object with host and path, found a list of 1",
        ),
        (_request(header=5), "`header` is left out: expected headers: a list"),
        (_request(header=[5]), "a header is left out: expected an object with key"),
        (_request(body=[1]), "expected a body: an object with mode, or a text"),
        (
            _request(auth="basic"),
            "expected an auth: an object with type, found a text of 5",
        ),
        (_url(path=5), "expected a path"),
        (_url(path=[["a"]]), "expected a path segment"),
        (_url(host={"a": 1}), "expected a host"),
        (_url(query=5), "expected query parameters"),
        (_url(variable=[5]), "a path variable is left out"),
        ({**ONE, "variable": "x"}, "expected a list of variables"),
        ({**ONE, "event": 5}, "expected a list of scripts"),
        ({**ONE, "info": "x"}, "expected an object with the collection's name"),
        ({**ONE, "protocolProfileBehavior": 5}, "expected an object of settings"),
        ({"item": [{"request": URL, "response": [5]}]}, "a saved response is left out"),
    ],
)
def test_impossible_shapes_are_explained(data: dict[str, Any], said: str) -> None:
    _, diagnostics = read_data(data)
    assert said in next(each.message for each in diagnostics if each.code == "PM202")


def test_explanations_show_no_texts() -> None:
    assert "secret" not in expectation("auth", "secret")
    assert found("secret") == "a text of 6 characters"
    others: list[Any] = ["", None, True, 5, [], {}, {"a": 1}]
    assert [found(value) for value in others] == [
        "an empty text",
        "null",
        "true",
        "the number 5",
        "an empty list",
        "an empty object",
        "an object with a",
    ]


def definitions(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        yield from ([node["$ref"]] if "$ref" in node else [])
        for child in node.values():
            yield from definitions(child)
    elif isinstance(node, list):
        for child in node:
            yield from definitions(child)


def test_our_schema_is_sound() -> None:
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped,unused-ignore]

    schema = collection_schema()
    Draft202012Validator.check_schema(schema)
    known = {f"#/$defs/{name}" for name in schema["$defs"]}
    assert set(definitions(schema)) <= known
    assert all("title" in definition for definition in schema["$defs"].values())
