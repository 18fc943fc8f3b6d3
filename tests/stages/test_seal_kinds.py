"""Each way in which a credential may be written is found, and what only looks like one stays."""

from __future__ import annotations

import json
from typing import Any

import pytest

from postsmith.diagnostics import Report
from postsmith.jsonable import to_json
from postsmith.load import Source
from postsmith.postman.reader import read
from postsmith.seal import seal
from postsmith.seal.texts import find

MADE_UP = "Zq7vK8mW3tRyL5n2Xc"


def without(text: str) -> str:
    """The text that is left when what is found is taken out."""
    left, end = "", 0
    for one in find(text):
        left += text[end : one.start]
        end = one.end
    return left + text[end:]


TABLES = (
    f"name,password,age\nbob,{MADE_UP},3\nzoe,other,4\n",
    f'"name";"api_key"\r\n"bob";"{MADE_UP}"\r\n',
    f"name\ttoken\nbob\t{MADE_UP}\n",
    json.dumps({"data": f"name,password\nbob,{MADE_UP}"}),
    f"| user | password |\n|---|---|\n| bob | {MADE_UP} |",
    f"<tr><th>user</th><th>password</th></tr><tr><td>bob</td><td>{MADE_UP}</td></tr>",
    f"INSERT INTO users (name, password) VALUES ('bob', '{MADE_UP}')",
)
COMMANDS = (
    f"`mysql -p{MADE_UP} -u root`",
    f"sshpass -p {MADE_UP} ssh host",
    f"http --auth bob:{MADE_UP} GET host",
    f"curl -ubob:{MADE_UP} host",
    f"redis-cli -a {MADE_UP}",
    f"docker login -u bob -p {MADE_UP}",
    f"keytool -storepass {MADE_UP} -alias x",
    f"aws configure set aws_secret_access_key {MADE_UP}",
    f"CREATE USER bob IDENTIFIED BY '{MADE_UP}'",
    f"jdbc:oracle:thin:bob/{MADE_UP}@host:1521",
)
PROSE = (
    f"Log in as bob / {MADE_UP}.",
    f"Login with admin:{MADE_UP}",
    f"Credentials: zoe@leaks.test / {MADE_UP}",
    f"Basic auth: bob:{MADE_UP}",
    f"Password for bob is {MADE_UP}.",
    f"The password of the admin: {MADE_UP}",
    f"Password (staging): {MADE_UP}",
    f"password – {MADE_UP}",
    f"ssh -p 22 bob:{MADE_UP}@host.test",
)
MARKUP = (
    f'<string name="api_key">{MADE_UP}</string>',
    f'<map><entry key="password"><![CDATA[{MADE_UP}]]></entry></map>',
    f"<dict><key>api_key</key>\n<string>{MADE_UP}</string></dict>",
    json.dumps([{"field": "password", "value": MADE_UP}]),
    json.dumps([{"value": MADE_UP, "id": "api_key"}]),
)
CODE = (
    f'const token = "Bearer " + "{MADE_UP}";',
    f'pm.request.headers.add({{key: "Authorization", value: "Bearer " + "{MADE_UP}"}})',
    f'pm.expect(json.token).to.eql("{MADE_UP}");',
    f'pm.expect(pm.environment.get("token")).to.equal("{MADE_UP}");',
    f'if (password === "{MADE_UP}") {{ go(); }}',
    f'if ("{MADE_UP}" == token) {{ go(); }}',
    f'const tokens = ["a", "{MADE_UP}"];',
    f'token += "{MADE_UP}";',
    f'CryptoJS.AES.encrypt(text, "{MADE_UP}")',
    f'KJUR.jws.JWS.sign("HS256", head, body, "{MADE_UP}")',
    f'btoa("bob:{MADE_UP}")',
    f'pm.vault.set("plum", "{MADE_UP}")',
    f'login("bob", "{MADE_UP}")',
    f'const credentials = {{ user: "bob", value: "{MADE_UP}" }}',
    f'const token = atob("{MADE_UP}")',
)
GRAPHQL = (
    f'query Q($token: String = "{MADE_UP}") {{ a }}',
    f'mutation {{ login(password: """{MADE_UP}""") {{ id }} }}',
    json.dumps({"query": f'mutation {{ login(password: "{MADE_UP}") {{ id }} }}'}),
    json.dumps({"query": f'query($token: String = "{MADE_UP}") {{ a }}'}),
)
OBJECTS = (
    *(json.dumps({"kty": "RSA", "n": "public", part: MADE_UP}) for part in ("k", "d", "p", "q", "dp", "dq", "qi")),
    json.dumps({"x": json.dumps({"kty": "oct", "k": MADE_UP})}),
    *(json.dumps({"id": 1, "password": {key: MADE_UP}}) for key in ("a", "currentValue", "initial", "#text", "hash")),
    json.dumps({"credentials": [{"one": {"two": [MADE_UP]}}]}),
    json.dumps({"password": json.dumps({"a": MADE_UP})}),
    json.dumps({"x": json.dumps({"password": {"a": MADE_UP}})}),
)  # fmt: skip
OAUTH = (
    f"grant_type=authorization_code&code={MADE_UP}&redirect_uri=x",
    json.dumps({"grant_type": "authorization_code", "code": MADE_UP.lower()}),
    f"Open https://plum.azurewebsites.net/api/x?code={MADE_UP}== now",
    json.dumps({"redirect": f"https://a.test/cb?code={MADE_UP}&state=abc"}),
    *(f"a=1&{name}={MADE_UP}" for name in ("authCode", "code_verifier", "device_code", "client_assertion", "oauth_verifier")),
)  # fmt: skip

