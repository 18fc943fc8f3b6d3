"""How is a type written in Python?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import assert_never

from postsmith.ir.api import Media, Response
from postsmith.ir.types import (
    Choice,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    Type,
    Unknown,
)
from postsmith.targets.python.expressions import (
    NONE,
    Annotation,
    Literal,
    Name,
    Subscript,
    Union,
)

STR, INT, FLOAT, BOOL, BYTES = map(Name, ("str", "int", "float", "bool", "bytes"))
ANY = Name("Any", "typing")
LITERAL = Name("Literal", "typing")
SEQUENCE = Name("Sequence", "collections.abc")
MAPPING = Name("Mapping", "collections.abc")
FILE_TYPES = Name("FileTypes", "._runtime")
_LIST, _DICT = Name("list"), Name("dict")

_SCALARS = {
    ScalarKind.STRING: (STR,),
    ScalarKind.INTEGER: (INT,),
    ScalarKind.NUMBER: (FLOAT,),
    ScalarKind.BOOLEAN: (BOOL,),
    ScalarKind.DATE_TIME: (Name("datetime", "datetime"),),
    ScalarKind.DATE: (Name("date", "datetime"),),
    ScalarKind.TIME: (Name("time", "datetime"),),
    ScalarKind.UUID: (Name("UUID", "uuid"),),
    ScalarKind.BINARY: (BYTES,),
}
_GIVEN = {
    **{
        kind: (*found, STR) if found[0].module else found
        for kind, found in _SCALARS.items()
    },
    ScalarKind.BINARY: (FILE_TYPES,),
}
"""What callers give: dates and ids may be texts."""
_BODIES: Mapping[Media, Annotation] = {
    Media.TEXT: STR,
    Media.XML: STR,
    Media.HTML: STR,
    Media.BINARY: BYTES,
    Media.EMPTY: NONE,
}


@dataclass(frozen=True, slots=True)
class Annotator:
    """Writes types for one module."""

    namer: Callable[[Record], Annotation]
    """A record's class, as the module refers to it."""
    giving: bool = False
    """True for what callers give: dates and ids may be texts, lists any sequence, choices are hints."""

    def write(self, found: Type) -> Annotation:
        """The annotation of a type."""
        return union(self.parts(found))

    def parts(self, found: Type) -> tuple[Annotation, ...]:
        """The members of the union that a type is."""
        match found:
            case Scalar():
                return (_GIVEN if self.giving else _SCALARS)[found.kind]
            case Choice(values, base):
                hints = Subscript(LITERAL, tuple(map(Literal, values)))
                return (hints, *self.parts(base))
            case ListOf(item):
                kind = SEQUENCE if self.giving else _LIST
                return (Subscript(kind, (self.write(item),)),)
            case MapOf(value):
                kind = MAPPING if self.giving else _DICT
                return (Subscript(kind, (STR, self.write(value))),)
            case Record():
                return (self.namer(found),)
            case OneOf(options):
                return tuple(part for option in options for part in self.parts(option))
            case Nullable(inner):
                return (*self.parts(inner), NONE)
            case Unknown():
                return (ANY,)
            case _:
                assert_never(found)

    def body(self, response: Response) -> tuple[Annotation, ...]:
        """The members of the union that a response's body is."""
        if response.media is Media.JSON:
            return self.parts(response.type)
        return (_BODIES[response.media],)


def union(parts: Iterable[Annotation]) -> Annotation:
    """A union of annotations; `Any` swallows the rest, `None` comes last."""
    found = tuple(parts)
    if len(found) == 1:
        return found[0]
    if ANY in found:
        return ANY
    given = dict.fromkeys(found)
    if FLOAT in given:
        given.pop(INT, None)
    if NONE in given:
        given[NONE] = given.pop(NONE)
    return Union(tuple(given)) if len(given) > 1 else next(iter(given))


def members(annotation: Annotation) -> tuple[Annotation, ...]:
    """The members of a union; an annotation that is none is its only one."""
    return annotation.members if isinstance(annotation, Union) else (annotation,)


def optional(annotation: Annotation) -> Annotation:
    """The annotation of what may be left out."""
    return union((*members(annotation), NONE))
