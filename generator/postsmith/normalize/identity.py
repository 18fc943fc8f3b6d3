"""What is a thing, wherever it stands? Its key: made of what it is, never of its place in the collection.

A key is the same for ever, whatever else is saved beside the thing: reordered, renamed around, or moved to another
folder. Names, files and tests are found by it.

An operation is its method, its path without the names of parameters, its host as the collection writes it, and what
tells it from others of that path. A parameter of a path is the place that it has there, any other its name on the wire.
A saved request or answer is its name; what shares one is told apart by what is sent, or by status and text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar, assert_never

from postsmith.ir.api import Example, In, Operation, SavedRequest
from postsmith.ir.bodies import (
    SavedBody,
    SavedFile,
    SavedForm,
    SavedJson,
    SavedText,
)
from postsmith.json_value import JsonValue
from postsmith.jsonable import to_json

T = TypeVar("T")

_LONGEST = 80
"""Characters of what tells operations apart; of more, such as a document of GraphQL, there is a digest."""


def identified(operation: Operation, path: str, place: str, mark: str) -> Operation:
    """The operation with its key, and those of its saved requests and answers.

    `path`: without the names of its parameters. `place`: its host, as it is written. `mark`: what it says of itself
    that another of the same method and path would say otherwise, also where there is no other.
    """
    said = mark if len(mark) <= _LONGEST else f"{mark.split()[0]} {digest(mark)}"
    parts = (operation.method, f"{place}{path}", said)
    requests = _told_apart(operation.requests, _name_of_request, _sent)
    examples = [e for response in operation.responses for e in response.examples]
    keys = iter(_told_apart(examples, _name_of_example, _text))
    return replace(
        operation,
        key=" ".join(filter(None, parts)),
        requests=tuple(
            replace(saved, key=key)
            for saved, key in zip(operation.requests, requests, strict=True)
        ),
        responses=tuple(
            replace(
                response,
                examples=tuple(replace(e, key=next(keys)) for e in response.examples),
            )
            for response in operation.responses
        ),
    )


def key_of_parameter(location: In, name: str, position: int = 0) -> str:
    """What a parameter is within its operation. `position`: the place that one of a path has there, from 1."""
    return f"{location.value} {position if location is In.PATH else name}"


def _told_apart(
    things: Iterable[T], name: Callable[[T], str], more: Callable[[T], str]
) -> list[str]:
    """A key for each. Those of one name say more; of those that are alike in everything it does not matter which is which."""
    things = list(things)
    shared = Counter(map(name, things))
    said = [
        f"{name(each)} {digest(more(each))}" if shared[name(each)] > 1 else name(each)
        for each in things
    ]
    seen: Counter[str] = Counter()
    keys: list[str] = []
    for text in said:
        seen[text] += 1
        keys.append(text if seen[text] == 1 else f"{text} #{seen[text]}")
    return keys


def _name_of_request(saved: SavedRequest) -> str:
    return saved.name


def _sent(saved: SavedRequest) -> str:
    wire, folders = saved.wire, saved.origin.trail
    return repr((folders, wire, *_carried(saved.body)))


def _carried(body: SavedBody | None) -> tuple[JsonValue, str | None]:
    """A value, or a text. Digests are made of it, so it stays as it is: keys are for ever."""
    match body:
        case SavedJson(value):
            return to_json(value), None
        case SavedForm(rows):
            return [
                [row.name, row.value, row.file, *filter(None, [row.content_type])]
                for row in rows
            ], None
        case SavedText(text):
            return None, text
        case SavedFile():
            return None, "file"
        case None:
            return None, None
        case _:
            assert_never(body)


def _name_of_example(example: Example) -> str:
    return f"{example.status} {example.name}".rstrip()


def _text(example: Example) -> str:
    return repr((example.headers, example.text))


def digest(text: str) -> str:
    """A short text that stands for a long one."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
