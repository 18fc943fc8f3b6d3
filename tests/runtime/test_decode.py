"""What comes back is never lost and never breaks the caller; where it differs is recorded."""

from __future__ import annotations

import json
import logging
from typing import Any, Literal

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
    found = Answer(one, user, answer(b'{"id": 1, "name": "x", "score": NaN}'))
    assert found.value.score != found.value.score
    found = Answer(one, user, answer(b'{"id": NaN, "name": "x"}'))
    assert found.places == [("id", "int", "float nan")]
    found = Answer(one, user, answer(b'{"id": %s, "name": "x"}' % (b"9" * 5000)))
    assert found.value == '{"id": %s, "name": "x"}' % ("9" * 5000)


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
    if declared == "user":
        assert found.places == [("", "User", "a body that is no JSON")]
    else:
        assert found.drift == []


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
        ('{"id":1,"name":"é"}'.encode("latin-1"), "application/json", "�"),
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
