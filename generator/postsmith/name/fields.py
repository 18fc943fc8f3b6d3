"""What are the attributes of a model called?"""

from __future__ import annotations

import keyword

from postsmith.ir.types import Record
from postsmith.name.assign import Wish, assign
from postsmith.name.pins import Names
from postsmith.name.reserved import MODEL_FIELDS
from postsmith.name.spelling import identifier


def field_names(record: Record, types: frozenset[str], held: Names) -> dict[str, str]:
    """Attribute names; a key that is one already, and no type's, keeps it when others would be the same."""
    wishes: dict[str, Wish] = {}
    for found in record.fields:
        name = identifier(found.name, MODEL_FIELDS)
        if name.startswith("model_"):
            name = f"{name}_"
        is_free = _is_plain(found.name) and found.name not in types
        exact = found.name if is_free else ""
        order = "0" if exact == name else "1"
        wishes[found.name] = Wish(
            (order, found.name), tuple(filter(None, (name, exact)))
        )
    return assign(wishes, held=held)


def _is_plain(key: str) -> bool:
    return (
        key.isidentifier()
        and key.isascii()
        and not keyword.iskeyword(key)
        and not key.startswith("_")
        and key not in MODEL_FIELDS
        and not key.startswith("model_")
    )
