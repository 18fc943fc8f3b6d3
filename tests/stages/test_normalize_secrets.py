"""No credential of a collection reaches the API, and a finding says where each one is."""

from __future__ import annotations

import json
from typing import Any

import pytest

from postsmith.diagnostics import Report
from postsmith.jsonable import to_json
from postsmith.load import Source
from postsmith.normalize import normalize
from postsmith.postman.model import Collection
from postsmith.postman.reader import read
from postsmith.seal import seal
from postsmith.seal.credentials import is_credential, is_secret_name

LITERAL = "s3cr3t-Zq81mKw0Lx7"
JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl"
URL = "https://api.test/x"


def run(data: dict[str, Any]) -> tuple[str, list[str]]:
    """What later stages may write, as text, and the codes of the findings."""
    report = Report()
    model = read(Source("t.json", json.dumps(data), data), report)
    assert model is not None
    sealed = seal(model, (), report)
    api = normalize(sealed.collection, report, sealed.environments)
    text = json.dumps(to_json(api), ensure_ascii=False)
    said = [each.code for each in report.diagnostics]
    return text + "".join(each.message for each in report.diagnostics), said


def request(method: str = "POST", url: Any = URL, **rest: Any) -> dict[str, Any]:
    entry = {"name": "a", "request": {"method": method, "url": url, **rest}}
    return {"info": {"name": "C"}, "item": [entry]}


def row(key: str, value: Any, **rest: Any) -> dict[str, Any]:
    return {"key": key, "value": value, **rest}


def header(key: str, value: str) -> dict[str, Any]:
    return request(header=[row(key, value)])


def auth(type_: str, **values: str) -> dict[str, Any]:
    rows = [row(key, value) for key, value in values.items()]
    return request(auth={"type": type_, type_: rows})


def graphql(query: str, **variables: Any) -> dict[str, Any]:
    found = {"query": query, "variables": json.dumps(variables)}
    return request(body={"mode": "graphql", "graphql": found})


def urlencoded(*rows: dict[str, Any]) -> dict[str, Any]:
    return request(body={"mode": "urlencoded", "urlencoded": list(rows)})


def raw(text: str, language: str = "json") -> dict[str, Any]:
    options = {"raw": {"language": language}}
    return request(body={"mode": "raw", "raw": text, "options": options})


def example(**rest: Any) -> dict[str, Any]:
    data = request()
    saved = {"name": "ok", "code": 200, **rest}
    data["item"][0]["response"] = [saved]
    return data


