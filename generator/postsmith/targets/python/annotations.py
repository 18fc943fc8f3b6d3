"""How is a type written in Python?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import assert_never

from postsmith.targets.python.expressions import (
    NONE,
    Annotation,
    Attribute,
    Literal,
    Name,
    Subscript,
    Union,
)
from postsmith.view.calls import Media, Response
from postsmith.view.types import (
    ChoiceType,
    ListType,
    MapType,
    ModelType,
    NullableType,
    OneOfType,
    ScalarKind,
    ScalarType,
    Table,
    Type,
    UnknownType,
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


_TABLES = {Table.MODELS: Name("models", "."), Table.BODIES: Name("types", ".")}


def in_package(found: ModelType) -> Attribute:
    """A class as modules of resources, and tests, refer to it."""
    return Attribute(_TABLES[found.table], found.name)


@dataclass(frozen=True, slots=True)
class Annotator:
    """Writes types for one module."""

    namer: Callable[[ModelType], Annotation] = in_package
    """A model's class, as the module refers to it."""
    giving: bool = False
    """True for what callers give: dates and ids may be texts, lists any sequence, choices are hints."""

    def write(self, found: Type) -> Annotation:
        """The annotation of a type."""
        return union(self.parts(found))

    def parts(self, found: Type) -> tuple[Annotation, ...]:
        """The members of the union that a type is."""
        match found:
            case ScalarType(form):
                return self._scalar(form)
            case ChoiceType(values, form):
                hints = Subscript(LITERAL, tuple(map(Literal, values)))
                return (hints, *self._scalar(form))
            case ListType(item):
                kind = SEQUENCE if self.giving else _LIST
                return (Subscript(kind, (self.write(item),)),)
            case MapType(value):
                kind = MAPPING if self.giving else _DICT
                return (Subscript(kind, (STR, self.write(value))),)
            case ModelType():
                return (self.namer(found),)
            case OneOfType(options):
                return tuple(part for option in options for part in self.parts(option))
            case NullableType(inner):
                return (*self.parts(inner), NONE)
            case UnknownType():
                return (ANY,)
            case _:
                assert_never(found)

    def _scalar(self, form: ScalarKind) -> tuple[Annotation, ...]:
        return (_GIVEN if self.giving else _SCALARS)[form]

    def body(self, response: Response) -> tuple[Annotation, ...]:
        """The members of the union that a response's body is."""
        if response.type is not None:
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
