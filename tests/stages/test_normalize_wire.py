"""What a saved request sends, compared with what Postman's own runtime sent for it.

The recorded cases are not part of the repository; `POSTSMITH_WIRE_CASES` names their folder.
"""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from postsmith.diagnostics import Report
from postsmith.ir.api import Auth, BodyKind, Group, Operation, SavedRequest
from postsmith.load import load_collection
from postsmith.normalize import normalize
from postsmith.postman.reader import read

DEFAULT = Path(__file__).parents[2].parent / "shared" / "wire-cases"
FOLDER = Path(os.environ.get("POSTSMITH_WIRE_CASES", DEFAULT))
FAMILIES = (
    *("url-", "query-", "pathvar-", "enc-", "method-", "header-", "var-", "body-"),
    *("urlencoded-", "formdata-", "file-", "graphql-", "description-", "item-", "request-"),
    *("auth-apikey-", "auth-basic", "auth-bearer", "auth-oauth2-", "auth-inherit-", "auth-noauth"),
    *("auth-header-", "auth-params-", "auth-two-", "auth-v20-", "response-", "v20-"),
)  # fmt: skip
"""Schemes that need the request, a moment or a challenge are not carried out, only reported."""
INPUTS = ("environment", "globals", "data")
"""Files that a lone export does not have."""
TRANSPORT = frozenset(
    "user-agent accept cache-control postman-token host accept-encoding connection content-length "
    "transfer-encoding".split()
)
FORMS = (BodyKind.URLENCODED, BodyKind.MULTIPART)
"""The transport says what they are."""

OTHERWISE = {
    # A path variable or a variable without a value is asked for; tests give a sample of it.
    *("pathvar-array-value", "pathvar-bool-value", "pathvar-case", "pathvar-comma"),
    *("pathvar-empty-value", "pathvar-in-string-url", "pathvar-missing", "pathvar-no-list"),
    *("pathvar-missing-value", "pathvar-null-value", "pathvar-number-typed"),
    *("pathvar-number-value", "pathvar-object-value", "pathvar-suffix-dot-own-name"),
    *("pathvar-value-unresolved", "pathvar-with-star-suffix", "var-collection-id"),
    *("var-disabled-collection", "var-dynamic-unknown", "var-missing-value", "var-null-value"),
    *("var-unresolved", "var-unresolved-everywhere", "var-variables-key-plural"),
    *("url-variable-name-with-reserved-unresolved", "var-number-typed-string"),
    # Placeholders are types, and segments that are objects have a value.
    *("pathvar-placeholder", "pathvar-value-brackets", "query-placeholder-angle"),
    *("url-object-path-segment-objects", "body-raw-placeholder"),
    # What is nearly JSON is sent as JSON.
    *("body-raw-comments-no-language", "body-raw-comments-text", "body-raw-json-hash-comment"),
    *("body-raw-json-trailing-comma", "var-json-value", "var-any-object-value"),
    # A method sends the parameters of one name together, and none that have neither name nor value.
    *("query-duplicates", "query-null-both", "query-value-with-key-missing-in-between"),
    *("url-string-empty-query", "url-string-only-ampersands"),
    # Not carried out: `disableUrlEncoding`.
    *("url-disable-encoding-ascii", "url-disable-encoding-latin1"),
    # Files are given by the caller, so all of them are there.
    *("file-empty-file", "file-not-found", "formdata-file-not-found", "formdata-files-one-not-found"),
    # An operation has a document, and variables that are null are none.
    *("graphql-empty", "graphql-string", "graphql-variables-null", "graphql-variables-invalid-json"),
}  # fmt: skip
OTHER_HEADERS = {
    "header-value-spaces": "blanks around a value are no part of it",
    "header-proto-name": "a name that JavaScript loses",
}


def cases() -> Iterator[str]:
    for path in sorted(FOLDER.glob("*.expected.json")):
        name = path.name.removesuffix(".expected.json")
        alone = not any((FOLDER / f"{name}.{kind}.json").exists() for kind in INPUTS)
        if name.startswith(FAMILIES) and alone and name not in OTHERWISE:
            yield name


CASES: list[str | None] = list(cases()) or [None]


def operations(group: Group) -> Iterator[Operation]:
    yield from group.operations
    for inner in group.groups:
        yield from operations(inner)


def expectation(name: str | None) -> dict[str, Any]:
    if name is None:
        pytest.skip(f"no cases in {FOLDER}; set POSTSMITH_WIRE_CASES")
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.expected.json").read_text())
    return found


