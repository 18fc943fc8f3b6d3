"""What comes back is never lost and never breaks the caller; where it differs is recorded."""

from __future__ import annotations

import copy
import json
import logging
import pickle
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

import httpx2
import pytest
from pydantic import Field

JSON = {"content-type": "application/json"}


@pytest.fixture(scope="session")
def user(rt: Any) -> Any:
    """The model of the examples."""

    class Address(rt.models.Model):  # type: ignore[misc]
        city: str
        zip_code: str | None = Field(default=None, alias="zipCode")

    class Card(rt.models.Model):  # type: ignore[misc]
        number: str
        month: int

    class User(rt.models.Model):  # type: ignore[misc]
        id: int
        name: str
        score: float | None = None
        kind: Literal["a", "b"] | str = "a"
        address: Address | None = None
        tags: list[str] = Field(default_factory=list)
        owner: Address | Card | None = None
        prices: dict[str, int] = Field(default_factory=dict)

    return User


GOOD = {"id": 1, "name": "Ada"}


class Answer:
    """What a call makes of an answer."""

    def __init__(self, api: Any, declared: Any, answer: httpx2.Response, **more: Any):
        self.drift: list[Any] = []
        responses = {200: lambda: declared}
        operation = api.operation(responses=responses)
        client = api.client(
            api.answering([], answer), on_drift=self.drift.append, **more
        )
        self.value = api.call(client, operation)

    @property
    def places(self) -> list[tuple[str, str, str]]:
        """Place, expected, seen."""
        return [(found.path, found.expected, found.seen) for found in self.drift]


def answer(content: bytes, status: int = 200, **headers: str) -> httpx2.Response:
    more = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx2.Response(status, content=content, headers={**JSON, **more})


def body(value: Any) -> httpx2.Response:
    return answer(json.dumps(value).encode())


def test_what_fits_is_typed(api: Any, user: Any) -> None:
    value = {**GOOD, "address": {"city": "Rome", "zipCode": "1"}, "tags": ["x"]}
    found = Answer(api, user, body(value))
    assert isinstance(found.value, user)
    assert found.value.address.zip_code == "1"
    assert found.drift == []


def test_unknown_fields_are_kept(one: Any, user: Any) -> None:
    value = {**GOOD, "new": {"a": [1]}, "address": {"city": "Rome", "more": None}}
    found = Answer(one, user, body(value))
    assert found.value.new == {"a": [1]}
    assert found.value.address.model_extra == {"more": None}
    assert found.drift == []


def test_wrong_shapes_are_passed_through(api: Any, user: Any) -> None:
    value = {
        "id": "seven",
        "name": None,
        "score": 1,
        "address": {"city": 5, "zipCode": "1", "new": 1},
        "tags": ["a", 2, "c"],
        "prices": {"a": 1, "b": "x"},
        "extra": 1,
    }
    found = Answer(api, user, body(value))
    assert isinstance(found.value, user)
    assert (found.value.id, found.value.name, found.value.score) == ("seven", None, 1.0)
    assert found.value.address.city == 5
    assert (found.value.address.zip_code, found.value.address.new) == ("1", 1)
    assert found.value.tags == ["a", 2, "c"]
    assert found.value.prices == {"a": 1, "b": "x"}
    assert found.value.extra == 1
    assert found.places == [
        ("id", "int", "str 'seven'"),
        ("name", "str", "null"),
        ("address.city", "str", "int 5"),
        ("tags[1]", "str", "int 2"),
        ("prices.b", "int", "str 'x'"),
    ]


def test_nothing_is_converted(one: Any, user: Any) -> None:
    found = Answer(one, user, body({"id": "7", "name": "x"}))
    assert (found.value.id, found.places) == ("7", [("id", "int", "str '7'")])


def test_missing_fields_are_none(one: Any, user: Any) -> None:
    found = Answer(one, user, body({"id": 1}))
    assert (found.value.name, found.value.tags) == (None, [])
    assert found.places == [("name", "str", "nothing")]
    assert found.value.model_dump(exclude_unset=True) == {"id": 1}


