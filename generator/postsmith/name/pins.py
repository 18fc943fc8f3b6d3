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
class Pins:
    """Names that are held, by kind and by what they are in. One of something that is gone stays taken."""

    names: Mapping[tuple[Kind, str], Names] = field(
        default_factory=dict[tuple[Kind, str], Names]
    )

    def held(self, kind: Kind, inside: str = "") -> Names:
        """The names of one kind in one thing; what is not there is named as ever, of what is free."""
        return self.names.get((kind, inside), {})


NO_PINS = Pins()
