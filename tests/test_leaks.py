"""A credential that is planted anywhere in a collection, or beside it, comes out of no command."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, quote_plus

import pytest
from click.testing import CliRunner

from postsmith.cli import app
from postsmith.run import DEBUG
from postsmith.seal.texts import find
from tools.as_tree import write_tree
from tools.convert import as_version_1, as_version_2_0

Json = dict[str, Any]
HOST = "https://api.leaks.test"
STAGES = ("collection", "ir", "api", "environments")
WAYS = [
    ("2.1", "text"),
    ("2.1", "github"),
    *((v, "json") for v in ("1", "2.0", "2.1", "3")),
]
"""Formats of collections, and of what is printed."""
PLACES = (
    *("bearer", "basic", "apikey", "digest", "oauth1", "oauth2", "awsv4", "hawk"),
    *("ntlm", "edgegrid", "asap", "jwt", "claims", "folder-auth", "collection-auth"),
    *("authorization", "basic-header", "header", "header-off", "marked-row", "cookie"),
    *("query", "query-off", "raw-url", "path-variable", "user-info", "host-user"),
    *("json", "json-comment", "json-in-json", "json-twice", "json-list", "json-row"),
    *("json-held", "json-held-new"),
    *("json-number", "broken-json", "xml", "xml-attribute", "text-form", "form"),
    *("form-marked", "form-json", "multipart", "file-name", "graphql", "graphql-text"),
    *("variable", "marked-variable", "disabled-variable", "folder-variable"),
    *("json-variable", "url-variable", "used-variable", "environment", "globals"),
    *("environment-off", "marked-environment", "example", "example-json", "example-xml"),
    *("example-url", "example-header", "set-cookie", "original", "original-query"),
    *("original-body", "script-set", "script-send", "script-const", "script-folder"),
    *("script-collection", "script-hmac", "curl-user", "curl-header", "curl-key"),
    *("prose-url", "prose-user", "prose-pair", "prose-quoted", "dotted"),
    *("certificate", "proxy-url", "proxy-password", "cookie-jar", "other-auth"),
    *("other-apikey", "other-mode", "script-file", "own-block", "session-value"),
    *("csv", "csv-example", "function-code", "token-code", "graphql-default", "jwk"),
    *("mysql", "log-in-as", "table", "script-joined", "script-compared", "unknown-auth"),
    *("refresh-token", "held-text"),
)  # fmt: skip
SECRETS = {place: f"pl4nted/{n:02d}+{place}é" for n, place in enumerate(PLACES)} | {
    # What could not stand there otherwise.
    "json-number": "7340912658",
    "user-info": "pl4nted-16-in-user-info",
    "host-user": "pl4nted-17-in-the-host",
    "query": "pl4nted-18.in.query",
    "raw-url": "pl4nted-19-in-raw",
    "url-variable": "pl4nted-20-in-a-variable",
    "prose-url": "pl4nted-21-in-prose",
    "prose-user": "pl4nted-22-in-prose",
    "original-query": "pl4nted-23-original",
    "example-url": "pl4nted-24-example",
    "authorization": "pl4nted-25-authorization",
    "header": "pl4nted-26-header",
    "header-off": "pl4nted-27-header",
    "marked-row": "pl4nted-28-marked",
    "cookie": "pl4nted-29-cookie",
    "set-cookie": "pl4nted-30-cookie",
    "example-header": "pl4nted-31-header",
    "original": "pl4nted-32-original",
    "curl-user": "pl4nted-33-curl",
    "curl-header": "pl4nted-34-curl",
    "curl-key": "pl4nted-35-curl",
    "prose-pair": "pl4nted-36-pair",
    "dotted": "pl4nted.37.dotted",
    "text-form": "pl4nted-38-form",
    "file-name": "pl4nted-42-file.pem",
    "proxy-url": "pl4nted-43-in-a-proxy",
    "script-file": "pl4nted-44-in-a-script",
    "csv": "pl4nted-45-in-a-column",
    "csv-example": "pl4nted-46-in-a-column",
    "function-code": "pl4nTed-47-of-a-function",
    "token-code": "pl4nted-48-of-a-token-request",
    "jwk": "pl4nted-49-of-a-key",
    "mysql": "pl4nted-50-mysql",
    "log-in-as": "pl4nted-51-in-prose",
    "table": "pl4nted-52-in-a-table",
    "unknown-auth": "pl4nted-53-unknown",
    "held-text": "pl4nted-54-held",
    "script-joined": "pl4nted-55-joined",
    "script-compared": "pl4nted-56-compared",
}
"""Each one known by its place; most hold what JSON, URLs and base64 write otherwise."""
UNREAD = (
    *("certificate", "proxy-url", "proxy-password", "cookie-jar", "other-auth"),
    *("other-apikey", "other-mode", "script-file", "own-block"),
)
"""What the converters to other formats do not write."""
BESIDE = (
    *("environment", "environment-off", "marked-environment", "globals"),
    "session-value",
)
"""What only a file beside the collection tells."""
TYPED = {
    "uuid": "9b2f6c1e-84a7-4d53-b0c9-71e5a3f8d264",
    "date": "1987-11-23",
    "email": "zoe.pl4nted@bank.test",
    "number": "5520847193",
}


def row(key: str, value: Any, **more: Any) -> Json:
    return {"key": key, "value": value, **more}


def rows(**values: Any) -> list[Json]:
    return [row(key, value) for key, value in values.items()]


def block(kind: str, **values: Any) -> Json:
    return {"type": kind, kind: rows(**values)}


def item(name: str, *, method: str = "GET", **request: Any) -> Json:
    path = name.replace(" ", "-").lower()
    return {
        "name": name,
        "request": {"method": method, "url": f"{HOST}/{path}", **request},
    }


def raw(name: str, text: str, language: str = "json") -> Json:
    body = {"mode": "raw", "raw": text, "options": {"raw": {"language": language}}}
    return item(name, method="POST", body=body)


def auths(s: dict[str, str]) -> Iterator[Json]:
    yield item("bearer", auth=block("bearer", token=s["bearer"]))
    yield item(
        "basic", auth=block("basic", username="zoe-12345678", password=s["basic"])
    )
    yield item("key", auth=block("apikey", key="X-Odd", value=s["apikey"]))
    yield item(
        "digest", auth=block("digest", username="zoe-12345678", password=s["digest"])
    )
    yield item(
        "oauth1",
        auth=block("oauth1", consumerKey="ck-12345678", consumerSecret=s["oauth1"]),
    )
    yield item(
        "oauth2",
        auth=block(
            "oauth2",
            accessToken="",
            clientId="id-12345678",
            clientSecret=s["oauth2"],
            accessTokenUrl=f"{HOST}/token",
            grant_type="client_credentials",
        ),
    )
    yield item(
        "aws", auth=block("awsv4", accessKey="ak-12345678", secretKey=s["awsv4"])
    )
    yield item("hawk", auth=block("hawk", authId="hawk-12345678", authKey=s["hawk"]))
    yield item("ntlm", auth=block("ntlm", username="zoe-12345678", password=s["ntlm"]))
    yield item(
        "edge",
        auth=block(
            "edgegrid", accessToken="at", clientToken="ct", clientSecret=s["edgegrid"]
        ),
    )
    yield item(
        "asap", auth=block("asap", iss="me", aud="you", kid="kid", privateKey=s["asap"])
    )
    claims = json.dumps({"sub": "me", "api_key": s["claims"]})
    yield item(
        "jwt", auth=block("jwt", algorithm="HS256", secret=s["jwt"], payload=claims)
    )
    yield {"name": "folder", "auth": block("bearer", token=s["folder-auth"]), "item": [item("in a folder")], "variable": [row("folderToken", s["folder-variable"])], "event": [script(f'const key = {{token: "{s["script-folder"]}"}}')]}  # fmt: skip


def headers_and_urls(s: dict[str, str]) -> Iterator[Json]:
    yield item(
        "authorization", header=[row("Authorization", f"Bearer {s['authorization']}")]
    )
    pair = base64.b64encode(f"zoe-12345678:{s['basic-header']}".encode()).decode()
    yield item("basic header", header=[row("Authorization", f"Basic {pair}")])
    yield item(
        "header",
        header=[
            row("X-Api-Key", s["header"]),
            row("X-Auth-Token", s["header-off"], disabled=True),
            row("X-Plum", s["marked-row"], type="secret"),
            row("Cookie", f"theme=dark; sid={s['cookie']}"),
        ],
    )
    query = [
        row("api_key", s["query"]),
        row("page", "1"),
        row("token", s["query-off"], disabled=True),
    ]
    yield item(
        "query",
        url={
            "raw": f"{HOST}/query?api_key={s['query']}",
            "host": [HOST],
            "path": ["query"],
            "query": query,
        },
    )
    yield item("raw url", url=f"{HOST}/raw?access_token={s['raw-url']}&page=1")
    door = row("password", s["path-variable"])
    yield item(
        "path variable",
        url={
            "raw": f"{HOST}/doors/:password",
            "host": [HOST],
            "path": ["doors", ":password"],
            "variable": [door],
        },
    )
    yield item(
        "user info", url=f"https://zoe-12345678:{s['user-info']}@api.leaks.test/user"
    )
    yield item(
        "host user",
        url={
            "protocol": "https",
            "host": f"zoe:{s['host-user']}@api.leaks.test",
            "path": ["host"],
        },
    )
    yield item("used variable", header=[row("X-Api-Key", "{{harmless}}")])
    yield item("url variable", url="{{legacy}}/orders")


def bodies(s: dict[str, str]) -> Iterator[Json]:
    yield raw("json", json.dumps({"username": "zoe-12345678", "password": s["json"]}))
    yield raw("comment", f'{{\n  // "password": "{s["json-comment"]}"\n  "a": 1\n}}')
    inner = json.dumps({"client_secret": s["json-in-json"]})
    yield raw("inner", json.dumps({"payload": inner}))
    yield raw(
        "twice",
        json.dumps(
            {"outer": json.dumps({"inner": json.dumps({"api_key": s["json-twice"]})})}
        ),
    )
    yield raw("list", json.dumps({"tokens": ["", s["json-list"]]}))
    held = {"token": {"ttl": 60, "value": s["json-held"]}}
    yield raw("held", json.dumps(held | {"password": {"new": s["json-held-new"]}}))
    yield raw(
        "rows", json.dumps({"headers": [{"name": "X-Api-Key", "value": s["json-row"]}]})
    )
    yield raw("number", json.dumps({"pin": int(s["json-number"])}))
    yield raw("broken", f"{{\"a\": , 'password': '{s['broken-json']}', {{{{x}}}}")
    yield raw(
        "xml",
        f"<a><ns:Password Type='t'>{s['xml']}</ns:Password><b apiKey=\"{s['xml-attribute']}\"/></a>",
        "xml",
    )
    yield raw("text form", f"grant_type=password&password={s['text-form']}&a=1", "text")
    form = [
        row("client_id", "id-12345678"),
        row("client_secret", s["form"]),
        row("plum", s["form-marked"], type="secret"),
        row("data", json.dumps({"password": s["form-json"]})),
    ]
    yield item("form", method="POST", body={"mode": "urlencoded", "urlencoded": form})
    parts = [
        row("api_key", s["multipart"], type="text"),
        {"key": "f", "type": "file", "src": f"/home/zoe/token={s['file-name']}"},
    ]
    yield item("parts", method="POST", body={"mode": "formdata", "formdata": parts})
    graphql = {
        "query": f'mutation {{ login(password: "{s["graphql-text"]}") {{ id }} }}',
        "variables": json.dumps({"password": s["graphql"]}),
    }
    yield item("graphql", method="POST", body={"mode": "graphql", "graphql": graphql})


def examples(s: dict[str, str]) -> Iterator[Json]:
    original = {
        "method": "POST",
        "url": f"{HOST}/examples?api_key={s['original-query']}",
        "header": [row("Authorization", f"Bearer {s['original']}")],
        "body": {"mode": "raw", "raw": json.dumps({"password": s["original-body"]})},
    }
    typed = {
        "refresh_token": TYPED["uuid"],
        "password_hint_secret": TYPED["date"],
        "secret": TYPED["email"],
        "passcode": TYPED["number"],
        "nested": [{"access_token": TYPED["uuid"]}],
        "next_token": "page-two-0001",
    }
    saved = [
        {"name": "ok", "code": 200, "body": json.dumps({"token": s["example"], "log": json.dumps({"secret": s["example-json"]})}), "originalRequest": original, "header": [row("Set-Cookie", f"sid={s['set-cookie']}; Path=/; HttpOnly"), row("X-Auth-Token", s["example-header"]), row("Link", f"<{HOST}/a?token={s['example-url']}>")]},
        {"name": "xml", "code": 400, "body": f"<e><token>{s['example-xml']}</token></e>"},
        {"name": "typed", "code": 201, "body": json.dumps(typed)},
    ]  # fmt: skip
    yield {**item("examples", method="POST"), "response": saved}


def kinds(s: dict[str, str]) -> Iterator[Json]:
    """Ways to write one that are told by what is around it."""
    yield raw("csv", f"name,password\nzoe,{s['csv']}\n", "text")
    column = f"id;api_key;age\n1;{s['csv-example']};3\n"
    saved = [{"name": "ok", "code": 200, "body": column}]
    yield {**item("csv example"), "response": saved}
    yield item("function", url=f"{HOST}/function?code={s['function-code']}")
    grant = f"grant_type=authorization_code&code={s['token-code']}"
    yield raw("grant", grant, "text")
    document = f'query Q($token: String = "{s["graphql-default"]}") {{ a }}'
    graphql = {"query": document, "variables": ""}
    yield item("default", method="POST", body={"mode": "graphql", "graphql": graphql})
    yield raw("jwk", json.dumps({"kty": "oct", "k": s["jwk"]}))
    yield raw("held text", json.dumps({"password": {"plum": s["held-text"]}}))
    lines = (
        f"`mysql -u zoe -p{s['mysql']}`",
        f"Log in as zoe / {s['log-in-as']}.",
        f"| user | password |\n|---|---|\n| zoe | {s['table']} |",
    )
    code = (
        f'const token = "Bearer " + "{s["script-joined"]}";\n'
        f'pm.expect(json.token).to.eql("{s["script-compared"]}");'
    )
    yield {**item("told", description="\n\n".join(lines)), "event": [script(code)]}
    yield item("unknown auth", auth=block("plum", plum=s["unknown-auth"]))
    yield item("refresh", auth=block("oauth2", refresh_token=s["refresh-token"]))


def unread(s: dict[str, str]) -> Iterator[Json]:
    """What no client can use: it is read all the same, as the same may stand elsewhere."""
    yield item(
        "certificate", certificate={"name": "own", "passphrase": s["certificate"]}
    )
    yield item(
        "proxy", proxy={"match": "*", "host": f"http://zoe:{s['proxy-url']}@proxy.test"}
    )
    yield item(
        "other proxy", proxy={"host": "proxy.test", "password": s["proxy-password"]}
    )
    jar = [{"name": "theme", "domain": "leaks.test", "value": s["cookie-jar"]}]
    yield {
        **item("jar"),
        "response": [{"name": "ok", "code": 200, "body": "", "cookie": jar}],
    }
    others = {
        "bearer": rows(token=s["other-auth"]),
        "apikey": rows(key="X-Odd", value=s["other-apikey"]),
    }
    yield item("other auth", auth={"type": "noauth", **others})
    body = {"mode": "raw", "raw": "{}", "urlencoded": rows(password=s["other-mode"])}
    yield item("other mode", method="POST", body=body)
    listen = {"src": f"{HOST}/a.js?token={s['script-file']}", "exec": ["1"]}
    yield {**item("file"), "event": [{"listen": "test", "script": listen}]}
    yield item("own", x_own={"client": {"api_key": s["own-block"]}})


class Planted(NamedTuple):
    source: str
    beside: list[str]
    secrets: dict[str, str]


def script(text: str, listen: str = "prerequest") -> Json:
    return {"listen": listen, "script": {"exec": text.split("\n")}}


def prose(s: dict[str, str]) -> Iterator[Json]:
    events = [
        script(f'pm.environment.set("token", "{s["script-set"]}")', "test"),
        script(
            f"pm.sendRequest({{url: '{HOST}', header: {{'X-Api-Key': '{s['script-send']}'}}}})"
        ),
        script(
            f'const apiSecret = "{s["script-const"]}";\nCryptoJS.HmacSHA256(text, "{s["script-hmac"]}")'
        ),
    ]
    lines = (
        f"curl -u zoe:{s['curl-user']} {HOST}",
        f"curl -H \"Authorization: Bearer {s['curl-header']}\" -H 'X-Api-Key: {s['curl-key']}' {HOST}",
        f"Open [it]({HOST}/a?access_token={s['prose-url']}).",
        f"Open https://zoe:{s['prose-user']}@api.leaks.test/a.",
        f"- password: {s['prose-pair']}",
        f"The API key is `{s['prose-quoted']}`.",
        f"`client_secret` = {s['dotted']}",
    )
    yield {**item("prose", description="\n\n".join(lines)), "event": events}


def repeated(s: dict[str, str]) -> Iterator[Json]:
    """What is a credential elsewhere, under names and in texts that do not say so."""
    for place, secret in s.items():
        found = [
            {"name": f"For {secret}", "code": 200, "body": json.dumps({"plum": secret, "x": f"<{quote(secret, safe='')}>"})},
            {"name": "Coded", "code": 202, "body": json.dumps({"plum": base64.b64encode(f"ab{secret}c".encode()).decode()})},
        ]  # fmt: skip
        again = item(
            f"Again {place}", description=f"As in {secret} or {quote_plus(secret)}."
        )
        again["request"]["header"] = [row("X-Plum", f"plum {secret}")]
        again["request"]["url"] += f"?plum={quote(secret, safe='')}"
        yield {**again, "response": found}
        yield {"name": f"Folder of {secret}", "item": [item(f"Go {place} {secret}")]}


def collection(s: dict[str, str]) -> Json:
    parts = (auths, headers_and_urls, bodies, kinds, examples, prose, repeated)
    more = unread(s) if "certificate" in s else ()
    variables = [
        row("clientSecret", s["variable"]),
        row("client_id", "id-12345678"),
        row("plum", s["marked-variable"], type="secret"),
        row("apiToken", s["disabled-variable"], disabled=True),
        row("settings", json.dumps({"password": s["json-variable"]})),
        row("legacy", f"https://zoe:{s['url-variable']}@api.leaks.test"),
        row("harmless", s["used-variable"]),
    ]
    return {
        "info": {"name": "Leaks", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
        "auth": block("bearer", token=s["collection-auth"]),
        "event": [script(f'pm.globals.set("secret", "{s["script-collection"]}")')],
        "variable": variables,
        "item": [*more, *(each for part in parts for each in part(s))],
    }  # fmt: skip


def beside(s: dict[str, str]) -> tuple[Json, Json]:
    """An environment and globals."""
    values = [
        row("api_token", s["environment"], enabled=True),
        row("password", s["environment-off"], enabled=False),
        row("odd", s["marked-environment"], type="secret"),
        row("plum", "", sessionValue=s["session-value"], type="secret"),
    ]
    globals_ = [row("secret_key", s["globals"], enabled=True)]
    return (
        {"name": "Live", "values": values, "_postman_variable_scope": "environment"},
        {"name": "G", "values": globals_, "_postman_variable_scope": "globals"},
    )


def forms(secret: str) -> set[str]:
    """How a text may be written."""
    ascii_json, json_text = (
        json.dumps(secret)[1:-1],
        json.dumps(secret, ensure_ascii=False)[1:-1],
    )
    coded = {
        secret,
        quote(secret),
        quote(secret, safe=""),
        quote_plus(secret),
        ascii_json,
        json_text,
    }
    coded |= {
        re.sub(r"\W+", "_", secret),
        re.sub(r'[/\\:*?"<>|]', "-", secret),
        json.dumps(ascii_json)[1:-1],
        ascii(secret)[1:-1],
    }
    for before in ("", "a", "ab"):
        whole = base64.b64encode(f"{before}{secret}".encode()).decode()
        coded.add(whole[4 if before else 0 : -4])
    return {each for each in coded if len(each) > 5}


def leaked(text: str, secrets: dict[str, str]) -> dict[str, str]:
    found = {}
    for place, secret in secrets.items():
        for form in forms(secret):
            at = text.find(form)
            if at >= 0:
                found[place] = text[max(0, at - 60) : at + 40]
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("leaks")


@pytest.fixture
def planted(version: str, folder: Path) -> Planted:
    """The collection in one format, and what is beside it."""
    secrets = {p: t for p, t in SECRETS.items() if version[0] == "2" or p not in UNREAD}
    whole = collection(secrets)
    source = folder / ("tree" if version == "3" else f"{version}.json")
    if version == "3":
        write_tree(whole, source)
    else:
        made = {"1": as_version_1, "2.0": as_version_2_0}.get(version, dict[str, Any])
        source.write_text(json.dumps(made(whole)))
    names: list[str] = []
    for name, data in zip(("live.json", "globals.json"), beside(SECRETS), strict=True):
        (folder / name).write_text(json.dumps(data))
        names.append(str(folder / name))
    return Planted(str(source), names, secrets | TYPED)


def outcome(*arguments: str) -> str:
    result = CliRunner().invoke(app, [*arguments, "--verbose"])
    assert result.exit_code in (0, 1), result.output[-2000:]
    return result.output + (repr(result.exception) if result.exception else "")


def given(option: str, others: list[str]) -> list[str]:
    return [word for other in others for word in (option, other)]


each_way = pytest.mark.parametrize(("version", "form"), WAYS)


@each_way
def test_generate_writes_and_says_none(
    planted: Planted, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DEBUG, "1")
    options = ("--output", str(tmp_path), "--format", form)
    others = given("--environment", planted.beside)
    shown = outcome("generate", planted.source, *options, *others)
    assert leaked(shown, planted.secrets) == {}
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 20
    for path in files:
        text = f"{path.relative_to(tmp_path)}\n{path.read_bytes().decode('utf-8', 'replace')}"
        assert leaked(text, planted.secrets) == {}, path


@pytest.mark.parametrize("stage", STAGES)
@each_way
def test_inspect_shows_none(planted: Planted, stage: str, form: str) -> None:
    options = ("--stage", stage, "--format", form)
    others = given("--environment", planted.beside)
    shown = outcome("inspect", planted.source, *options, *others)
    assert leaked(shown, planted.secrets) == {}


@pytest.mark.parametrize("version", ["2.1"])
def test_inspect_shows_none_that_the_collection_tells(planted: Planted) -> None:
    options = ("--stage", "collection", "--format", "json")
    own = {p: text for p, text in planted.secrets.items() if p not in BESIDE}
    assert leaked(outcome("inspect", planted.source, *options), own) == {}


@pytest.mark.parametrize(
    ("version", "form"),
    [way for way in WAYS if way[1] != "github"] + [("2.1", "junit")],
)
def test_replay_shows_none(planted: Planted, form: str) -> None:
    options = ("--connect-to", "127.0.0.1:9", "--timeout", "2", "--format", form)
    others = given("--variables", planted.beside)
    shown = outcome("replay", planted.source, *options, *others)
    assert leaked(shown, planted.secrets) == {}


SECRET = "pl4nted-in-another-format"


def requests_of_version_1() -> Iterator[Json]:
    request = {"id": "r", "name": "A", "method": "GET", "url": f"{HOST}/a"}
    basic = {"id": "basic", "username": "zoe", "password": SECRET}
    yield {**request, "auth": {"type": "noauth"}, "helperAttributes": basic}
    yield {**request, "dataMode": "params", "rawModeData": f'{{"pin": "{SECRET}"}}'}
    jar = {"id": "s", "name": "ok", "text": "", "cookies": rows(theme=SECRET)}
    yield {**request, "responses": [jar]}


@pytest.mark.parametrize("request_", [*requests_of_version_1()])
def test_what_no_reader_of_format_1_takes_is_known(
    request_: Json, tmp_path: Path
) -> None:
    again = {"id": "b", "name": "B", "method": "GET", "url": f"{HOST}/b?plum={SECRET}"}
    file = tmp_path / "one.json"
    entries = {"requests": [request_, again], "order": ["r", "b"]}
    file.write_text(json.dumps({"id": "c", "name": "One", **entries}))
    options = ("--stage", "collection", "--format", "json")
    assert SECRET not in outcome("inspect", str(file), *options)


def test_what_no_reader_of_format_3_takes_is_known(tmp_path: Path) -> None:
    head = f"$kind: http-request\nurl: {HOST}/a\n"
    certificate = f"certificate:\n  passphrase: {SECRET}\n"
    (tmp_path / "A.request.yaml").write_text(head + certificate)
    (tmp_path / f"As {SECRET}.request.yaml").write_text(head)
    options = ("--stage", "collection", "--format", "json")
    assert SECRET not in outcome("inspect", str(tmp_path), *options)


MADE_UP = "Zq7vK8mW3tRyL5n2Xc"


@pytest.mark.parametrize(
    "text",
    [
        f'<item name="apiKey" value="{MADE_UP}"/>',
        f'<input type="password" name="password" value="{MADE_UP}">',
        f'<meta name="csrf-token" content="{MADE_UP}">',
        f"<Parameter><Name>password</Name><Value>{MADE_UP}</Value></Parameter>",
        f"<password><![CDATA[{MADE_UP}]]></password>",
        f"<tr><td>token</td><td>{MADE_UP}</td></tr>",
        f"<strong>Password:</strong> {MADE_UP}",
        f"| api_key | `{MADE_UP}` |",
        f'--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n{MADE_UP}\r\n--b--',
        json.dumps([["Authorization", f"Bearer {MADE_UP}"]]),
        json.dumps({"rows": json.dumps([["X-Api-Key", MADE_UP]])}),
        f"payload=%7B%22api_key%22%3A%22{MADE_UP}%22%7D",
        f"Use password {MADE_UP} to log in.",
        f"The secret key is {MADE_UP}.",
        f"API key\n\n    {MADE_UP}\n",
        json.dumps({"adminPw": MADE_UP, "user1Pass": MADE_UP, "senha": MADE_UP}),
        f"-----BEGIN PGP PRIVATE KEY BLOCK-----\n{MADE_UP}\n-----END PGP PRIVATE KEY BLOCK-----",
        f"https://hooks.slack.com/services/T12345678/B12345678/{MADE_UP}",
        f"https://api.telegram.org/bot7391846205:AAHdqTcvCH1vGW{MADE_UP}/send",
    ],
)
def test_a_credential_is_found_however_it_is_written(text: str) -> None:
    covered = [text[one.start : one.end] for one in find(text)]
    left = text
    for each in covered:
        left = left.replace(each, "")
    assert MADE_UP not in left


@pytest.mark.parametrize(
    "text",
    [
        "Give the token parameter, and the password field. A token expires after 3600s.",
        "| token | string | required |\n| password | at least 8 characters | yes |",
        '<td>token</td><td>required</td> <input name="page" value="abc1234567890defgh">',
        '["password", "token"], ["api_key", "secret"]',
        '{"shift": "abc1234567890defgh", "bypass": "x1234567890123456"}',
        '{"token": {"text": "Paste it here"}, "cookie": {"content": "We use them"}}',
        '{"signature": {"text": "Signed by Zoe"}, "authorization": {"data": "monthly"}}',
        '{"password": {"value": "{{password}}", "new": "<string>", "hint": "a dog"}}',
    ],
)
def test_what_only_speaks_of_credentials_stays(text: str) -> None:
    assert find(text) == []