def understood(name: str) -> list[Operation]:
    report = Report()
    source = load_collection(FOLDER / f"{name}.collection.json", report)
    assert source is not None
    model = read(source, report)
    assert model is not None
    return list(operations(normalize(model, report).root))


def sent(name: str | None) -> tuple[Operation, SavedRequest, dict[str, Any]] | None:
    """What there is to compare; `None` for what Postman does not send, or for several requests."""
    expected = expectation(name)
    found = [(o, r) for o in understood(str(name)) for r in o.requests]
    if not expected.get("sent"):
        return None
    ((operation, request),) = found
    return operation, request, expected


def masked(target: str, auth: Auth | None) -> str:
    """The target without the credential in it, which is never the collection's own."""
    if auth is None or "query" not in (
        auth.values.get("in"),
        auth.values.get("addTokenTo"),
    ):
        return target
    name = re.escape(quote(auth.values.get("key", "access_token")))
    return re.sub(rf"([?&]{name}=)[^&]*", r"\1", target)


@pytest.mark.parametrize("name", CASES)
def test_method_url_and_body_are_those_of_postman(name: str | None) -> None:
    if (case := sent(name)) is None:
        return
    operation, request, expected = case
    scheme, _, rest = request.wire.url.partition("://")
    target = masked(rest[rest.find("/") :], operation.auth)
    assert request.wire.method == expected["method"]
    assert scheme == expected["scheme"]
    wanted = masked(expected["target"], operation.auth)
    assert target.encode() == wanted.encode("latin-1")
    body = base64.b64decode(expected["body_base64"])
    assert bool(body) is request.has_body
    if body:
        assert written(operation, request) == read_body(operation, body)


def written(operation: Operation, request: SavedRequest) -> object:
    """What the saved request carries, in a form that can be compared."""
    assert operation.body is not None
    match operation.body.kind:
        case BodyKind.TEXT:
            return request.text_body
        case BodyKind.FILE:
            return None
        case BodyKind.GRAPHQL:
            parts = {"operationName": operation.body.operation_name, "variables": request.body}  # fmt: skip
            given = {name: part for name, part in parts.items() if part is not None}
            return {"query": operation.body.document, **given}
        case BodyKind.URLENCODED:
            return "&".join(
                f"{quote(n, '')}={quote(v, '')}" for n, v, _ in rows(request)
            )
        case BodyKind.MULTIPART:
            return [(n, None if file else v) for n, v, file, *_ in rows(request)]
        case _:
            return request.body


def rows(request: SavedRequest) -> list[Any]:
    assert isinstance(request.body, list)
    return request.body


PART = re.compile(
    rb'form-data; name="(.*?)"(?:; filename=.*?)?(?:\r\nContent-Type: [^\r]*)?\r\n\r\n(.*?)\r\n--',
    re.DOTALL,
)


def read_body(operation: Operation, body: bytes) -> object:
    """What Postman sent, in the same form; the content of files is the caller's."""
    assert operation.body is not None
    match operation.body.kind:
        case BodyKind.FILE:
            return None
        case BodyKind.JSON | BodyKind.GRAPHQL:
            return json.loads(body)
        case BodyKind.MULTIPART:
            files = {field.name for field in operation.body.fields if field.file}
            names = [(match[1].decode(), match[2].decode()) for match in PART.finditer(body)]  # fmt: skip
            return [(name, None if name in files else text) for name, text in names]
        case _:
            return body.decode()


@pytest.mark.parametrize("name", CASES)
def test_headers_are_those_of_postman(name: str | None) -> None:
    if (case := sent(name)) is None or name in OTHER_HEADERS:
        return
    operation, request, expected = case
    found = [(n.lower(), value) for n, value in request.wire.headers]
    ours = {n: value for n, value in found if n not in TRANSPORT}
    theirs: dict[str, str] = {}
    for written_name, value in expected["headers"]:
        key = written_name.lower()
        if key not in TRANSPORT:
            theirs[key] = f"{theirs[key]}, {value}" if key in theirs else value
    if operation.body and operation.body.kind in FORMS and request.has_body:
        ours.setdefault("content-type", theirs.get("content-type", ""))
    for key in secret_headers(operation):
        optional = operation.auth is not None and operation.auth.optional
        assert optional or (key in ours) is (key in theirs)
        ours.pop(key, None)
        theirs.pop(key, None)
    ours = {n: value for n, value in ours.items() if value or n in theirs}
    assert ours == theirs


def secret_headers(operation: Operation) -> tuple[str, ...]:
    """The headers whose values are credentials, which are never the collection's own."""
    auth = operation.auth
    name = auth.values.get("key", "authorization") if auth else "cookie"
    return (name.lower(),)