def test_other_kinds_of_values(one: Any, user: Any) -> None:
    for value, seen in (([1, 2], "list of 2"), ("x", "str 'x'"), (None, "null")):
        found = Answer(one, user, body(value))
        assert found.value == value
        assert found.places == [("", "User", seen)]
    assert Answer(one, list[user], body([GOOD])).value[0].name == "Ada"
    found = Answer(one, list[user], body([GOOD, 5]))
    assert found.places == [("[1]", "User", "int 5")]
    found = Answer(one, list[user] | None, body({"a": 1}))
    assert found.places == [("", "list[User] | None", "dict of 1")]


def test_the_member_of_a_union_that_fits_best(one: Any, user: Any) -> None:
    value = {**GOOD, "owner": {"number": "1", "month": "May"}}
    found = Answer(one, user, body(value))
    assert type(found.value.owner).__name__ == "Card"
    assert found.places == [("owner.month", "int", "str 'May'")]


def test_numbers(one: Any, user: Any) -> None:
    found = Answer(one, user, answer(b'{"id": 9007199254740993, "name": "x"}'))
    assert found.value.id == 2**53 + 1
    found = Answer(one, user, answer(b'{"id": %d, "name": "x"}' % 10**40))
    assert found.value.id == 10**40
    found = Answer(one, user, answer(b'{"id": 1, "name": "x", "big": %d}' % 2**70))
    assert found.value.big == 2**70


@pytest.mark.parametrize(
    ("content", "value", "places"),
    [
        (b"NaN", "nan", [("score", "a number of JSON", "float nan")]),
        (b"-Infinity", "-inf", [("score", "a number of JSON", "float -inf")]),
        (b"1e400", "1e400", [("score", "float | None", "number 1e400")]),
        (b"9" * 5000, "9" * 5000, [("score", "float | None", f"number {'9' * 39}…")]),
    ],
)
def test_numbers_that_are_none(
    one: Any, user: Any, content: bytes, value: str, places: list[Any]
) -> None:
    """At their place, with all else typed; also where nothing is known of the place."""
    found = Answer(one, user, answer(b'{"id": 1, "name": "x", "score": %s}' % content))
    assert (found.value.id, str(found.value.score)) == (1, value)
    told = [(place, seen) for place, _, seen in found.places]
    assert told == [(place, seen) for place, _, seen in places]
    for declared in (user, Any):
        more = b'{"id": 1, "name": "x", "big": [%s]}' % content
        found = Answer(one, declared, answer(more))
        big = found.value["big"] if declared is Any else found.value.big
        assert [str(each) for each in big] == [value]
        assert [place for place, _, _ in found.places] == ["big[0]"]
        with pytest.raises(one.errors.drift, match=r"big\[0\]: expected a number"):
            Answer(one, declared, answer(more), strict=True)


@pytest.mark.parametrize(
    ("content", "value", "place"),
    [
        (b'{"id": 1, "name": "x", "id": 2}', 2, ("id", "one value", "2 values")),
        (b'{"id": 1, "name": "\\ud800"}', 1, ("name", "whole characters", None)),
        (b'{"id": 1, "name": "x", "\\udc00": 1}', 1, ("\udc00", None, None)),
        (b'{"id": 1, "name": "\xff"}', 1, ("name", "text in UTF-8", None)),
    ],
)
def test_what_is_odd_is_told(
    one: Any, user: Any, content: bytes, value: int, place: tuple[str, str, str]
) -> None:
    found = Answer(one, user, answer(content))
    assert isinstance(found.value, user)
    assert found.value.id == value
    (told,) = found.places
    assert told == tuple(b or a for a, b in zip(told, place, strict=True))
    assert str(found.drift[0]).isprintable()
    with pytest.raises(one.errors.drift):
        Answer(one, user, answer(content), strict=True)


def test_whole_characters_in_two_halves_are_nothing_odd(one: Any, user: Any) -> None:
    content = json.dumps({**GOOD, "name": "\U0001f600 \\ud800"}).encode()
    found = Answer(one, user, answer(content))
    assert (found.value.name, found.drift) == ("\U0001f600 \\ud800", [])


