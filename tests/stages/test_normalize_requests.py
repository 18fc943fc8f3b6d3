"""Stage 3: what one saved request sends, where Postman is not what it looks like (docs/postman.md, Steps)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from postsmith.diagnostics import Report
from postsmith.infer import infer
from postsmith.ir.api import (
    Api,
    Auth,
    AuthKind,
    Group,
    In,
    Operation,
    SavedRequest,
    Variable,
)
from postsmith.ir.bodies import (
    FileBody,
    FormBody,
    JsonBody,
    SavedForm,
    SavedJson,
    SavedRow,
    SavedText,
    TextBody,
)
from postsmith.ir.types import BOOLEAN, INTEGER, NUMBER, STRING, Record, Type
from postsmith.json_value import VariableRef
from postsmith.load import Source
from postsmith.normalize import normalize
from postsmith.postman.reader import read
from postsmith.seal import seal

HOST = "https://api.test"
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


def understood(*items: Any, **collection: Any) -> tuple[Api, Report]:
    data = {"info": {"name": "C"}, "item": list(items), **collection}
    report = Report()
    model = read(Source("t.json", json.dumps(data), data), report)
    assert model is not None
    sealed = seal(model, (), report)
    return normalize(sealed.collection, report), report


def item(url: Any = HOST + "/x", method: str = "POST", **rest: Any) -> dict[str, Any]:
    behavior = rest.pop("behavior", {})
    name = rest.pop("name", "a")
    request = {"method": method, "url": url, **rest}
    return {"name": name, "request": request, "protocolProfileBehavior": behavior}


def url(*path: str, query: Any = (), variable: Any = ()) -> dict[str, Any]:
    found: dict[str, Any] = {"host": [HOST], "path": list(path)}
    return found | {"query": list(query), "variable": list(variable)}


def row(key: str | None, value: Any = "", **rest: Any) -> dict[str, Any]:
    return {"key": key, "value": value, **rest}


def off(key: str | None, value: Any = "") -> dict[str, Any]:
    return row(key, value, disabled=True)


def urlencoded(*rows: Any) -> dict[str, Any]:
    return {"mode": "urlencoded", "urlencoded": list(rows)}


def formdata(*rows: Any) -> dict[str, Any]:
    return {"mode": "formdata", "formdata": list(rows)}


def file(src: str | None) -> dict[str, Any]:
    return {"mode": "file", "file": {"src": src} if src else {}}


def raw(text: str, language: str = "json") -> dict[str, Any]:
    return {"mode": "raw", "raw": text, "options": {"raw": {"language": language}}}


def auth(type_: str, **values: str) -> dict[str, Any]:
    return {"type": type_, type_: [row(key, value) for key, value in values.items()]}


def operations(group: Group) -> Iterator[Operation]:
    yield from group.operations
    for inner in group.groups:
        yield from operations(inner)


def one(*items: Any, **collection: Any) -> Operation:
    (found,) = operations(understood(*items, **collection)[0].root)
    return found


def form(*rows: Any) -> SavedForm:
    """What a form sends."""
    return SavedForm(tuple(SavedRow(*row) for row in rows))


def saved(*items: Any, **collection: Any) -> SavedRequest:
    (found,) = one(*items, **collection).requests
    return found


def body_of(*items: Any, **collection: Any) -> JsonBody:
    found = one(*items, **collection).body
    assert isinstance(found, JsonBody)
    return found


def variables(*items: Any, **collection: Any) -> dict[str, Variable]:
    api, _ = understood(*items, **collection)
    return {variable.name: variable for variable in api.variables}


def codes(*items: Any, **collection: Any) -> list[str]:
    return [each.code for each in understood(*items, **collection)[1].diagnostics]


def fields_of(*bodies: str, **collection: Any) -> dict[str, Type]:
    """The types of the fields of a JSON body that was saved in these ways."""
    api, _ = understood(*(item(body=raw(text)) for text in bodies), **collection)
    (operation,) = operations(infer(api, Report()).api.root)
    assert operation.body is not None
    assert isinstance(operation.body, JsonBody)
    assert isinstance(operation.body.type, Record)
    return {field.name: field.type for field in operation.body.type.fields}


# Bodies that are described and not sent


@pytest.mark.parametrize(
    "body",
    [urlencoded(off("a", "1"), off("b")), formdata(off("a", "1"), off("b"))],
)
def test_rows_that_are_all_off_describe_a_body_that_is_not_sent(body: Any) -> None:
    found = one(item(body=body))
    assert found.requests[0].body is None
    assert isinstance(found.body, FormBody)
    assert not found.body.required
    assert [field.name for field in found.body.fields] == ["a", "b"]


def test_a_body_is_of_the_kind_that_is_sent() -> None:
    off = {**raw("{}"), "disabled": True}
    found = one(item(body=off), item(body=raw("<a/>", "xml")))
    assert found.body is not None
    assert found.body == TextBody(required=False)
    assert [each.body for each in found.requests] == [None, SavedText("<a/>")]


def test_a_file_without_a_path_is_not_sent() -> None:
    found = one(item(body=file(None)))
    assert found.requests[0].body is None
    assert found.body is not None
    assert found.body == FileBody(required=False)
    assert found.requests[0].wire.headers == ()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("a.png", "image/png"),
        ("dir.d/B.JSON", JSON),
        ("a.txt", "text/plain"),
        ("a.zzz", "application/octet-stream"),
        ("noext", "application/octet-stream"),
    ],
)
def test_the_name_of_a_file_tells_its_type(path: str, said: str) -> None:
    found = one(item(body=file(path)))
    assert found.requests[0].wire.headers == (("Content-Type", said),)
    # The file of another caller is something else.
    assert found.headers == {}
    own = {} if said == "application/octet-stream" else {"Content-Type": said}
    assert found.requests[0].headers == own


# Forms


@pytest.mark.parametrize(
    ("rows", "pairs"),
    [
        ([row("a", "1"), row("b", "2"), row("a", "3")], [("a", "1"), ("a", "3"), ("b", "2")]),
        ([row("b", "1"), row("10", "2"), row("2", "3")], [("2", "3"), ("10", "2"), ("b", "1")]),
        ([row("01", "1"), row("7", "2")], [("7", "2"), ("01", "1")]),
        ([row("", "v"), row("a", "1")], [("", "v"), ("a", "1")]),
        ([off("", "v"), row("a", "1")], [("a", "1")]),
        ([row(None, "v")], [("null", "v")]),
        ([row("a", ["x", 2, True])], [("a", "x"), ("a", "2"), ("a", "true")]),
        ([row("a", {"x": 1})], [("a", "")]),
        ([row("a", None), {"key": "b"}], [("a", ""), ("b", "")]),
        ([row("n", 5), row("f", 1.0), row("b", False)], [("n", "5"), ("f", "1"), ("b", "false")]),
        ([row("a", "1"), off("a", "2")], [("a", "1")]),
    ],
)  # fmt: skip
def test_urlencoded_rows(rows: Any, pairs: list[tuple[str, str]]) -> None:
    assert saved(item(body=urlencoded(*rows))).body == form(*pairs)


@pytest.mark.parametrize(
    ("rows", "parts"),
    [
        ([row("b", "1"), row("2", "2"), row("b", "3")], [("b", "1"), ("2", "2"), ("b", "3")]),
        ([row("", "v")], [("", "v")]),
        ([row("a", ["x", "é"]), row("b", {"c": 1})], [("a", '["x","é"]'), ("b", '{"c":1}')]),
        ([row("a", None), row("b", 5), row("c", True)], [("a", ""), ("b", "5"), ("c", "true")]),
    ],
)  # fmt: skip
def test_multipart_rows(rows: Any, parts: list[tuple[str, str]]) -> None:
    assert saved(item(body=formdata(*rows))).body == form(*parts)


def test_a_file_row_sends_each_of_its_paths() -> None:
    files = row("f", None, type="file", src=["a.txt", "b.txt"])
    found = one(item(body=formdata(files, row("g", type="file", src=[]))))
    assert found.requests[0].body == form(
        ("f", "", True), ("f", "", True), ("g", "", True)
    )
    assert isinstance(found.body, FormBody)
    assert [field.repeated for field in found.body.fields] == [True, False]


@pytest.mark.parametrize(
    ("body", "header", "kept"),
    [
        (urlencoded(row("a")), JSON, False),
        (urlencoded(row("a")), f"{FORM}; charset=utf-8", True),
        (formdata(row("a")), JSON, False),
        (urlencoded(off("a")), JSON, True),
    ],
)
def test_a_form_says_what_it_is(body: Any, header: str, kept: bool) -> None:
    found = one(item(body=body, header=[row("Content-Type", header)]))
    assert found.headers == ({"Content-Type": header} if kept else {})
    assert found.requests[0].wire.headers == (
        (("Content-Type", header),) if kept else ()
    )
    assert found.requests[0].headers == {}


# Headers


@pytest.mark.parametrize(
    ("rows", "sent"),
    [
        ([row("X-A", "1"), row("x-a", "2")], [("x-a", "2")]),
        ([row("X-A", "1"), row("X-B", "2"), row("X-A", "3")], [("X-A", "1, 3"), ("X-B", "2")]),
        ([row("X-A", "1"), off("x-a", "2")], [("X-A", "1")]),
        ([off("X-A", "1"), row("X-A", "2")], [("X-A", "2")]),
        ([row("X-A", None)], [("X-A", "null")]),
        ([{"key": "X-A"}], [("X-A", "")]),
        ([row("X-A", ["a", "b"])], [("X-A", "a, b")]),
        ([row("X-A", {"a": 1})], [("X-A", "[object Object]")]),
        ([row("X-A", 5), row("X-B", True)], [("X-A", "5"), ("X-B", "true")]),
        ([row("X-A", "  a  b ")], [("X-A", "a  b")]),
    ],
)  # fmt: skip
def test_header_rows(rows: Any, sent: list[tuple[str, str]]) -> None:
    found = one(item(method="GET", header=rows))
    (request,) = found.requests
    assert list(request.wire.headers) == sent
    arguments = {n: v for (_, n), (v,) in request.arguments.items()}
    assert {**found.headers, **arguments} == dict(sent)


def test_the_auth_takes_the_place_of_a_header_of_its_name() -> None:
    block = auth("apikey", key="X-Key", value="{{k}}")
    found = one(item(header=[row("x-key", "old")], auth=block))
    assert found.parameters == ()
    assert found.requests[0].wire.headers == (("X-Key", "k"),)


def test_content_types_that_differ_are_kept_apart() -> None:
    said = [row("Content-Type", "application/merge+json")]
    found = one(
        item(body=raw("{}"), header=said, name="a"),
        item(body=raw("{}"), name="b"),
        item(name="c"),
    )
    assert found.headers == {"Content-Type": "application/merge+json"}
    assert [request.headers for request in found.requests] == [
        {},
        {"Content-Type": JSON},
        {"Content-Type": None},
    ]


@pytest.mark.parametrize("body", [raw("{}"), urlencoded(row("a")), raw("x", "text")])
def test_an_automatic_content_type_can_be_off(body: Any) -> None:
    behavior = {"disabledSystemHeaders": {"content-type": True}}
    found = one(item(body=body, behavior=behavior))
    assert found.headers == {}
    assert found.requests[0].wire.headers == ()
    assert found.requests[0].headers == {"Content-Type": None}


def test_a_written_content_type_stays_where_the_automatic_one_is_off() -> None:
    behavior = {"disabledSystemHeaders": {"content-type": True}}
    header = [row("Content-Type", "text/plain")]
    found = one(item(body=urlencoded(row("a")), header=header, behavior=behavior))
    assert found.requests[0].wire.headers == (("Content-Type", "text/plain"),)


# URLs


@pytest.mark.parametrize(
    ("query", "given", "target"),
    [
        ([row("", "v")], {}, "/x?=v"),
        ([row(None, "v"), row("a", "1")], {"a": ("1",)}, "/x?=v&a=1"),
        ([row("", "v"), row("", "w")], {}, "/x?=v&=w"),
        ([row(None, None), row("a", "1")], {"a": ("1",)}, "/x?a=1"),
        ([off("", "v"), row("a", "1")], {"a": ("1",)}, "/x?a=1"),
        ([row("{{k}}", "1")], {"limit": ("1",)}, "/x?limit=1"),
    ],
)
def test_query_rows(query: Any, given: dict[str, Any], target: str) -> None:
    request = saved(item(url("x", query=query)), variable=[row("k", "limit")])
    assert {name: values for (_, name), values in request.arguments.items()} == given
    assert request.wire.url == HOST + target


@pytest.mark.parametrize(
    ("block", "name"),
    [
        (auth("oauth2", accessToken="{{t}}", addTokenTo="queryParams"), "access_token"),
        (auth("apikey", key="access_token", value="{{t}}", **{"in": "query"}), "access_token"),
    ],
)  # fmt: skip
def test_a_token_in_the_query_takes_the_place_of_its_row(block: Any, name: str) -> None:
    query = [row(name, "old"), row("a", "1")]
    found = one(item(url("x", query=query), auth=block))
    assert [parameter.name for parameter in found.parameters] == ["a"]
    assert found.requests[0].wire.url == f"{HOST}/x?a=1&access_token=t"


@pytest.mark.parametrize(
    "block",
    [
        auth("oauth2", accessToken="{{t}}", addTokenTo="body"),
        auth("oauth2", accessToken="{{t}}", tokenType="mac"),
    ],
)
def test_tokens_that_postman_puts_nowhere(block: Any) -> None:
    assert one(item(auth=block)).auth is None


BASIC = {"username": "{{username}}", "password": "{{password}}"}


@pytest.mark.parametrize(
    ("target", "expected", "reported"),
    [
        ("https://me:pa%20ss@api.test/x", BASIC, True),
        ("https://me@api.test/x", {**BASIC, "password": ""}, True),
        ("https://{{u}}:{{p}}@api.test/x", {"username": "{{u}}", "password": "{{p}}"}, False),
        ("https://<user>:<password>@api.test/x", BASIC, False),
        ({"protocol": "https", "host": "api.test", "path": "x", "auth": {"user": "me", "password": "x1"}}, BASIC, True),
        ({"protocol": "https", "host": "me:x1@api.test", "path": "x"}, BASIC, True),
    ],
)  # fmt: skip
def test_user_and_password_of_the_url(
    target: Any, expected: dict[str, str], reported: bool
) -> None:
    found = one(item(target))
    assert found.auth == Auth(AuthKind.BASIC, expected)
    assert found.server == HOST
    assert found.requests[0].wire.url == f"{HOST}/x"
    assert ("PM301" in codes(item(target))) is reported


def test_other_auth_wins_over_user_and_password_of_the_url() -> None:
    target = "https://me:x1@api.test/x"
    header = [row("Authorization", "Bearer {{t}}")]
    for found in (item(target, header=header), item(target, auth=auth("bearer", token="{{t}}"))):  # fmt: skip
        assert one(found).auth == Auth(AuthKind.BEARER, {"token": "{{t}}"})


def test_saved_requests_of_one_operation_keep_their_own_auth() -> None:
    kinds = [auth("bearer", token="{{t}}"), {"type": "noauth"}, auth("basic", username="{{u}}", password="{{p}}")]  # fmt: skip
    calls = [item(auth=block, name=str(i)) for i, block in enumerate([kinds[0], *kinds])]  # fmt: skip
    found = one(*calls)
    # One is saved without any, so it is no condition.
    assert found.auth == Auth(AuthKind.BEARER, {"token": "{{t}}"}, optional=True)
    assert [request.own_auth for request in found.requests] == [False, False, True, True]  # fmt: skip
    assert [request.auth.kind if request.auth else None for request in found.requests] == [AuthKind.BEARER, AuthKind.BEARER, None, AuthKind.BASIC]  # fmt: skip
    assert {"t", "u", "p"} <= set(variables(*calls))


def test_an_url_that_must_not_be_encoded_is_reported() -> None:
    behavior = {"disableUrlEncoding": True}
    assert "PM305" in codes(item(HOST + "/a?q=x y", behavior=behavior))
    assert "PM305" in codes(item(HOST + "/ä", behavior=behavior))
    assert "PM305" not in codes(item(HOST + '/a%20b?q="%zz"', behavior=behavior))
    assert "PM305" not in codes(item(HOST + '/a?q="x"'))


@pytest.mark.parametrize(
    ("path", "template", "arguments", "target"),
    [
        # The same name, written in two ways, is two values.
        ("{{n}}/:n", "/{{n}}/:n2", {"n": "n", "n2": "7"}, "/n/7"),
        ("{n}/{{n}}", "/:n2/{{n}}", {"n2": "{n}", "n": "n"}, "/%7Bn%7D/n"),
        ("{n}/:n", "/:n2/:n", {"n2": "{n}", "n": "7"}, "/%7Bn%7D/7"),
        ("users/41/users/42", "/users/:user_id/users/:user_id2", {"user_id": "41", "user_id2": "42"}, "/users/41/users/42"),
        (":n/:n/{{m}}/{{m}}", "/:n/:n/{{m}}/{{m}}", {"n": "7", "m": "m"}, "/7/7/m/m"),
        ("{{version}}/:version", "/{{version}}/:version2", {"version2": "version"}, "/v1/version"),
        ("{a.b}", "/:a_b", {"a_b": "{a.b}"}, "/%7Ba.b%7D"),
    ],
)  # fmt: skip
def test_a_name_in_a_path_stands_for_one_value(
    path: str, template: str, arguments: dict[str, str], target: str
) -> None:
    call = item(url(*path.split("/"), variable=[row("n", "7")]))
    found = one(call, variable=[row("version", "v1")])
    (request,) = found.requests
    assert found.path == template
    assert {name: value for (_, name), (value,) in request.arguments.items()} == arguments  # fmt: skip
    assert request.wire.url == HOST + target


# Variables


def test_a_host_in_the_value_of_a_host() -> None:
    """As in a collection whose `url` is `{{baseUrlTasklist}}`, which is defined nowhere."""
    call, values = item("{{url}}"), [row("url", "{{baseUrlTasklist}}")]
    known = variables(call, variable=values)
    assert known["url"].default == "{{baseUrlTasklist}}"
    assert known["baseUrlTasklist"].argument
    assert not known["baseUrlTasklist"].secret
    assert saved(call, variable=values).wire.url == "http://base-url-tasklist.test/"


def test_a_base_url_of_several_variables() -> None:
    call, values = item("{{base}}/x"), [row("base", "{{protocol}}://{{host}}")]
    known = variables(call, variable=values)
    assert set(known) == {"base", "protocol", "host"}
    assert all(found.argument for found in known.values())
    assert saved(call, variable=values).wire.url == "https://host.test/x"


def test_variables_of_bodies_have_a_value_in_tests() -> None:
    assert saved(item(body=raw('{"a": "{{petName}}", "n": {{n}}}'))).body == SavedJson(
        {"a": "pet-name", "n": 1}
    )
    assert saved(item(body=raw("<a>{{petName}}</a>", "xml"))).body == SavedText("<a>pet-name</a>")  # fmt: skip
    assert saved(item(body=urlencoded(row("a", "{{petName}}")))).body == form(("a", "pet-name"))  # fmt: skip
    graphql = {"query": "query Q($n: N) { a }", "variables": '{"n": "{{petName}}"}'}
    assert saved(item(body={"mode": "graphql", "graphql": graphql})).body == SavedJson({"n": "pet-name"})  # fmt: skip
    assert "petName" not in variables(item(body=raw('{"a": "{{petName}}"}')))


def test_dynamic_variables_have_a_value_of_their_type() -> None:
    body = raw('{"n": "{{$randomInt}}", "at": "{{$isoTimestamp}}", "w": "{{$randomWord}}"}')  # fmt: skip
    assert saved(item(body=body)).body == SavedJson(
        {"n": "1", "at": "2024-01-15T09:30:00Z", "w": "random-word"}
    )


@pytest.mark.parametrize(
    ("call", "secret", "public"),
    [
        (item(auth=auth("apikey", key="X-Key", value="{{admin}}")), "admin", ""),
        (item(auth=auth("bearer", token="{{admin}}")), "admin", ""),
        (item(auth=auth("oauth2", accessToken="{{admin}}")), "admin", ""),
        (item(auth=auth("basic", username="{{who}}", password="{{pw}}")), "pw", "who"),
        (item(header=[row("X-Api-Key", "{{admin}}")]), "admin", ""),
        (item(header=[row("Authorization", "Basic {{admin}}")]), "admin", ""),
        (item(url("x", query=[row("api_key", "{{admin}}")])), "admin", ""),
        (item("https://{{who}}:{{pw}}@api.test"), "pw", "who"),
    ],
)
def test_what_a_credential_is_made_of_is_secret(
    call: Any, secret: str, public: str
) -> None:
    known = variables(call, variable=[row(secret, "")])
    assert known[secret].secret
    assert known[secret].argument
    assert not public or not known[public].secret


# Evidence for types


def test_an_unquoted_variable_says_nothing_of_its_type() -> None:
    (value,) = body_of(item(body=raw('{"amount": {{newPrice}}}'))).values
    assert value == {"amount": VariableRef("newPrice", "{{newPrice}}")}
    assert fields_of('{"amount": {{newPrice}}}', '{"amount": 1.5}') == {"amount": NUMBER}  # fmt: skip


@pytest.mark.parametrize(
    ("default", "expected"),
    [("5", INTEGER), ("1.5", NUMBER), ("true", BOOLEAN), ('"x"', STRING)],
)
def test_the_default_of_an_unquoted_variable_tells_its_type(
    default: str, expected: Type
) -> None:
    found = fields_of('{"a": {{n}}}', variable=[row("n", default)])
    assert found == {"a": expected}


def test_a_default_that_is_no_json_tells_nothing() -> None:
    found = fields_of('{"a": {{n}}}', '{"a": true}', variable=[row("n", "some words")])
    assert found == {"a": BOOLEAN}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("(integer) How many", INTEGER), ("Type: boolean", BOOLEAN), ("Words", STRING)],
)
def test_a_description_tells_the_type_of_what_has_no_value(
    text: str, expected: Type
) -> None:
    query = [row("many", "", description=text, disabled=True)]
    api, _ = understood(item(url("x", query=query), body=urlencoded(*query)))
    (operation,) = operations(infer(api, Report()).api.root)
    assert isinstance(operation.body, FormBody)
    (parameter,), (field,) = operation.parameters, operation.body.fields
    assert parameter.location is In.QUERY
    assert (parameter.type, field.type) == (expected, expected)


def test_an_operation_lives_in_the_folder_that_is_named_like_it() -> None:
    def folder(name: str, *methods: str) -> dict[str, Any]:
        items = [item(url("v1", "rooms", "1"), method, body=None) for method in methods]
        return {"name": name, "item": items}

    api, _ = understood(
        folder("Cleaning up", "DELETE", "PUT"),
        folder("Rooms", "DELETE"),
        folder("Elsewhere", "PUT", "PUT"),
    )
    homes = {g.name: [o.method for o in g.operations] for g in api.root.groups}
    assert {name: found for name, found in homes.items() if found} == {
        "Rooms": ["DELETE"],
        "Elsewhere": ["PUT"],
    }


def test_folders_that_are_paths_are_no_resources() -> None:
    def folder(name: str, *items: Any) -> dict[str, Any]:
        return {"name": name, "item": list(items)}

    call = item(url("a"), "GET")
    other = item(url("b", "1"), "GET")
    last = item(url("c"), "GET")
    api, _ = understood(
        folder("Pets", folder("{petId}", call, folder("/pets/:id/toys", other))),
        folder("Orders", folder("orders", folder("Returns", last))),
    )
    found = {
        g.name: (len(g.operations), [i.name for i in g.groups]) for g in api.root.groups
    }
    assert found == {"Pets": (2, []), "Orders": (0, ["Returns"])}


def test_what_a_script_sets_is_given_call_by_call() -> None:
    script = (
        "pm.environment.set('timestamp', Date.now()); pm.variables.set('unused', 1)"
    )
    event = [{"listen": "prerequest", "script": {"exec": [script]}}]
    query = [row("timestamp", "{{timestamp}}"), row("token", "{{token}}")]
    call = item(url("a", query=query), "GET", header=[row("X-T", "{{timestamp}}")])
    api, report = understood(call, event=event)
    assert [v.name for v in api.variables if v.argument] == ["token"]
    (operation,) = api.root.operations
    assert [p.name for p in operation.parameters] == ["timestamp", "X-T"]
    (finding,) = report.diagnostics
    assert finding.code == "PM306"
    assert "{{timestamp}}" in finding.message
    assert "unused" not in finding.message


def test_an_example_without_a_status_is_no_second_success() -> None:
    def statuses(*codes: int | None) -> list[int]:
        responses = [
            {"name": f"Saved {i}", "body": "{}"} | ({"code": code} if code else {})
            for i, code in enumerate(codes)
        ]
        call = item(url("a"), "GET") | {"response": responses}
        (operation,) = understood(call)[0].root.operations
        return [response.status for response in operation.responses]

    assert statuses(None) == [200]
    assert statuses(200, None) == [200, 500]
    assert statuses(404, None) == [200, 404]


def test_ids_that_somebody_left_in_a_path_are_parameters() -> None:
    ulid = "01GPVKPMVRTKR4X21ZRE1P8KJ7"
    call = item(url("pet-categories", "10", "cocktails", ulid, "v2"), "GET")
    (operation,) = understood(call)[0].root.operations
    assert operation.path == "/pet-categories/:category_id/cocktails/:cocktail_id/v2"


def test_a_variable_that_is_a_port_is_tested_with_a_number() -> None:
    found, _ = understood(item("http://localhost:{{local}}/x", "GET"))
    [operation] = found.root.operations
    assert operation.requests[0].wire.url == "http://localhost:8443/x"


def test_a_variable_behind_the_port_is_tested_with_a_path() -> None:
    found, _ = understood(item("http://{{host}}:{{port}}{{base}}/x", "GET"))
    [operation] = found.root.operations
    assert operation.requests[0].wire.url == "http://host.test:8443/base/x"


def test_a_placeholder_for_a_host_is_compared_as_requests_show_it() -> None:
    found, _ = understood(item("https://<your-host>/x", "GET"))
    [operation] = found.root.operations
    assert operation.requests[0].wire.url == "https://%3Cyour-host%3E/x"


def test_parameters_of_one_name_are_compared_together() -> None:
    found, _ = understood(item(HOST + "/x?a=1&b=2&a=3&", "GET"))
    [operation] = found.root.operations
    assert operation.requests[0].wire.url == HOST + "/x?a=1&a=3&b=2"
