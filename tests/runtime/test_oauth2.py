"""Tokens: fetched once for all, renewed in time, and shown to nobody."""

from __future__ import annotations

import asyncio
import base64
import dataclasses
import hashlib
import importlib
import json
import logging
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx2
import pytest

NAME = "client_runtime"

TOKEN_URL = "https://id.test/oauth/token"


def grants() -> Any:
    return importlib.import_module(f"{NAME}.schemes.oauth2")


class Server:
    """An authorization server, and the API behind it (RFC 6749, RFC 7636)."""

    def __init__(self, **answers: Any) -> None:
        self.forms: list[dict[str, str]] = []
        self.headers: list[httpx2.Headers] = []
        self.calls: list[str] = []
        self.answers = {"expires_in": 3600, "token_type": "bearer", **answers}
        self.good: set[str] = set()
        self.failing: list[httpx2.Response] = []
        self.lock = threading.Lock()

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        if request.url.host == "id.test":
            return self.give(request)
        if request.url.host != "api.test":
            self.calls.append(f"{request.url.host} {sorted(request.headers)}")
            return httpx2.Response(204)
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        self.calls.append(token)
        return httpx2.Response(204 if token in self.good else 401)

    def give(self, request: httpx2.Request) -> httpx2.Response:
        with self.lock:
            self.forms.append(dict(parse_qsl(request.content.decode())))
            self.headers.append(request.headers)
            if self.failing:
                return self.failing.pop(0)
            token = f"access-token-{len(self.forms)}"
            self.good = {token}
        return httpx2.Response(200, json={"access_token": token, **self.answers})


def client_credentials(**more: Any) -> Any:
    return grants().OAuth2ClientCredentials(TOKEN_URL, "me", "s:cr t", **more)


def test_a_token_is_fetched_once_and_used(api: Any) -> None:
    server = Server()
    client = api.client(server, auth=client_credentials(scope="read write"))
    for _ in range(3):
        api.call(client, api.operation())
    form = {"grant_type": "client_credentials", "scope": "read write"}
    assert server.forms == [form]
    assert server.calls == ["access-token-1"] * 3
    # RFC 6749, 2.3.1: both are form-encoded before they are put together.
    basic = base64.b64encode(b"me:s%3Acr+t").decode()
    assert server.headers[0]["authorization"] == f"Basic {basic}"
    assert server.headers[0]["accept"] == "application/json"


def test_the_client_may_prove_itself_in_the_form(api: Any) -> None:
    server = Server()
    auth = client_credentials(client_authentication="body", audience="https://a.test")
    api.call(api.client(server, auth=auth), api.operation())
    assert server.forms[0]["client_secret"] == "s:cr t"
    assert server.forms[0]["client_id"] == "me"
    assert server.forms[0]["audience"] == "https://a.test"
    assert "authorization" not in server.headers[0]


def test_a_token_that_is_given_is_used_and_none_is_fetched(api: Any) -> None:
    server = Server()
    server.good = {"given"}
    auth = client_credentials(token="{{token}}")
    client = api.client(server, auth=auth, given={"token": "given"})
    api.call(client, api.operation())
    assert (server.calls, server.forms) == (["given"], [])


def test_without_values_nothing_is_sent_or_fetched_when_that_is_optional(
    api: Any,
) -> None:
    server = Server()
    server.good = {""}
    auth = grants().OAuth2ClientCredentials(
        TOKEN_URL, "{{id}}", "{{secret}}", token="{{token}}", optional=True
    )
    api.call(api.client(server, auth=auth, given={"id": "me"}), api.operation())
    assert (server.calls, server.forms) == ([""], [])


def test_what_is_missing_is_named(api: Any) -> None:
    auth = grants().OAuth2ClientCredentials(TOKEN_URL, "me", "{{secret}}")
    settings = api.settings(arguments={"secret": "client_secret"})
    client = api.client(Server(), settings=settings, auth=auth)
    with pytest.raises(api.errors.missing, match="needs a value for client_secret"):
        api.call(client, api.operation())


