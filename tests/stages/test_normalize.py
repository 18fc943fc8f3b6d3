"""Stage 3: what a collection means. Each test is a small collection and what it says of the API."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from postsmith.diagnostics import Report
from postsmith.ir.api import (
    Api,
    Auth,
    AuthKind,
    Group,
    In,
    Media,
    Operation,
    Parameter,
    SavedRequest,
    Variable,
)
from postsmith.ir.bodies import (
    Body,
    FormBody,
    GraphQlBody,
    JsonBody,
    SavedForm,
    SavedJson,
    SavedText,
    TextBody,
)
from postsmith.load import Source
from postsmith.normalize import normalize
from postsmith.postman.reader import read

HOST = "https://api.test"


def normalized(*items: Any, **collection: Any) -> Api:
    data = {"info": {"name": "C"}, "item": list(items), **collection}
    report = Report()
    model = read(Source("t.json", json.dumps(data), data), report)
    assert model is not None
    return normalize(model, report)


def item(name: str, url: Any = HOST + "/x", method: str = "GET", **rest: Any) -> dict[str, Any]:  # fmt: skip
    response = rest.pop("response", [])
    request = {"method": method, "url": url, **rest}
    return {"name": name, "request": request, "response": response}


def folder(name: str, *items: Any, **rest: Any) -> dict[str, Any]:
    return {"name": name, "item": list(items), **rest}


def url(path: str, query: Any = None, variable: Any = None, host: str = HOST) -> dict[str, Any]:  # fmt: skip
    found: dict[str, Any] = {"raw": host + path, "host": [host]}
    found["path"] = path.strip("/").split("/") if path else []
    if query is not None:
        found["query"] = query
    if variable is not None:
        found["variable"] = variable
    return found


def raw(text: str, language: str = "json") -> dict[str, Any]:
    return {"mode": "raw", "raw": text, "options": {"raw": {"language": language}}}


def row(key: str, value: Any = "", **rest: Any) -> dict[str, Any]:
    return {"key": key, "value": value, **rest}


def operations(group: Group) -> Iterator[Operation]:
    yield from group.operations
    for inner in group.groups:
        yield from operations(inner)


def all_of(*items: Any, **collection: Any) -> list[Operation]:
    return list(operations(normalized(*items, **collection).root))


def one(*items: Any, **collection: Any) -> Operation:
    (found,) = all_of(*items, **collection)
    return found


def parameter(operation: Operation, name: str) -> Parameter:
    (found,) = [p for p in operation.parameters if p.name == name]
    return found


def variables(api: Api) -> dict[str, Variable]:
    return {variable.name: variable for variable in api.variables}


def sent(operation: Operation) -> list[str]:
    return [request.wire.url for request in operation.requests]


def given(request: SavedRequest) -> dict[str, tuple[str | None, ...]]:
    return {name: values for (_, name), values in request.arguments.items()}


# One operation or several


def test_the_same_call_with_other_values_is_one_operation() -> None:
    found = one(
        item("First page", url("/users", [row("page", "1")])),
        item("Second page", url("/users", [row("page", "2")])),
    )
    assert found.names == ("First page", "Second page")
    assert (found.method, found.path, found.server) == ("GET", "/users", HOST)
    assert parameter(found, "page").samples == ("1", "2")
    assert [given(request) for request in found.requests] == [
        {"page": ("1",)},
        {"page": ("2",)},
    ]
    assert sent(found) == [f"{HOST}/users?page=1", f"{HOST}/users?page=2"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("/users/:id", "/users/:userId"),
        ("/users/:id", "/users/{{user}}"),
        ("/users/:id", "/users/{id}"),
        ("/users/:id", "/users/42"),
        ("/users/41", "/users/42"),
        ("/users/6f1f6a0c-8d2f-4a7a-9e7b-0d3f3c1b2a10", "/users/<id>"),
    ],
)
def test_names_of_parameters_do_not_tell_operations_apart(
    first: str, second: str
) -> None:
    assert len(all_of(item("a", url(first)), item("b", url(second)))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("/users", "/groups"),
        ("/users", "/users/"),
        ("/users/:id", "/users/me"),
        ("/users/:id", "/users/:id.json"),
        ("/a/:x/:y", "/a/:x/b"),
        ("/v1/2", "/v1/3"),
    ],
)
def test_other_paths_are_other_operations(first: str, second: str) -> None:
    one_url, two_url = HOST + first, HOST + second
    assert len(all_of(item("a", one_url), item("b", two_url))) == 2


def test_other_methods_are_other_operations() -> None:
    assert len(all_of(item("a"), item("b", method="POST"))) == 2


def test_other_hosts_are_other_operations() -> None:
    found = normalized(item("a"), item("b", "https://other.test/x"), item("c", HOST))
    assert len(list(operations(found.root))) == 3
    assert [server.url for server in found.servers] == [HOST, "https://other.test"]


def test_a_variable_and_its_value_are_the_same_host() -> None:
    found = normalized(
        item("a", "{{baseUrl}}/x"),
        item("b", HOST + "/x"),
        variable=[row("baseUrl", HOST)],
    )
    (operation,) = operations(found.root)
    assert operation.server == "{{baseUrl}}"
    assert operation.requests[1].server == HOST
    assert sent(operation) == [HOST + "/x", HOST + "/x"]


@pytest.mark.parametrize(
    "calls",
    [
        # GraphQL documents.
        [
            {"body": {"mode": "graphql", "graphql": {"query": "{ users { id } }"}}},
            {"body": {"mode": "graphql", "graphql": {"query": "{ groups { id } }"}}},
        ],
        # SOAP actions, in the header and in the body.
        [
            {"header": [row("SOAPAction", "urn:a")], "body": raw("<x/>", "xml")},
            {"header": [row("SOAPAction", "urn:b")], "body": raw("<x/>", "xml")},
        ],
        [
            {"body": raw(f"<s:Envelope><s:Body><m:{name}/></s:Body></s:Envelope>", "xml")}
            for name in ("GetUser", "SetUser")
        ],
        # RPC: a constant in query or body.
        [{"url": url("/x", [row("action", name)])} for name in ("list", "add")],
        [{"body": raw(json.dumps({"method": name}))} for name in ("a.b", "c.d")],
        [{"header": [row("X-Amz-Target", name)]} for name in ("Db.Get", "Db.Put")],
    ],
)  # fmt: skip
def test_calls_that_only_share_a_path(calls: list[dict[str, Any]]) -> None:
    items = [item(f"call {i}", method="POST", **call) if "url" not in call else item(f"call {i}", call["url"], "POST") for i, call in enumerate(calls)]  # fmt: skip
    found = all_of(*items)
    assert len(found) == 2
    assert len({operation.discriminator for operation in found}) == 2
    assert all(operation.discriminator for operation in found)


def commands(key: str, **titled: str) -> list[str]:
    """What the operations are called by that calls to one address become, each with its text under the key."""
    calls = [
        item(title.replace("_", " "), method="POST", body=raw(json.dumps({key: text})))
        for title, text in titled.items()
    ]
    return sorted(" / ".join(each.names) for each in normalized(*calls).root.operations)


def test_commands_to_one_address_are_told_apart_by_what_their_titles_say() -> None:
    assert commands("type", Reboot_box="reboot", Lock_box="lock") == [
        "Lock box",
        "Reboot box",
    ]
    assert commands("type", Try_stdReadBox="std:read", Try_stdListBox="std:list") == [
        "Try stdListBox",
        "Try stdReadBox",
    ]


def test_kinds_of_one_thing_are_one_operation() -> None:
    assert commands("type", Create_a_cat="cat", Create_a_dog="dog") == [
        "Create a cat / Create a dog"
    ]


def test_equal_graphql_documents_are_one_operation() -> None:
    def call(text: str, number: int) -> dict[str, Any]:
        graphql = {"query": text, "variables": json.dumps({"n": number})}
        return item("q", method="POST", body={"mode": "graphql", "graphql": graphql})

    found = one(call("query Q { a }", 1), call("query Q {\n  a\n}", 2))
    assert found.discriminator == ""
    assert isinstance(found.body, GraphQlBody)
    assert found.body.document == "query Q { a }"
    assert found.body.values == ({"n": 1}, {"n": 2})


def test_the_same_name_twice_is_the_same_call() -> None:
    """A variant of a call has its name, or says how it varies; it is no other action."""
    found = one(
        item("Search", url("/x", [row("action", "a")])),
        item("Search", url("/x", [row("action", "b")])),
    )
    assert parameter(found, "action").samples == ("a", "b")


# Folders


def test_folders_are_groups() -> None:
    inner = folder("Inner", item("b", HOST + "/b"), description="In it")
    root = normalized(item("a"), folder("Outer", inner, item("c", HOST + "/c"))).root
    assert [o.names[0] for o in root.operations] == ["a"]
    (outer,) = root.groups
    assert [o.names[0] for o in outer.operations] == ["c"]
    assert [(g.name, g.description) for g in outer.groups] == [("Inner", "In it")]


def test_folders_of_one_name_are_one_group() -> None:
    root = normalized(folder("A", item("a")), folder("A", item("b", HOST + "/b"))).root
    assert [len(group.operations) for group in root.groups] == [2]


def test_empty_folders_and_those_saved_before_are_left_out() -> None:
    root = normalized(folder("A", item("a")), folder("B", item("a")), folder("E")).root
    assert [group.name for group in root.groups] == ["A"]
    assert [len(o.requests) for o in operations(root)] == [2]


def test_requests_are_counted() -> None:
    assert normalized(item("a"), folder("F", item("b"), item("c"))).requests == 3


# Query, headers, path


def test_rows_that_are_switched_off_can_be_given() -> None:
    query = [row("on", "1"), row("off", "2", disabled=True, description="Off by default")]  # fmt: skip
    headers = [row("X-Off", "3", disabled=True)]
    found = one(item("a", url("/x", query), header=headers))
    assert [(p.location, p.name, p.required) for p in found.parameters] == [
        (In.QUERY, "on", False),
        (In.QUERY, "off", False),
        (In.HEADER, "X-Off", False),
    ]
    assert parameter(found, "off").description == "Off by default"
    assert given(found.requests[0]) == {"on": ("1",)}
    assert sent(found) == [f"{HOST}/x?on=1"]
    assert found.headers == {}


def test_what_all_send_is_a_constant_header() -> None:
    def call(value: str) -> dict[str, Any]:
        header = [row("X-Fixed", "same"), row("X-Free", value)]
        return item(value, header=header)

    found = one(call("a"), call("b"))
    assert found.headers == {"X-Fixed": "same"}
    assert parameter(found, "X-Free").samples == ("a", "b")


def test_repeated_and_bare_keys() -> None:
    query = [row("id", "1"), row("id", "2"), {"key": "flag", "value": None}]
    found = one(item("a", url("/x", query)))
    assert parameter(found, "id").repeated
    assert given(found.requests[0]) == {"id": ("1", "2"), "flag": (None,)}
    assert sent(found) == [f"{HOST}/x?id=1&id=2&flag"]


@pytest.mark.parametrize(
    ("path", "variable", "template", "saved", "target"),
    [
        ("/u/:id", [row("id", "7")], "/u/:id", {"id": ("7",)}, "/u/7"),
        ("/u/:id.json", [row("id", "7")], "/u/:id.json", {"id": ("7",)}, "/u/7.json"),
        ("/u/:id.tar.gz", [row("id", "a")], "/u/:id.tar.gz", {"id": ("a",)}, "/u/a.tar.gz"),
        ("/u/:a/:b", [row("b", "2"), row("a", "1")], "/u/:a/:b", {"a": ("1",), "b": ("2",)}, "/u/1/2"),
        ("/u/:a/x/:a", [row("a", "1")], "/u/:a/x/:a", {"a": ("1",)}, "/u/1/x/1"),
        ("/u/:id", [row("id", "a/b?c")], "/u/:id", {"id": ("a/b?c",)}, "/u/a/b?c"),
        ("/u/:id", [row("id", "<long>")], "/u/:id", {"id": ("1",)}, "/u/1"),
        ("/u/:", None, "/u/:", {}, "/u/:"),
        ("/u/pre-:id", None, "/u/pre-{{id}}", {"id": (":id",)}, "/u/pre-:id"),
        ("/users/42", None, "/users/:user_id", {"user_id": ("42",)}, "/users/42"),
        ("/v1/42", None, "/v1/42", {}, "/v1/42"),
        ("/2024/x", None, "/2024/x", {}, "/2024/x"),
    ],
)  # fmt: skip
def test_paths(
    path: str, variable: Any, template: str, saved: dict[str, Any], target: str
) -> None:
    found = one(item("a", url(path, variable=variable)))
    assert found.path == template
    assert given(found.requests[0]) == saved
    assert sent(found) == [HOST + target]


# Variables


def test_variables_by_where_they_stand() -> None:
    api = normalized(
        item(
            "a",
            url("/{{version}}/users/{{userId}}", [row("region", "{{region}}"), row("q", "{{term}}")], host="{{baseUrl}}"),
            header=[row("X-Tenant", "{{tenant}}")],
            auth={"type": "bearer", "bearer": [row("token", "{{accessToken}}")]},
        ),
        variable=[row("baseUrl", HOST), row("version", "v2"), row("region", "eu"), row("accessToken", "")],
    )  # fmt: skip
    known = variables(api)
    arguments = {name for name, found in known.items() if found.argument}
    assert arguments == {"baseUrl", "version", "region", "tenant", "accessToken"}
    assert known["baseUrl"].default == HOST
    assert known["accessToken"].secret
    assert not known["accessToken"].default
    (operation,) = operations(api.root)
    assert parameter(operation, "userId").variable == "userId"
    assert parameter(operation, "userId").required
    assert parameter(operation, "q").samples == ("{{term}}",)
    assert "term" not in known
    assert operation.query == {"region": "{{region}}"}
    assert operation.headers == {"X-Tenant": "{{tenant}}"}
    assert sent(operation) == [f"{HOST}/v2/users/user-id?region=eu&q=term"]


def test_a_host_without_a_value_must_be_given() -> None:
    host = variables(normalized(item("a", "{{baseUrl}}/x")))["baseUrl"]
    assert (host.required, host.default, host.argument) == (True, None, True)
    assert host.sample.endswith(".test")


def test_switched_off_variables_have_no_value() -> None:
    api = normalized(
        item("a", "{{baseUrl}}/x"), variable=[row("baseUrl", HOST, disabled=True)]
    )
    assert variables(api)["baseUrl"].default is None


def test_values_that_hold_variables() -> None:
    api = normalized(
        item("a", "{{baseUrl}}/x"),
        variable=[row("baseUrl", "https://{{region}}.api.test"), row("region", "eu")],
    )
    assert set(variables(api)) == {"baseUrl", "region"}
    (operation,) = operations(api.root)
    assert sent(operation) == ["https://eu.api.test/x"]


def test_a_value_that_stands_for_itself_ends() -> None:
    api = normalized(
        item("a", "{{a}}/x"), variable=[row("a", "{{b}}"), row("b", "{{a}}")]
    )
    assert len(list(operations(api.root))) == 1


# Auth

BEARER = {"type": "bearer", "bearer": [row("token", "{{t}}")]}
BASIC = {"type": "basic", "basic": [row("username", "{{u}}"), row("password", "{{p}}")]}
KEY = {"type": "apikey", "apikey": [row("key", "X-Key"), row("value", "{{k}}")]}


@pytest.mark.parametrize(
    ("collection", "inner", "own", "kind"),
    [
        (BEARER, None, None, AuthKind.BEARER),
        (BEARER, BASIC, None, AuthKind.BASIC),
        (BEARER, BASIC, KEY, AuthKind.API_KEY),
        (None, BASIC, None, AuthKind.BASIC),
        (BEARER, {"type": "noauth"}, None, None),
        (BEARER, None, {"type": "noauth"}, None),
        (BEARER, {"type": "noauth"}, BASIC, AuthKind.BASIC),
        (BEARER, {}, None, AuthKind.BEARER),
        (None, None, None, None),
    ],
)
def test_auth_is_handed_down(
    collection: Any, inner: Any, own: Any, kind: AuthKind | None
) -> None:
    request = item("a", auth=own) if own else item("a")
    found = one(folder("F", request, auth=inner), auth=collection)
    assert (found.auth.kind if found.auth else None) is kind


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (BEARER, Auth(AuthKind.BEARER, {"token": "{{t}}"})),
        ({"type": "bearer"}, Auth(AuthKind.BEARER, {"token": "{{token}}"}, optional=True)),
        (BASIC, Auth(AuthKind.BASIC, {"username": "{{u}}", "password": "{{p}}"})),
        (KEY, Auth(AuthKind.API_KEY, {"key": "X-Key", "value": "{{k}}", "in": "header"})),
        (
            {"type": "apikey", "apikey": {"key": "k", "value": "{{k}}", "in": "query"}},
            Auth(AuthKind.API_KEY, {"key": "k", "value": "{{k}}", "in": "query"}),
        ),
        (
            {"type": "oauth2", "oauth2": [row("accessToken", "{{t}}")]},
            Auth(AuthKind.OAUTH2, {"accessToken": "{{t}}", "headerPrefix": "Bearer", "addTokenTo": "header"}),
        ),
        (
            {"type": "oauth2", "oauth2": [row("accessToken", "{{t}}"), row("addTokenTo", "queryParams")]},
            Auth(AuthKind.OAUTH2, {"accessToken": "{{t}}", "headerPrefix": "Bearer", "addTokenTo": "query"}),
        ),
    ],
)  # fmt: skip
def test_auth_blocks(block: Any, expected: Auth) -> None:
    assert one(item("a", auth=block)).auth == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Bearer {{t}}", Auth(AuthKind.BEARER, {"token": "{{t}}"})),
        ("bearer {{t}}", Auth(AuthKind.BEARER, {"token": "{{t}}"})),
        ("Bearer <token>", Auth(AuthKind.BEARER, {"token": "{{token}}"}, optional=True)),
        ("{{t}}", Auth(AuthKind.API_KEY, {"key": "Authorization", "value": "{{t}}", "in": "header"})),
    ],
)  # fmt: skip
def test_authorization_headers_written_by_hand(value: str, expected: Auth) -> None:
    found = one(item("a", header=[row("authorization", value)]))
    assert found.auth == expected
    assert found.parameters == ()
    assert found.headers == {}


def test_a_block_wins_over_a_header() -> None:
    header = [row("Authorization", "Bearer {{other}}")]
    assert one(item("a", header=header, auth=BASIC)).auth == one(item("a", auth=BASIC)).auth  # fmt: skip
    off = [row("Authorization", "Bearer {{other}}", disabled=True)]
    assert one(item("a", header=off)).auth is None


# Bodies


@pytest.mark.parametrize(
    "body",
    [
        None,
        {"mode": "none"},
        {"mode": "raw", "raw": ""},
        {**raw("{}"), "disabled": True},
        {"mode": "urlencoded", "urlencoded": []},
        {"mode": "formdata", "formdata": []},
    ],
)
def test_nothing_to_send(body: Any) -> None:
    found = one(item("a", method="POST", body=body))
    assert found.body is not None
    assert not found.body.required
    assert found.requests[0].body is None
    assert one(item("a", method="DELETE", body=None)).body is None


def test_bodies_of_get_are_dropped_unless_asked_for() -> None:
    assert one(item("a", body=raw('{"a": 1}'))).body is None
    asked = item("a", body=raw('{"a": 1}'))
    asked["protocolProfileBehavior"] = {"disableBodyPruning": True}
    assert one(asked).body is not None
    assert one(folder("F", item("a", body=raw("[1]")), protocolProfileBehavior={"disableBodyPruning": True})).body is not None  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "kind", "value"),
    [
        ('{"a": 1}', "json", JsonBody, {"a": 1}),
        ('{"a": 1}', "text", JsonBody, {"a": 1}),
        ('{"a": {{n}}, // note\n}', "json", JsonBody, {"a": 1}),
        ('{"a": "<string>", "b": "{{word}}"}', "json", JsonBody, {"a": "string", "b": "w"}),
        ("<a/>", "xml", TextBody, None),
        ("plain", "text", TextBody, None),
    ],
)  # fmt: skip
def test_raw_bodies(text: str, language: str, kind: type[Body], value: Any) -> None:
    call = item("a", method="POST", body=raw(text, language))
    found = one(call, variable=[row("word", "w")])
    assert isinstance(found.body, kind)
    is_json = kind is JsonBody
    assert found.requests[0].body == (SavedJson(value) if is_json else SavedText(text))


def test_forms() -> None:
    rows = [
        row("a", "1"),
        row("tag", "x"),
        row("tag", "y"),
        row("off", "2", disabled=True),
        {"key": "file", "type": "file", "src": "f.png"},
    ]
    found = one(item("a", method="POST", body={"mode": "formdata", "formdata": rows}))
    assert isinstance(found.body, FormBody)
    assert found.body.multipart
    facts = [(f.name, f.repeated, f.file) for f in found.body.fields]
    assert facts == [
        ("a", False, False),
        ("tag", True, False),
        ("off", False, False),
        ("file", False, True),
    ]
    sent = found.requests[0].body
    assert isinstance(sent, SavedForm)
    assert [row.name for row in sent.rows] == ["a", "tag", "tag", "file"]


def test_a_body_that_one_variant_leaves_out_is_optional() -> None:
    found = one(item("a", method="POST", body=raw("[1]")), item("b", method="POST"))
    assert found.body is not None
    assert not found.body.required


# Examples


def response(body: str | None, code: int | None = 200, **rest: Any) -> dict[str, Any]:
    return {"name": "ok", "code": code, "body": body, **rest}


@pytest.mark.parametrize(
    ("found", "status", "media"),
    [
        (response('{"a": 1}'), 200, Media.JSON),
        (response("[1,]"), 200, Media.JSON),
        (response("<a/>", header=[row("Content-Type", "application/xml")]), 200, Media.XML),
        (response("<p>", header=[row("Content-Type", "text/html")]), 200, Media.HTML),
        (response("words"), 200, Media.TEXT),
        (response("", 204), 204, Media.EMPTY),
        (response(None), 200, Media.EMPTY),
        (response("{}", None, status="Not Found"), 404, Media.JSON),
        (response("{}", None, status="", name="422 bad"), 422, Media.JSON),
        (response("\x00\x01", header=[row("Content-Type", "image/png")]), 200, Media.BINARY),
    ],
)  # fmt: skip
def test_examples(found: dict[str, Any], status: int, media: Media) -> None:
    (one_status,) = one(item("a", response=[found])).responses
    assert (one_status.status, one_status.media) == (status, media)


def test_examples_by_status() -> None:
    saved = [response("{}", 404), response("[1]"), response("[]"), response("", 200)]
    found = one(item("a", response=saved)).responses
    assert [(r.status, r.media, len(r.examples)) for r in found] == [
        (200, Media.JSON, 3),
        (404, Media.JSON, 1),
    ]


def test_placeholders_in_examples_are_filled_and_kept_as_evidence() -> None:
    (found,) = one(item("a", response=[response('{"id": "<long>"}')])).responses
    (example,) = found.examples
    assert (example.value, example.evidence) == ({"id": 1}, {"id": "<long>"})
    assert json.loads(example.text) == {"id": 1}
