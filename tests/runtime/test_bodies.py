"""What a body is on the wire, by its kind."""

from __future__ import annotations

import io
import json
from collections import OrderedDict
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

HEAD = b"Content-Disposition: form-data; "


class Colour(Enum):
    RED = "red"


def sent(api: Any, kind: str, body: Any, **more: Any) -> Any:
    return api.sent(api.operation("POST", body=kind, **more), body=body)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"a": None, "b": [1, 2.5, True]}, '{"a":null,"b":[1,2.5,true]}'),
        ([], "[]"),
        ({"é": "☃"}, '{"é":"☃"}'),
        ({"n": 2**70}, f'{{"n":{2**70}}}'),
        ({"d": date(2024, 2, 29)}, '{"d":"2024-02-29"}'),
        ({"u": UUID(int=0)}, '{"u":"00000000-0000-0000-0000-000000000000"}'),
        ({"d": [Decimal("1.5"), Decimal("2")]}, '{"d":[1.5,2]}'),
        ({"e": Colour.RED, "t": (1,), "s": {1}}, '{"e":"red","t":[1],"s":[1]}'),
        (OrderedDict(z=1, a=2), '{"z":1,"a":2}'),
        ("text", '"text"'),
        (0, "0"),
    ],
)
def test_json(one: Any, value: Any, text: str) -> None:
    request = sent(one, "json", value)
    assert request.content == text.encode()
    assert request.headers["content-type"] == "application/json"
    assert request.headers["content-length"] == str(len(request.content))


def test_json_of_half_a_character(one: Any) -> None:
    assert json.loads(sent(one, "json", {"a": "\ud800é"}).content) == {"a": "\ud800é"}


def test_json_of_a_model(one: Any) -> None:
    class Thing(one.rt.models.Model):  # type: ignore[misc]
        name: str
        size: int | None = None

    body = {"thing": Thing(name="a", more=1)}
    assert sent(one, "json", body).content == b'{"thing":{"name":"a","more":1}}'


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        {"a": float("inf")},
        {"a": Decimal("Infinity")},
        {"a": object()},
        {"a": b"bytes"},
        {(1, 2): 3},
    ],
)
def test_what_json_can_not_hold_is_not_sent(api: Any, value: Any) -> None:
    with pytest.raises(api.errors.missing, match="JSON"):
        sent(api, "json", value)


def test_a_circle_is_not_sent(one: Any) -> None:
    value: list[Any] = []
    value.append(value)
    with pytest.raises(one.errors.missing):
        sent(one, "json", value)


@pytest.mark.parametrize("kind", ["json", "urlencoded", "multipart", "text", "file"])
def test_no_body(api: Any, kind: str) -> None:
    request = sent(api, kind, None)
    assert request.content == b""
    assert request.headers["content-length"] == "0"
    assert "content-type" not in request.headers
    assert "content-length" not in api.sent(api.operation("GET", body=kind)).headers


@pytest.mark.parametrize("own", ["application/vnd.api+json", "text/plain"])
def test_a_content_type_of_the_collection_is_kept(one: Any, own: str) -> None:
    for name in ("Content-Type", "content-type"):
        request = sent(one, "json", {}, headers={name: own})
        assert request.headers.get_list("content-type") == [own]


def test_urlencoded_as_postman_writes_it(one: Any) -> None:
    body = {
        "a b": "1 +&=é*",
        "list": [1, "two", None],
        "tuple": (1, 2),
        "none": None,
        "yes": True,
        "nested": {"a": [1]},
        "empty": "",
    }
    request = sent(one, "urlencoded", body)
    assert request.content.decode() == (
        "a%20b=1%20%2B%26%3D%C3%A9%2A&list=1&list=two&tuple=1&tuple=2&yes=true"
        "&nested=%7B%22a%22%3A%5B1%5D%7D&empty="
    )
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"


@pytest.mark.parametrize("kind", ["urlencoded", "multipart"])
@pytest.mark.parametrize("body", ["text", 1, ["a"]])
def test_a_form_is_a_dict(one: Any, kind: str, body: Any) -> None:
    with pytest.raises(one.errors.missing, match="a form is a dict"):
        sent(one, kind, body)


def parts(request: Any) -> list[bytes]:
    kind, _, boundary = request.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/form-data"
    content = request.content
    assert request.headers["content-length"] == str(len(content))
    mark = f"--{boundary}".encode()
    assert content.startswith(mark + b"\r\n")
    assert content.endswith(b"\r\n" + mark + b"--\r\n")
    inner = content[len(mark) + 2 : -len(mark) - 6]
    found: list[bytes] = inner.split(b"\r\n" + mark + b"\r\n")
    return found


