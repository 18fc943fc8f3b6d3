"""What the saved texts of a parameter tell, and what stands in the place of a placeholder."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import pytest

from postsmith.diagnostics import Location, Report
from postsmith.evidence.claims import (
    Claim,
    HasType,
    Lists,
    Place,
    Says,
    Weight,
    Written,
)
from postsmith.evidence.names import said_by
from postsmith.evidence.prose import read_description
from postsmith.infer import infer
from postsmith.infer.heard import heard
from postsmith.infer.placeholders import (
    fill,
    fill_text,
    is_placeholder,
    placeholder_type,
    valid_value,
)
from postsmith.infer.settle import settle
from postsmith.infer.texts import type_of_texts, wide_enough
from postsmith.ir.api import (
    Api,
    Example,
    Group,
    In,
    Media,
    Operation,
    Parameter,
    Response,
    SavedRequest,
    Wire,
)
from postsmith.ir.bodies import FormBody, FormField, JsonBody, SavedForm, SavedRow
from postsmith.ir.types import (
    BINARY,
    BOOLEAN,
    DATE,
    DATE_TIME,
    INTEGER,
    NUMBER,
    STRING,
    TIME,
    UNKNOWN,
    UUID,
    Choice,
    Field,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Record,
    Type,
)
from postsmith.json_value import VariableRef


def type_of(
    texts: Iterable[str],
    name: str,
    choices: tuple[str | int, ...] = (),
    description: str = "",
) -> Type:
    """The type of a parameter of which this is known."""
    said: list[tuple[Says, Weight]] = [(Written(tuple(texts)), Weight.SEEN)]
    said += [(named, Weight.TOLD) for named in said_by(name)]
    if choices:
        said.append((Lists(choices), Weight.STATED))
    if known := read_description(description).type:
        said.append((HasType(known), Weight.STATED))
    place = Place("GET /x", "query x")
    return type_of_texts(
        heard(Claim(place, says, weight, Location(), "test") for says, weight in said)
    )


ID = "6f1f6a0c-8d2f-4a7a-9e7b-0d3f3c1b2a10"


@pytest.mark.parametrize(
    ("name", "texts", "expected"),
    [
        ("limit", ["20"], INTEGER),
        ("limit", ["20", "5"], INTEGER),
        ("limit", ["0", "-1"], INTEGER),
        ("ratio", ["0.5"], NUMBER),
        ("ratio", ["1", "0.5"], NUMBER),
        ("verbose", ["true"], BOOLEAN),
        ("verbose", ["true", "false"], BOOLEAN),
        ("from", ["2024-01-15"], DATE),
        ("from", ["2024-01-15T09:30:00Z"], DATE_TIME),
        ("thing", [ID], UUID),
        ("q", ["x"], STRING),
        ("q", [], STRING),
        # Written again as a number it would be another text.
        ("price", ["1.50"], STRING),
        ("price", ["10.00"], STRING),
        ("n", ["007"], STRING),
        ("n", ["+1"], STRING),
        ("n", ["1e3"], STRING),
        ("n", ["-0"], STRING),
        ("n", ["1,000"], STRING),
        ("n", ["٣"], STRING),
        ("n", ["1" * 19], STRING),
        ("verbose", ["TRUE"], STRING),
        ("verbose", ["1"], INTEGER),
        ("n", [" 1"], STRING),
        # Several kinds.
        ("n", ["1", "all"], STRING),
        ("n", ["1", "true"], STRING),
        ("from", ["2024-01-15", "now"], STRING),
        # Labels: nobody calculates with them.
        ("accountId", ["12345"], STRING),
        ("id", ["1"], STRING),
        ("zip", ["10115"], STRING),
        ("phone_number", ["4930123"], STRING),
        ("card-number", ["41111111"], STRING),
        ("version", ["2"], STRING),
        ("version", ["2.1"], STRING),
        # Not labels, although the word is in the name.
        ("page_number", ["1"], INTEGER),
        ("pageNo", ["1"], INTEGER),
        ("number", ["5"], INTEGER),
        ("user_count", ["5"], INTEGER),
        ("max_tokens", ["100"], INTEGER),
        ("version_limit", ["3"], INTEGER),
        # A placeholder says what a schema said.
        ("petId", ["<long>"], INTEGER),
        ("petId", ["<long>", "7"], STRING),
        ("petId", ["<uuid>"], UUID),
        ("limit", ["<integer>"], INTEGER),
        ("limit", ["<integer>", "20"], INTEGER),
        ("limit", ["<integer,null>"], INTEGER),
        ("verbose", ["<boolean>"], BOOLEAN),
        ("at", ["<dateTime>"], DATE_TIME),
        ("at", ["<time>"], TIME),
        ("q", ["<string>"], STRING),
        ("ids", ["<string>,<string>"], STRING),
        ("filter", ["<object>"], STRING),
        ("filter", ["<array>"], STRING),
        # Variables tell nothing by themselves, but for the dynamic ones.
        ("pace", ["{{pace}}"], STRING),
        ("limit", ["{{limit}}", "20"], INTEGER),
        ("at", ["{{$timestamp}}"], INTEGER),
        ("thing", ["{{$guid}}"], UUID),
        ("n", ["{{$randomInt}}-x"], STRING),
    ],
)  # fmt: skip
def test_saved_values(name: str, texts: list[str], expected: Type) -> None:
    assert type_of(texts, name) == expected


@pytest.mark.parametrize(
    ("texts", "choices", "expected"),
    [
        ([], ("a", "b"), Choice(("a", "b"), STRING)),
        (["a"], ("a", "b"), Choice(("a", "b"), STRING)),
        (["c"], ("a", "b"), Choice(("a", "b"), STRING)),
        ([], (1, 2), Choice((1, 2), INTEGER)),
        (["1"], (1, 2), Choice((1, 2), INTEGER)),
        (["all"], (1, 2), Choice(("1", "2"), STRING)),
        (["true"], ("true", "false"), BOOLEAN),
        ([], ("true", "false"), BOOLEAN),
        ([], ("true", "false", "all"), Choice(("true", "false", "all"), STRING)),
        (["5"], ("5", "all"), Choice(("5", "all"), STRING)),
    ],
)
def test_listed_values(
    texts: list[str], choices: tuple[str | int, ...], expected: Type
) -> None:
    assert type_of(texts, "type", choices) == expected


def test_listed_numbers_of_a_label_are_numbers() -> None:
    assert type_of(["1"], "code", (1, 2)) == Choice((1, 2), INTEGER)


@pytest.mark.parametrize(
    ("name", "texts", "description", "expected"),
    [
        ("all", [], "Boolean. All of them", BOOLEAN),
        ("page", [], "Integer", INTEGER),
        ("since", [], "ISO 8601 timestamp", DATE_TIME),
        ("petId", ["7"], "(integer) the pet", INTEGER),
        ("page", ["1"], "string", STRING),
        ("ratio", ["1"], "number", NUMBER),
        ("phone", [], "Number.", STRING),
        ("q", ["abc"], "Integer", STRING),
        ("q", [], "Some words", STRING),
    ],
)
def test_the_description_counts_where_values_do_not_tell(
    name: str, texts: list[str], description: str, expected: Type
) -> None:
    assert type_of(texts, name, (), description) == expected


@pytest.mark.parametrize(
    ("found", "saved", "expected"),
    [
        (INTEGER, [], INTEGER),
        (INTEGER, ["1", "-5"], INTEGER),
        (INTEGER, ["limit"], OneOf((INTEGER, STRING))),
        (INTEGER, [""], OneOf((INTEGER, STRING))),
        (INTEGER, ["01"], OneOf((INTEGER, STRING))),
        (NUMBER, ["1", "1.5"], NUMBER),
        (NUMBER, ["1.50"], OneOf((NUMBER, STRING))),
        (BOOLEAN, ["true"], BOOLEAN),
        (BOOLEAN, ["True"], OneOf((BOOLEAN, STRING))),
        (STRING, ["x", ""], STRING),
        (DATE, ["from"], DATE),
        (Choice((1, 2), INTEGER), ["3"], Choice((1, 2), INTEGER)),
        (Choice((1, 2), INTEGER), ["x"], OneOf((Choice((1, 2), INTEGER), STRING))),
        (Choice(("a",), STRING), ["x"], Choice(("a",), STRING)),
    ],
)
def test_what_was_saved_can_be_given(
    found: Type, saved: list[str], expected: Type
) -> None:
    assert wide_enough(found, saved) == expected


# Placeholders and their values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<string>", True),
        ("<your account id>", True),
        ("<Error: Schema not found>", True),
        ("<b>", False),
        ("<br/>", False),
        ("</p>", False),
        ("<!doctype html>", False),
        ("<?xml?>", False),
        ('<a href="x">', False),
        ("<>", False),
        ("< >", False),
        ("Bearer <token>", False),
        ("<string> and more", False),
        ("string", False),
        ("", False),
        ("<" + "x" * 121 + ">", False),
    ],
)
def test_is_placeholder(text: str, expected: bool) -> None:
    assert is_placeholder(text) is expected
    assert (placeholder_type(text) is not None) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<string>", "string"),
        ("<integer>", 1),
        ("<long>", 1),
        ("<number>", 1.5),
        ("<boolean>", True),
        ("<date>", "2024-01-15"),
        ("<dateTime>", "2024-01-15T09:30:00Z"),
        ("<time>", "09:30:00Z"),
        ("<email>", "user@example.com"),
        ("<your e-mail>", "user@example.com"),
        ("<uri>", "https://example.com/resource"),
        ("<the url here>", "https://example.com/resource"),
        ("<ipv4>", "192.0.2.1"),
        ("<accountId>", "account-id"),
        ("<API Key>", "api-key"),
        ("<漢字>", "漢字"),
        ("<***>", "string"),
        ("<object>", {}),
        ("<array>", []),
        ("<null>", None),
        ("<null,integer>", 1),
        ("<string,null>", "string"),
        ("<Error: Not supported in OAS>", None),
        ("plain", "plain"),
    ],
)
def test_valid_values(text: str, expected: object) -> None:
    assert valid_value(text, "/a") == expected


def test_values_have_the_type_of_their_placeholder() -> None:
    from postsmith.infer.samples import sample

    for name in ("string", "long", "double", "boolean", "date", "dateTime", "uuid"):
        expected = placeholder_type(f"<{name}>")
        assert expected is not None
        assert sample(valid_value(f"<{name}>", "/x")) == expected


def test_ids_differ_by_place_and_stay_the_same() -> None:
    one = fill({"a": "<uuid>", "b": "<uuid>"})
    assert isinstance(one, dict)
    assert one["a"] != one["b"]
    assert fill({"a": "<uuid>", "b": "<uuid>"}) == one
    assert placeholder_type(str(one["a"])) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"a": "<long>", "b": ["<boolean>", "x"]}, {"a": 1, "b": [True, "x"]}),
        ({"<string>": 1}, {"string": 1}),
        ({"a": {"value": "<Circular reference to #/x detected>"}}, {"a": None}),
        ({"a": "Bearer <token>"}, {"a": "Bearer token"}),
        ({"a": "1 < 2 > 0"}, {"a": "1 < 2 > 0"}),
        ({"a": "<p>text</p>"}, {"a": "<p>text</p>"}),
        ([None, 1, 1.5, True], [None, 1, 1.5, True]),
        ({"a": VariableRef("x", "{{x}}")}, {"a": VariableRef("x", "{{x}}")}),
    ],
)
def test_fill(value: Any, expected: object) -> None:
    assert fill(value) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bearer <token>", "Bearer token"),
        ("<string>,<string>", "string,string"),
        ("a <boolean> b", "a true b"),
        ("<element><a>(string)</a><b>(integer)</b></element>", "<element><a>string</a><b>1</b></element>"),
        ("<element><a>(other)</a></element>", "<element><a>(other)</a></element>"),
        ("no placeholder", "no placeholder"),
        ("<b>bold</b>", "<b>bold</b>"),
    ],
)  # fmt: skip
def test_fill_text(text: str, expected: str) -> None:
    assert fill_text(text) == expected


def test_deep_values_end() -> None:
    value: Any = "<string>"
    for _ in range(500):
        value = [value]
    json.dumps(fill(value))


# The stage as a whole


def inferred(**operation: Any) -> Operation:
    root = Group("", operations=(Operation(("x",), "POST", "/x", "", **operation),))
    api = Api("A", "", (), (), (), Group("r", groups=(root,)), 1)
    return infer(api, Report()).api.root.groups[0].operations[0]


def example(value: Any, media: Media = Media.JSON) -> Example:
    return Example("e", 200, (), media, evidence=value)


def saved(
    arguments: dict[tuple[In, str], tuple[str | None, ...]], rows: Iterable[SavedRow]
) -> SavedRequest:
    return SavedRequest("x", arguments, {}, SavedForm(tuple(rows)), Wire("POST", ""))


@pytest.mark.parametrize(
    ("examples", "expected"),
    [
        ([example({"a": 1})], Record((Field("a", INTEGER),))),
        ([example({"a": 1}), example({})], Record((Field("a", INTEGER, False),))),
        ([example([1]), example(None, Media.TEXT)], OneOf((ListOf(INTEGER), STRING))),
        ([example(None, Media.HTML), example([1])], OneOf((ListOf(INTEGER), STRING))),
        ([example([1]), example(None, Media.EMPTY)], Nullable(ListOf(INTEGER))),
        (
            [example(5), example(None, Media.EMPTY), example(None, Media.XML)],
            Nullable(OneOf((STRING, INTEGER))),
        ),
        ([example("2024-01-15"), example(None, Media.TEXT)], STRING),
        ([example({})], MapOf(UNKNOWN)),
    ],
)
def test_responses(examples: list[Example], expected: Type) -> None:
    operation = inferred(responses=(Response(200, Media.JSON, tuple(examples)),))
    assert operation.responses[0].type == expected


def test_responses_that_are_not_json_have_no_type() -> None:
    text = Response(200, Media.TEXT, (example(None, Media.TEXT),))
    assert inferred(responses=(text,)).responses == (text,)


def test_json_bodies_of_all_saved_requests_count() -> None:
    body = JsonBody(values=({"a": 1}, {"a": None, "b": {}}))
    found = inferred(body=body).body
    assert isinstance(found, JsonBody)
    fields = (Field("a", Nullable(INTEGER)), Field("b", MapOf(UNKNOWN), False))
    assert found.type == Record(fields)


def test_parameters_and_rows_hold_what_is_saved() -> None:
    """A variable without a value is sent by its sample, which is no number."""
    limit = Parameter("limit", In.QUERY, samples=("20", "{{limit}}"), key="query limit")
    flag = Parameter("flag", In.QUERY, key="query flag")
    page = FormField("page", samples=("1",))
    file = FormField("file", file=True)
    body = FormBody(True, fields=(page, file))
    requests = (
        saved({(In.QUERY, "limit"): ("20",)}, [SavedRow("page", "1")]),
        saved(
            {(In.QUERY, "limit"): ("limit",), (In.QUERY, "flag"): (None,)},
            [SavedRow("page", ""), SavedRow("file", "x", True)],
        ),
    )
    found = inferred(parameters=(limit, flag), body=body, requests=requests)
    types = [parameter.type for parameter in found.parameters]
    assert types == [OneOf((INTEGER, STRING)), STRING]
    assert isinstance(found.body, FormBody)
    rows = [row.type for row in found.body.fields]
    assert rows == [OneOf((INTEGER, STRING)), BINARY]


def test_settle_is_a_last_step() -> None:
    assert settle(Nullable(ListOf(Record(())))) == Nullable(ListOf(MapOf(UNKNOWN)))
    assert settle(OneOf((Record(()), STRING))) == OneOf((MapOf(UNKNOWN), STRING))
    assert settle(MapOf(Record(()))) == MapOf(MapOf(UNKNOWN))


@pytest.mark.parametrize(
    ("name", "texts", "kind"),
    [
        ("limit", (), INTEGER),
        ("page[size]", (), INTEGER),
        ("perPage", ("{{perPage}}",), INTEGER),
        ("limit", ("abc",), OneOf((INTEGER, STRING))),
        ("is_active", ("yes",), OneOf((BOOLEAN, STRING))),
        ("rate_limit", (), UNKNOWN),
        ("page_token", (), UNKNOWN),
        ("is_active", (), BOOLEAN),
        ("hasMore", (), BOOLEAN),
        ("include_deleted", (), BOOLEAN),
        ("with_total", (), BOOLEAN),
        ("is_active", ("1",), INTEGER),
        ("include_fields", (), UNKNOWN),
        ("with_genres", (), UNKNOWN),
        ("is_not", (), UNKNOWN),
        ("include", (), UNKNOWN),
    ],
)
def test_a_name_tells_where_nothing_else_does(
    name: str, texts: tuple[str, ...], kind: Type
) -> None:
    place = Place("GET /", f"query {name}")
    said: list[Says] = [*said_by(name), *([Written(texts)] if texts else [])]
    claims = [Claim(place, each, Weight.TOLD, Location(), "test") for each in said]
    found = type_of_texts(heard(claims))
    assert found == (STRING if kind == UNKNOWN else kind)
