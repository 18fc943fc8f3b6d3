"""How does a type look that callers give? Saved values do not tell which keys they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from postsmith.evidence.claims import Naming
from postsmith.infer.free_form import opened
from postsmith.infer.heard import Heard
from postsmith.infer.unify import unify
from postsmith.ir.api import In
from postsmith.ir.bodies import FormField
from postsmith.ir.types import (
    BINARY,
    INTEGER,
    STRING,
    UNKNOWN,
    Field,
    ListOf,
    MapOf,
    OneOf,
    Record,
    Type,
    Unknown,
)
from postsmith.ir.walk import mapped
from postsmith.nested import ITEM, Path


def optional_fields(found: Type) -> Type:
    """The type as callers may give it: one saved body does not tell which keys are needed."""
    if not isinstance(found, Record):
        return mapped(found, optional_fields)
    return Record(tuple(map(_optional, found.fields)))


def _optional(field: Field) -> Field:
    inner = optional_fields(field.type)
    return Field(field.name, inner, False, field.description, field.example)


def given_as(found: Type, location: In, samples: Sequence[str], said: Heard) -> Type:
    """Ids may be texts or numbers, whatever was saved: what an answer gives can be handed back.

    Digits alone make no number of an id. One that is known as text, such as `ord_7`, is a text.
    """
    in_path, is_id = location is In.PATH, Naming.ID in said.named
    if found == INTEGER:
        either = is_id or (in_path and Naming.MEASURE not in said.named)
    elif found == STRING and not said.listed:
        known = [text for text in samples if text and text[0] not in "{<"]
        either = all(map(str.isdigit, known)) and (is_id or (in_path and bool(known)))
    else:
        either = False
    return OneOf((INTEGER, STRING)) if either else found


def variables_type(found: Type) -> Type:
    """The document says which variables are needed; nothing says it of what is in them."""
    if not isinstance(found, Record):
        return MapOf(UNKNOWN)
    return Record(tuple(replace(f, type=optional_fields(f.type)) for f in found.fields))


def form_type(fields: Sequence[FormField]) -> Type:
    """The fields of a form as a record; as any fields where none is known."""
    if not fields:
        return MapOf(UNKNOWN)
    return _record([(row.keys, row) for row in fields], whole=True)


def nested_type(fields: Sequence[FormField]) -> Type:
    """What callers give for a parameter of several rows: a record, a list, or what stands in them."""
    return _nested([(row.keys[1:], row) for row in fields])


_Rows: TypeAlias = list[tuple[Path, FormField]]
"""Rows with the keys that lead to each from where one stands."""


def _nested(rows: _Rows) -> Type:
    """The type of a value that is written as these rows."""
    own = [_row_type(_part_type(row), row.repeated) for keys, row in rows if not keys]
    items = [(keys[1:], row) for keys, row in rows if keys[:1] == (ITEM,)]
    members = [(keys, row) for keys, row in rows if keys and keys[0] != ITEM]
    if items:
        item = _nested(items)
        # One value is as good as a list of one: it is written likewise.
        own += [item] if all(not keys for keys, _ in items) else []
        own.append(ListOf(item))
    if members:
        own.append(_record(members))
    options = dict.fromkeys(
        part
        for found in own
        for part in (found.options if isinstance(found, OneOf) else (found,))
    )
    return OneOf(tuple(options)) if len(options) > 1 else next(iter(options))


def _record(rows: _Rows, whole: bool = False) -> Type:
    inside: dict[str, _Rows] = {}
    for keys, row in rows:
        inside.setdefault(keys[0], []).append((keys[1:], row))
    fields = tuple(_member(key, own) for key, own in inside.items())
    if not whole and all(map(str.isdigit, inside)):
        return MapOf(unify(each.type for each in fields))
    return Record(fields)


def _member(key: str, rows: _Rows) -> Field:
    """A key of an object: nothing tells whether what holds others is needed, what is in it may be."""
    keys, first = rows[0]
    required = len(rows) == 1 and not keys and first.required
    told = first.description if all(keys in ((), (ITEM,)) for keys, _ in rows) else ""
    return Field(key, opened(Field(key, _nested(rows))), required, told)


def _part_type(row: FormField) -> Type:
    """A text that says its type may say another, as a file does; JSON may be given as what it stands for."""
    if row.file or not any(row.content_types):
        return row.type
    json = any("json" in kind.lower() for kind in row.content_types)
    own = (MapOf(UNKNOWN),) if json else (row.type,)
    return OneOf(tuple(dict.fromkeys((*own, STRING, BINARY))))


def _row_type(found: Type, repeated: bool) -> Type:
    kind = STRING if isinstance(found, Unknown) else found
    return OneOf((kind, ListOf(kind))) if repeated else kind
