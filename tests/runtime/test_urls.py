"""How URLs come about: a value stays a value, a variable has one, a server is one."""

from __future__ import annotations

import socket
import threading
from datetime import UTC, date, datetime
from enum import Enum, IntEnum, StrEnum
from typing import Any

import httpx2
import pytest

PATH = "/users/:id/cards"


class Colour(str, Enum):  # noqa: UP042 - its `str` is not its value
    RED = "red"


class Size(IntEnum):
    BIG = 3


class Kind(StrEnum):
    A = "a"


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        ("me", "me"),
        (7, "7"),
        (True, "true"),
        ("a/b", "a%2Fb"),
        ("../admin", "..%2Fadmin"),
        ("..\\admin", "..%5Cadmin"),
        ("a?b=c", "a%3Fb=c"),
        ("a#b", "a%23b"),
        ("%2e%2e", "%252e%252e"),
        ("%2F", "%252F"),
        ("a b", "a%20b"),
        ("a\r\nHost: x", "a%0D%0AHost:%20x"),
        ("a\0b", "a%00b"),
        ("é☃", "%C3%A9%E2%98%83"),
        ("\ud800", "%EF%BF%BD"),
        ("{{token}}", "%7B%7Btoken%7D%7D"),
        ("...", "..."),
        ("a;b", "a;b"),
        (b"bytes", "bytes"),
        (Colour.RED, "red"),
        (Size.BIG, "3"),
        (Kind.A, "a"),
        (date(2024, 2, 29), "2024-02-29"),
        (datetime(2024, 2, 29, 1, 2, tzinfo=UTC), "2024-02-29T01:02:00+00:00"),
    ],
)
def test_a_value_is_one_segment(one: Any, value: Any, segment: str) -> None:
    target = one.target(one.operation(path=PATH), path={"id": value})
    assert target == f"/v1/users/{segment}/cards"


@pytest.mark.parametrize("value", ["", ".", "..", "..;", "..;x=1", ".;"])
def test_a_value_that_would_change_the_path_is_refused(api: Any, value: str) -> None:
    seen: list[httpx2.Request] = []
    client = api.client(api.answering(seen))
    with pytest.raises(api.errors.missing, match=r"id is .* would change the path"):
        api.call(client, api.operation(path=PATH), path={"id": value})
    with pytest.raises(api.errors.missing, match="would change the path"):
        api.call(client, api.operation(path="/a/{{id}}"), path={"id": value})
    assert seen == []


def test_none_is_refused(one: Any) -> None:
    with pytest.raises(one.errors.missing, match="id is None"):
        one.target(one.operation(path=PATH), path={"id": None})


def test_parts_of_a_segment(one: Any) -> None:
    operation = one.operation(path="/files/:name.json/v{{n}}-{{m}}")
    path = {"name": "a.b/c", "n": "1", "m": ".."}
    with pytest.raises(one.errors.missing):
        one.target(operation, path=path)
    target = one.target(operation, path={**path, "m": "/x"})
    assert target == "/v1/files/a.b%2Fc.json/v1-%2Fx"


def test_raw_is_the_callers_own_risk(one: Any) -> None:
    raw = one.rt.Raw("a/b%2Fc\r\nd")
    target = one.target(one.operation(path=PATH), path={"id": raw})
    assert target == "/v1/users/a/b%2Fc%0D%0Ad/cards"


def test_paths_of_the_collection_are_as_written(one: Any) -> None:
    target = one.target(one.operation(path="/a b/%41/é//x\\y"))
    assert target == "/v1/a%20b/%41/%C3%A9//x/y"


@pytest.mark.parametrize(
    ("value", "query"),
    [
        ("a", "?q=a"),
        ("a&b=c", "?q=a%26b=c"),
        ("a#b", "?q=a%23b"),
        ("a+b c", "?q=a%2Bb%20c"),
        ("100%", "?q=100%25"),
        ("é", "?q=%C3%A9"),
        ("\r\n", "?q=%0D%0A"),
        ("", "?q="),
        (None, ""),
        ([], ""),
        ([1, None, "b"], "?q=1&q=b"),
        (False, "?q=false"),
        (1.5, "?q=1.5"),
    ],
)
def test_query_values(one: Any, value: Any, query: str) -> None:
    assert one.target(query={"q": value}) == f"/v1/things{query}"


