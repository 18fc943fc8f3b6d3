"""Which names are held? Whatever is added to a collection later, they mean what they meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    """What has a name, and inside of what names must differ."""

    RESOURCE = "resource"
    """By the key of a folder, in that of the folder around it."""
    OPERATION = "operation"
    """By the key of an operation, in that of its folder."""
    PARAMETER = "parameter"
    """By the key of a parameter, in that of its operation."""
    ARGUMENT = "argument"
    """By the variable, or the server, that an argument of the client sets."""
    ENVIRONMENT = "environment"
    """By the name of an environment."""
    MODEL = "model"
    """By a place at which an answer has such an object."""
    BODY = "body"
    """By a place at which a body has such an object."""
    FIELD = "field"
    """By the key of JSON, in the name of a model."""
    EXAMPLE = "example"
    """By the key of a saved example, in that of its operation."""


Names = Mapping[str, str]
"""Key to name."""


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of one kind, in one thing."""

    names: Names = field(default_factory=dict[str, str])
    """Key to name; what is not there is named as ever, of what is free."""
    aliases: Names = field(default_factory=dict[str, str])
    """Other names to key: what a thing was called before, and is called by its callers still."""

    @property
    def taken(self) -> frozenset[str]:
        """What nobody gets who does not hold it: the name of something that is gone, too."""
        return frozenset(self.names.values()).union(self.aliases)


_NOTHING = Held()


@dataclass(frozen=True, slots=True)
class Pins:
    """What is held, by kind and by what it is in."""

    kinds: Mapping[tuple[Kind, str], Held] = field(
        default_factory=dict[tuple[Kind, str], Held]
    )

    def held(self, kind: Kind, inside: str = "") -> Held:
        """What is held of one kind in one thing."""
        return self.kinds.get((kind, inside), _NOTHING)


NO_PINS = Pins()
