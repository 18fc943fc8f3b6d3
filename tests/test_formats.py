"""One collection in formats 1, 2.0, 2.1 and 3 is one client, to the byte."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from postsmith import pipeline
from postsmith.auth import ALL, TYPES, Parameter, Role
from postsmith.result import Result
from tools.as_tree import write_tree
from tools.convert import as_version_1, as_version_2_0, folders_first, with_helpers
from tools.loose import record, records

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "collections").glob("*.json"))
CASES = [
    ROOT / "tests/cases" / name / "collection.json"
    for name in (
        "auth",
        "bodies",
        "merged",
        "names",
        "other-scripts",
        "paths-and-queries",
        "placeholders",
        "responses",
        "secrets",
        "tolerant-json",
        "variables",
    )
]


def name_of(path: Path) -> str:
    return path.stem if path.parent.name == "collections" else path.parent.name


each_collection = pytest.mark.parametrize("path", [*SAMPLES, *CASES], ids=name_of)


def document_of(path: Path) -> Any:
    document = json.loads(path.read_text(encoding="utf-8"))
    return document.get("collection", document)


def generated(path: Path) -> Result:
    result = pipeline.generate(path)
    assert not result.failed, result.diagnostics
    return result


def written(folder: Path, document: Any, name: str = "one.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def same(one: Result, other: Result) -> None:
    assert one.files.keys() == other.files.keys()
    for name, content in one.files.items():
        assert other.files[name] == content, name


def holdable_in_3(document: Any) -> Any:
    """Without what a tree cannot say: types of variables, names of GraphQL's operations, pruned bodies."""
    for variable in document.get("variable") or ():
        value = variable.get("value", "")
        text = "" if value is None else json.dumps(value)
        variable["value"] = value if isinstance(value, str) else text
    for item in requests_in(document["item"]):
        body = item["request"].get("body") or {}
        if body.get("mode") == "graphql":
            body["graphql"].pop("operationName", None)
        item["protocolProfileBehavior"] = {
            **item.get("protocolProfileBehavior", {}),
            "disableBodyPruning": True,
        }
    return document


def requests_in(items: list[Any]) -> Iterator[Any]:
    for item in items:
        if "item" in item:
            yield from requests_in(item["item"])
        elif isinstance(item["request"], dict):
            yield item


@each_collection
def test_format_2_0(path: Path, tmp_path: Path) -> None:
    document = document_of(path)
    old = written(tmp_path, as_version_2_0(document), "two.json")
    same(generated(old), generated(written(tmp_path, document)))


@each_collection
def test_format_1(path: Path, tmp_path: Path) -> None:
    document = document_of(path)
    document["item"] = list(folders_first(document["item"]))
    old = written(tmp_path, as_version_1(document), "v1.json")
    same(generated(old), generated(written(tmp_path, document)))


@each_collection
def test_format_3(path: Path, tmp_path: Path) -> None:
    document = holdable_in_3(document_of(path))
    tree = write_tree(document, tmp_path / "tree")
    same(generated(tree), generated(written(tmp_path, document)))


GRANTS = (
    "client_credentials",
    "password_credentials",
    "authorization_code",
    "authorization_code_with_pkce",
    "implicit",
)
AUTHS = [
    *((kind.name, "") for kind in ALL if kind.classes),
    *(("oauth2", grant) for grant in GRANTS),
]
each_auth = pytest.mark.parametrize(("kind", "grant"), AUTHS)


