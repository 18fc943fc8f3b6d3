"""Where redirects lead, and what does not go along."""

from __future__ import annotations

import io
from typing import Any

import httpx2
import pytest

HOME = "https://api.test/v1/things"


def moved(location: str, status: int = 302) -> httpx2.Response:
    return httpx2.Response(status, headers={"Location": location})


def followed(api: Any, *answers: httpx2.Response, **more: Any) -> list[httpx2.Request]:
    """The requests of a call whose first answers are redirects."""
    seen: list[httpx2.Request] = []
    handler = api.answering(seen, *answers, httpx2.Response(200, json=1))
    client = api.client(handler, given={"token": "s3cret"}, **more.pop("client", {}))
    operation = more.pop("operation", None) or api.operation(
        auth=api.rt.Bearer("{{token}}")
    )
    assert api.call(client, operation, **more) == 1
    return seen


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/other", "https://api.test/other"),
        ("other?q=1#there", "https://api.test/v1/other?q=1"),
        ("//api.test/x", "https://api.test/x"),
        ("https://api.test:443/é b", "https://api.test/%C3%A9%20b"),
        ("https://else.test/x", "https://else.test/x"),
    ],
)
def test_locations(api: Any, location: str, url: str) -> None:
    answer = httpx2.Response(302, headers=[(b"Location", location.encode())])
    second = followed(api, answer)[1]
    assert f"https://{second.url.host}{second.extensions['target'].decode()}" == url


@pytest.mark.parametrize(
    ("location", "kept"),
    [
        ("/other", True),
        ("https://api.test:443/x", True),
        ("https://API.test/x", True),
        ("https://else.test/", False),
        ("https://api.test.evil.test/", False),
        ("https://api.test:444/", False),
        ("http://api.test/v1/things", False),
        ("https://api.test@else.test/", False),
    ],
)
def test_credentials_stay_with_their_host(api: Any, location: str, kept: bool) -> None:
    second = followed(api, moved(location))[1]
    assert ("authorization" in second.headers) is kept


def test_from_http_to_https_of_the_same_host_they_go_along(one: Any) -> None:
    client = {"settings": one.settings(servers={"": "http://api.test"})}
    second = followed(one, moved("https://api.test/x"), client=client)[1]
    assert second.headers["authorization"] == "Bearer s3cret"


def test_once_abroad_they_do_not_come_back(one: Any) -> None:
    seen = followed(one, moved("https://else.test/"), moved(HOME))
    assert [str(r.url.host) for r in seen] == ["api.test", "else.test", "api.test"]
    assert "authorization" not in seen[2].headers
    seen.clear()
    moves = (moved("https://else.test/"), moved(HOME), moved("/x"))
    answers = (*moves, httpx2.Response(200, json=1))
    http = one.http_client(one.answering(seen, *answers), auth=("user", "password"))
    one.call(one.client(http_client=http), one.operation())
    assert ["authorization" in r.headers for r in seen] == [True, *[False] * 3]


@pytest.mark.parametrize(
    "name", ["X-Api-Key", "Cookie", "Proxy-Authorization", "X-Auth-Token", "Plain"]
)
def test_whatever_header_holds_them(one: Any, name: str) -> None:
    """By the header's name, or because the value of a secret variable is in it."""
    for value in ("v-{{token}}",) if name == "Plain" else ("v-{{token}}", "value"):
        operation = one.operation(headers={name: value, "X-Trace": "1"})
        second = followed(one, moved("https://else.test/"), operation=operation)[1]
        assert name not in second.headers
        assert second.headers["x-trace"] == "1"