def test_digits_are_no_dates_and_nothing_is_changed(one: Any) -> None:
    class Kinds(one.rt.models.Model):  # type: ignore[misc]
        at: datetime | None = None
        day: date | None = None
        clock: time | None = None
        lasts: timedelta | None = None
        id: UUID | None = None
        either: datetime | str | None = None
        count: int | None = None
        share: float | None = None
        flag: bool | None = None
        text: str | None = None
        code: Literal[1, 2] | None = None
        yes: Literal[True] | None = None
        price: Decimal | None = None
        raw: bytes | None = None

    fits = {
        "at": ("2020-01-02T03:04:05.000Z", "2020-01-02 03:04", "2020-01-02T03:04+0100"),
        "day": ("2020-01-02",),
        "clock": ("10:00", "10:00:00.5Z"),
        "lasts": ("PT60S", "P1D"),
        "id": ("6F9619FF-8B86-D011-B42D-00CF4FC964FF",),
        "either": ("1981", "2020-01-02T03:04:05.000Z", "soon"),
        "share": (5, 1.0, 2**53 + 1),
    }
    drifts = {
        "at": ("1981", 1981, 0, "0", "1.5", "20200101", "2020-01-02", "-1"),
        "day": ("0", 0, "1577836800", "2020-01-02T00:00:00Z", "20200102"),
        "clock": ("10", 36000, "36000"),
        "lasts": ("10", 10, 1.5, "1 day, 00:00:00"),
        "id": ("6f9619ff8b86d011b42d00cf4fc964ff", 1),
        "count": (1.0, "1", True),
        "share": ("1", True),
        "flag": (1, 0, "yes", "true"),
        "text": (1, 1.5, False),
        "code": (1.0, True, "1"),
        "yes": (1, "true"),
        "price": (1, 1.5, "1.5"),
        "raw": ("a",),
    }
    for name, values in fits.items():
        for value in values:
            found = Answer(one, Kinds, body({name: value}))
            assert found.drift == [], (name, value)
            assert same(found.value.model_dump(mode="json"), {name: value})
    for name, values in drifts.items():
        for value in values:
            found = Answer(one, Kinds, body({name: value}))
            assert [place for place, _, _ in found.places] == [name], (name, value)
            assert same(getattr(found.value, name), value)
            assert same(json.loads(found.value.model_dump_json()), {name: value})
            assert same(found.value.model_dump(mode="json"), {name: value})
    assert Answer(one, list[datetime | int], body(["1981"])).places
    assert Answer(one, dict[str, float], body({"a": 5})).value == {"a": 5}


def same(one: Any, other: Any) -> bool:
    """Equal in JSON, where `1`, `1.0` and `true` are three."""
    return bool(json.dumps(one) == json.dumps(other))


@pytest.mark.parametrize("declared", ["user", "untyped", "any"])
@pytest.mark.parametrize(
    ("content", "value"),
    [
        (b"<html>no</html>", "<html>no</html>"),
        (b'{"id": 1,', '{"id": 1,'),
        (b"[" * 100_000, "[" * 100_000),
        (b"\xff\xfe\x00", "��\x00"),
    ],
)
def test_what_is_no_json(
    api: Any, user: Any, declared: str, content: bytes, value: str
) -> None:
    kind = {"user": user, "untyped": None, "any": Any}[declared]
    if declared == "untyped":
        client = api.client(api.answering([], answer(content)))
        assert api.call(client, api.operation()) == value
        return
    found = Answer(api, kind, answer(content))
    assert found.value == value
    expected = "User" if declared == "user" else "JSON"
    assert found.places == [("", expected, "a body that is no JSON")]


def test_a_value_that_is_very_deep(one: Any) -> None:
    """Between what fits and what can not be read is what can be read and not walked."""

    class Tree(one.rt.models.Model):  # type: ignore[misc]
        name: str
        child: Tree | None = None

    Tree.model_rebuild(_types_namespace={"Tree": Tree})
    drifted = {"name": 5, "child": {"name": "x"}}
    assert Answer(one, Tree, body(drifted)).value.child.name == "x"
    for depth in (10, 100, 400, 800, 900, 3_000, 30_000):
        content = b'{"name":5,"child":' * depth + b"null" + b"}" * depth
        found = Answer(one, Tree, answer(content))
        assert found.drift
        assert found.value