def test_a_token_is_renewed_before_its_end(
    one: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    server = Server(expires_in=120)
    client = one.client(server, auth=client_credentials())
    for seconds in (0, 80, 15, 15):
        now[0] += seconds
        one.call(client, one.operation())
    # Old after 90 of its 120 seconds: the way takes time, and clocks differ.
    assert server.calls == [f"access-token-{n}" for n in (1, 1, 2, 2)]


def test_a_token_that_lives_for_seconds_is_used_all_the_same(api: Any) -> None:
    server = Server(expires_in="10")
    client = api.client(server, auth=client_credentials())
    for _ in range(2):
        api.call(client, api.operation())
    assert len(server.forms) == 1


def test_a_refusal_renews_a_token_that_was_good_before(api: Any) -> None:
    server = Server(refresh_token="again")
    client = api.client(server, auth=client_credentials())
    api.call(client, api.operation())
    server.good.clear()
    api.call(client, api.operation(), body=None)
    assert server.calls == ["access-token-1", "access-token-1", "access-token-2"]
    assert server.forms[1] == {"grant_type": "refresh_token", "refresh_token": "again"}


def test_a_refusal_of_a_fresh_token_is_an_answer(api: Any) -> None:
    server = Server()
    client = api.client(lambda r: refusing(server, r), auth=client_credentials())
    with pytest.raises(api.errors.client):
        api.call(client, api.operation())
    assert len(server.forms) == 1


def refusing(server: Server, request: httpx2.Request) -> httpx2.Response:
    if request.url.host == "id.test":
        return server(request)
    return httpx2.Response(401)


def test_a_used_up_refresh_token_starts_over(api: Any) -> None:
    server = Server(refresh_token="again")
    client = api.client(server, auth=client_credentials())
    api.call(client, api.operation())
    server.good.clear()
    server.failing = [httpx2.Response(400, json={"error": "invalid_grant"})]
    api.call(client, api.operation())
    kinds = [form["grant_type"] for form in server.forms]
    assert kinds == ["client_credentials", "refresh_token", "client_credentials"]


def test_one_of_many_threads_fetches(api_of: Any) -> None:
    api, server = api_of("sync"), Server()
    client = api.client(server, auth=client_credentials())
    gate = threading.Barrier(8, timeout=10)

    def call() -> None:
        gate.wait()
        client._call(api.operation())

    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(call) for _ in range(8)]:
            done.result(timeout=10)
    assert len(server.forms) == 1
    server.good.clear()  # revoked: again one renewal for all
    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(call) for _ in range(8)]:
            done.result(timeout=10)
    assert len(server.forms) == 2


def test_one_of_many_tasks_fetches_and_one_that_is_cancelled_lets_go(
    api_of: Any,
) -> None:
    api, server = api_of("async"), Server()

    async def slowly(request: httpx2.Request) -> httpx2.Response:
        await asyncio.sleep(0.01)
        return server(request)

    async def all_of_them() -> None:
        client = api.rt.AsyncClient(
            api.settings(),
            {"host": "api.test"},
            auth=client_credentials(),
            transport=httpx2.MockTransport(slowly),
        )
        first = asyncio.create_task(client._call(api.operation()))
        await asyncio.sleep(0.002)
        first.cancel()
        calls = (client._call(api.operation()) for _ in range(8))
        async with asyncio.timeout(10):
            await asyncio.gather(*calls)

    asyncio.run(all_of_them())
    assert len(server.forms) == 1
    assert server.calls == ["access-token-1"] * 8


