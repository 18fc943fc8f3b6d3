"""Which files hold the saved examples and bodies, and what are they called?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from postsmith.ir.api import Api, BodyKind, Example, Media, SavedRequest
from postsmith.json_value import JsonValue
from postsmith.name.assign import Wish, assign
from postsmith.name.spelling import identifier
from postsmith.name.tree import NamedOperation, Resource
from postsmith.targets.python import literals

_SUFFIX = {
    Media.JSON: "json",
    Media.TEXT: "txt",
    Media.XML: "xml",
    Media.HTML: "html",
    Media.BINARY: "bin",
}
LONG_BODY = 500
"""Characters of a literal beyond which a test reads the saved body from a file."""


def _stem(named: NamedOperation) -> str:
    """What an operation's files are called, below `fixtures`: `users/get_a_user_token`."""
    return named.path.replace(".", "/")


def example_file(named: NamedOperation, example: Example, slug: str) -> str | None:
    """The file of an example's body, `None` for an empty one."""
    if example.media is Media.EMPTY or not example.text:
        return None
    return f"{_stem(named)}.{slug}.{_SUFFIX[example.media]}"


def fixture_files(
    tree: Resource, slugs: Mapping[str, Mapping[str, str]]
) -> dict[str, str | bytes]:
    """All fixture files, by path below `fixtures`, the index among them."""
    files: dict[str, str | bytes] = {}
    index: dict[str, list[JsonValue]] = {}
    for resource in tree.walk():
        for named in resource.operations:
            entries: list[JsonValue] = []
            for response in named.operation.responses:
                for example in response.examples:
                    slug = slugs[named.operation.key][example.key]
                    path = example_file(named, example, slug)
                    if path:
                        files[path] = _content(example)
                    entries.append(_entry(example, slug, path))
            if entries:
                index[named.path] = entries
            for saved, path in body_files(named):
                files[path] = literals.json_text(saved.body)
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


def _entry(example: Example, slug: str, path: str | None) -> dict[str, JsonValue]:
    headers: list[JsonValue] = [[name, value] for name, value in example.headers]
    entry: dict[str, JsonValue] = {
        "name": example.name,
        "slug": slug,
        "status": example.status,
        "headers": headers,
    }
    if path:
        entry["file"] = path
    return entry


def body_files(named: NamedOperation) -> Iterable[tuple[SavedRequest, str]]:
    """The saved JSON bodies too long for a test's text, and their files."""
    body = named.operation.body
    if body is None or body.kind is not BodyKind.JSON:
        return
    long = [saved for saved in named.operation.requests if _is_long(saved)]
    several = len(long) > 1
    wishes = {
        saved.key: Wish((saved.key,), (_body_name(saved, several),)) for saved in long
    }
    names = assign(wishes)
    for saved in long:
        yield saved, f"{_stem(named)}.{names[saved.key]}.json"


def _body_name(saved: SavedRequest, several: bool) -> str:
    words = identifier(saved.name[:80], frozenset[str](), "") if several else ""
    return f"request_{words}" if words else "request"


def _is_long(saved: SavedRequest) -> bool:
    if not saved.has_body or saved.text_body is not None:
        return False
    return isinstance(saved.body, dict | list) and len(repr(saved.body)) > LONG_BODY


def count_examples(api: Api, tree: Resource) -> int:
    """All saved examples of the client."""
    return sum(
        len(response.examples)
        for resource in tree.walk()
        for named in resource.operations
        for response in named.operation.responses
    )