def test_credentials_of_the_http_client_stay_too(api: Any) -> None:
    seen: list[httpx2.Request] = []
    handler = api.answering(
        seen, moved("https://else.test/"), httpx2.Response(200, json=1)
    )
    http = api.http_client(
        handler,
        auth=("user", "password"),
        headers={"X-Api-Key": "k", "X-Trace": "1"},
        params={"key": "k"},
    )
    api.call(api.client(http_client=http), api.operation())
    first, second = seen
    assert first.headers["authorization"].startswith("Basic ")
    assert first.extensions["target"] == b"/v1/things?key=k"
    assert str(first.url) == "https://api.test/v1/things?key=k"
    assert "authorization" not in second.headers
    assert "x-api-key" not in second.headers
    assert second.headers["x-trace"] == "1"
    assert second.extensions["target"] == b"/"


def test_a_key_in_the_query_does_not_follow(one: Any) -> None:
    auth = one.rt.ApiKey("key", "{{token}}", location="query")
    seen = followed(
        one, moved("https://else.test/x"), operation=one.operation(auth=auth)
    )
    assert b"s3cret" in seen[0].extensions["target"]
    assert "s3cret" not in str(seen[1].url)


@pytest.mark.parametrize(
    ("status", "method", "becomes"),
    [
        (301, "POST", "GET"),
        (302, "POST", "GET"),
        (303, "POST", "GET"),
        (303, "PUT", "GET"),
        (303, "HEAD", "HEAD"),
        (301, "PUT", "PUT"),
        (307, "POST", "POST"),
        (308, "POST", "POST"),
    ],
)
def test_methods_and_bodies(one: Any, status: int, method: str, becomes: str) -> None:
    operation = one.operation(method, body="json")
    second = followed(one, moved("/x", status), operation=operation, body={"a": 1})[1]
    assert second.method == becomes
    if becomes == method and method != "HEAD":
        assert second.content == b'{"a":1}'
        assert second.headers["content-type"] == "application/json"
    elif method != "HEAD":
        assert second.content == b""
        assert "content-type" not in second.headers


def test_a_file_is_sent_on_if_it_can_be(api: Any) -> None:
    operation = api.operation("PUT", body="file")
    file = io.BytesIO(b"content")
    second = followed(api, moved("/x", 307), operation=operation, body=file)[1]
    assert second.content == b"content"


@pytest.mark.parametrize(
    ("location", "says"),
    [
        ("https://api.test:x/", "leads nowhere"),
        ("ftp://api.test/", "leads to ftp"),
        ("javascript:alert(1)", "leads to javascript"),
        ("https://api.test:65536/", "no port 65536"),
    ],
)
def test_redirects_to_nowhere_are_errors(api: Any, location: str, says: str) -> None:
    client = api.client(api.answering([], moved(location)))
    with pytest.raises(api.errors.connection, match=says):
        api.call(client, api.operation())


def test_a_circle_ends(api: Any) -> None:
    seen: list[httpx2.Request] = []
    client = api.client(api.answering(seen, moved("/v1/things")))
    with pytest.raises(api.errors.connection, match="more than 10 redirects"):
        api.call(client, api.operation())
    assert len(seen) == 11


def test_a_body_that_can_not_be_sent_again_is_an_error(api: Any) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    client = api.client(api.answering([], moved("/x", 307)))
    with pytest.raises(api.errors.connection, match="only once"):
        api.call(client, api.operation("PUT", body="file"), body=Pipe(b"x"))


def test_a_caller_may_see_the_redirect(api: Any) -> None:
    seen: list[httpx2.Request] = []
    client = api.client(api.answering(seen, moved("/x")))
    api.call(client, api.operation(), options={"follow_redirects": False})
    assert len(seen) == 1


def test_a_redirect_among_the_examples_is_the_answer(api: Any) -> None:
    seen: list[httpx2.Request] = []
    operation = api.operation(responses={302: lambda: None})
    handler = api.answering(seen, moved("/x"), httpx2.Response(200, json=1))
    assert api.call(api.client(handler), operation) is None
    assert len(seen) == 1
    asked = {"follow_redirects": True}
    seen.clear()
    assert api.call(api.client(handler), operation, options=asked) == 1
