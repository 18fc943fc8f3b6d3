"""What is a place in what is sent or answered called, for ever? What is claimed of it, and what stands there, go by that.

An operation's key, what of it is meant, and where in that (docs/decisions/014-identity.md):
`GET {{baseUrl}}/users/: 200 /address/city`.
"""

from __future__ import annotations

from typing import Final

BODY: Final = "body"
"""What is sent. An answer is called by its status, a parameter by its key."""


def part_key(operation: str, part: str) -> str:
    """A body, an answer, or a parameter: the key of the operation, and `BODY`, a status, or the parameter's key."""
    return f"{operation} {part}"


def place_key(part: str, pointer: str) -> str:
    """A place in a part, by a JSON pointer in which a list's items are at `[]` and the values of any keys at `{}`."""
    return f"{part} {pointer}" if pointer else part