HALVES = (
    f"> Consumer Key: ``{MADE_UP}``\n>\n> Consumer Secret: ``D+EdQ-gs$-%@2Nu7``\n",
    f"Client ID: {MADE_UP}. Client secret: 8sJ2mfQx71bV",
    f'OAuth oauth_consumer_key="{MADE_UP}",oauth_signature="CaeyGPr2mns1WCq4Cpm5aLvz6Gs="',
)


@pytest.mark.parametrize(
    "text",
    [*TABLES, *MARKUP, *COMMANDS, *PROSE, *CODE, *GRAPHQL, *OBJECTS, *OAUTH, *HALVES],
)
def test_a_credential_is_found(text: str) -> None:
    assert MADE_UP not in without(text)
    assert MADE_UP.lower() not in without(text)


@pytest.mark.parametrize(
    "text",
    [
        "name,password\nSet both, and wait.",
        "id,next_page\n1,Zq7vK8mW3tRyL5n2Xc",
        "Password for the account is required. Token (JWT): eyJ... The token for user1234567 expires.",
        "ssh bob@host.test; rsync data2024:x@",
        json.dumps([{"id": "Zq7vK8mW3tRyL5n2Xc", "value": "Zq7vK8mW3tRyL5n2Xc"}]),
        "| Name | Token |\n|---|---|\n| bob | required |",
        "docker run -p 8080:80 image9 and mysql -u root1",
        "Log in at 10:30am. The account id: acc12345678, account/abc123def",
        'pm.expect(json.id).to.eql("Zq7vK8mW3tRyL5n2Xc");',
        'const token = pm.environment.get("token_of_user2");',
        'const token = json["data2x9"];',
        'CryptoJS.HmacSHA256(text, key); sign("HMAC-SHA256", text, key)',
        '{"kty": "RSA", "n": "Zq7vK8mW3tRyL5n2Xc", "e": "AQAB", "kid": "k1"}',
        '{"k": "Zq7vK8mW3tRyL5n2Xc", "d": "Zq7vK8mW3tRyL5n2Xc"}',
        '{"credentials": {"id": "Zq7vK8mW3tRyL5n2Xc", "type": "basic", "ttl": 3600000}}',
        '{"cookies": {"theme": "dark2theme"}}',
        '{"code": "ERR_INVALID_ARGUMENT_1234", "country": {"code": "DE"}}',
        "https://a.test/products?code=SUMMER2024&page=1",
        "Consumer Key: Zq7vK8mW3tRyL5n2Xc, Consumer Secret: <your secret>",
        'query($first: Int = 10, $token: String, $name: String = "abc123def") { a }',
    ],
)
def test_what_is_none_stays(text: str) -> None:
    assert find(text) == []


def sealed(kind: str, **values: Any) -> str:
    rows = [{"key": key, "value": value} for key, value in values.items()]
    request = {"method": "GET", "url": "https://a.test", "auth": {"type": kind, kind: rows}}  # fmt: skip
    data = {"info": {"name": "C"}, "item": [{"name": "a", "request": request}]}
    report = Report()
    model = read(Source("t.json", json.dumps(data), data), report)
    assert model is not None
    return json.dumps(to_json(seal(model, (), report).collection))


def test_all_that_an_auth_of_an_unknown_type_holds_is_a_credential() -> None:
    settings = {
        "scheme": "plum",
        "url": "https://b.test/a",
        "algorithm": "HMAC-SHA256",
        "in": "header",
    }
    shown = sealed("custom", x=MADE_UP, y="correcthorse", **settings)
    assert MADE_UP not in shown
    assert "correcthorse" not in shown
    for text in settings.values():
        assert text in shown


@pytest.mark.parametrize("name", ["refresh_token", "code_verifier", "authCode"])
def test_what_a_known_type_does_not_know_is_told_by_its_name(name: str) -> None:
    assert MADE_UP not in sealed("oauth2", clientId="plum", **{name: MADE_UP})