@pytest.mark.parametrize(
    ("content", "kind", "name"),
    [
        (
            '{"id":1,"name":"é"}'.encode("latin-1"),
            "application/json; charset=iso-8859-1",
            "é",
        ),
        ('{"id":1,"name":"é"}'.encode("utf-16"), "application/json", "é"),
        ('{"id":1,"name":"é"}'.encode("utf-8-sig"), "application/json", "é"),
        (b'{"id":1,"name":"x"}', "text/plain", "x"),
        (b'{"id":1,"name":"x"}', "", "x"),
    ],
)
def test_charsets_and_content_types(
    one: Any, user: Any, content: bytes, kind: str, name: str
) -> None:
    found = Answer(one, user, answer(content, content_type=kind))
    assert (found.value.name, found.drift) == (name, [])


@pytest.mark.parametrize(
    "charset", ["hex", "base64", "undefined", "idna", "rot13", "nonsense", "a\0b"]
)
def test_charsets_that_are_none(api: Any, charset: str) -> None:
    kind = f"text/plain; charset={charset}"
    found = Answer(api, str, answer(b"text", content_type=kind))
    assert found.value == "text"
    client = api.client(api.answering([], answer(b"text", 400, content_type=kind)))
    with pytest.raises(api.rt.ApiError, match=r"400 Bad Request from .*: text"):
        api.call(client, api.operation())


def test_nothing(api: Any, user: Any) -> None:
    for content in (b"", b" \n"):
        found = Answer(api, user, answer(content))
        assert (found.value, found.places) == (None, [("", "User", "nothing")])
        assert Answer(api, user | None, answer(content)).drift == []
        assert Answer(api, None, answer(content)).places == []
    found = Answer(api, None, body({"a": 1}))
    assert (found.value, found.places) == ({"a": 1}, [("", "nothing", "a body")])


def test_another_success_than_the_examples_show(one: Any, user: Any) -> None:
    created = httpx2.Response(201, json=GOOD)
    assert isinstance(Answer(one, user, created).value, user)
    found = Answer(one, user, httpx2.Response(204))
    assert (found.value, found.places) == (None, [("", "User", "nothing")])


@pytest.mark.parametrize(
    ("kind", "content", "value"),
    [
        ("application/json", b"[1]", [1]),
        ("application/problem+json", b"{}", {}),
        ("text/csv", b"a,b", "a,b"),
        ("application/xml", b"<a/>", "<a/>"),
        ("image/png", b"\x89", b"\x89"),
        ("application/octet-stream", b"1", b"1"),
        ("", b"1", 1),
        ("", b"one", "one"),
        ("", b"", None),
    ],
)
def test_what_no_example_tells_of(
    one: Any, kind: str, content: bytes, value: Any
) -> None:
    client = one.client(one.answering([], answer(content, content_type=kind)))
    assert one.call(client, one.operation()) == value


def test_declared_texts_and_bytes(one: Any, user: Any) -> None:
    assert Answer(one, bytes, answer(b"\x89")).value == b"\x89"
    assert Answer(one, str, answer(b"a,b", content_type="text/csv")).value == "a,b"
    assert Answer(one, str, body("a")).value == "a"
    image = answer(b"\x89", content_type="image/png")
    assert Answer(one, user, image).value == b"\x89"


def test_drift_is_in_the_full_response_and_in_the_log(
    api: Any, user: Any, caplog: pytest.LogCaptureFixture
) -> None:
    operation = api.operation(responses={200: lambda: user})
    client = api.client(api.answering([], body({"id": 1, "name": 2})))
    with caplog.at_level(logging.INFO, "things"):
        response = api.run(client.full_response(client._call, operation))
    says = "things.call (200): name: expected str, got int 2"
    assert [str(found) for found in response.drift] == [says]
    assert says in caplog.text


def test_strict_raises(api: Any, user: Any) -> None:
    assert Answer(api, user, body(GOOD), strict=True).value.id == 1
    with pytest.raises(api.errors.drift, match=r"name: expected str, got int 2"):
        Answer(api, user, body({"id": 1, "name": 2}), strict=True)


