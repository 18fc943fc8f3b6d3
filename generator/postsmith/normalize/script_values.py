"""What may an expression of a script be, as far as it is understood?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Answer:
    """A place in the body of an answer."""

    path: tuple[str, ...] = ()
    before: str = ""
    """What stands before it."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A template in base64."""

    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Function:
    """Something of Postman's or JavaScript's that is called, by its dotted name."""

    name: str


@dataclass(frozen=True, slots=True)
class Values:
    """All variables, as one object."""


class Unknown:
    """What nobody here can tell."""


UNKNOWN = Unknown()
Told: TypeAlias = "str | int | float | bool | list[Told] | dict[str, Told] | Answer | Encoded | Function | Values | Unknown | None"