def test_a_password_is_sent_to_the_token_endpoint_alone(api: Any) -> None:
    server = Server()
    auth = grants().OAuth2Password(
        TOKEN_URL, "me", username="{{user}}", password="{{password}}"
    )
    given = {"user": "ada", "password": "pass word"}
    api.call(api.client(server, auth=auth, given=given), api.operation())
    assert server.forms == [
        {
            "grant_type": "password",
            "username": "ada",
            "password": "pass word",
            "client_id": "me",
        }
    ]


def test_a_refresh_token_may_be_all_there_is(api: Any) -> None:
    server = Server()
    auth = grants().OAuth2RefreshToken(
        "", "me", refresh_token="{{refresh}}", refresh_url=TOKEN_URL
    )
    api.call(api.client(server, auth=auth, given={"refresh": "r1"}), api.operation())
    assert server.forms[0]["refresh_token"] == "r1"
    with pytest.raises(api.errors.missing, match="refresh"):
        api.call(api.client(server, auth=auth), api.operation())


@pytest.mark.parametrize("pkce", ["S256", "plain", ""])
def test_a_user_agrees_in_a_browser(api: Any, pkce: str) -> None:
    server, asked = Server(), []

    def browser(url: str) -> str:
        asked.append(dict(parse_qsl(urlsplit(url).query)))
        return f"http://localhost:8400/cb?code=c1&state={asked[-1]['state']}"

    async def browser_that_takes_its_time(url: str) -> str:
        await asyncio.sleep(0)
        return browser(url)

    ask = browser if api.flavour == "sync" else browser_that_takes_its_time
    auth = grants().OAuth2AuthorizationCode(
        TOKEN_URL,
        "me",
        authorization_url="https://id.test/authorize",
        redirect_uri="http://localhost:8400/cb",
        scope="read",
        pkce=pkce,
    )
    settings = api.settings(auth=auth)
    client = api.client(server, settings=settings, authorize=ask)
    for _ in range(2):
        api.call(client, api.operation())
    (query,), (form,) = asked, server.forms
    assert query["response_type"] == "code"
    assert query["redirect_uri"] == form["redirect_uri"] == "http://localhost:8400/cb"
    assert (form["code"], form["client_id"]) == ("c1", "me")
    assert query.get("code_challenge_method", "") == pkce
    if pkce == "S256":
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        assert query["code_challenge"] == challenge
    else:
        assert query.get("code_challenge") == form.get("code_verifier")


def test_without_a_way_to_ask_that_is_said_or_nothing_is_sent(api: Any) -> None:
    server = Server()
    server.good = {""}
    auth = grants().OAuth2AuthorizationCode(
        TOKEN_URL, "me", authorization_url="https://id.test/authorize"
    )
    with pytest.raises(
        api.errors.missing, match=r"needs a value for authorize: .*Client\("
    ):
        api.call(api.client(server, auth=auth), api.operation())
    auth = dataclasses.replace(auth, optional=True)
    api.call(api.client(server, auth=auth), api.operation())
    assert (server.calls, server.forms) == ([""], [])


@pytest.mark.parametrize(
    ("back", "reason"),
    [
        ("http://localhost/cb?code=c1&state=other", "another request"),
        ("http://localhost/cb?error=access_denied&state={state}", "access_denied"),
        ("http://localhost/cb?state={state}", "without a code"),
    ],
)
def test_a_browser_that_brings_no_code_is_an_error(
    api: Any, back: str, reason: str
) -> None:
    def browser(url: str) -> str:
        return back.format(state=parse_qs(urlsplit(url).query)["state"][0])

    auth = grants().OAuth2AuthorizationCode(
        TOKEN_URL,
        "me",
        authorization_url="https://id.test/authorize",
        authorize=browser,
    )
    server = Server()
    with pytest.raises(api.errors.missing, match=reason):
        api.call(api.client(server, auth=auth), api.operation())
    assert not server.calls
    assert not server.forms


