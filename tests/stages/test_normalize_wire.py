"""What a saved request sends, compared with what Postman's own runtime sent for it.

The recorded cases are not part of the repository; `POSTSMITH_WIRE_CASES` names their folder.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from postsmith.diagnostics import Report
from postsmith.ir.api import BodyKind, Group, Operation
from postsmith.load import load_collection
from postsmith.normalize import normalize
from postsmith.postman.reader import read

DEFAULT = Path(__file__).parents[2].parent / "shared" / "wire-cases"
FOLDER = Path(os.environ.get("POSTSMITH_WIRE_CASES", DEFAULT))
FAMILIES = ("url-", "query-", "pathvar-", "enc-", "method-", "header-", "var-", "body-")
INPUTS = ("environment", "globals", "data")
"""Files that a lone export does not have."""

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
    # Not carried out: `disableUrlEncoding`.
    *("url-disable-encoding-ascii", "url-disable-encoding-latin1"),
}  # fmt: skip


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


@pytest.mark.parametrize("name", CASES)
def test_method_url_and_body_are_those_of_postman(name: str | None) -> None:
    expected = expectation(name)
    found = understood(str(name))
    if not expected.get("sent"):
        return
    ((operation, request),) = [(o, r) for o in found for r in o.requests]
    scheme, _, rest = request.wire.url.partition("://")
    target = rest[rest.find("/") :]
    assert request.wire.method == expected["method"]
    assert scheme == expected["scheme"]
    assert target.encode() == expected["target"].encode("latin-1")
    body = base64.b64decode(expected["body_base64"])
    kind = operation.body.kind if operation.body else None
    assert bool(body) is request.has_body
    if kind is BodyKind.JSON:
        assert request.body == json.loads(body)
    elif kind is BodyKind.TEXT:
        assert request.text_body == body.decode()