def value_of(parameter: Parameter, kind: str, grant: str) -> Any:
    """Something that is no default, and that goes along with the others."""
    match parameter.name, parameter.role:
        case "accessToken", _ if grant:
            return ""
        case "grant_type", _:
            return grant
        case (("tokenType" | "qop"), _):
            return ""
        case "client_authentication", _:
            return "body"
        case "signatureMethod", _:
            return "HMAC-SHA256"
        case (("algorithm" | "alg"), _):
            return {"jwt": "HS512", "asap": "ES256", "hawk": "sha1"}.get(kind, "MD5")
        case "addTokenTo", _:
            return "queryParam" if kind == "jwt" else "queryParams"
        case "in", _:
            return "query"
        case _, Role.WHO | Role.PROOF:
            return f"{{{{my {parameter.name}}}}}"
        case _, Role.FLAG:
            return True
        case _, Role.JSON:
            return '{"sub": "{{subject}}"}'
        case name, _:
            return f"https://id.test/{name}" if "ur" in name.lower() else f"a-{name}"


def with_auth(kind: str, grant: str, old: bool) -> Any:
    """A collection with all parameters of a type, or all that format 1 can hold."""
    params = [
        {"key": each.name, "value": value_of(each, kind, grant)}
        for each in TYPES[kind].parameters
        if each.format_1 or not old
    ]
    request = {
        "method": "GET",
        "url": {
            "raw": "https://api.test/x",
            "protocol": "https",
            "host": ["api", "test"],
            "path": ["x"],
        },
        "auth": {"type": kind, kind: params},
    }
    return {"info": {"name": "Gate"}, "item": [{"name": "Call", "request": request}]}


@each_auth
def test_an_auth_in_formats_2_and_3(kind: str, grant: str, tmp_path: Path) -> None:
    document = with_auth(kind, grant, old=False)
    one = generated(written(tmp_path, document))
    same(generated(written(tmp_path, as_version_2_0(document), "two.json")), one)
    same(generated(write_tree(holdable_in_3(document), tmp_path / "tree")), one)


@each_auth
@pytest.mark.parametrize("as_text", [False, True])
def test_an_auth_in_format_1(
    kind: str, grant: str, as_text: bool, tmp_path: Path
) -> None:
    document = with_auth(kind, grant, old=True)
    old = with_helpers(as_version_1(document))
    if as_text:
        for request in records(old["requests"]):
            request["helperAttributes"] = json.dumps(request["helperAttributes"])
    one = generated(written(tmp_path, document))
    same(generated(written(tmp_path, old, "v1.json")), one)


@pytest.mark.parametrize(
    ("grant", "name"),
    [
        ("client_credentials", "OAuth2ClientCredentials"),
        ("password_credentials", "OAuth2Password"),
        ("authorization_code", "OAuth2AuthorizationCode"),
        ("implicit", "OAuth2"),
    ],
)
def test_a_grant_of_format_1_fetches_its_token(
    grant: str, name: str, tmp_path: Path
) -> None:
    document = with_helpers(as_version_1(with_auth("oauth2", grant, old=True)))
    text = str(generated(written(tmp_path, document)).files["gate/client.py"])
    assert f"{name}(" in text
    if grant != "implicit":
        assert 'client_authentication="body"' in text
    if grant == "authorization_code":
        assert 'redirect_uri="https://id.test/redirect_uri"' in text


def test_names_that_an_upgrade_from_format_1_keeps(tmp_path: Path) -> None:
    """Postman's own converter leaves a block of format 2 with the names that format 1 has for a grant."""
    document = with_auth("oauth2", "client_credentials", old=True)
    one = generated(written(tmp_path, document))
    names = {
        each.name: each.format_1[0] for each in TYPES["oauth2"].parameters if each.kept
    }
    for row in document["item"][0]["request"]["auth"]["oauth2"]:
        row["key"] = names.get(row["key"], row["key"])
    assert {"grantType", "redirectUri"} <= set(names.values())
    same(generated(written(tmp_path, document, "kept.json")), one)


def test_the_parameters_that_format_1_loses(tmp_path: Path) -> None:
    """What Postman drops on its way to format 2 is not sent, and not understood here either."""
    document = with_helpers(as_version_1(with_auth("hawk", "", old=True)))
    one = generated(written(tmp_path, document))
    (request,) = records(document["requests"])
    record(request["helperAttributes"])["app"] = "an app"
    same(generated(written(tmp_path, document, "more.json")), one)
