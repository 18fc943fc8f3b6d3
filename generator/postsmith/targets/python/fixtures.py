"""Which files hold the saved examples and bodies, and what are they called?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from postsmith.assign import Wish, assign
from postsmith.json_value import JsonValue
from postsmith.spelling import identifier
from postsmith.targets.python import literals
from postsmith.view.calls import Example, Media, Operation, SavedRequest
from postsmith.view.payloads import JsonBody, SavedJson

_SUFFIX = {
    Media.JSON: "json",
    Media.TEXT: "txt",
    Media.XML: "xml",
    Media.HTML: "html",
    Media.BINARY: "bin",
}
LONG_BODY = 500
"""Characters of a literal beyond which a test reads the saved body from a file."""


def _stem(operation: Operation) -> str:
    """What an operation's files are called, below `fixtures`: `users/get_token`."""
    return operation.dotted.replace(".", "/")


def _example_file(operation: Operation, example: Example) -> str | None:
    """The file of an example's body, `None` for an empty one."""
    if example.media is Media.EMPTY or not example.text:
        return None
    return f"{_stem(operation)}.{example.slug}.{_SUFFIX[example.media]}"


def fixture_files(
    operations: Iterable[Operation], bodies: Mapping[str, Mapping[str, str]]
) -> dict[str, str | bytes]:
    """All fixture files, by path below `fixtures`, the index among them. `bodies`: what `body_files` gives, by operation."""
    files: dict[str, str | bytes] = {}
    index: dict[str, list[JsonValue]] = {}
    for operation in operations:
        for example in (
            each for found in operation.responses for each in found.examples
        ):
            path = _example_file(operation, example)
            if path:
                files[path] = _content(example)
            index.setdefault(operation.dotted, []).append(_entry(example, path))
        for saved in operation.requests:
            path = bodies[operation.key].get(saved.key)
            if path and isinstance(saved.body, SavedJson):
                files[path] = literals.json_text(saved.body.value)
    files["index.json"] = _index_text(index)
    return files


def _index_text(index: Mapping[str, list[JsonValue]]) -> str:
    """JSON with one saved example a line, so that a change reads as what it is."""
    parts: list[str] = []
    for path, entries in index.items():
        lines = (json.dumps(entry, ensure_ascii=False) for entry in entries)
        parts.append(
            f"  {json.dumps(path, ensure_ascii=False)}: [\n    "
            + ",\n    ".join(lines)
            + "\n  ]"
        )
    return "{\n" + ",\n".join(parts) + "\n}\n" if parts else "{}\n"


def _content(example: Example) -> str | bytes:
    if example.media is Media.BINARY:
        return example.text.encode("utf-8", "replace")
    return example.text


def _entry(example: Example, path: str | None) -> dict[str, JsonValue]:
    headers: list[JsonValue] = [[each.name, each.value] for each in example.headers]
    entry: dict[str, JsonValue] = {
        "name": example.name,
        "slug": example.slug,
        "status": example.status,
        "headers": headers,
    }
    if path:
        entry["file"] = path
    return entry


def body_files(operation: Operation) -> dict[str, str]:
    """The files of saved JSON bodies that are too long for a test's text, by the keys of their requests."""
    if not isinstance(operation.body, JsonBody):
        return {}
    long = [saved for saved in operation.requests if _is_long(saved)]
    several = len(long) > 1
    names = assign(
        {saved.key: Wish((saved.key,), (_body_name(saved, several),)) for saved in long}
    )
    return {key: f"{_stem(operation)}.{name}.json" for key, name in names.items()}


def _body_name(saved: SavedRequest, several: bool) -> str:
    words = identifier(saved.name[:80], frozenset[str](), "") if several else ""
    return f"request_{words}" if words else "request"


def _is_long(saved: SavedRequest) -> bool:
    if not isinstance(saved.body, SavedJson):
        return False
    value = saved.body.value
    return isinstance(value, dict | list) and len(repr(value)) > LONG_BODY
