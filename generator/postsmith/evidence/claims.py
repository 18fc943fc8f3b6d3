"""What is a piece of evidence? A claim: what a source says of a place, how much that weighs, and where it stands.

There are many of them, so they are tuples: these are made fastest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, IntEnum
from typing import NamedTuple, TypeAlias

from postsmith.diagnostics import Location
from postsmith.ir.api import Api
from postsmith.ir.places import part_key, place_key
from postsmith.ir.types import Type
from postsmith.json_value import Readable


class Place(NamedTuple):
    """What a claim is about, in the language of names (docs/decisions/016-names.md)."""

    operation: str
    """The key of the operation."""
    part: str
    """The key of a parameter, `body`, or a status."""
    pointer: str = ""
    """Where in a body, as a JSON pointer; a list's items are at `[]`, the values of any keys at `{}`. A form's
    fields are its keys."""

    def __str__(self) -> str:
        return place_key(part_key(self.operation, self.part), self.pointer)


class Weight(IntEnum):
    """How much a claim counts. The heaviest that says a type wins; what is lighter fills in where that says nothing."""

    TOLD = 1
    """By what something is called, or by its neighbours."""
    STATED = 2
    """By prose, which may mean otherwise."""
    SEEN = 3
    """In what was saved: all that was seen has a place in the type."""
    DECLARED = 4
    """By what can mean one thing only."""


class HasType(NamedTuple):
    """What is there is of this type."""

    type: Type


class Holds(NamedTuple):
    """This value is there, or one like it: placeholders in it are types."""

    value: Readable


class Written(NamedTuple):
    """A text is there, written in these ways; variables stand for what is not known."""

    texts: tuple[str, ...]


class Sent(NamedTuple):
    """A saved request sends these texts, with samples for variables; none where it goes without. What is no text
    is a key without a value, or a file."""

    texts: tuple[str | None, ...]


class Lists(NamedTuple):
    """These values are those to choose from."""

    values: tuple[str | int, ...]


class Needed(NamedTuple):
    """It must be given, or need not."""

    required: bool


class Described(NamedTuple):
    """What is said of it to people, and to them alone."""

    text: str
    default: str | None
    """What happens without it."""
    deprecated: bool


class Naming(Enum):
    """It is called like what has such values."""

    LABEL = "label"
    """Nobody calculates with them, though they be digits."""
    ID = "id"
    MEASURE = "measure"
    """They count or measure something."""
    COUNT = "count"
    """Whole numbers, wherever one is called so: `limit`, `page_size`."""
    FLAG = "flag"
    """True or false: `is_active`, `with_total`."""


class Declares(NamedTuple):
    """A GraphQL document declares these variables: the type of each as written, and whether it has a default."""

    variables: tuple[tuple[str, str, bool], ...]


Says: TypeAlias = (
    HasType | Holds | Written | Sent | Lists | Needed | Described | Naming | Declares
)


class Claim(NamedTuple):
    """What a source says of a place."""

    place: Place
    says: Says
    weight: Weight
    origin: Location
    source: str
    """The name of the source, for people."""


Reader: TypeAlias = Callable[[Api], Iterator[Claim]]


class Source(NamedTuple):
    """A row of the table of sources."""

    read: Reader
    typed: bool = False
    """True for one that asks what else has a type: it is read when all others are settled."""
