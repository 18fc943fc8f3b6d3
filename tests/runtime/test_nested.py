"""Objects and lists in rows, in the spelling that the collection has for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

SPELLING = {
    "": "[0]",
    "ids": "[]",
    "tag": "",
    "profile": "json",
    "items": "[0]",
    "items[][taxes]": "[]",
}


def form(api: Any, body: Any, nested: Any = SPELLING, **more: Any) -> str:
    operation = api.operation("POST", body="urlencoded", nested=nested, **more)
    return unquote(api.sent(operation, body=body).content.decode())


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({"address": {"city": "Bern", "zip": 3}}, "address[city]=Bern&address[zip]=3"),
        ({"unseen": ["a", "b"]}, "unseen[0]=a&unseen[1]=b"),
        ({"unseen": ["a", None, "b"]}, "unseen[0]=a&unseen[1]=b"),
        ({"unseen": [{"a": [True]}]}, "unseen[0][a][0]=true"),
        ({"ids": [1, 2]}, "ids[]=1&ids[]=2"),
        ({"ids": 1}, "ids[]=1"),
        ({"items": {"a": 1}}, "items[a]=1"),
        ({"tag": ["a", "b"]}, "tag=a&tag=b"),
        ({"profile": {"a": [1]}}, 'profile={"a":[1]}'),
        (
            {"items": [{"taxes": ["eu"], "n": 1}, {"taxes": []}]},
            "items[0][taxes][]=eu&items[0][n]=1",
        ),
        ({"a": None, "b": {}, "c": [], "d": {"e": None}, "f": ""}, "f="),
        ({"address[city]": "Bern"}, "address[city]=Bern"),
        ([("ids", 1), ("b", 2), ("ids[]", 3)], "ids=1&b=2&ids[]=3"),
    ],
)
def test_a_form_is_written_as_it_was_seen(one: Any, body: Any, text: str) -> None:
    assert form(one, body) == text


def test_without_a_spelling_what_is_nested_is_json(one: Any) -> None:
    assert form(one, {"a": {"b": [1]}, "c": [1, [2]]}, {}) == 'a={"b":[1]}&c=1&c=[2]'


def test_a_model_is_as_good_as_a_dict(one: Any) -> None:
    class Address(one.rt.models.Model):  # type: ignore[misc]
        city: str
        line: str | None = None

    assert form(one, {"address": Address(city="Bern")}) == "address[city]=Bern"


def test_what_is_in_itself_is_refused(one: Any) -> None:
    body: dict[str, Any] = {}
    body["a"] = body
    with pytest.raises(one.errors.missing, match="nested too deeply"):
        form(one, body)


def test_files_may_be_nested(one: Any, tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(b"png")
    parts = {"photos[][title]": "text/x"}
    operation = one.operation("POST", body="multipart", nested={"": "[0]"}, parts=parts)
    photos = [{"file": ("b.png", b"b"), "title": "B"}, {"file": file}]
    content = one.sent(operation, body={"photos": photos}).content
    assert b'name="photos[0][file]"; filename="b.png"' in content
    assert b'name="photos[0][title]"\r\nContent-Type: text/x\r\n\r\nB' in content
    assert b'name="photos[1][file]"; filename="a.png"' in content


def query(api: Any, values: Any, **more: Any) -> str:
    operation = api.operation("GET", **more)
    return unquote(api.sent(operation, query=values).url.query.decode())


def test_parameters_of_the_query_may_be_nested(one: Any) -> None:
    nested = {"created": "", "expand": "[0]", "only": "", "only[base]": "[]"}
    values = {
        "created": {"gt": 1, "lt": None},
        "limit": 10,
        "expand": ["a", "b"],
        "only": {"base": ["id", "x y"]},
    }
    expected = "created[gt]=1&limit=10&expand[0]=a&expand[1]=b&only[base][]=id&only[base][]=x y"
    assert query(one, values, nested_query=nested) == expected
    assert query(one, {"expand": "a"}, nested_query=nested) == "expand[0]=a"
    with pytest.raises(one.errors.missing, match="limit is of type dict"):
        query(one, {"limit": {"a": 1}}, nested_query=nested)


def test_a_row_that_is_given_takes_the_place_of_the_constant(one: Any) -> None:
    constants = {"filter[a]": "1", "filter[b]": "2"}
    sent = query(
        one, {"filter": {"a": 3}}, query=constants, nested_query={"filter": ""}
    )
    assert sent == "filter[a]=3&filter[b]=2"
