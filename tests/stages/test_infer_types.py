"""Stage 4: from values to types, and from several types to the one that holds them all."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest

from postsmith.infer.samples import MAX_LEVELS, has_data_keys, sample, text_type
from postsmith.infer.settle import settle
from postsmith.infer.tolerant import parse
from postsmith.infer.unify import EMPTY_OBJECT, NULL, unify
from postsmith.ir.types import (
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
    Scalar,
    ScalarKind,
    Type,
)

ID = "6f1f6a0c-8d2f-4a7a-9e7b-0d3f3c1b2a10"


def record(*names: str, **fields: Type) -> Record:
    """A record of these fields; those named in `names` may be absent."""
    return Record(
        tuple(Field(key, found, key not in names) for key, found in fields.items())
    )


def typed(*values: Any) -> Type:
    """What is known once these values were seen in one place."""
    return settle(unify(sample(value) for value in values))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1, INTEGER),
        (0, INTEGER),
        (-5, INTEGER),
        (2**53 + 1, INTEGER),
        (10**40, INTEGER),
        (1.5, NUMBER),
        (1.0, NUMBER),
        (True, BOOLEAN),
        (False, BOOLEAN),
        ("", STRING),
        ("x", STRING),
        ("1", STRING),
        ("true", STRING),
        ("null", STRING),
        (ID, UUID),
        (ID.upper(), UUID),
        (ID.replace("-", ""), STRING),
        (ID[:-1] + "g", STRING),
        (f"{{{ID}}}", STRING),
        ("2024-01-15", DATE),
        ("2024-02-30", STRING),
        ("2024-1-5", STRING),
        ("2024-01-15\n", STRING),
        ("15.01.2024", STRING),
        ("２０２４-01-15", STRING),
        ("2024-01-15T09:30:00Z", DATE_TIME),
        ("2024-01-15T09:30:00", DATE_TIME),
        ("2024-01-15T09:30", DATE_TIME),
        ("2024-01-15T09:30:00.123Z", DATE_TIME),
        ("2024-01-15T09:30:00.123456789Z", DATE_TIME),
        ("2024-01-15T09:30:00+02:00", DATE_TIME),
        ("2024-01-15T09:30:00+0200", DATE_TIME),
        ("2024-01-15T25:30:00Z", STRING),
        ("2024-13-15T09:30:00Z", STRING),
        ("2024-01-15 09:30:00", STRING),
        ("2024-01-15T09:30:00Zx", STRING),
        ("0000-01-01", STRING),
        ("0000-01-01T00:00:00Z", STRING),
        ("Mon, 15 Jan 2024 09:30:00 GMT", STRING),
        ([], ListOf(UNKNOWN)),
        ([1, 2], ListOf(INTEGER)),
        ([1, 2.5], ListOf(NUMBER)),
        ([1, None], ListOf(Nullable(INTEGER))),
        ([1, "a"], ListOf(OneOf((STRING, INTEGER)))),
        ([[1], []], ListOf(ListOf(INTEGER))),
        ([[], []], ListOf(ListOf(UNKNOWN))),
        ({}, MapOf(UNKNOWN)),
        ({"a": {}}, record(a=MapOf(UNKNOWN))),
        ([{}], ListOf(MapOf(UNKNOWN))),
        ({"a": 1, "b": "x"}, record(a=INTEGER, b=STRING)),
        ({"": 1, "a b": 2, "class": 3}, Record((Field("", INTEGER), Field("a b", INTEGER), Field("class", INTEGER)))),
        ({"a b": 1, "a-b": 2}, Record((Field("a b", INTEGER), Field("a-b", INTEGER)))),
    ],
)  # fmt: skip
def test_the_type_of_one_value(value: Any, expected: Type) -> None:
    assert typed(value) == expected


def test_what_is_a_date_can_be_decoded() -> None:
    """The types are those that pydantic's strict JSON mode reads, which clients decode with."""
    from datetime import date, datetime, time
    from uuid import UUID as Id

    pydantic = pytest.importorskip("pydantic")
    texts = {
        DATE: (date, ["2024-01-15", "1900-02-28", "9999-12-31"]),
        DATE_TIME: (
            datetime,
            ["2024-01-15T09:30", "2024-01-15T09:30:00.123456789Z", "2024-01-15T09:30:00+0200"],
        ),
        UUID: (Id, [ID, ID.upper()]),
    }  # fmt: skip
    for expected, (kind, examples) in texts.items():
        for text in examples:
            assert text_type(text) == expected
            pydantic.TypeAdapter(kind).validate_json(json.dumps(text), strict=True)
    pydantic.TypeAdapter(time).validate_json('"09:30:00Z"', strict=True)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        # Uneven objects: a key absent in one is optional, null in one is nullable.
        ([{"a": 1, "b": 2}, {"a": 1}], record("b", a=INTEGER, b=INTEGER)),
        ([{"a": 1}, {"b": 2}], record("a", "b", a=INTEGER, b=INTEGER)),
        ([{"a": 1}, {"a": None}], record(a=Nullable(INTEGER))),
        ([{"a": None}, {"a": 1}, {}], record("a", a=Nullable(INTEGER))),
        ([{"a": 1}, {}], record("a", a=INTEGER)),
        ([{}, {"a": 1}], record("a", a=INTEGER)),
        ([{"a": {}}, {"a": {"b": 1}}], record(a=record("b", b=INTEGER))),
        ([{"a": []}, {"a": [1]}], record(a=ListOf(INTEGER))),
        ([{"a": {"b": 1}}, {"a": None}], record(a=Nullable(record(b=INTEGER)))),
        # Only ever null.
        ([None], NULL),
        ([{"a": None}, {"a": None}], record(a=NULL)),
        ([[None]], ListOf(NULL)),
        # Several kinds in one place.
        ([1, 2.5], NUMBER),
        ([1, "x"], OneOf((STRING, INTEGER))),
        (["x", 1, True], OneOf((STRING, INTEGER, BOOLEAN))),
        ([{"a": 1}, [1], "x"], OneOf((record(a=INTEGER), ListOf(INTEGER), STRING))),
        ([None, 1, "x"], Nullable(OneOf((STRING, INTEGER)))),
        ([True, 1], OneOf((INTEGER, BOOLEAN))),
        # Texts of two kinds are texts.
        (["2024-01-15", "2024-01-15T09:30:00Z"], STRING),
        (["2024-01-15", ""], STRING),
        (["2024-01-15", "2024-01-16"], DATE),
        ([ID, "x"], STRING),
        (["2024-01-15", None], Nullable(DATE)),
        # Lists join their items.
        ([[1], ["x"]], ListOf(OneOf((STRING, INTEGER)))),
        ([[{"a": 1}], [{"b": 1}]], ListOf(record("a", "b", a=INTEGER, b=INTEGER))),
        ([], UNKNOWN),
    ],
)  # fmt: skip
def test_evidence_adds_up(values: list[Any], expected: Type) -> None:
    assert typed(*values) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"1": "a", "2": "b"}, MapOf(STRING)),
        ({"10": {"n": 1}, "11": {"n": 2, "m": 3}}, MapOf(record("m", n=INTEGER, m=INTEGER))),
        ({ID: 1}, MapOf(INTEGER)),
        ({"2024-01-15": 1.5, "2024-01-16": 2}, MapOf(NUMBER)),
        ({"2024-01": 1}, MapOf(INTEGER)),
        ({"key_0": "<string>", "key_1": "<string>"}, MapOf(STRING)),
        ({"additionalProp1": {}}, MapOf(MapOf(UNKNOWN))),
        ({"a@example.com": 1}, MapOf(INTEGER)),
        ({"https://example.com/x": "a"}, MapOf(STRING)),
        ({"192.0.2.1": 1}, MapOf(INTEGER)),
        ({"5f3a1c2b9d8e7f6a": 1}, MapOf(INTEGER)),
        ({"{{name}}": 1}, MapOf(INTEGER)),
        ({"<uuid>": 1}, MapOf(INTEGER)),
        ({"EUR": 1, "USD": 2, "GBP": 3}, MapOf(INTEGER)),
        ({"en": "a", "de": "b", "fr": "c"}, MapOf(STRING)),
        ({"en-US": "a"}, MapOf(STRING)),
        ({"1": None}, MapOf(NULL)),
        ({"1": 1, "2": "x"}, MapOf(OneOf((STRING, INTEGER)))),
    ],
)  # fmt: skip
def test_keys_that_are_data(value: dict[str, Any], expected: Type) -> None:
    assert has_data_keys(value)
    assert typed(value) == expected