def test_keys_and_keys_alone(one: Any) -> None:
    query = {"a&b=c#": "1", "flag": one.rt.NO_VALUE, "raw": one.rt.Raw("a%20b&c")}
    assert one.target(query=query) == "/v1/things?a%26b%3Dc%23=1&flag&raw=a%20b&c"


def test_constants_and_options(one: Any) -> None:
    operation = one.operation(query={"v": "{{host}}", "page": "1", "sort": "a"})
    target = one.target(operation, query={"page": 2})
    assert target == "/v1/things?v=api.test&page=2&sort=a"
    options = {"query": {"sort": None, "page": 3, "more": "x"}}
    target = one.target(operation, query={"page": 2}, options=options)
    assert target == "/v1/things?v=api.test&page=3&more=x"


def test_a_key_in_the_query_gives_way_to_the_callers(one: Any) -> None:
    auth = one.rt.ApiKey("key", "{{token}}", location="query")
    operation, client = one.operation(auth=auth), {"given": {"token": "t"}}
    assert one.target(operation, client=client) == "/v1/things?key=t"
    query: dict[str, Any] = {"key": None}
    assert one.target(operation, client=client, query=query) == "/v1/things?key=t"
    query = {"key": "mine"}
    assert one.target(operation, client=client, query=query) == "/v1/things?key=mine"


@pytest.mark.parametrize(
    ("server", "url"),
    [
        ("https://api.test", "https://api.test/things"),
        ("HTTPS://API.test:443/V1", "https://api.test/V1/things"),
        ("api.test:8080/v1", "http://api.test:8080/v1/things"),
        (" https://api.test/v1?a=1#x ", "https://api.test/v1?a=1/things"),
        ("https://api.test\\v1", "https://api.test/v1/things"),
    ],
)
def test_servers(one: Any, server: str, url: str) -> None:
    settings = one.settings(servers={"": server})
    assert str(one.sent(client={"settings": settings}).url) == url
    assert str(one.sent(options={"base_url": server}).url) == url


def test_a_slash_at_the_end_of_a_server_given_by_hand(one: Any) -> None:
    """As saved in a collection it is sent as Postman sends it."""
    saved, hand = "https://api.test/v1/", "https://api.test/v2/"
    sets = {"test": {"base": "https://api.test/v3/"}}
    variable = one.settings(
        servers={"": "{{base}}"}, defaults={"base": saved}, environments=sets
    )
    for settings in (variable, one.settings(servers={"": saved})):
        assert one.target(client={"settings": settings}) == "/v1//things"
        assert one.target(options={"base_url": hand}) == "/v2/things"
    for more in ({"given": {"base": hand}}, {"variables": {"base": hand + "/"}}):
        assert one.target(client={"settings": variable, **more}) == "/v2/things"
    chosen = {"settings": variable, "environment": "test"}
    assert one.target(client=chosen) == "/v3/things"
    as_in_postman = one.rt.variables.AsInPostman({"base": hand})
    replayed = {"settings": variable, "variables": as_in_postman}
    assert one.target(client=replayed) == "/v2//things"
    glued = one.settings(servers={"": "{{base}}api"})
    assert one.target(client={"settings": glued, "given": {"base": hand}}) == (
        "/v2/api/things"
    )


@pytest.mark.parametrize(
    "server", ["", "https://", "https:///v1", "https://api.test:x", "http://a:70000"]
)
def test_no_server(api: Any, server: str) -> None:
    seen: list[httpx2.Request] = []
    settings = api.settings(servers={"": "{{host}}"})
    client = api.client(api.answering(seen), settings=settings, given={"host": server})
    with pytest.raises(api.errors.missing, match=r"the server's URL|leads nowhere"):
        api.call(client, api.operation())
    assert seen == []


