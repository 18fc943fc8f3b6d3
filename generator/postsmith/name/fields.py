"""What are the attributes of a model called?"""

from __future__ import annotations

from postsmith.assign import Wish, assign
from postsmith.ir.types import Record
from postsmith.language import Language
from postsmith.name.pins import Held
from postsmith.spelling import identifier


def field_names(
    record: Record, types: frozenset[str], language: Language, held: Held
) -> dict[str, str]:
    """Attribute names; a key that is one already, and no type's, keeps it when others would be the same."""
    wishes: dict[str, Wish] = {}
    for found in record.fields:
        name = identifier(found.name)
        if language.keeps_field(name):
            name = f"{name}_"
        is_free = found.name not in types and _is_plain(found.name, language)
        exact = found.name if is_free else ""
        order = "0" if exact == name else "1"
        wishes[found.name] = Wish(
            (order, found.name), tuple(filter(None, (name, exact)))
        )
    return assign(wishes, held.taken, held=held.names)


def _is_plain(key: str, language: Language) -> bool:
    is_identifier = key.isidentifier() and key.isascii() and not key.startswith("_")
    return is_identifier and not language.keeps_field(key)