@pytest.mark.parametrize(
    "keys",
    [
        ["id", "name"],
        ["1", "name"],
        ["EUR"],
        ["id", "it", "no"],
        ["sit"],
        ["do"],
        ["+1", "-1", "laugh"],
        ["href"],
        ["x86", "v1"],
        ["address1", "address2"],
        ["line_1", "line_2"],
        ["facade"],
        ["deadbeef"],
        [""],
    ],
)
def test_keys_that_are_names(keys: list[str]) -> None:
    assert not has_data_keys(dict.fromkeys(keys, 1))


def test_keys_of_data_beside_an_empty_object() -> None:
    assert typed({"1": 5}, {}) == MapOf(INTEGER)
    assert typed({}, {"1": 5}) == MapOf(INTEGER)


def test_an_object_without_known_keys_leaves_those_of_another() -> None:
    """Classes are merged after types are settled: `{}` here and keys there are optional keys."""
    known = record(a=INTEGER)
    expected = record("a", a=INTEGER)
    assert unify([MapOf(UNKNOWN), known]) == expected
    assert unify([known, settle(EMPTY_OBJECT)]) == expected
    assert unify([EMPTY_OBJECT, MapOf(UNKNOWN)]) == MapOf(UNKNOWN)
    assert unify([MapOf(UNKNOWN), MapOf(STRING)]) == MapOf(STRING)


