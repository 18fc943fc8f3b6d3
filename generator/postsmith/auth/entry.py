"""What an entry of the catalogue is made of: parameters as each format spells them, effects, libraries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from postsmith.json_value import JsonValue


class Role(Enum):
    """What a parameter is for."""

    WHO = "who"
    """The public half: says who is calling, no secret by itself, but given together with what is."""
    PROOF = "proof"
    """Proves it: a credential, and nothing else stands there."""
    SETTING = "setting"
    """Says where and how, and is the same for all calls: a region, an algorithm."""
    VALUE = "value"
    """Goes along: a nonce, a subject."""
    JSON = "json"
    """A text of JSON that is signed: what is secret in it, a caller gives."""
    FLAG = "flag"
    """A switch."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a type."""

    role: Role
    name: str
    """As formats 2.0, 2.1 and 3 spell it, and the IR."""
    argument: str = ""
    """Of the class of the runtime; `""` for what no client needs."""
    default: str = ""
    """What Postman, and the class, has without it; `""` for none, and where one is made for each request."""
    needed: bool = False
    """True: without it Postman does nothing."""
    spare: bool = False
    """True for a proof that may be missing although the others are there."""
    stands: str = ""
    """The variable that stands for a credential that is written out, or left out: its own name unless told."""
    old: str | None = None
    """What format 1 calls it, several names with blanks between; `None`: the same, `""`: it has none, so that
    what is there is lost when Postman upgrades it."""
    kept: bool = False
    """True where Postman's upgrade keeps the name of format 1, so that format 2 has it, too."""
    on: JsonValue = True
    """Of a flag: the value of its argument when it is on; `None` for none."""
    off: JsonValue = None
    mapping: bool = False
    """True where its text is a JSON object, and its argument a mapping."""

    @property
    def always(self) -> bool:
        """True for what no auth of its type does without, even when it is the empty text."""
        return self.needed or self.role in (Role.WHO, Role.PROOF)

    @property
    def variable(self) -> str:
        """The variable that stands for it."""
        return self.stands or self.name

    @property
    def format_1(self) -> tuple[str, ...]:
        """Its names in format 1; the first that says something counts."""
        return (self.name,) if self.old is None else tuple(self.old.split())

    @property
    def names(self) -> tuple[str, ...]:
        """Its names in formats 2.0, 2.1 and 3."""
        return (self.name, *(self.format_1 if self.kept else ()))


class Effect(Enum):
    """What a scheme does to a request."""

    GIVEN = "given"
    """Adds what it is given as it is."""
    SIGNED = "signed"
    """Adds what is another for each request."""
    CHALLENGED = "challenged"
    """Answers a server's challenge."""
    FETCHED = "fetched"
    """Adds a token that it is given, or else fetches."""

    @property
    def is_told(self) -> bool:
        """Whether what goes out is known beforehand, of one that is given all it can be given."""
        match self:
            case Effect.GIVEN | Effect.FETCHED:
                return True
            case Effect.SIGNED | Effect.CHALLENGED:
                return False
            case _:
                assert_never(self)


@dataclass(frozen=True, slots=True)
class Library:
    """What has to be installed."""

    requirement: str
    given: str = ""
    """Only with this parameter, or its default."""
    unless: str = ""
    """Only when that begins otherwise."""
