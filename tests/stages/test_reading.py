"""What a request means that says more, or less, than Postman takes from it: its examples, its URL, its keys."""

from __future__ import annotations

import json
from typing import Any

import pytest

from postsmith.diagnostics import Report
from postsmith.infer import infer
from postsmith.infer.placeholders import fill, fill_text, is_artefact
from postsmith.infer.samples import sample
from postsmith.infer.settle import settle
from postsmith.ir.api import Api, In, Operation
from postsmith.ir.bodies import Body, FormBody, JsonBody, SavedForm, SavedText, TextBody
from postsmith.ir.types import (
    INTEGER,
    STRING,
    UNKNOWN,
    Field,
    ListOf,
    MapOf,
    Nullable,
    Record,
    Type,
)
from postsmith.load import Source
from postsmith.normalize import normalize
from postsmith.postman.foreign import foreign_scheme
from postsmith.postman.model import Item, ItemGroup
from postsmith.postman.reader import read
from postsmith.wire.javascript import without_comments

HOST = "https://api.test"


def understood(*items: Any, **collection: Any) -> tuple[Api, Report]:
    data = {"info": {"name": "C"}, "item": list(items), **collection}
    report = Report()
    model = read(Source("t.json", json.dumps(data), data), report)
    assert model is not None
    return infer(normalize(model, report), report).api, report


def item(name: str, url: Any = f"{HOST}/x", method: str = "GET", **rest: Any) -> Any:
    response = rest.pop("response", [])
    request = {"method": method, "url": url, **rest}
    return {"name": name, "request": request, "response": response}


def raw(value: Any) -> dict[str, Any]:
    text = value if isinstance(value, str) else json.dumps(value)
    options = {"raw": {"language": "json"}}
    return {"mode": "raw", "raw": text, "options": options}


def example(name: str, body: Any, code: int | None = None, **rest: Any) -> Any:
    text = body if isinstance(body, str) or body is None else json.dumps(body)
    return {"name": name, "body": text, "code": code, **rest}


def only(api: Api) -> Operation:
    (operation,) = api.root.operations
    return operation


def codes(report: Report) -> list[str]:
    return [found.code for found in report.diagnostics]


def record(**types: Type) -> Record:
    return Record(tuple(Field(name, found) for name, found in types.items()))


class TestForeignUrls:
    @pytest.mark.parametrize(
        ("text", "scheme"),
        [
            ("about:blank", "about"),
            ("mailto:a@b.test", "mailto"),
            ("JavaScript:alert(1)", "javascript"),
            ("data:text/plain,hi", "data"),
            ("ftp://h.test/a", "ftp"),
            ("file:///etc/hosts", "file"),
            ("wss://h.test", "wss"),
            ("https://h.test", ""),
            ("h.test:8080/a", ""),
            ("localhost:8080", ""),
            ("data:8080/x", ""),
            ("edge:{{port}}/x", ""),
            ("ftp.h.test/a", ""),
            ("{{scheme}}://h.test", ""),
            ("htttp://h.test", ""),
            ("", ""),
        ],
    )
    def test_known_by_their_scheme(self, text: str, scheme: str) -> None:
        assert foreign_scheme(text) == scheme

    @pytest.mark.parametrize(
        "url",
        [
            "about:blank",
            {"raw": "about:blank", "host": ["about:blank"]},
            {"raw": "mailto:a@b.test", "host": ["mailto:a@b", "test"]},
            {"auth": {"user": "mailto", "password": "a"}, "host": ["b", "test"]},
            {"protocol": "ftp", "host": ["h", "test"], "path": ["a"]},
            {"raw": "javascript:void(0)"},
            "{{files}}/a",
        ],
    )
    def test_are_no_method_and_no_credential(self, url: Any) -> None:
        files = [{"key": "files", "value": "ftp://h.test"}]
        api, report = understood(item("Note", url), variable=files)
        assert api.root.operations == ()
        assert codes(report) == ["PM230"]

    def test_parts_win_over_text(self) -> None:
        url = {"raw": "file:///a", "protocol": "https", "host": ["h", "test"]}
        api, report = understood(item("Note", url))
        assert only(api).method == "GET"
        assert "PM230" not in codes(report)


