"""When a call is repeated, after how long, and with which body."""

from __future__ import annotations

import io
import time
from email.utils import formatdate
from pathlib import Path
from typing import Any

import httpx2
import pytest

OK = httpx2.Response(200, json={"fine": True})


def refused(status: int, **headers: str) -> httpx2.Response:
    return httpx2.Response(status, headers=headers)


def outcome(
    api: Any, *answers: Any, method: str = "GET", **more: Any
) -> tuple[Any, int]:
    """What a call gives or raises, and how many requests it took."""
    seen: list[httpx2.Request] = []
    client = api.client(api.answering(seen, *answers), **more.pop("client", {}))
    operation = api.operation(method, body="text", **more.pop("operation", {}))
    try:
        return api.call(client, operation, **more), len(seen)
    except (api.rt.ApiError, httpx2.HTTPError) as error:
        return error, len(seen)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 599])
def test_passing_statuses_are_repeated(api: Any, status: int) -> None:
    assert outcome(api, refused(status), OK) == ({"fine": True}, 2)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 501, 505])
def test_lasting_statuses_are_not(api: Any, status: int) -> None:
    error, sent = outcome(api, refused(status), OK)
    assert (error.status_code, sent) == (status, 1)


@pytest.mark.parametrize(
    "error",
    [
        httpx2.ConnectError("no"),
        httpx2.ReadError("no"),
        httpx2.ReadTimeout("late"),
        httpx2.RemoteProtocolError("hung up"),
    ],
)
def test_broken_connections_are_repeated(api: Any, error: Exception) -> None:
    assert outcome(api, error, OK) == ({"fine": True}, 2)


@pytest.mark.parametrize(
    "error", [httpx2.UnsupportedProtocol("gopher"), httpx2.LocalProtocolError("ours")]
)
def test_faults_of_the_request_itself_are_not(api: Any, error: Exception) -> None:
    found, sent = outcome(api, error, OK)
    assert isinstance(found, api.errors.connection)
    assert sent == 1


@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize(
    ("first", "sent"),
    [
        # Nothing reached the server, or it says that it did not take the request.
        (httpx2.ConnectError("no"), 2),
        (httpx2.ConnectTimeout("late"), 2),
        (httpx2.PoolTimeout("late"), 2),
        (refused(429), 2),
        (refused(408), 2),
        # It may have acted.
        (httpx2.ReadTimeout("late"), 1),
        (httpx2.ReadError("hung up"), 1),
        (httpx2.WriteError("hung up"), 1),
        (refused(500), 1),
        (refused(503), 1),
    ],
)
def test_a_post_is_repeated_only_where_the_server_did_not_act(
    one: Any, method: str, first: Any, sent: int
) -> None:
    assert outcome(one, first, OK, method=method, body="x")[1] == sent


def test_a_caller_may_have_a_post_repeated(api: Any) -> None:
    options = {"retry_unsafe": True}
    assert outcome(api, refused(500), OK, method="POST", options=options)[1] == 2


def test_an_idempotency_key_makes_a_post_safe(one: Any) -> None:
    options = {"headers": {"Idempotency-Key": "1"}}
    assert outcome(one, refused(500), OK, method="POST", options=options)[1] == 2


@pytest.mark.parametrize("method", ["PUT", "DELETE", "HEAD", "OPTIONS"])
def test_idempotent_methods_are_repeated(one: Any, method: str) -> None:
    assert outcome(one, refused(500), OK, method=method)[1] == 2


def test_retries_end(api: Any) -> None:
    error, sent = outcome(api, refused(503), client={"max_retries": 3})
    assert (error.status_code, sent) == (503, 4)
    error, sent = outcome(api, httpx2.ConnectError("no"))
    assert isinstance(error, api.errors.connection)
    assert sent == 3


def test_a_call_may_have_its_own_number(api: Any) -> None:
    assert outcome(api, refused(503), options={"max_retries": 0})[1] == 1
    assert outcome(api, refused(503), options={"max_retries": 4})[1] == 5


@pytest.mark.usefixtures("fixed_chance")
def test_waits_double_up_to_a_limit(api: Any) -> None:
    outcome(api, refused(503), client={"max_retries": 7})
    assert api.waits == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0]


