"""What stands where a credential stood? Something of the same type that says what it is.

A response whose fixture holds no UUID where the field is one would fail the client's own tests. The
stand-ins are fixed: nothing of the credential, not even its hash, is in them.
"""

from __future__ import annotations

import re
from typing import Final

from postsmith.words import words

REMOVED: Final = "REMOVED"
"""What stands in prose where a credential was."""

_SHAPES: Final = tuple(
    (re.compile(pattern), text)
    for pattern, text in (
        (r"(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "00000000-0000-4000-8000-000000000000"),
        (r"\d{4}-\d\d-\d\d", "2024-01-15"),
        (r"\d{4}-\d\d-\d\dT\d\d:\d\d\S*", "2024-01-15T09:30:00Z"),
        (r"[^@\s:/]+@[^@\s.]+(?:\.[^@\s.]+)+", "user@example.com"),
        (r"https?://\S+", "https://example.com/resource"),
        (r"-?\d+\.\d+", "1.5"),
    )
)  # fmt: skip
_DIGITS: Final = "1234567890"


def stand_in(value: str, name: str) -> str:
    """The same for the same name, whatever the value is beyond its type."""
    if value.isascii() and value.isdigit():
        return (_DIGITS * (len(value) // len(_DIGITS) + 1))[: len(value)]
    for shape, text in _SHAPES:
        if shape.fullmatch(value):
            return text
    return word_of(name)


def word_of(name: str) -> str:
    """A name as a value: `clientSecret` is `client-secret`."""
    return "-".join(words(name)) or REMOVED
