"""Which objects of a body take any key? Labels, metadata and what customers add are theirs to name.

A saved body shows a few keys that somebody chose; a class of just these would refuse all others.
"""

from __future__ import annotations

import re

from postsmith.infer.unify import unify
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
_LOCALE = re.compile(r"[a-z]{2}(?:[-_][A-Z]{2})?")
_SPOKEN = frozenset({"en", "de", "fr", "es"})
"""Languages whose codes are no English words, unlike `id`, `to` and `no`; one of them is there."""
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
    if _is_by_locale(field.type):
        return MapOf(unify(own.type for own in field.type.fields))
    chosen = any(own.name.lower() in _STRUCTURE for own in field.type.fields)
    texts = not chosen and all(map(_is_text, field.type.fields))
    free = _is_free(words(field.name), texts)
    return MapOf(STRING if texts else UNKNOWN) if free else field.type


def _is_by_locale(found: Record) -> bool:
    """True for texts in several languages: callers have languages of their own."""
    names = [own.name for own in found.fields]
    if not all(map(_LOCALE.fullmatch, names)):
        return False
    return any(name in _SPOKEN or len(name) > 2 for name in names)


def _is_free(name: tuple[str, ...], texts: bool) -> bool:
    *before, last = name or ("",)
    if last in _ENDS or (texts and not before and last in _WHOLE):
        return True
    return last in _THINGS and not _OWN.isdisjoint(before)


def _is_text(field: Field) -> bool:
    return isinstance(field.type, Scalar) and field.type.kind in _TEXTS