def test_an_error_about_much_that_differs_is_short(api: Any, user: Any) -> None:
    items = body([{"id": str(n), "name": "x"} for n in range(2000)])
    with pytest.raises(api.errors.drift) as caught:
        Answer(api, list[user], items, strict=True)
    text = str(caught.value)
    assert len(text) < 300
    assert "[2].id: expected int, got str '2'; and 1997 more" in text
    assert len(caught.value.drift) == 2000
    assert len(pickle.loads(pickle.dumps(caught.value)).drift) == 2000


def test_dumping_is_loading(one: Any, user: Any) -> None:
    value = {
        "id": "x",
        "address": {"zipCode": None, "zip_code": 5, "new": [1.0]},
        "score": 5,
        "kind": 7,
        "owner": {"month": True},
        "prices": {"a": 1.5},
        "other": {"a": None},
    }
    found = Answer(one, user, body(value)).value
    for again in (found, copy.copy(found), copy.deepcopy(found), found.model_copy()):
        assert same_items(again.model_dump(mode="json"), value)
        assert same_items(json.loads(again.model_dump_json()), value)
        assert same_items(again.model_dump(), value)
    assert "zip_code" in found.model_dump(by_alias=False)["address"]
    assert found.model_dump(exclude_unset=False)["tags"] == []
    assert found.model_dump(include={"id"}) == {"id": "x"}
    with pytest.warns(UserWarning, match="literal"):
        found.model_dump(warnings=True)
    found.name = "y"
    assert found.model_dump()["name"] == "y"


def same_items(one: Any, other: Any) -> bool:
    """As `same`, whatever the order of keys."""
    return bool(json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True))


def test_what_was_changed_is_written_anew(one: Any) -> None:
    class Event(one.rt.models.Model):  # type: ignore[misc]
        at: datetime
        days: list[datetime] = Field(default_factory=list)

    came = {"at": "2020-01-01T00:00:00.000Z", "days": ["2020-01-01T00:00:00.00Z"] * 2}
    event = Answer(one, Event, body(came)).value
    event.days[1] = event.at.replace(year=2021)
    dumped = event.model_dump(mode="json")
    assert dumped["days"] == ["2020-01-01T00:00:00.00Z", "2021-01-01T00:00:00Z"]
    event.days.pop(0)
    event.at = datetime(2022, 1, 1)
    assert event.model_dump(mode="json") == {
        "at": "2022-01-01T00:00:00",
        "days": ["2021-01-01T00:00:00Z"],
    }
    assert Event(at="2020-01-01T00:00:00.000Z").at.year == 2020


def test_a_status_is_raised_with_its_own_type(api: Any, user: Any) -> None:
    drift: list[Any] = []
    operation = api.operation(responses={200: lambda: int, 404: lambda: user})
    for value, names in ((GOOD, []), ({"id": 1, "name": 2}, ["name"])):
        drift.clear()
        client = api.client(
            api.answering([], httpx2.Response(404, json=value)),
            strict=True,
            on_drift=drift.append,
        )
        with pytest.raises(api.errors.by_status[404]) as caught:
            api.call(client, operation)
        error = caught.value
        assert isinstance(error.body, user)
        assert (error.status_code, error.operation) == (404, "things.call")
        assert error.headers is error.response.headers
        assert [found.path for found in drift] == names


@pytest.mark.parametrize(("status", "kind"), [(418, "client"), (507, "server")])
def test_other_statuses(one: Any, status: int, kind: str) -> None:
    client = one.client(one.answering([], httpx2.Response(status)), max_retries=0)
    with pytest.raises(getattr(one.errors, kind)) as caught:
        one.call(client, one.operation())
    assert caught.value.body is None
    assert str(caught.value).startswith(f"{status} ")


def test_a_long_or_binary_error_has_a_short_message(one: Any) -> None:
    content = b"\x1b[31mred \x07" + b"x" * 10_000
    client = one.client(one.answering([], httpx2.Response(400, content=content)))
    with pytest.raises(one.rt.ApiError) as caught:
        one.call(client, one.operation())
    assert len(str(caught.value)) < 400
    assert str(caught.value).isprintable()