def test_a_refused_client_raises_the_class_of_401_and_tells_no_secret(
    api: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server = Server()
    said = {"error": "invalid_client", "error_description": "who is s:cr t?"}
    server.failing = [httpx2.Response(401, json=said)]
    client = api.client(server, auth=client_credentials())
    with pytest.raises(api.errors.client) as caught:
        api.call(client, api.operation())
    assert "things.call: no access token: 401 invalid_client" in str(caught.value)
    assert caught.value.request.url == TOKEN_URL
    shown = "".join(traceback.format_exception(caught.value)) + caplog.text
    assert "s:cr t" not in shown
    assert server.calls == []


def test_no_log_line_shows_a_token(api: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server = Server(refresh_token="refresh-me-again")
    client = api.client(server, auth=client_credentials(location="query"))
    with pytest.raises(api.errors.client):
        api.call(client, api.operation())
    assert "id.test" in caplog.text
    for secret in ("access-token-1", "refresh-me-again", "s:cr t", "s%3Acr"):
        assert secret not in caplog.text
        assert secret not in repr(client_credentials()) + repr(client._memories)


@pytest.mark.parametrize("answer", [b"no json", b"[]", b"{}", b'{"access_token": 1}'])
def test_an_answer_without_a_token_is_an_error(api: Any, answer: bytes) -> None:
    server = Server()
    server.failing = [httpx2.Response(200, content=answer)]
    client = api.client(server, auth=client_credentials())
    with pytest.raises(api.errors.client, match="no access token: 200"):
        api.call(client, api.operation())


def test_a_server_that_is_busy_is_asked_again(api: Any, fixed_chance: None) -> None:
    server = Server()
    server.failing = [httpx2.Response(503), httpx2.Response(429)]
    client = api.client(server, auth=client_credentials())
    api.call(client, api.operation("POST"))
    assert len(server.forms) == 3
    assert api.waits == [0.5, 1.0]


def test_a_token_request_follows_no_redirect(api: Any) -> None:
    server = Server()
    server.failing = [httpx2.Response(307, headers={"Location": "https://evil.test/"})]
    client = api.client(server, auth=client_credentials())
    with pytest.raises(api.errors.client, match="no access token: 307"):
        api.call(client, api.operation())
    assert server.calls == []


def test_the_api_s_own_headers_do_not_reach_the_token_endpoint(api: Any) -> None:
    server = Server()
    http = api.http_client(server, headers={"X-Api-Key": "k"}, params={"key": "k"})
    client = api.client(auth=client_credentials(), http_client=http)
    api.call(client, api.operation(), options={"headers": {"X-Tenant": "t"}})
    assert "x-api-key" not in server.headers[0]
    assert "x-tenant" not in server.headers[0]


@pytest.mark.parametrize(
    "url", ["", "/token", "ftp://id.test/", "http://a:b", "http://"]
)
def test_a_token_url_that_leads_nowhere_is_named(api: Any, url: str) -> None:
    auth = grants().OAuth2ClientCredentials(url, "me", "secret")
    with pytest.raises(api.errors.missing, match="token URL"):
        api.call(api.client(Server(), auth=auth), api.operation())


def test_a_stream_reads_the_token_and_leaves_the_body(api_of: Any) -> None:
    api, server = api_of("sync"), Server()
    client = api.client(server, auth=client_credentials())
    with client.stream(client._call, api.operation()) as response:
        assert response.status_code == 204
    assert json.dumps(server.forms) == '[{"grant_type": "client_credentials"}]'


def test_a_mock_gives_a_token_to_whoever_asks(rt: Any, api: Any, tmp_path: Any) -> None:
    mock = importlib.import_module(f"{NAME}.mock")
    (tmp_path / "index.json").write_text("{}")
    routes = mock.Mock(tmp_path)
    route = mock.MockRoute(routes, api.operation())
    client = api.client(auth=client_credentials(), transport=routes)
    api.call(client, api.operation())
    (call,) = route.calls
    assert call.headers["authorization"] == "Bearer token"