REPORTED = {
    "bearer": auth("bearer", token=LITERAL),
    "basic": auth("basic", username="me", password=LITERAL),
    "apikey in a header": auth("apikey", key="X-Key", value=LITERAL),
    "apikey in the query": auth("apikey", key="k", value=LITERAL, **{"in": "query"}),
    "oauth2": auth("oauth2", accessToken=LITERAL),
    "auth of the collection": {
        **request(),
        "auth": {"type": "bearer", "bearer": [row("token", LITERAL)]},
    },
    "auth beside a variable": auth("bearer", token="{{prefix}}" + JWT),
    "Authorization: Bearer": header("Authorization", f"Bearer {LITERAL}"),
    "Authorization: Basic": header("Authorization", "Basic bWU6czNjcjN0LVpxODFtS3cwTHg3"),
    "Authorization alone": header("authorization", LITERAL),
    "X-Api-Key": header("X-Api-Key", LITERAL),
    "Cookie": header("Cookie", f"session={LITERAL}"),
    "a JWT in any header": header("X-Anything", JWT),
    "a JWT among words": header("X-Anything", f"the {JWT}"),
    "api_key in the query": request(url=f"{URL}?api_key={LITERAL}"),
    "access_token in the query": request(url=f"{URL}?a=1&access_token={LITERAL}"),
    "JWT in the query": request(url=f"{URL}?q={JWT}"),
    "password in a JSON body": raw(json.dumps({"user": {"password": LITERAL}})),
    "list of tokens in a JSON body": raw(json.dumps({"tokens": [LITERAL]})),
    "client_secret in a form": request(body={"mode": "urlencoded", "urlencoded": [row("client_secret", LITERAL)]}),
    "password in a multipart form": request(body={"mode": "formdata", "formdata": [row("password", LITERAL)]}),
    "client_secret in a list of a form": urlencoded(row("client_secret", [LITERAL])),
    "password in the variables of GraphQL": graphql("query Q($p: P) { a }", password=LITERAL),
    "JWT in a GraphQL document": graphql(f'{{ me(token: "{JWT}") {{ id }} }}'),
    "user and password in the URL": request(url=f"https://me:{LITERAL}@api.test/x"),
    "user and password in the parts of a URL": request(url={"host": "api.test", "auth": {"user": "me", "password": LITERAL}}),
    "user and password in the host": request(url={"protocol": "https", "host": f"me:{LITERAL}@api.test"}),
    "user and password in a variable": {**request(url="{{base}}/x"), "variable": [row("base", f"https://me:{LITERAL}@api.test")]},
    "JWT in the path": request(url=f"{URL}/{JWT}/y"),
    "JWT alone in the query": request(url=f"{URL}?{JWT}"),
    "token as a path variable": request(url={"host": URL, "path": [":token"], "variable": [row("token", LITERAL)]}),
    "a variable used as API key": {**auth("apikey", key="X-Key", value="{{admin}}"), "variable": [row("admin", LITERAL)]},
    "a variable behind one": {**auth("bearer", token="{{a}}"), "variable": [row("a", "{{b}}"), row("b", LITERAL)]},
    "a variable in a header named like one": {**header("X-Api-Key", "{{admin}}"), "variable": [row("admin", LITERAL)]},
    "a variable under client_secret": {**urlencoded(row("client_secret", "{{cs}}")), "variable": [row("cs", LITERAL)]},
    "a variable under password in JSON": {**raw('{"password": "{{pw}}", "n": {{pw}}}'), "variable": [row("pw", LITERAL)]},
    "a variable of type secret": {**header("X-A", "{{v}}"), "variable": [row("v", LITERAL, type="secret")]},
    "a variable named like one": {**header("X-A", "{{apiToken}}"), "variable": [row("apiToken", LITERAL)]},
    "a variable that looks like one": {**header("X-A", "{{v}}"), "variable": [row("v", JWT)]},
}  # fmt: skip
"""Ways to write a credential into a collection that are reported."""

SILENT = {
    "password in an example": example(body=json.dumps({"password": LITERAL})),
    "JWT in an example": example(body=json.dumps({"any": JWT})),
    "JWT in a text example": example(body=f"token: {JWT}"),
    "JWT as the name of an example": example(body="{}", name=JWT),
    "JWT as a key in an example": example(body=json.dumps({JWT: 1})),
    "JWT as the name of a request": {**request(), "item": [{**request()["item"][0], "name": f"Use {JWT}"}]},
    "JWT as the name of a folder": {**request(), "item": [{"name": JWT, "item": example(body="{}")["item"]}]},
    "JWT in the description of a variable": {**header("X-A", "{{v}}"), "variable": [row("v", "1", description=JWT)]},
    "Set-Cookie of an example": example(body="{}", header=[row("Set-Cookie", LITERAL)]),
    "token header of an example": example(body="{}", header=[row("X-Auth-Token", LITERAL)]),
    "token in the request of an example": example(
        body="{}",
        originalRequest={
            "method": "GET",
            "url": f"{URL}?api_key={LITERAL}",
            "header": [row("Authorization", f"Bearer {LITERAL}")],
            "auth": {"type": "bearer", "bearer": [row("token", LITERAL)]},
        },
    ),
    "JWT in a description": {**request(description=f"Use {JWT}"), "info": {"name": "C", "description": JWT}},
    "JWT in the description of a row": request(header=[row("X-A", "1", description=f"e.g. {JWT}")]),
    "password of a row that is off": request(header=[row("X-Api-Key", LITERAL, disabled=True)]),
    "JWT in a raw text": raw(f"token={JWT}", "text"),
}  # fmt: skip
"""Left out or replaced without a finding: examples and prose are full of such values."""

SECRETS = (LITERAL, JWT, "bWU6czNjcjN0LVpxODFtS3cwTHg3")


