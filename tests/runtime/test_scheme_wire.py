"""What Postman sends for each type of auth: recorded with its own engine, compared byte by byte.

`postman_auth.json` holds the auth blocks and what went out. A block goes the whole way: it is read as the
generator reads it, becomes the expression that generated code holds, and signs a request of the runtime.
"""

from __future__ import annotations

import importlib
import json
import re
import time
from pathlib import Path
from typing import Any

import pytest

from postsmith.auth import Role, class_of, parameters
from postsmith.diagnostics import Location, Report
from postsmith.normalize import auth as ir_auth
from postsmith.postman.model import Auth as Block
from postsmith.postman.model import Collection, Item
from postsmith.seal import seal
from postsmith.targets.python.auths import auth_expression
from postsmith.view import auth_of
from postsmith.view.calls import Auth
from postsmith.wire.visits import Visit, walk

NAME = "client_runtime"

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "postman_auth.json").read_text()
)
EXACT = [case for case in CASES if case["kind"] == "expected"]
SAMPLES = [case for case in CASES if case["kind"] == "sample"]


def template(case: dict[str, Any]) -> tuple[Auth | None, dict[str, str]]:
    """The auth of a case as the generator understands it, and the values that it takes out."""
    kind, params = case["type"], dict(case["params"] or {})
    values = dict(case.get("variables", {}))
    for name in parameters(kind, Role.WHO, Role.PROOF):
        if params.get(name):
            values[name] = params[name]
            params[name] = f"{{{{{name}}}}}"
    return auth_of(ir_auth.auth_of(visit_of(kind, params), (), Report())), values


def visit_of(kind: str, params: dict[str, Any]) -> Visit:
    """A request with an auth block."""
    block = Block(kind, params, "/auth")
    return Visit(Item("call", None), (), block, {}, Location("c.json", "", ()))


def sealed_visit(kind: str, params: dict[str, Any], report: Report) -> Visit:
    """The same of a collection whose credentials are taken out."""
    collection = Collection(
        "C", (Item("call", None),), auth=Block(kind, params, "/auth")
    )
    return walk(seal(collection, (), report).collection)[0]


def built(rt: Any, auth: Auth | None) -> Any:
    """The object that generated code makes of an auth."""
    if auth is None:
        return None
    name, arguments = auth_expression(auth)
    module = class_of(auth.kind).module
    home = importlib.import_module(f"{NAME}.schemes.{module}") if module else rt
    return getattr(home, name)(**arguments)


def sent(api: Any, case: dict[str, Any], scheme: Any, values: dict[str, str]) -> Any:
    """The request that goes out for a case, the first of them where there are more."""
    server, slash, path = case["url"].partition("://")[2].partition("/")
    body: dict[str, Any] = case.get("body", {})
    headers = dict(case.get("given", {}))
    more: dict[str, Any] = {}
    arguments: dict[str, Any] = {}
    if body.get("mode") == "raw":
        more["body"] = "text"
        headers["Content-Type"] = "application/json"
        arguments["body"] = body["raw"]
    elif body.get("mode") == "urlencoded":
        more["body"] = "urlencoded"
        rows: dict[str, list[str]] = {}
        for row in body["urlencoded"]:
            rows.setdefault(row["key"], []).append(row["value"])
        arguments["body"] = rows
    more["headers"] = headers
    operation = api.operation(case["method"], slash + path, auth=scheme, **more)
    settings = api.settings(servers={"": f"http://{server}"})
    client = {"settings": settings, "given": values}
    return api.sent(operation, client=client, **arguments)


def same(request: Any, case: dict[str, Any]) -> None:
    """The request is the recorded one."""
    assert request.extensions["target"].decode("latin-1") == case["target"]
    own = b"host accept accept-encoding connection user-agent content-length".split()
    found = {
        name.decode().lower(): value.decode("latin-1")
        for name, value in request.headers.raw
        if name.lower() not in own
    }
    # Blanks around a value mean nothing (RFC 9110, 5.5), and the client does not send them.
    assert found == {name.lower(): value.strip() for name, value in case["headers"]}
    assert request.content.decode() == case["sent"]