def spelled() -> dict[str, Any]:
    """A collection in which nothing is called as Postman calls it."""
    request = {
        "method": "POST",
        "url": f"{HOST}/rooms/:id",
        "params": [{"name": "dry", "value": "true"}],
        "pathVariables": {"id": "7"},
        "headers": [{"name": "X-Floor", "value": "2"}],
        "body": {"mode": "form-data", "formData": [{"name": "n", "value": "1"}]},
    }
    answer = {
        "name": "done",
        "statusCode": 201,
        "headers": [{"name": "Content-Type", "value": "application/json"}],
        "body": "{}",
    }
    room = {"name": "Book", "request": request, "responses": [answer]}
    flat = {"name": "Free", "method": "DELETE", "url": "{{base}}/rooms"}
    folder = {"name": "Rooms", "requests": [room], "folders": [{"items": [flat]}]}
    return {"items": [folder], "variables": [{"name": "base", "value": HOST}]}


class TestSpellings:
    def test_that_can_mean_one_thing_only_are_read(self) -> None:
        data = {"info": {"name": "C"}, **spelled()}
        report = Report()
        model = read(Source("t.json", json.dumps(data), data), report)
        assert model is not None
        (folder,) = model.item
        assert isinstance(folder, ItemGroup)
        group, book = folder.item
        assert isinstance(group, ItemGroup)
        assert isinstance(book, Item)
        request, answer = book.request, book.response[0]
        assert request is not None
        assert request.url is not None
        assert request.body is not None
        lists = (request.url.query, request.url.variable, request.header)
        rows = [*(row for found in lists for row in found), *request.body.rows]
        assert [(row.key, row.value) for row in rows] == [
            ("dry", "true"),
            ("id", "7"),
            ("X-Floor", "2"),
            ("n", "1"),
        ]
        assert (answer.code, len(answer.header)) == (201, 1)
        (free,) = group.item
        assert isinstance(free, Item)
        assert free.request is not None
        assert free.request.method == "DELETE"
        assert [variable.value for variable in model.variable] == [HOST]
        said = [d.message.split("`")[1:4:2] for d in report.diagnostics]
        assert sorted(said) == [
            ["folders", "item"],
            ["formData", "formdata"],
            ["headers", "header"],
            ["items", "item"],
            ["name", "key"],
            ["params", "url.query"],
            ["pathVariables", "url.variable"],
            ["requests", "item"],
            ["responses", "response"],
            ["statusCode", "code"],
            ["url", "request.url"],
            ["variables", "variable"],
        ]

    def test_do_not_stand_over_the_right_ones(self) -> None:
        one = item("One")
        api, report = understood(one, items=[item("Two"), item("Three")])
        assert [o.names for o in api.root.operations] == [("One",)]
        assert codes(report) == []

    def test_give_clients_values_that_postman_does_not_find(self) -> None:
        for variables in (
            {"variables": [{"key": "base", "value": HOST}]},
            {"variable": [{"id": "base", "value": HOST}]},
            {"variable": [{"name": "base", "value": HOST}]},
        ):
            api, _ = understood(item("One", "{{base}}/x"), **variables)
            assert [v.default for v in api.variables] == [HOST]


