"""What do `{{variables}}` stand for? As in Postman: nested ones from the inside, names as written."""

from __future__ import annotations

import random
import re
import time
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

_VARIABLE = re.compile(r"\{\{([^{}]+)\}\}")
_ROUNDS = 20


class Unresolved(LookupError):
    """A variable without a value."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _iso_now() -> str:
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    return now.replace("+00:00", "Z")


DYNAMIC: Mapping[str, Callable[[], str]] = {
    "$guid": lambda: str(uuid.uuid4()),
    "$randomUUID": lambda: str(uuid.uuid4()),
    "$timestamp": lambda: str(int(time.time())),
    "$isoTimestamp": _iso_now,
    "$randomInt": lambda: str(random.randint(0, 1000)),
    "$randomBoolean": lambda: random.choice(("true", "false")),
    "$randomAlphaNumeric": lambda: random.choice(
        "0123456789abcdefghijklmnopqrstuvwxyz"
    ),
    "$randomEmail": lambda: f"user{random.randint(0, 10**9)}@example.com",
    "$randomFirstName": lambda: random.choice(
        ("Ada", "Grace", "Alan", "Edsger", "Barbara")
    ),
    "$randomLastName": lambda: random.choice(
        ("Lovelace", "Hopper", "Turing", "Liskov")
    ),
}
"""Postman's dynamic variables: a fresh value for each occurrence, unless one of the name is given."""


def resolve(text: str, values: Mapping[str, str]) -> str:
    """The text with all variables replaced.

    Raises:
        Unresolved: a variable has no value.
    """
    for _ in range(_ROUNDS):
        if "{{" not in text:
            return text
        replaced = _VARIABLE.sub(lambda match: _value(match[1], values), text)
        if replaced == text:
            return text
        text = replaced
    return text


def _value(name: str, values: Mapping[str, str]) -> str:
    if name in values:
        return values[name]
    if name in DYNAMIC:
        return DYNAMIC[name]()
    raise Unresolved(name)