PIECES: list[Type] = [
    INTEGER,
    NUMBER,
    STRING,
    DATE,
    NULL,
    UNKNOWN,
    EMPTY_OBJECT,
    MapOf(UNKNOWN),
    MapOf(INTEGER),
    record(a=INTEGER),
    record("b", a=STRING, b=NULL),
    ListOf(UNKNOWN),
    ListOf(STRING),
    Nullable(BOOLEAN),
    OneOf((STRING, INTEGER)),
]


def unordered(found: Type) -> object:
    """The type without the order of fields, which is that of first appearance."""
    match found:
        case Record(fields):
            return {f.name: (unordered(f.type), f.required) for f in fields}
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            return (type(found), unordered(inner))
        case OneOf(options):
            return [unordered(option) for option in options]
        case _:
            return found


def test_order_and_grouping_do_not_matter() -> None:
    for one, two, three in itertools.product(PIECES, repeat=3):
        whole = unordered(unify([one, two, three]))
        assert unordered(unify([three, one, two])) == whole
        assert unordered(unify([unify([one, two]), three])) == whole
        assert unordered(unify([one, unify([two, three])])) == whole


def test_unions_are_flat() -> None:
    for one, two, three in itertools.product(PIECES, repeat=3):
        found = unify([one, two, three])
        inner = found.type if isinstance(found, Nullable) else found
        assert not isinstance(inner, Nullable)
        if isinstance(inner, OneOf):
            assert len(inner.options) > 1
            assert not any(isinstance(o, OneOf | Nullable) for o in inner.options)


def test_joining_a_type_with_itself_changes_nothing() -> None:
    for piece in PIECES:
        assert unify([piece, piece]) == piece
        assert settle(settle(piece)) == settle(piece)


def test_listed_values_add_up() -> None:
    one, two = Choice(("a", "b"), STRING), Choice(("b", "c"), STRING)
    assert unify([one, two]) == Choice(("a", "b", "c"), STRING)
    assert unify([one, STRING]) == one