class TestOriginalRequests:
    def test_every_alike_one_counts_and_none_is_sent(self) -> None:
        one = {"method": "POST", "url": f"{HOST}/x?a=1", "body": raw({"n": 1})}
        two = {"method": "POST", "url": f"{HOST}/x?b=2", "body": raw({"m": "t"})}
        other = {"method": "PUT", "url": f"{HOST}/x?c=3", "body": raw({"o": 1})}
        away = {"method": "POST", "url": f"{HOST}/y?d=4", "body": raw({"p": 1})}
        examples = [
            example("e", {}, 200, originalRequest=original)
            for original in (one, two, other, away)
        ]
        api, report = understood(item("Add", method="POST", response=examples))
        operation = only(api)
        assert operation.body is not None
        assert operation.body.required is False
        assert isinstance(operation.body, JsonBody)
        assert isinstance(operation.body.type, Record)
        assert [field.name for field in operation.body.type.fields] == ["n", "m"]
        assert [(p.name, p.required) for p in operation.parameters] == [
            ("a", False),
            ("b", False),
        ]
        assert [saved.body for saved in operation.requests] == [None]
        assert codes(report) == ["PM316"]

    def test_widen_the_body_that_is_saved(self) -> None:
        original = {"method": "POST", "url": f"{HOST}/x", "body": raw({"m": "t"})}
        response = [example("e", {}, 200, originalRequest=original)]
        saved = item("Add", method="POST", body=raw({"n": 1}), response=response)
        api, report = understood(saved)
        body = only(api).body
        assert body is not None
        assert body.required
        assert isinstance(body, JsonBody)
        assert isinstance(body.type, Record)
        assert [(f.name, f.required) for f in body.type.fields] == [
            ("n", False),
            ("m", False),
        ]
        assert codes(report) == []

    @pytest.mark.parametrize(
        ("body", "kind"),
        [
            (raw({"a": 1}), JsonBody),
            ({"mode": "raw", "raw": "<a/>"}, TextBody),
            ({"mode": "graphql", "graphql": {"query": "{a}"}}, JsonBody),
        ],
    )
    def test_are_evidence_as_a_body_is_that_is_switched_off(
        self, body: dict[str, Any], kind: type[Body]
    ) -> None:
        original = {"method": "POST", "url": f"{HOST}/x", "body": body}
        told = [example("e", {}, 200, originalRequest=original)]
        off = {**body, "disabled": True}
        for saved in (
            item("Add", method="POST", response=told),
            item("Add", method="POST", body=off),
        ):
            operation = only(understood(saved)[0])
            assert operation.body is not None
            assert isinstance(operation.body, kind)
            assert not operation.body.required
            assert operation.requests[0].body is None

    def test_a_body_that_is_switched_off_tells_no_call_from_another(self) -> None:
        body = raw({"action": "a"})
        on = item("A", method="POST", body={"mode": "raw", "raw": "<a/>"})
        off = item("B", method="POST", body={**body, "disabled": True})
        assert len(understood(on, off)[0].root.operations) == 1

    def test_give_paths_and_no_credentials(self) -> None:
        original = {
            "method": "GET",
            "url": {
                "host": [HOST],
                "path": ["things", ":id"],
                "variable": [{"key": "id", "value": "seven"}],
                "query": [
                    {"key": "api_key", "value": "k"},
                    {
                        "key": "k",
                        "value": "<API Key>",
                        "description": "Added as a part of security scheme: apikey",
                    },
                ],
            },
        }
        response = [example("e", {}, 200, originalRequest=original)]
        url = {
            "host": [HOST],
            "path": ["things", ":id"],
            "variable": [{"key": "id", "value": "7"}],
        }
        api, _ = understood(item("Get", url, response=response))
        (parameter,) = only(api).parameters
        assert (parameter.location, parameter.samples) == (In.PATH, ("7", "seven"))

    @pytest.mark.parametrize(
        ("header", "kind"),
        [
            ("", JsonBody),
            ("application/vnd.api+json", JsonBody),
            ("application/x-www-form-urlencoded", FormBody),
            ("multipart/form-data", FormBody),
            ("text/xml", TextBody),
        ],
    )
    def test_without_evidence_any_body_can_be_given(
        self, header: str, kind: type[Body]
    ) -> None:
        rows = [{"key": "Content-Type", "value": header}] if header else []
        body = only(understood(item("Go", method="PATCH", header=rows))[0]).body
        assert body is not None
        assert isinstance(body, kind)
        assert not body.required
        assert (
            only(understood(item("Go", method="DELETE", header=rows))[0]).body is None
        )