def test_multipart_as_postman_writes_it(api: Any, tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"\x89PNG")
    opened = io.BytesIO(b"opened")
    body = {
        "text": "é\r\n",
        "list": [1, None, True],
        "json": {"a": 1},
        "none": None,
        "path": path,
        "bytes": b"\0",
        "open": opened,
        "named": ("notes.txt", b"hi"),
        "typed": ("a", "text", "application/xml"),
        "field": (None, b"{}", "application/json"),
    }
    octets = b"\r\nContent-Type: application/octet-stream\r\n\r\n"
    request = sent(api, "multipart", body)
    assert parts(request) == [
        HEAD + b'name="text"\r\n\r\n\xc3\xa9\r\n',
        HEAD + b'name="list"\r\n\r\n1',
        HEAD + b'name="list"\r\n\r\ntrue',
        HEAD + b'name="json"\r\n\r\n{"a":1}',
        HEAD
        + b'name="path"; filename="photo.png"\r\nContent-Type: image/png\r\n\r\n\x89PNG',
        HEAD + b'name="bytes"; filename="bytes"' + octets + b"\0",
        HEAD + b'name="open"; filename="open"' + octets + b"opened",
        HEAD
        + b'name="named"; filename="notes.txt"\r\nContent-Type: text/plain\r\n\r\nhi',
        HEAD
        + b'name="typed"; filename="a"\r\nContent-Type: application/xml\r\n\r\ntext',
        HEAD + b'name="field"\r\nContent-Type: application/json\r\n\r\n{}',
    ]
    boundary = request.headers["content-type"].partition("boundary=")[2]
    assert (boundary[:26], len(boundary)) == ("-" * 26, 50)


def test_parts_say_the_type_that_they_are_known_by(one: Any, tmp_path: Path) -> None:
    path = tmp_path / "rows.bin"
    path.write_bytes(b"1")
    types = {"meta": "application/json", "file": "text/csv", "other": "text/plain"}
    body = {
        "meta": {"v": 1},
        "file": path,
        "other": (None, "<a/>", "application/xml"),
        "plain": "text",
    }
    assert parts(sent(one, "multipart", body, parts=types)) == [
        HEAD + b'name="meta"\r\nContent-Type: application/json\r\n\r\n{"v":1}',
        HEAD + b'name="file"; filename="rows.bin"\r\nContent-Type: text/csv\r\n\r\n1',
        HEAD + b'name="other"\r\nContent-Type: application/xml\r\n\r\n<a/>',
        HEAD + b'name="plain"\r\n\r\ntext',
    ]
    untyped = {"meta": (None, "1", "")}
    assert parts(sent(one, "multipart", untyped, parts=types)) == [
        HEAD + b'name="meta"\r\n\r\n1'
    ]


def test_names_in_a_form_can_not_end_its_head(one: Any) -> None:
    evil = 'a"\r\nX-Evil: 1\r\n\r\n'
    (part,) = parts(sent(one, "multipart", {evil: (evil, b"x")}))
    quoted = b"a%22%0D%0AX-Evil: 1%0D%0A%0D%0A"
    assert part.startswith(b'%bname="%b"; filename="%b"\r\n' % (HEAD, quoted, quoted))
    with pytest.raises(one.errors.missing, match="Content-Type holds"):
        sent(one, "multipart", {"a": ("b", b"c", "text/plain\r\nX-Evil: 1")})
    with pytest.raises(one.errors.missing, match="a tuple is"):
        sent(one, "multipart", {"a": ("b",)})


@pytest.mark.parametrize(
    ("own", "becomes"),
    [
        ("multipart/form-data", "multipart/form-data; boundary=---"),
        ("multipart/form-data; boundary=XX", "multipart/form-data; boundary=XX"),
        ('multipart/mixed; boundary="XX"; a=1', 'multipart/mixed; boundary="XX"; a=1'),
        ("application/json", "multipart/form-data; boundary=---"),
    ],
)
def test_a_content_type_of_a_form(one: Any, own: str, becomes: str) -> None:
    request = sent(one, "multipart", {"a": "1"}, headers={"Content-Type": own})
    assert request.headers["content-type"].startswith(becomes)
    boundary = request.headers["content-type"].partition("boundary=")[2]
    boundary = boundary.partition(";")[0].strip('"')
    assert request.content.startswith(f"--{boundary}\r\n".encode())


def test_an_empty_form_is_no_body(one: Any) -> None:
    assert sent(one, "multipart", {"a": None}).content == b""


@pytest.mark.parametrize(
    ("body", "content"),
    [("é", b"\xc3\xa9"), ("", b""), (b"\xff", b"\xff"), (bytearray(b"a"), b"a")],
)
def test_texts_and_bytes(one: Any, body: Any, content: bytes) -> None:
    request = sent(one, "text", body)
    assert request.content == content
    assert "content-type" not in request.headers


