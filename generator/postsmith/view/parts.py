"""What is a path made of? Texts, what callers give, and variables, by the rules that clients go by (`_path` of
`_runtime/request.py`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from postsmith.view.calls import ParameterPart, Part, TextPart, VariablePart
from postsmith.wire.variables import VARIABLE

_SLASH = re.compile(r"(/)(?![^{}]*\}\})")


def parts_of(path: str, keys: Mapping[str, str]) -> tuple[Part, ...]:
    """A path taken apart. `keys`: the keys of its parameters by their names."""
    found = [part for text in _SLASH.split(path) for part in _segment(text, keys)]
    return tuple(_joined(found))


def _segment(text: str, keys: Mapping[str, str]) -> Iterator[Part]:
    name, dot, rest = text[1:].partition(".")
    if text.startswith(":") and name in keys:
        yield ParameterPart(keys[name])
        yield TextPart(dot + rest)
        return
    if "{{" not in text:
        yield TextPart(text)
        return
    # Every second of them is a name.
    for position, piece in enumerate(VARIABLE.split(text)):
        if position % 2 == 0:
            yield TextPart(piece)
        elif piece in keys:
            yield ParameterPart(keys[piece])
        else:
            yield VariablePart(piece)


def _joined(parts: list[Part]) -> Iterator[Part]:
    for is_text, found in groupby(parts, lambda part: isinstance(part, TextPart)):
        if not is_text:
            yield from found
        elif text := "".join(p.text for p in found if isinstance(p, TextPart)):
            yield TextPart(text)