class TestFailures:
    @pytest.mark.parametrize(
        ("name", "status"),
        [
            ("An error occurred.", 500),
            ("User not found", 404),
            ("Unauthorized access", 401),
            ("Invalid id", 400),
            ("Rate limit exceeded", 429),
            ("4XX", 400),
            ("Error 503 from upstream", 503),
            ("Response", 200),
            ("Success, no errors", 200),
            ("Without any failures", 200),
            ("List of rejected things", 200),
            ("Batch of 100", 200),
            ("Get errors", 200),
        ],
    )
    def test_by_name(self, name: str, status: int) -> None:
        api, _ = understood(item("Get errors", response=[example(name, {"a": 1})]))
        assert [r.status for r in only(api).responses] == [status]

    @pytest.mark.parametrize(
        ("body", "status"),
        [
            ({"error": {"code": 1}}, 500),
            ({"success": False, "id": 1}, 500),
            ({"status": "error", "id": 1}, 500),
            ({"error": None, "data": {"id": 1}}, 200),
            ({"errors": 3, "warnings": 1}, 200),
            ({"message": "Deleted"}, 200),
        ],
    )
    def test_by_what_it_says_of_itself(self, body: Any, status: int) -> None:
        api, _ = understood(item("Get", response=[example("one", body)]))
        assert [r.status for r in only(api).responses] == [status]

    def test_by_the_keys_of_the_errors_of_the_collection(self) -> None:
        bad, good = {"why": "x", "when": "y"}, {"message": "done"}
        first = [example("bad", bad, 404), example("worse", good, 500)]
        second = [example("fine", good, 200)]
        api, _ = understood(
            item("One", f"{HOST}/one", response=first),
            item("Two", f"{HOST}/two", response=second),
            item("Three", f"{HOST}/three", response=[example("x", bad)]),
            item("Four", f"{HOST}/four", response=[example("x", good)]),
        )
        found = [[r.status for r in o.responses] for o in api.root.operations]
        assert found == [[404, 500], [200], [500], [200]]

    def test_neither_status_nor_body_says_nothing(self) -> None:
        api, report = understood(item("Get", response=[example("one", None)]))
        assert only(api).responses == ()
        assert codes(report) == ["PM317"]
        told = item("Get", response=[example("No Content", None)])
        assert [r.status for r in only(understood(told)[0]).responses] == [204]


MESSAGES = [
    "<Error: Too many levels of nesting to fake this schema>",
    "<Error: Not supported in OAS>",
    "<Circular reference to #/components/schemas/A detected>",
    "reference #/components/schemas/A not found in the OpenAPI spec",
    "reference #/definitions/A not found in the api spec",
    "schema type not provided",
    "[Circular]",
    "[Circular ~.a.b]",
    "[object Object]",
]


class TestArtefacts:
    @pytest.mark.parametrize("text", MESSAGES)
    def test_are_unknown_in_every_position(self, text: str) -> None:
        unknown = Nullable(UNKNOWN)
        assert sample(text) == sample({"value": text}) == unknown
        assert sample([{"value": text}]) == ListOf(unknown)
        assert sample({"a": {"value": text}, "b": text}) == record(a=unknown, b=unknown)
        assert fill({"a": {"value": text}, "b": [text]}) == {"a": None, "b": [None]}
        assert fill_text(text) == (text if text[0] == "[" else "")

    @pytest.mark.parametrize(
        "text",
        ["<Erroneous>", "Error: none", "reference 17", "[x]", "<b>Error</b>", "Errors"],
    )
    def test_are_not_what_only_looks_alike(self, text: str) -> None:
        assert not is_artefact(text)

    @pytest.mark.parametrize("text", MESSAGES[:1])
    def test_a_whole_body_can_be_anything(self, text: str) -> None:
        for body in (raw(text), raw(json.dumps(text)), raw({"value": text})):
            api, report = understood(item("Go", method="POST", body=body))
            found = only(api).body
            assert found is not None
            assert isinstance(found, JsonBody)
            assert found.type == Nullable(UNKNOWN)
            assert codes(report) == []

    def test_join_with_what_is_known(self) -> None:
        answers = [example("a", {"p": {"n": 1}}, 200), example("b", {"p": {"value": MESSAGES[0]}}, 200)]  # fmt: skip
        response = only(understood(item("Get", response=answers))[0]).responses[0]
        assert response.type == record(p=Nullable(record(n=INTEGER)))
        assert response.examples[1].value == {"p": None}


def path(*segments: str, **variables: str) -> dict[str, Any]:
    rows = [{"key": key, "value": value} for key, value in variables.items()]
    return {"host": [HOST], "path": list(segments), "variable": rows}