def test_user_and_password_in_the_servers_url(one: Any) -> None:
    settings = one.settings(servers={"": "https://User%40x:PaSs@Api.test/v1"})
    request = one.sent(client={"settings": settings})
    assert str(request.url) == "https://api.test/v1/things"
    assert request.headers["authorization"] == "Basic VXNlckB4OlBhU3M="
    operation = one.operation(auth=one.rt.Bearer("t"))
    request = one.sent(operation, client={"settings": settings})
    assert request.headers["authorization"] == "Bearer t"


def test_the_server_of_an_operation(one: Any) -> None:
    settings = one.settings(servers={"": "https://a.test", "files": "https://b.test"})
    request = one.sent(one.operation(server="files"), client={"settings": settings})
    assert request.url.host == "b.test"


def test_a_url_that_is_too_long(api: Any) -> None:
    with pytest.raises(api.errors.missing, match="URL"):
        api.sent(query={"q": "x" * 100_000})


def test_a_variable_without_a_value_stops_the_call(api: Any) -> None:
    seen: list[httpx2.Request] = []
    client = api.client(api.answering(seen))
    with pytest.raises(api.errors.missing) as caught:
        api.call(client, api.operation(auth=api.rt.Bearer("{{token}}")))
    name = type(client).__name__
    says = f"things.call needs a value for token: {name}(token=…)"
    assert str(caught.value) == says
    for operation in (
        api.operation(path="/{{tenant}}"),
        api.operation(query={"t": "{{tenant}}"}),
        api.operation(headers={"T": "{{tenant}}"}),
    ):
        with pytest.raises(api.errors.missing, match=r"variables={'tenant': …}"):
            api.call(client, operation)
    assert seen == []


def test_variables_from_all_sides(one: Any) -> None:
    settings = one.settings(defaults={"a": "default", "b": "{{a}}-{{c}}", "c": "c"})
    operation = one.operation(path="/{{a}}/{{b}}/{{n}}")
    client = {"settings": settings, "variables": {"c": "given", "n": 5}}
    target = one.target(operation, client=client, path={"a": "called"})
    assert target == "/v1/called/default-given/5"


def test_an_optional_auth_is_left_out(one: Any) -> None:
    operation = one.operation(auth=one.rt.Bearer("{{token}}", optional=True))
    assert "authorization" not in one.sent(operation).headers


@pytest.mark.parametrize(
    "values",
    [
        {"a": "{{a}}"},
        {"a": "{{b}}", "b": "{{a}}"},
        {"a": "x{{a}}{{a}}"},
        {"a": "{{b}}" * 50, "b": "{{c}}" * 50, "c": "{{d}}" * 50, "d": "{{a}}" * 50},
    ],
)
def test_variables_in_a_circle(one: Any, values: dict[str, str]) -> None:
    with pytest.raises(one.errors.missing, match="needs a value for the variable"):
        one.target(one.operation(path="/{{a}}"), client={"variables": values})


def test_dynamic_variables(one: Any) -> None:
    operation = one.operation(path="/{{$guid}}/{{$guid}}")
    _, _, first, second = one.target(operation).split("/")
    assert len(first) == len(second) == 36
    assert first != second
    client = {"variables": {"$guid": "fixed"}}
    assert one.target(operation, client=client) == "/v1/fixed/fixed"
    with pytest.raises(one.errors.missing, match=r"\$randomNonsense"):
        one.target(one.operation(path="/{{$randomNonsense}}"))


def test_an_option_that_does_not_exist(api: Any) -> None:
    with pytest.raises(api.errors.missing, match="there is no option 'retries'"):
        api.sent(options={"retries": 3})


