"""Clients whose collection fetches tokens in a script or a saved request: they fetch and renew them by themselves."""

from __future__ import annotations

import base64
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx2
import pytest

from postsmith import pipeline
from postsmith.normalize.script_values import Answer
from postsmith.normalize.snippets import requests_of, sets_of

CASE = Path(__file__).parent / "cases/tokens/collection.json"


class Lighthouse:
    """Gives tokens in three ways, and asks for them."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, httpx2.Headers, str]] = []
        self.good: dict[str, str] = {}
        self.seconds = 3600

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        path, sent = request.url.path, request.headers
        if path in ("/oauth/token", "/login", "/partners/token"):
            self.asked.append((path, sent, request.content.decode()))
            token = self.good[path] = f"token-{len(self.asked)}"
            answers: dict[str, Any] = {
                "/oauth/token": {"access_token": token, "expires_in": self.seconds},
                "/login": {"session": {"token": token, "expires_in": self.seconds}},
                "/partners/token": {"data": {"token": token}},
            }
            return httpx2.Response(200, json=answers[path])
        given: dict[str, tuple[str, str | None, str]] = {
            "/watch": ("/login", sent.get("authorization"), "Token {}"),
            "/partners": ("/partners/token", sent.get("x-partner-token"), "{}"),
        }
        usual = ("/oauth/token", sent.get("authorization"), "Bearer {}")
        way, said, form = given.get(path, usual)
        good = said in (form.format(self.good.get(way)), form.format("mine"))
        return httpx2.Response(200 if good else 401, json={})


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("tokens")
    for path, text in pipeline.generate(CASE).files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
    sys.path.insert(0, str(folder))
    yield importlib.import_module("lighthouse")
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.split(".")[0] == "lighthouse"]:
        del sys.modules[name]


def client_of(package: Any, server: Any, **given: Any) -> Any:
    return package.Lighthouse(
        transport=httpx2.MockTransport(server), max_retries=0, **given
    )


def test_a_client_id_and_a_secret_are_enough(package: Any) -> None:
    server = Lighthouse()
    client = client_of(package, server, client_id="me", client_secret="s")
    client.lamps.list()
    client.lamps.list()
    ((path, headers, form),) = server.asked
    assert path == "/oauth/token"
    assert headers["authorization"] == f"Basic {base64.b64encode(b'me:s').decode()}"
    assert parse_qs(form) == {
        "grant_type": ["client_credentials"],
        "scope": ["lamps:read"],
    }


def test_a_log_in_in_json_with_its_token_inside(package: Any) -> None:
    server = Lighthouse()
    given = {"email": "a@b.example", "password": 'so "secret" \\ {x}'}
    client = client_of(package, server, **given)
    client.keepers.get_watch()
    ((_, headers, body),) = server.asked
    assert json.loads(body) == {"user": given, "remember": True}
    assert headers["content-type"] == "application/json"
    assert headers["x-client"] == "tower"


def test_a_request_of_a_script(package: Any) -> None:
    server = Lighthouse()
    given = {"partner_id": "p", "partner_secret": "q", "tenant": "t"}
    client_of(package, server, **given).keepers.list_partners()
    ((path, headers, body),) = server.asked
    assert path == "/partners/token"
    assert headers["authorization"] == f"Basic {base64.b64encode(b'p:q').decode()}"
    assert headers["x-tenant"] == "t"
    assert json.loads(body) == {"grant_type": "client_credentials", "region": "north"}


def test_a_token_is_renewed_where_it_is_no_longer_good(package: Any) -> None:
    server = Lighthouse()
    client = client_of(package, server, email="a@b.example", password="p")
    client.keepers.get_watch()
    server.good["/login"] = "another"
    client.keepers.get_watch()
    assert len(server.asked) == 2


def test_a_token_is_renewed_at_its_end(package: Any) -> None:
    server = Lighthouse()
    server.seconds = 0
    client = client_of(package, server, email="a@b.example", password="p")
    client.keepers.get_watch()
    client.keepers.get_watch()
    assert len(server.asked) == 2


def test_a_token_that_is_given_is_used(package: Any) -> None:
    server = Lighthouse()
    tokens = ("app_token", "keeper_token", "partner_token")
    client = client_of(package, server, **dict.fromkeys(tokens, "mine"))
    client.lamps.list()
    client.keepers.get_watch()
    client.keepers.list_partners()
    assert server.asked == []


def test_the_token_request_stays_a_method(package: Any) -> None:
    server = Lighthouse()
    client = client_of(package, server, client_id="me", client_secret="s")
    body = {"grant_type": "client_credentials", "scope": "all"}
    assert client.tokens.get_app_token(body=body)["access_token"] == "token-1"


def test_no_log_and_no_error_shows_a_password(
    package: Any, caplog: pytest.LogCaptureFixture
) -> None:
    def refusing(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(403, json={"error": "hunter-22"})

    caplog.set_level("DEBUG")
    client = client_of(package, refusing, email="a@b.example", password="hunter-22")
    with pytest.raises(package.LighthouseError) as caught:
        client.keepers.get_watch()
    assert "hunter-22" not in f"{caught.value} {caplog.text}"


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("pm.environment.set('t', pm.response.json().access_token)", "access_token"),
        ("postman.setGlobalVariable(`t`, JSON.parse(responseBody)['a'].b)", "a.b"),
        ("const {a: {b}} = 1; let {t} = pm.response.json(); pm.globals.set('t', t);", "t"),
        ("var j = await r.json()\nif (j?.data) pm.globals.set('t', j?.data?.jwt)", "data.jwt"),
        ("j = JSON.parse(x.text()); pm.variables.set('t', j.items[0].k || '')", "items.0.k"),
    ],
)  # fmt: skip
def test_where_a_token_is_in_the_answer(code: str, path: str) -> None:
    assert sets_of(code)["t"] == Answer(tuple(path.split(".")))


@pytest.mark.parametrize(
    "code",
    [
        "pm.environment.set('t', '" + "(" * 5_000,
        "pm.environment.set('t', " + "[" * 50_000,
        "var a = b; var b = a; pm.environment.set('t', a.c)",
        "var a = a + a; pm.environment.set('t', a)",
        "pm.environment.set('t', `${`${pm}`}`)",
        "pm.environment.set('t', " + "a ||" * 20_000,
        "var a = [" + "a," * 500 + "a]; pm.environment.set('t', a)",
        "pm.sendRequest({url: " + '{"a":' * 9_000,
        "pm.environment.set(",
        "`${" * 10_000,
    ],
)
def test_hostile_scripts_tell_nothing_and_end(code: str) -> None:
    assert not isinstance(sets_of(code).get("t"), Answer)
    list(requests_of(code))


def generated(tmp_path: Path, script: str, **collection: Any) -> str:
    """All text of a client of a collection with this script before its one request, which has a bearer token."""
    token = [{"key": "token", "value": "{{token}}"}]
    request = {
        "method": "GET",
        "url": "https://api.example.test/things",
        "auth": {"type": "bearer", "bearer": token},
    }
    event = [{"listen": "prerequest", "script": {"exec": [script]}}]
    info = {"name": "Plum", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}  # fmt: skip
    whole = {"info": info, "event": event, "item": [{"name": "List things", "request": request}], **collection}  # fmt: skip
    file = tmp_path / "plum.json"
    file.write_text(json.dumps(whole))
    files = pipeline.generate(str(file)).files
    assert files
    return "\n".join(text for text in files.values() if isinstance(text, str))


def asking(fields: str, url: str = '"https://login.example.test/token"') -> str:
    body = f'{{mode: "urlencoded", urlencoded: {{grant_type: "client_credentials", client_id: "x", {fields}}}}}'
    return (
        f'pm.sendRequest({{url: {url}, method: "POST", body: {body}}}, (e, r) => {{'
        ' pm.environment.set("token", r.json().access_token) })'
    )


@pytest.mark.parametrize(
    "fields",
    [
        'client_secret: pm.variables.get("cs")',
        'client_secret: "s", audience: pm.variables.get("cs")',
        'client_secret: "s", license: "Zq7vK8mW3tRy"',
        'client_secret: "s", key: "Zq7vK8mW3tRy"',
        'client_secret: "s", extra: {"in": pm.variables.get("cs")}',
    ],
)
def test_what_only_a_script_holds_is_shown_nowhere(tmp_path: Path, fields: str) -> None:
    variable = [{"key": "cs", "value": "Zq7vK8mW3tRy"}]
    text = generated(tmp_path, asking(fields), variable=variable)
    assert "https://login.example.test/token" in text
    assert "Zq7vK8mW3tRy" not in text


@pytest.mark.parametrize(
    "url",
    [
        'pm.environment.get("is_prod") ? "https://a.example.test/token" : "https://b.example.test/token"',
        "url",
    ],
)
def test_a_server_that_depends_on_what_is_run_is_none(tmp_path: Path, url: str) -> None:
    """Credentials must not go where nobody meant them to go."""
    before = (
        'let url = "https://a.example.test/token"; if (x) { url = "https://b.example.test/token" } '
        if url == "url"
        else ""
    )
    text = generated(tmp_path, before + asking('client_secret: "s"', url))
    assert "example.test/token" not in text
    assert "client_secret" not in text


def test_a_url_that_is_added_to_is_none(tmp_path: Path) -> None:
    before = 'let url = "https://login.example.test"; url += "/tenant/token"; '
    text = generated(tmp_path, before + asking('client_secret: "s"', "url"))
    assert "login.example.test" not in text


@pytest.mark.parametrize("word", ["new ", "await "])
def test_a_script_of_nothing_but_words_is_read(tmp_path: Path, word: str) -> None:
    script = f'pm.sendRequest({word * 2000}x); pm.environment.set("token", 1)'
    assert "token" in generated(tmp_path, script)
