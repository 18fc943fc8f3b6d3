"""All that is known of a type of auth, by its names in the formats, and by what a client carries out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from postsmith.auth.catalog import ALL, AuthKind, AuthType, SchemeClass
from postsmith.auth.entry import Effect, Parameter, Role

TYPES: Final[Mapping[str, AuthType]] = {each.name: each for each in ALL}
"""By their names in formats 2.0, 2.1 and 3."""
HELPERS: Final[Mapping[str, AuthType]] = {each.helper: each for each in ALL}
"""By their names in format 1."""
SCHEME_CLASSES: Final = tuple(found for each in ALL for found in each.classes)
"""Those of the runtime."""
CREDENTIALS: Final = frozenset(
    found.variable
    for each in ALL
    for found in each.parameters
    if found.argument and found.role in (Role.WHO, Role.PROOF)
)
"""The variables that stand for credentials which a collection writes out, or leaves out."""
_TYPES: Final = {found.kind: each for each in ALL for found in each.classes}
_CLASSES: Final = {found.kind: found for found in SCHEME_CLASSES}


def type_of(kind: AuthKind) -> AuthType:
    """The type that is carried out."""
    return _TYPES[kind]


def class_of(kind: AuthKind) -> SchemeClass:
    """The class that carries it out."""
    return _CLASSES[kind]


def sends(name: str) -> bool:
    """True for a type of Postman's that does something to a request."""
    return name in TYPES and bool(TYPES[name].classes)


def is_signed(name: str) -> bool:
    """True for a type whose requests are signed, or answer a challenge: nobody knows beforehand what goes out."""
    return sends(name) and not any(each.effect.is_told for each in TYPES[name].classes)


def parameters(name: str, *roles: Role) -> Iterable[str]:
    """The names of the parameters that a type has of these roles."""
    return TYPES[name].names(*roles) if name in TYPES else ()


def any_parameters(*roles: Role) -> frozenset[str]:
    """The same for all types together."""
    return frozenset(name for each in ALL for name in each.names(*roles))


__all__ = [
    "ALL",
    "CREDENTIALS",
    "HELPERS",
    "SCHEME_CLASSES",
    "TYPES",
    "AuthKind",
    "AuthType",
    "Effect",
    "Parameter",
    "Role",
    "SchemeClass",
    "any_parameters",
    "class_of",
    "is_signed",
    "parameters",
    "sends",
    "type_of",
]