def named(cases: list[dict[str, Any]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", cases, ids=[c["name"] for c in cases])


@named(EXACT)
def test_the_request_is_the_one_that_postman_sends(
    one: Any, case: dict[str, Any]
) -> None:
    auth, values = template(case)
    same(sent(one, case, built(one.rt, auth), values), case)


def chosen(case: dict[str, Any]) -> dict[str, str]:
    """Time and nonce that Postman made up for a sample."""
    told = " ".join([case["target"], *(value for _, value in case["headers"])])
    names = {"ts": "timestamp", "oauth_timestamp": "timestamp", "oauth_nonce": "nonce"}
    pairs: list[tuple[str, str]] = re.findall(
        r'\b(ts|\w*nonce|\w*timestamp)="?([^",;&]+)', told
    )
    return {names.get(name, name): value for name, value in pairs}


@named([c for c in SAMPLES if c["type"] in ("oauth1", "hawk", "edgegrid")])
def test_with_the_same_time_and_nonce_the_signature_is_postmans(
    one: Any, case: dict[str, Any]
) -> None:
    made = chosen(case)
    assert set(made) == {"timestamp", "nonce"}
    auth, values = template({**case, "params": {**case["params"], **made}})
    same(sent(one, case, built(one.rt, auth), values), case)


@named([c for c in SAMPLES if c["type"] == "awsv4" and c["params"]])
def test_at_the_same_time_the_signature_of_aws_is_postmans(
    one: Any, case: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = " ".join([case["target"], *(value for _, value in case["headers"])])
    moment = re.search(r"\d{8}T\d{6}Z", told)
    assert moment is not None
    then = time.strptime(moment[0], "%Y%m%dT%H%M%SZ")
    monkeypatch.setattr("time.gmtime", lambda *_: then)
    auth, values = template(case)
    same(sent(one, case, built(one.rt, auth), values), case)


def test_where_postman_can_not_sign_the_request_goes_out_without(
    one: Any, caplog: pytest.LogCaptureFixture
) -> None:
    case = next(c for c in CASES if c["name"] == "asap-full")
    auth, values = template(case)
    same(sent(one, case, built(one.rt, auth), values), case)
    assert "sent without auth: there is no ASAP algorithm 'HS256'" in caplog.text


def test_without_its_keys_aws_signs_nothing(one: Any) -> None:
    # Postman signs with the word `undefined`, which no server can take for anything.
    case = next(c for c in CASES if c["name"] == "awsv4-no-params")
    auth, values = template(case)
    request = sent(one, case, built(one.rt, auth), values)
    assert "authorization" not in request.headers


@named([c for c in CASES if c["params"] and c["name"] != "jwt-bad-place"])
def test_no_credential_stands_in_the_expression(case: dict[str, Any]) -> None:
    params = {**case["params"]}
    secret = [name for name in parameters(case["type"], Role.PROOF) if params.get(name)]
    params |= {name: f"0-literal-{name}" for name in secret}
    report = Report()
    auth = auth_of(
        ir_auth.auth_of(sealed_visit(case["type"], params, report), (), report)
    )
    assert auth is not None
    assert "0-literal" not in json.dumps(auth_expression(auth))
    found = [each.code for each in report.diagnostics]
    assert found == ["PM301"] * len(secret)


def test_a_credential_among_the_claims_becomes_a_variable() -> None:
    params = {
        "algorithm": "HS256",
        "secret": "{{key}}",
        "payload": '{"sub": "ada", "client_secret": "0-literal-0", "n": 1}',
    }
    auth = auth_of(ir_auth.auth_of(sealed_visit("jwt", params, Report()), (), Report()))
    assert auth is not None
    payload = auth_expression(auth)[1]["payload"]
    assert payload == '{"sub": "ada", "client_secret": "{{client_secret}}", "n": 1}'
