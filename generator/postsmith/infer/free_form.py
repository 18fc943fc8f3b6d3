"""Which objects of a body take any key? Labels, metadata and what customers add are theirs to name.

A saved body shows a few keys that somebody chose; a class of just these would refuse all others.
"""

from __future__ import annotations

from postsmith.ir.types import (
    STRING,
    UNKNOWN,
    Field,
    MapOf,
    Nullable,
    Record,
    Scalar,
    ScalarKind,
    Type,
)
from postsmith.words import word_set, words

_ENDS = word_set("metadata labels annotations substitutions placeholders extras")
_WHOLE = word_set("tags headers variables env properties")
"""Only where they are the whole name, and hold nothing but texts."""
_OWN = word_set("custom additional extra arbitrary")
_THINGS = word_set("attributes fields properties data values variables info params")
_STRUCTURE = word_set("name namespace id type version")
"""Keys that an author of the API chose: others beside them may hold anything."""
_TEXTS = frozenset(
    {ScalarKind.STRING, ScalarKind.UUID, ScalarKind.DATE, ScalarKind.DATE_TIME}
)


def opened(field: Field) -> Type:
    """The type of a field that callers give: a map where its name says that its keys are theirs."""
    if isinstance(field.type, Nullable):
        inner = opened(Field(field.name, field.type.type))
        return Nullable(inner) if inner != field.type.type else field.type
    if not isinstance(field.type, Record) or not field.type.fields:
        return field.type
    texts = all(map(_is_text, field.type.fields))
    name = words(field.name)
    if name[-1:] and (name[-1] in _ENDS or (texts and name in _ALONE)):
        return _map_of(field.type, texts)
    if len(name) > 1 and name[-1] in _THINGS and not _OWN.isdisjoint(name[:-1]):
        return _map_of(field.type, texts)
    return field.type


_ALONE = frozenset((word,) for word in _WHOLE)


def _is_text(field: Field) -> bool:
    return isinstance(field.type, Scalar) and field.type.kind in _TEXTS


def _map_of(record: Record, texts: bool) -> MapOf:
    chosen = any(field.name.lower() in _STRUCTURE for field in record.fields)
    return MapOf(STRING if texts and not chosen else UNKNOWN)
