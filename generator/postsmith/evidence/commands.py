"""What do saved bodies choose? A field that names what is done is one of those texts: `action`, `command`, `method`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from postsmith.evidence.claims import Claim, HasType, Place, Weight
from postsmith.ir.api import Api, Operation
from postsmith.ir.bodies import JsonBody
from postsmith.ir.types import STRING, Choice
from postsmith.ir.walk import operations
from postsmith.json_pointer import escaped
from postsmith.json_value import Readable
from postsmith.words import word_set

_KEYS = word_set("action method op operation cmd command function type kind event")
_PLACEHOLDERS = word_set("string text str value null none example")
_WORD = re.compile(r"[A-Za-z][\w.:/#-]{1,60}")
_MOST = 40
"""Texts to choose from; of more, nobody reads a list."""


def read(api: Api) -> Iterator[Claim]:
    """A claim for each such field whose texts differ, and for the one by which a call is told from others."""
    for operation in operations(api.root):
        body = operation.body
        if not isinstance(body, JsonBody):
            continue
        found: dict[str, dict[str, None]] = {}
        for value in body.values:
            _collect(value, "", found)
        for pointer, texts in found.items():
            if _is_choice(tuple(texts), operation):
                place = Place(operation.key, "body", pointer)
                says = HasType(Choice(tuple(texts), STRING))
                yield Claim(place, says, Weight.DECLARED, body.origin, "saved commands")


def _collect(value: Readable, at: str, found: dict[str, dict[str, None]]) -> None:
    """The texts at each place of one of those keys."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            inner = f"{at}/{escaped(key)}"
            if isinstance(item, str) and key.lower() in _KEYS:
                found.setdefault(inner, {})[item] = None
            else:
                _collect(item, inner, found)
    elif isinstance(value, list | tuple):
        for item in value:
            _collect(item, f"{at}/[]", found)


def _is_choice(texts: tuple[str, ...], operation: Operation) -> bool:
    if len(texts) > _MOST or not all(map(_WORD.fullmatch, texts)):
        return False
    if not _PLACEHOLDERS.isdisjoint(map(str.lower, texts)):
        return False
    mark = operation.discriminator.rpartition("|")[0] or operation.discriminator
    return len(texts) > 1 or [mark] == [f"body {text}" for text in texts]