def test_descriptions_and_examples_of_fields_are_kept() -> None:
    one = Record((Field("a", INTEGER, description="", example="1"),))
    two = Record((Field("a", STRING, description="The a", example="x"),))
    joined = unify([one, two])
    assert isinstance(joined, Record)
    assert (joined.fields[0].description, joined.fields[0].example) == ("The a", "1")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("string", STRING),
        ("integer", INTEGER),
        ("long", INTEGER),
        ("number", NUMBER),
        ("float", NUMBER),
        ("double", NUMBER),
        ("boolean", BOOLEAN),
        ("date", DATE),
        ("dateTime", DATE_TIME),
        ("time", TIME),
        ("uuid", UUID),
        ("email", STRING),
        ("uri", STRING),
        ("ipv4", STRING),
        ("byte", STRING),
        ("binary", STRING),
        ("int32", STRING),
        ("string,null", Nullable(STRING)),
        ("null,integer", Nullable(INTEGER)),
        ("string,integer", OneOf((STRING, INTEGER))),
        ("object", MapOf(UNKNOWN)),
        ("array", ListOf(UNKNOWN)),
        ("null", NULL),
        ("accountId", STRING),
        ("your uuid", UUID),
        ("Error: Too many levels of nesting to fake this schema", NULL),
        ("b", STRING),
    ],
)
def test_placeholders(name: str, expected: Type) -> None:
    assert typed(f"<{name}>") == expected


def test_placeholders_beside_values() -> None:
    assert typed({"id": "<long>"}, {"id": 5}) == record(id=INTEGER)
    assert typed(["<string>", "<string>"]) == ListOf(STRING)
    assert typed("Bearer <token>") == STRING
    circular = {"value": "<Circular reference to #/components/schemas/X detected>"}
    assert typed({"id": 1, "parent": circular}) == record(id=INTEGER, parent=NULL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": "{{$guid}}"}', UUID),
        ('{"a": "{{$randomUUID}}"}', UUID),
        ('{"a": "{{$isoTimestamp}}"}', DATE_TIME),
        ('{"a": "{{$timestamp}}"}', STRING),
        ('{"a": {{$timestamp}}}', INTEGER),
        ('{"a": {{$randomInt}}}', INTEGER),
        ('{"a": {{$randomBoolean}}}', BOOLEAN),
        ('{"a": {{$randomPrice}}}', NUMBER),
        ('{"a": "{{$randomCity}}"}', STRING),
        ('{"a": "{{name}}"}', STRING),
        ('{"a": {{count}}}', UNKNOWN),
        ('{"a": -{{count}}}', UNKNOWN),
        ('{"a": {{x}}{{y}}}', UNKNOWN),
    ],
)
def test_variables_in_bodies(text: str, expected: Type) -> None:
    found = parse(text)
    assert found is not None
    assert unify([sample(found.value)]) == record(a=expected)


@pytest.mark.parametrize("opening", ['{"a":', "[", '{"a":['])
def test_what_is_very_deep_can_be_anything(opening: str) -> None:
    closing = opening.replace('"a":', "")[::-1].translate(str.maketrans("{[", "}]"))
    for depth in (MAX_LEVELS - 1, MAX_LEVELS + 1, 70):
        found = parse(opening * depth + "1" + closing * depth)
        assert found is not None
        type_: Type = settle(unify([sample(found.value)]))
        levels = 0
        while isinstance(type_, ListOf | Record):
            type_ = type_.item if isinstance(type_, ListOf) else type_.fields[0].type
            levels += 1
        expected = depth * (2 if "[" in opening and "{" in opening else 1)
        assert levels == min(expected, MAX_LEVELS)
        assert type_ == (INTEGER if expected <= MAX_LEVELS else UNKNOWN)


def test_many_rows_are_cheap() -> None:
    rows = [{"id": i, "v": [1, "a", None, {"x": 1}][i % 4]} for i in range(5000)]
    expected = Nullable(OneOf((record(x=INTEGER), STRING, INTEGER)))
    assert typed(rows) == ListOf(record(id=INTEGER, v=expected))


def test_all_scalars_have_a_family() -> None:
    for kind in ScalarKind:
        assert unify([Scalar(kind), NULL]) == Nullable(Scalar(kind))