class TestSegments:
    @pytest.mark.parametrize(
        ("segment", "template"),
        [
            (":a::cancel", "{{a}}::cancel"),
            (":id:activate", "{{id}}:activate"),
            ("{name}:activate", "{{name}}:activate"),
            ("{{name}}:verb", "{{name}}:verb"),
            (":id,:b", "{{id}},{{b}}"),
            (":a-:b", "{{a}}-{{b}}"),
            (":a.:b", "{{a}}.{{b}}"),
            ("Orders(:id)", "Orders({{id}})"),
            ("Items(id={key},lang='{lang}')", "Items(id={{key}},lang='{{lang}}')"),
            (":id.json", ":id.json"),
            (":a-b", ":a-b"),
            (":1", ":1"),
            (":user id", ":user id"),
            (":", ":"),
            ("items:batchGet", "items:batchGet"),
            ("isbn:a:1", "isbn:a:1"),
            ("2024-01-15T10:00", "2024-01-15T10:00"),
            ("pre-:id.:form", "pre-{{id}}.{{form}}"),
        ],
    )
    def test_keep_their_words(self, segment: str, template: str) -> None:
        api, report = understood(item("Go", path("v", segment)))
        assert only(api).path == f"/v/{template}"
        assert codes(report) == []
        if segment.startswith((":a:", ":id:", ":id,", ":a-:", ":a.:", "Orders")):
            # As Postman, which replaces whole segments only.
            assert only(api).requests[0].wire.url == f"{HOST}/v/{segment}"

    def test_are_taken_apart_as_their_variables_tell(self) -> None:
        glued = path(":lat::lon", "pre-:id", lat="1", lon="2", id="3")
        operation = only(understood(item("Go", glued))[0])
        assert operation.path == "/{{lat}}:{{lon}}/pre-{{id}}"
        assert [p.name for p in operation.parameters] == ["lat", "lon", "id"]
        assert all(p.required for p in operation.parameters)

    @pytest.mark.parametrize(
        ("value", "template", "sent", "found"),
        [
            ("7:stop", "/{{id}}:stop", "/7:stop", []),
            ("7", "/:id:stop", "/7", ["PM318"]),
            ("", "/{{id}}:stop", "/:id:stop", []),
        ],
    )
    def test_with_a_value_for_the_whole_are_taken_apart_where_it_can_be(
        self, value: str, template: str, sent: str, found: list[str]
    ) -> None:
        api, report = understood(item("Go", path(":id:stop", **{"id:stop": value})))
        operation = only(api)
        assert operation.path == template
        assert operation.requests[0].wire.url == HOST + sent
        assert codes(report) == found

    def test_that_postman_does_not_replace_are_values_of_their_own(self) -> None:
        operation = only(understood(item("Go", path(":id", ":id:stop", id="7")))[0])
        assert [p.name for p in operation.parameters] == ["id", "id2"]
        assert operation.requests[0].wire.url == f"{HOST}/7/:id:stop"


class TestBlankRows:
    @pytest.mark.parametrize("blank", [{"key": ""}, {"key": None}, {"value": "x"}])
    @pytest.mark.parametrize("mode", ["urlencoded", "formdata"])
    def test_are_no_fields(self, mode: str, blank: dict[str, Any]) -> None:
        rows = [{"key": "title", "value": "x"}, blank]
        saved = item("Go", method="POST", body={"mode": mode, mode: rows})
        operation = only(understood(saved)[0])
        assert isinstance(operation.body, FormBody)
        assert [field.name for field in operation.body.fields] == ["title"]
        sent = operation.requests[0].body
        assert isinstance(sent, SavedForm)
        assert len(sent.rows) == 2

    def test_are_no_parameters(self) -> None:
        rows = [{"key": "a", "value": "1"}, {"key": "", "value": ""}]
        url = {"host": [HOST], "path": ["x"], "query": rows}
        operation = only(understood(item("Go", url))[0])
        assert [p.name for p in operation.parameters] == ["a"]
        assert operation.query == {"a": None, "": ""}
        plain = {**url, "query": rows[:1]}
        operation = only(understood(item("Go", plain), item("Come", url))[0])
        assert [p.name for p in operation.parameters] == ["a"]
        assert operation.query == {}
        assert [saved.query for saved in operation.requests] == [(), ("",)]