@pytest.mark.parametrize("name", REPORTED)
def test_credentials_are_left_out_and_reported(name: str) -> None:
    text, codes = run(REPORTED[name])
    assert not any(secret in text for secret in SECRETS)
    assert "PM301" in codes


@pytest.mark.parametrize("name", SILENT)
def test_credentials_in_examples_and_prose_are_left_out(name: str) -> None:
    text, _ = run(SILENT[name])
    assert not any(secret in text for secret in SECRETS)


@pytest.mark.parametrize(
    "data",
    [
        auth("bearer", token="{{token}}"),
        auth("bearer", token="<token>"),
        auth("bearer", token=""),
        auth("basic", username="{{u}}", password="{{p}}"),
        auth("apikey", key="X-Key", value="<API Key>"),
        header("Authorization", "Bearer {{token}}"),
        header("Authorization", "Bearer <token>"),
        header("X-Api-Key", "{{apiKey}}"),
        header("X-Api-Key", "your-api-key"),
        header("X-Api-Key", "YOUR_API_KEY"),
        raw('{"password": "my_password"}'),
        request(url="https://{{user}}:{{password}}@api.test/x"),
        {**request(), "variable": [row("token", "YOUR_TOKEN")]},
        {
            **auth("basic", username="{{name}}", password="{{pw}}"),
            "variable": [row("name", "me")],
        },
        {**raw('{"key": "{{issue}}"}'), "variable": [row("issue", "PRJ-1")]},
        header("X-Request-Id", "6f1f6a0c-8d2f-4a7a-9e7b-0d3f3c1b2a10"),
        request(url=f"{URL}?api_key={{{{key}}}}"),
        request(url=f"{URL}?page_token=abcdefgh"),
        raw('{"password": "{{password}}"}'),
        raw('{"password": "<password>"}'),
        raw('{"password": {{password}}}'),
        {**request(), "variable": [row("token", "")]},
        {**request(), "variable": [row("token", "<token>")]},
        {**request(), "variable": [row("token", "{{other}}")]},
    ],
)
def test_references_and_placeholders_are_no_credentials(data: dict[str, Any]) -> None:
    assert "PM301" not in run(data)[1]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("password", True),
        ("clientSecret", True),
        ("client_secret", True),
        ("X-Api-Key", True),
        ("apikey", True),
        ("access_token", True),
        ("Authorization", True),
        ("Cookie", True),
        ("private-key", True),
        ("key", False),
        ("signature", True),
        ("privateKeyAlias", False),
        ("authorization_id", False),
        ("credential_authorized_at", False),
        ("dateOfSignature", False),
        ("token_type", False),
        ("tokenUrl", False),
        ("max_tokens", False),
        ("next_page_token", False),
        ("keyboard", False),
        ("userId", False),
        ("name", False),
        ("", False),
    ],
)
def test_names(name: str, expected: bool) -> None:
    assert is_secret_name(name) is expected


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("key", "9f86d081884c7d659a2feaa0c55ad015", True),
        ("key", "value1", False),
        ("key", "some words, and 2 more of them", False),
        ("token", LITERAL, True),
        ("token", "{{token}}", False),
        ("token", "<token>", False),
        ("token", "[token]", False),
        ("token", "xxxxx", False),
        ("token", "****", False),
        ("token", "your token here", False),
        ("token", "", False),
        ("token", "YOUR_TOKEN", False),
        ("token", "my_token", False),
        ("password", "MyP4ssword", True),
        ("password", "put2night!", True),
        ("anything", JWT, True),
        ("anything", "sk_live_abcdefgh1234", True),
        ("anything", "AKIAABCDEFGHIJKLMNOP", True),
        ("anything", "ghp_abcdefghijklmnopqrst", True),
        ("anything", "-----BEGIN PRIVATE KEY-----\nMIIB", True),
        ("anything", "an ordinary sentence", False),
    ],
)
def test_values(name: str, value: str, expected: bool) -> None:
    assert is_credential(name, value) is expected


def test_prose_keeps_the_rest() -> None:
    sealed = seal(Collection("C"), (), Report())
    assert sealed.text(f"Use {JWT} here") == "Use REMOVED here"
    assert sealed.text("nothing to see") == "nothing to see"