def test_files(api: Any, tmp_path: Path) -> None:
    path = tmp_path / "data.json"
    path.write_bytes(b"{}")
    request = sent(api, "file", path)
    assert (request.content, request.headers["content-type"]) == (
        b"{}",
        "application/json",
    )
    assert request.headers["content-length"] == "2"
    with path.open("rb") as file:
        file.seek(1)
        request = sent(api, "file", file)
        assert request.content == b"}"
        assert request.headers["content-length"] == "1"
        assert not file.closed
    request = sent(api, "file", b"{}")
    assert request.headers["content-type"] == "application/octet-stream"


def test_a_file_of_unknown_length_is_sent_in_chunks(api: Any) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    for body, kind in ((Pipe(b"abc"), "file"), ({"f": Pipe(b"abc")}, "multipart")):
        request = sent(api, kind, body)
        assert request.headers["transfer-encoding"] == "chunked"
        assert "content-length" not in request.headers
        assert b"abc" in request.content


def test_a_file_is_not_read_into_memory(one: Any, tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(b"x" * 300_000)
    operation = one.operation("POST", body="multipart")
    content = one.rt.bodies.content_of(operation, {"f": path}, "")
    chunks = list(content)
    assert max(len(chunk) for chunk in chunks) == 65536
    assert sum(map(len, chunks)) == content.length


def test_a_file_that_is_not_there(api: Any, tmp_path: Path) -> None:
    for body, kind in (
        (tmp_path / "no", "file"),
        ({"f": tmp_path / "no"}, "multipart"),
    ):
        with pytest.raises(FileNotFoundError):
            sent(api, kind, body)


@pytest.mark.parametrize("body", [{"a": 1}, 5, io.StringIO("text")])
def test_no_file(api: Any, body: Any) -> None:
    with pytest.raises(api.errors.missing, match=r"no text, no bytes|binary mode"):
        sent(api, "file", body)


def test_graphql(one: Any) -> None:
    document = "query Q { a }"
    request = sent(one, "graphql", {"n": 1}, document=document, operation_name="Q")
    assert request.content == (
        b'{"query":"query Q { a }","operationName":"Q","variables":{"n":1}}'
    )
    assert sent(one, "graphql", None, document="{ a }").content == b'{"query":"{ a }"}'


def test_a_body_can_be_given_byte_by_byte(one: Any) -> None:
    for content in ("{not: json,}", b"\x00\xff"):
        operation = one.operation("POST", body="json")
        request = one.sent(operation, body={"a": 1}, options={"content": content})
        expected = content.encode() if isinstance(content, str) else content
        assert request.content == expected
    empty = one.sent(
        one.operation("POST", body="json"), body={}, options={"content": ""}
    )
    assert empty.headers["content-length"] == "0"


def test_rows_of_a_form_keep_their_order(one: Any) -> None:
    rows = [("a", "1"), ("b", "2"), ("a", "3")]
    assert sent(one, "urlencoded", rows).content == b"a=1&b=2&a=3"
    names = [
        part.partition(b'name="')[2][:1] for part in parts(sent(one, "multipart", rows))
    ]
    assert names == [b"a", b"b", b"a"]


def test_names_and_types_of_parts_are_those_that_are_given(one: Any) -> None:
    raw = one.rt.Raw
    rows = [
        ("file", ("a.bin", b"x", "")),
        ("text", (None, "y", "text/markdown")),
        (raw('a"b'), (raw(""), b"z", "")),
    ]
    heads = [
        part.partition(b"\r\n\r\n")[0] for part in parts(sent(one, "multipart", rows))
    ]
    assert [head.strip() for head in heads] == [
        b'Content-Disposition: form-data; name="file"; filename="a.bin"',
        b'Content-Disposition: form-data; name="text"\r\nContent-Type: text/markdown',
        b'Content-Disposition: form-data; name="a"b"; filename=""',
    ]


@pytest.mark.parametrize(
    ("kind", "text"),
    [("json", b'{"name":"a","more":1}'), ("urlencoded", b"name=a&more=1")],
)
def test_what_a_call_returned_can_be_handed_back(
    one: Any, kind: str, text: bytes
) -> None:
    class Thing(one.rt.models.Model):  # type: ignore[misc]
        name: str
        size: int | None = None

    assert sent(one, kind, Thing(name="a", more=1)).content == text


def test_what_a_call_returned_gets_what_is_another_for_each_call(one: Any) -> None:
    class Thing(one.rt.models.Model):  # type: ignore[misc]
        name: str

    body = Thing(name="a")
    request = sent(one, "json", body, fresh={("nonce",): '"{{$fresh uuid}}"'})
    assert str(UUID(json.loads(request.content)["nonce"]))