class TestKeys:
    @pytest.mark.parametrize(
        "value",
        [
            {"SKU-1": {"n": 1}, "SKU-2": {"n": 2}},
            {"SKU-1": 1},
            {"P001": 1, "P002": 2},
            {"item_1": {"n": 1}, "item_2": {"n": 2}},
            {"en": "a", "de": "b"},
            {"zh-Hans": "a", "en_US": "b"},
            {"1": "a"},
            {"2024-01-15": 1},
            {"a@b.test": 1},
        ],
    )
    def test_that_are_data_make_a_map(self, value: Any) -> None:
        assert isinstance(sample(value), MapOf)
        body = item("Go", method="POST", body=raw({"x": value}))
        found = only(understood(body)[0]).body
        assert isinstance(found, JsonBody)
        assert isinstance(found.type, Record)
        assert isinstance(found.type.fields[0].type, MapOf)

    @pytest.mark.parametrize(
        "value",
        [
            {"line1": "a", "line2": "b"},
            {"line_1": "a", "line_2": "b"},
            {"SKU-1": 1, "total": 2},
            {"id": 1, "no": 2},
            {"item_1": {}, "thing_1": {}},
        ],
    )
    def test_that_are_names_make_a_record(self, value: Any) -> None:
        assert isinstance(sample(value), Record)

    @pytest.mark.parametrize(
        ("field", "value", "expected"),
        [
            ("labels", {"a": "b"}, MapOf(STRING)),
            ("title", {"en": "b", "it": "c"}, MapOf(STRING)),
            ("title", {"pt-BR": {"x": 1}}, MapOf(record(x=INTEGER))),
            ("title", {"en": "b", "size": "c"}, record(en=STRING, size=STRING)),
            ("mail", {"to": "b", "cc": "c"}, record(to=STRING, cc=STRING)),
            ("userMetadata", {"a": 1}, MapOf(UNKNOWN)),
            ("custom_attributes", {"a": "b"}, MapOf(STRING)),
            ("metadata", {"name": "pod", "namespace": "x"}, MapOf(UNKNOWN)),
            ("properties", {"email": "x"}, MapOf(STRING)),
            ("metadata", None, Nullable(UNKNOWN)),
            ("properties", {"depth": 1}, record(depth=INTEGER)),
            ("attributes", {"a": "b"}, record(a=STRING)),
            ("labels", [{"a": "b"}], ListOf(record(a=STRING))),
        ],
    )
    def test_that_callers_choose(self, field: str, value: Any, expected: Type) -> None:
        found = settle(sample({field: value}), given=True)
        assert found == record(**{field: expected})

    def test_of_answers_stay_as_they_came(self) -> None:
        assert settle(sample({"labels": {"a": "b"}})) == record(labels=record(a=STRING))


def test_a_body_that_is_only_variables_needs_no_correction() -> None:
    for text in ("{{payload}}", " {{a}}\n{{b}} "):
        assert codes(understood(item("Go", method="POST", body=raw(text)))[1]) == []
    assert codes(understood(item("Go", method="POST", body=raw("{{a}} x")))[1]) == ["PM303"]  # fmt: skip


def test_comments_take_the_carriage_return_along() -> None:
    assert without_comments('{"a": 1, // one\r\n"b": "//"}\r\n') == '{"a": 1, \n"b": "//"}\r\n'  # fmt: skip
    text = '{"a": 1, // one\r\n"b: 2}'
    operation = only(understood(item("Go", method="POST", body=raw(text)))[0])
    assert operation.requests[0].body == SavedText('{"a": 1, \n"b: 2}')


@pytest.mark.parametrize(
    ("method", "body", "hashed"),
    [
        ("HMAC-SHA512", None, True),
        ("PLAINTEXT", None, False),
        ("HMAC-SHA1", "a", False),
    ],
)
def test_oauth_1_signs_with_a_hash_of_the_body(
    method: str, body: str | None, hashed: bool
) -> None:
    given = {
        "consumerKey": "{{k}}",
        "consumerSecret": "{{s}}",
        "signatureMethod": method,
        "includeBodyHash": True,
        "addParamsToHeader": False,
    }
    form = {"mode": "urlencoded", "urlencoded": [{"key": body, "value": "1"}]}
    auth = {"type": "oauth1", "oauth1": given}
    saved = item("Go", method="POST", body=form if body else None, auth=auth)
    wire = only(understood(saved)[0]).requests[0].wire
    assert ("oauth_body_hash" in wire.signed) is hashed
