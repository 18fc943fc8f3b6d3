"""JSON pointers (RFC 6901), the way findings say where something stands."""

from __future__ import annotations

from collections.abc import Container
from typing import Any


def escaped(key: str) -> str:
    """A key as a step of a pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def deepest(known: Container[str], pointer: str) -> str:
    """The pointer itself, or the nearest one around it that is known; the whole at last."""
    while pointer and pointer not in known:
        pointer = pointer.rpartition("/")[0]
    return pointer


def value_at(document: Any, pointer: str) -> Any:
    """The value that a pointer leads to; `None` when there is none."""
    value = document
    for step in pointer.split("/")[1:]:
        if isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        elif isinstance(value, dict):
            value = value.get(step.replace("~1", "/").replace("~0", "~"))
        else:
            return None
    return value
