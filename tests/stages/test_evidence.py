"""What sources claim, how claims are settled, and what is said when they contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from factories import api, operation

from postsmith.diagnostics import Diagnostic, Location, Report
from postsmith.evidence import SOURCES, Source
from postsmith.evidence.claims import Claim, HasType, Holds, Place, Says, Weight
from postsmith.evidence.places import given
from postsmith.infer import infer
from postsmith.infer.whole import whole_type
from postsmith.ir.api import (
    Api,
    In,
    Operation,
    Parameter,
    SavedRequest,
    Wire,
)
from postsmith.ir.bodies import FormBody, FormField, SavedForm, SavedRow
from postsmith.ir.types import (
    BINARY,
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
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
from postsmith.ir.walk import operations

ROW = Location("shop.json", "/item/0/request/url/query/0")
LIMIT = (In.QUERY, "pace")


def saved(name: str, *texts: str | None, row: SavedRow | None = None) -> SavedRequest:
    """A saved request that sends these texts as `pace`, or goes without; and a form of one row."""
    body = SavedForm((row,)) if row else None
    arguments = {LIMIT: texts} if texts else {}
    place = Location("shop.json", f"/item/{name}", ("Orders", name))
    return SavedRequest(name, arguments, {}, body, Wire("GET", ""), origin=place)


def limited(description: str, *samples: str, requests: Any = None) -> Operation:
    """An operation with the parameter `pace`, of which this is said and saved."""
    limit = Parameter(
        "pace",
        In.QUERY,
        description=description,
        samples=samples,
        key="query pace",
        origin=ROW,
    )
    sent = tuple(saved(f"Saved {each}", each) for each in samples)
    return replace(
        operation("GET", "/orders"),
        parameters=(limit,),
        requests=sent if requests is None else requests,
    )


def form(row: FormField, *requests: SavedRequest) -> Operation:
    body = FormBody(False, fields=(row,))
    return replace(operation("POST", "/orders"), body=body, requests=requests)


def settled(found: Operation | Api, *more: Source) -> tuple[Operation, Report]:
    """The first operation with its types, and what was reported."""
    whole = found if isinstance(found, Api) else api(found)
    report = Report()
    made = infer(whole, report, (*SOURCES, *more))
    return next(operations(made.api.root)), report


def findings(found: Operation) -> tuple[Diagnostic, ...]:
    return settled(found)[1].diagnostics


# A source is one function and one row


def type_marks(whole: Api) -> Iterator[Claim]:
    """A source for this test: `@type {integer}` in a description is a type."""
    for _, place, found in given(whole):
        for name in re.findall(r"@type \{(\w+)\}", found.description):
            type_ = {"integer": INTEGER, "boolean": BOOLEAN}[name]
            says = HasType(type_)
            yield Claim(place, says, Weight.DECLARED, found.origin, "annotation")


def test_a_source_is_a_function_and_a_row_of_the_table() -> None:
    known = limited("How many. @type {integer}", "{{limit}}")
    assert settled(known)[0].parameters[0].type == STRING
    found = settled(known, Source(type_marks))[0].parameters[0]
    assert found.given == OneOf((INTEGER, STRING))
    row = FormField("paid", description="@type {boolean}")
    body = settled(form(row), Source(type_marks))[0].body
    assert isinstance(body, FormBody)
    assert body.given == Record((Field("paid", BOOLEAN, False),))


def assertions(whole: Api) -> Iterator[Claim]:
    """Another, as scripts will be: what is asserted of places in answers."""
    for each in operations(whole.root):
        for pointer, type_ in (("/items/[]/id", INTEGER), ("/total", INTEGER)):
            place = Place(each.key, "200", pointer)
            yield Claim(place, HasType(type_), Weight.STATED, ROW, "script")


def test_a_source_may_speak_of_places_in_an_answer() -> None:
    known = operation("GET", "/orders", answers={200: {"items": [str]}})
    found = settled(known, Source(assertions))[0].responses[0].type
    assert found == Record(
        (Field("items", ListOf(STRING)), Field("total", INTEGER, False))
    )


def neighbours(whole: Api) -> Iterator[Claim]:
    """A third, which asks what else has a type."""
    for each in operations(whole.root):
        if any(response.type != UNKNOWN for response in each.responses):
            place = Place(each.key, "query pace")
            yield Claim(place, HasType(INTEGER), Weight.TOLD, ROW, "neighbour")


def test_a_typed_source_is_read_when_the_others_are_settled() -> None:
    known = operation("GET", "/orders", answers={200: {"id": int}})
    known = replace(limited(""), responses=known.responses)
    parameters = settled(known)[0].parameters
    assert [each.given for each in parameters] == [STRING]
    parameters = settled(known, Source(neighbours, typed=True))[0].parameters
    assert [each.given for each in parameters] == [OneOf((INTEGER, STRING))]


def test_every_claim_says_where_it_is_from() -> None:
    row = FormField("file", file=True, description="The file", samples=("x",))
    known = api(
        limited("Integer", "5"),
        form(row, saved("Send", row=SavedRow("file", "x"))),
        operation("GET", "/users/:id", answers={200: {"id": int}}),
    )
    evidence = infer(known, Report()).evidence
    keys = [each.key for each in operations(known.root)]
    parts = ("query pace", "body", "path 1", "200")
    claims = [c for key in keys for part in parts for c in evidence.of(key, part)]
    assert {claim.source for claim in claims} == {
        "saved answer",
        "saved value",
        "type of the row",
        "name",
        "description",
        "field of answers",
    }
    assert {claim.place.operation for claim in claims} == {*keys}


def test_evidence_is_asked_by_place() -> None:
    known = operation("GET", "/users/:id", answers={200: {"id": int}})
    evidence = infer(api(known), Report()).evidence
    (answer,) = evidence.of(known.key, "200")
    assert (answer.says, answer.weight) == (Holds({"id": 1}), Weight.SEEN)
    assert str(answer.place) == f"{known.key} 200"
    assert str(Place(known.key, "200", "/id")) == f"{known.key} 200 /id"
    sources = [claim.source for claim in evidence.of(known.key, "path 1")]
    assert sources == ["saved value", "name", "name", "field of answers"]
    assert evidence.of(known.key, "404") == ()


# Settling


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([(HasType(STRING), Weight.TOLD), (HasType(INTEGER), Weight.STATED)], INTEGER),
        ([(Holds(1), Weight.SEEN), (HasType(STRING), Weight.STATED)], INTEGER),
        ([(Holds(1), Weight.SEEN), (HasType(STRING), Weight.DECLARED)], STRING),
        ([(Holds(1), Weight.SEEN), (Holds(1.5), Weight.SEEN)], NUMBER),
        ([], UNKNOWN),
    ],
)
def test_the_heaviest_claims_of_a_whole_count(
    claims: list[tuple[Says, Weight]], expected: Type
) -> None:
    place = Place("GET /x", "200")
    for order in (claims, claims[::-1]):
        given_ = [Claim(place, says, weight, ROW, "test") for says, weight in order]
        assert whole_type(given_) == expected


@pytest.mark.parametrize(
    ("value", "pointer", "weight", "expected"),
    [
        ({"a": None}, "/a", Weight.STATED, Record((Field("a", UUID),))),
        ({"a": "x"}, "/a", Weight.STATED, Record((Field("a", STRING),))),
        ({"a": "x"}, "/a", Weight.DECLARED, Record((Field("a", UUID),))),
        ({"1": None, "2": None}, "/{}", Weight.STATED, MapOf(UUID)),
        ([[]], "/[]/[]", Weight.STATED, ListOf(ListOf(UUID))),
        ("x", "/a", Weight.DECLARED, STRING),
        (
            {"a": 1},
            "/b~1c/{}/[]",
            Weight.TOLD,
            Record((Field("a", INTEGER), Field("b/c", MapOf(ListOf(UUID)), False))),
        ),
    ],
)
def test_a_claim_of_a_place_is_put_there(
    value: Any, pointer: str, weight: Weight, expected: Type
) -> None:
    whole, inner = Place("GET /x", "200"), Place("GET /x", "200", pointer)
    claims = (
        Claim(whole, Holds(value), Weight.SEEN, ROW, "test"),
        Claim(inner, HasType(UUID), weight, ROW, "test"),
    )
    assert whole_type(claims) == expected


def test_a_claim_of_a_place_that_may_be_null() -> None:
    whole, inner = Place("GET /x", "200"), Place("GET /x", "200", "/a/b")
    claims = (
        Claim(whole, Holds({"a": None}), Weight.SEEN, ROW, "test"),
        Claim(whole, Holds({"a": {"b": []}}), Weight.SEEN, ROW, "test"),
        Claim(inner, HasType(UUID), Weight.DECLARED, ROW, "test"),
    )
    inside = Nullable(Record((Field("b", UUID),)))
    assert whole_type(claims) == Record((Field("a", inside),))


def test_marks_in_descriptions() -> None:
    known = limited("(Required) The a (This can only be one of x,y)", "x")
    (found,) = settled(known)[0].parameters
    facts = (found.required, found.choices, found.description)
    assert facts == (True, ("x", "y"), "The a")
    assert found.given == Choice(("x", "y"), STRING)
    known = limited("Default: 5. This parameter is deprecated.", "")
    (found,) = settled(known)[0].parameters
    assert (found.required, found.default, found.deprecated) == (False, "5", True)


@pytest.mark.parametrize("fresh", ["", "{{$guid}}"])
def test_what_is_filled_in_is_not_required(fresh: str) -> None:
    known = limited("Required", "x")
    (limit,) = known.parameters
    known = replace(known, parameters=(replace(limit, fresh=fresh),))
    assert settled(known)[0].parameters[0].required is not bool(fresh)
    row = FormField("pace", description="Required")
    body = FormBody(False, fields=(row,))
    body = replace(body, fresh={("pace",): fresh} if fresh else {})
    found = settled(replace(form(row), body=body))[0].body
    assert isinstance(found, FormBody)
    assert found.fields[0].required is not bool(fresh)


def test_a_file_that_was_sent_as_a_text_can_be_one() -> None:
    row = FormField("file", file=True)
    for sent, expected in (
        (SavedRow("file", "a.png", True), BINARY),
        (SavedRow("file", "x"), OneOf((BINARY, STRING))),
    ):
        found = settled(form(row, saved("Send", row=sent)))[0].body
        assert isinstance(found, FormBody)
        assert found.fields[0].type == expected


# What contradicts each other


@pytest.mark.parametrize(
    ("description", "samples"),
    [
        ("Integer", ("all",)),
        ("Integer. How many", ("all", "1.5")),
        ("(number)", ("many",)),
        ("Boolean", ("yes",)),
    ],
)
def test_no_value_is_what_the_description_says(
    description: str, samples: tuple[str, ...]
) -> None:
    (found,) = findings(limited(description, *samples))
    assert found.code == "PM401"
    assert found.location == ROW
    where = f"`{samples[0]}` in “Orders / Saved {samples[0]}”"
    assert found.message.endswith(where)


@pytest.mark.parametrize(
    ("description", "samples"),
    [
        ("Integer", ()),
        ("Integer", ("5",)),
        ("Integer", ("all", "5")),
        ("number", ("5",)),
        ("Integer", ("{{limit}}",)),
        ("Integer", ("<string>",)),
        ("Integer", ("pace_example",)),
        ("string", ("5",)),
        ("ISO 8601 timestamp", ("yesterday",)),
        ("", ("all",)),
        ("One of: asc, desc", ("asc", "DESC")),
        ("One of: asc, desc", ("asc,desc",)),
        ("One of: asc, desc", ("{{order}}",)),
        ("One of: 1, 2", ("2",)),
        ("One of: true, false", ("true",)),
        ("Required", ("5",)),
        ("Optional", ()),
    ],
)
def test_what_is_no_contradiction(description: str, samples: tuple[str, ...]) -> None:
    assert findings(limited(description, *samples)) == ()


def test_a_value_that_is_not_listed() -> None:
    (found,) = findings(limited("One of: asc, desc", "asc", "newest", "oldest"))
    assert (found.code, found.location) == ("PM402", ROW)
    assert found.message == (
        "`pace` is saved as `newest` in “Orders / Saved newest”, and described as one of"
        " `asc`, `desc`"
    )


def test_a_value_that_is_not_sent() -> None:
    known = limited("One of: asc, desc", "newest", requests=(saved("Get"),))
    (found,) = findings(known)
    assert "`newest` in a row that is not sent" in found.message


@pytest.mark.parametrize(
    "known",
    [
        limited("(Required) All", "5", requests=(saved("Get", "5"), saved("Other"))),
        form(
            FormField("pace", description="Required", origin=ROW),
            saved("Other", row=SavedRow("more", "1")),
        ),
    ],
)
def test_a_request_without_what_is_required(known: Operation) -> None:
    (found,) = findings(known)
    assert (found.code, found.location) == ("PM403", ROW)
    assert "“Orders / Other” goes without it" in found.message


def test_a_file_is_sent() -> None:
    row = FormField("file", file=True, description="Required")
    assert findings(form(row, saved("Send", row=SavedRow("file", "a.png", True)))) == ()