def test_the_request_line_on_the_wire(api: Any) -> None:
    """httpx2 would normalise the path; servers get what was meant."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        got: list[bytes] = []

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                got.append(connection.recv(65536))
                connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")

        thread = threading.Thread(target=serve)
        thread.start()
        settings = api.settings(
            servers={"": f"http://127.0.0.1:{server.getsockname()[1]}/a/../b"}
        )
        client = api.client(settings=settings)

        async def call() -> None:
            await client._call(api.operation(path="/:id"), path={"id": "%2e/[é]"})
            await client.close()

        if api.flavour == "async":
            api.run(call())
        else:
            client._call(api.operation(path="/:id"), path={"id": "%2e/[é]"})
            client.close()
        thread.join()
    line = got[0].partition(b"\r\n")[0]
    assert line == b"GET /a/../b/%252e%2F[%C3%A9] HTTP/1.1"


def test_a_raw_query_is_all_that_follows_the_path(one: Any) -> None:
    operation = one.operation(path="/a", query={"fixed": "1"})
    for text in ("?a=1&b=2&a=3", "?", "", '?q="x"', "?=v&&"):
        options = {"query": one.rt.Raw(text)}
        target = one.target(operation, query={"own": 2}, options=options)
        assert target == f"/v1/a{text}"


@pytest.mark.parametrize("text", ["a=1", "?a#b", "?a b", "?é", "?a\r\nHost: x"])
def test_a_raw_query_that_no_target_can_end_in_is_refused(one: Any, text: str) -> None:
    with pytest.raises(one.errors.missing):
        one.target(one.operation(), options={"query": one.rt.Raw(text)})


def test_a_link_of_the_api_can_be_followed(one: Any) -> None:
    link = "https://other.test:8443/next%20page?cursor=a%2Bb&x=1 2#part"
    operation = one.operation(path=PATH, query={"fixed": "1"})
    request = one.sent(operation, path={"id": 1}, options={"url": link})
    assert request.extensions["target"] == b"/next%20page?cursor=a%2Bb&x=1%202"
    assert request.url.host == "other.test"


def test_what_must_not_be_encoded_is_not(one: Any) -> None:
    operation = one.operation(path='/a"b', query={"q": "{x}'"}, encoded=False)
    values = {"plain": 'c"d', "raw": one.rt.Raw('e"f')}
    target = one.target(operation, query=values)
    assert target == '/v1/a"b?q={x}\'&plain=c%22d&raw=e"f'
    with pytest.raises(one.errors.missing, match="must be encoded"):
        one.target(one.operation(path="/a b", encoded=False))


def test_a_slash_in_the_name_of_a_variable_is_no_slash_of_the_path(one: Any) -> None:
    client = {"variables": {"a/b?c": "one"}}
    request = one.sent(one.operation(path="/x/{{a/b?c}}/y"), client=client)
    assert request.extensions["target"] == b"/v1/x/one/y"


@pytest.mark.parametrize("brings", [False, True])
def test_credentials_do_not_follow_a_link_to_another_server(
    one: Any, brings: bool
) -> None:
    bearer, own = one.rt.Bearer("secret"), {"X-Api-Key": "secret", "X-Plain": "1"}
    options: dict[str, Any] = {"url": "https://evil.test/next"}
    if brings:
        options["auth"] = one.rt.Bearer("other")
    request = one.sent(one.operation(auth=bearer), headers=own, options=options)
    assert request.headers.get("authorization") == ("Bearer other" if brings else None)
    assert request.headers.get("x-api-key") == ("secret" if brings else None)
    assert request.headers["x-plain"] == "1"
    options = {"url": "https://api.test/next"}
    request = one.sent(one.operation(auth=bearer), headers=own, options=options)
    assert request.headers["authorization"] == "Bearer secret"
    assert request.headers["x-api-key"] == "secret"


@pytest.mark.parametrize(
    "options",
    [
        {"auth": ("user", "password")},
        {"query": "a=1"},
        {"query": [("a", 1)]},
        {"headers": [("A", "1")]},
        {"url": 5},
        {"content": 5},
    ],
)
def test_options_of_the_wrong_kind_are_refused(one: Any, options: Any) -> None:
    with pytest.raises(one.errors.missing, match=r"things\.call"):
        one.sent(one.operation("POST", body="json"), body={}, options=options)


def test_an_auth_that_is_none_is_refused(one: Any) -> None:
    with pytest.raises(TypeError, match="not tuple"):
        one.client(auth=("user", "password"))