def test_waits_are_spread(one: Any) -> None:
    for _ in range(30):
        outcome(one, refused(503), client={"max_retries": 1})
    assert len(set(one.waits)) > 20
    assert all(0.375 <= wait <= 0.5 for wait in one.waits)


@pytest.mark.usefixtures("fixed_chance")
def test_the_server_says_how_long_in_seconds(api: Any) -> None:
    outcome(api, refused(429, **{"Retry-After": "7"}), OK)
    outcome(api, refused(503, **{"Retry-After": "1.5"}), OK)
    outcome(api, refused(429, **{"Retry-After": "0"}), OK)
    assert api.waits == [7.0, 1.5, 0.5]


@pytest.mark.usefixtures("fixed_chance")
@pytest.mark.parametrize("form", ["http", "asctime"])
def test_or_as_a_date(api: Any, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    time.tzset()
    monkeypatch.setattr(time, "time", lambda: 1_700_000_000.0)
    moment = 1_700_000_009
    date = formatdate(moment, usegmt=True)
    if form == "asctime":
        date = time.asctime(time.gmtime(moment))
    outcome(api, refused(429, **{"Retry-After": date}), OK)
    monkeypatch.undo()
    time.tzset()
    assert api.waits == [9.0]


@pytest.mark.usefixtures("fixed_chance")
@pytest.mark.parametrize(
    "text", ["soon", "-5", "nan", "inf", "1e3", "1_0", "Mon, 99 Foo 20", "", "²"]
)
def test_an_unreadable_wait_is_as_none(one: Any, text: str) -> None:
    answer = httpx2.Response(429, headers=[(b"Retry-After", text.encode())])
    outcome(one, answer, OK)
    assert one.waits == [0.5]


def test_a_wait_in_the_past_is_none(one: Any) -> None:
    past = formatdate(0, usegmt=True)
    outcome(one, refused(429, **{"Retry-After": past}), OK)
    assert one.waits[0] <= 0.5


def test_a_long_wait_is_left_to_the_caller(api: Any) -> None:
    error, sent = outcome(api, refused(429, **{"Retry-After": "3600"}), OK)
    assert (error.status_code, error.retry_after, sent) == (429, 3600.0, 1)
    assert api.waits == []


class Pipe(io.RawIOBase):
    """Can be read once."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._content.read(size)


def bodies(api: Any, body: Any, kind: str = "file") -> list[bytes]:
    """The bodies of a request that is refused once."""
    seen: list[httpx2.Request] = []
    client = api.client(api.answering(seen, refused(503), OK))
    operation = api.operation("PUT", body=kind)
    try:
        api.call(client, operation, body=body)
    except api.rt.ApiError as error:
        assert "503" in str(error)
    return [request.content for request in seen]


def test_a_file_is_sent_again_from_where_it_was(api: Any) -> None:
    file = io.BytesIO(b"skipped, sent")
    file.seek(9)
    assert bodies(api, file) == [b"sent", b"sent"]


def test_a_path_is_read_again(api: Any, tmp_path: Path) -> None:
    path = tmp_path / "file.bin"
    path.write_bytes(b"content")
    assert bodies(api, path) == [b"content", b"content"]


def test_a_form_with_a_file_is_sent_again_whole(api: Any) -> None:
    file = io.BytesIO(b"--the file--")
    first, second = bodies(api, {"a": "1", "f": file}, "multipart")
    assert first == second
    assert b"--the file--" in first


def test_what_can_be_read_once_is_sent_once(api: Any) -> None:
    assert bodies(api, Pipe(b"once")) == [b"once"]
    assert len(bodies(api, {"f": Pipe(b"once")}, "multipart")) == 1


def test_a_body_that_breaks_off_is_asked_for_again(api: Any) -> None:
    """The headers came, the rest did not: for a GET that is as good as no response."""
    asked: list[int] = []

    def chunks() -> Any:
        yield b'{"fine":'
        raise httpx2.ReadError("hung up")

    async def async_chunks() -> Any:
        for chunk in chunks():
            yield chunk

    def handler(request: httpx2.Request) -> httpx2.Response:
        asked.append(1)
        if len(asked) > 1:
            return httpx2.Response(200, json={"fine": True})
        broken = chunks() if api.flavour == "sync" else async_chunks()
        return httpx2.Response(200, content=broken)

    assert api.call(api.client(handler), api.operation()) == {"fine": True}
    assert len(asked) == 2
