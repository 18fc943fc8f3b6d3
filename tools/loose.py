"""What is in JSON of others? It is read as it is: what is of another kind than it should be is as good as not there."""

from __future__ import annotations

import json
from typing import TypeAlias

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None
Record: TypeAlias = dict[str, Json]


def parsed(given: str | bytes) -> Json:
    """The value that a text of JSON holds; raises where it is none."""
    value: Json = json.loads(given)
    return value


def record(value: Json) -> Record:
    """An object; an empty one of anything else."""
    return value if isinstance(value, dict) else {}


def listed(value: Json) -> list[Json]:
    """A list; an empty one of anything else."""
    return value if isinstance(value, list) else []


def records(value: Json) -> list[Record]:
    """The objects in a list."""
    return [each for each in listed(value) if isinstance(each, dict)]


def text(value: Json) -> str:
    """A text; an empty one of anything else."""
    return value if isinstance(value, str) else ""


def texts(value: Json) -> list[str]:
    """The texts in a list."""
    return [each for each in listed(value) if isinstance(each, str)]
