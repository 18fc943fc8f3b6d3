"""What do `{{variables}}` stand for? As in Postman: nested ones from the inside, names as written."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

_VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")
_ROUNDS = 20
_LONGEST = 1 << 16


class Unresolved(LookupError):
    """A variable without a value."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _iso_now() -> str:
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    return now.replace("+00:00", "Z")


def _uuid() -> str:
    from uuid import uuid4

    return str(uuid4())


def _any(*texts: str) -> Callable[[], str]:
    return lambda: random.choice(texts)


DYNAMIC: Mapping[str, Callable[[], str]] = {
    "$guid": _uuid,
    "$randomUUID": _uuid,
    "$timestamp": lambda: str(int(time.time())),
    "$isoTimestamp": _iso_now,
    "$randomInt": lambda: str(random.randint(0, 1000)),
    "$randomBoolean": _any("true", "false"),
    "$randomAlphaNumeric": _any(*"0123456789abcdefghijklmnopqrstuvwxyz"),
    "$randomEmail": lambda: f"user{random.randint(0, 10**9)}@example.com",
    "$randomFirstName": _any("Ada", "Grace", "Alan", "Edsger", "Barbara"),
    "$randomLastName": _any("Lovelace", "Hopper", "Turing", "Liskov"),
}
"""Postman's dynamic variables: a fresh value for each occurrence, unless one of the name is given."""


def resolve(text: str, values: Mapping[str, str]) -> str:
    """The text with all variables replaced.

    Raises:
        Unresolved: a variable has no value, or stands for itself.
    """
    name = text
    for _ in range(_ROUNDS):
        found = _VARIABLE.search(text)
        if found is None:
            return text
        name = found[1]
        if len(text) > _LONGEST:
            break
        text = _VARIABLE.sub(lambda match: _value(match[1], values), text)
    # Values that name each other, in a circle or in ever growing numbers, have no end.
    raise Unresolved(name)


def _value(name: str, values: Mapping[str, str]) -> str:
    if name in values:
        return values[name]
    if name in DYNAMIC:
        return DYNAMIC[name]()
    raise Unresolved(name)
