"""Which type do the saved values of a parameter or form row have? On the wire all are text.

A text is a number or a boolean only where the value, written again, is the same text: `1.50` and `007`
stay texts. So do digits under a name like `accountId` or `zip`: a label, nobody calculates with it. A description
counts where values do not tell, and says of an integer that it may be more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from postsmith.evidence.claims import Naming, Weight
from postsmith.infer.heard import Heard
from postsmith.infer.placeholders import dynamic_type
from postsmith.infer.samples import sample
from postsmith.infer.unify import unify
from postsmith.ir.types import (
    BINARY,
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    UNKNOWN,
    UUID,
    Choice,
    OneOf,
    Scalar,
    Type,
)
from postsmith.ir.walk import bare
from postsmith.numerals import is_decimal, is_integer

_DYNAMIC = re.compile(r"\{\{(\$[^{}]+)\}\}")


def type_of_texts(said: Heard) -> Type:
    """The type of a parameter from its saved values, its listed values, its name and its description."""
    if Weight.DECLARED in said.types:
        return said.type(Weight.DECLARED)
    listed = said.listed
    stated = said.type(Weight.STATED) if not listed else UNKNOWN
    numbers = all(isinstance(value, int) for value in listed) and bool(listed)
    label = stated != INTEGER and not numbers and Naming.LABEL in said.named
    seen = (said.type(Weight.SEEN), *(_type_of_text(t, label) for t in said.written))
    found = bare(unify(seen))
    if listed:
        return _choice(listed, numbers and found in (INTEGER, UNKNOWN))
    if found == UNKNOWN:
        found = stated if not (label and stated == NUMBER) else STRING
        found = _by_name(said) if found == UNKNOWN else found
    elif found == INTEGER and stated in (NUMBER, STRING):
        found = stated
    found = found if isinstance(found, Scalar) else STRING
    return _like_others(said) if found == STRING else found


def _by_name(said: Heard) -> Type:
    """What is usual for what is called so, where nothing else tells."""
    if Naming.COUNT in said.named:
        return INTEGER
    return BOOLEAN if Naming.FLAG in said.named else UNKNOWN


def _like_others(said: Heard) -> Type:
    """What is known as a text only is also what it is called, or what its entity's field is, in one answer or another."""
    usual = _by_name(said)
    if usual != UNKNOWN and Weight.STATED not in said.types:
        return OneOf((usual, STRING))
    if Weight.TOLD not in said.types:
        return STRING
    own = said.type(Weight.TOLD)
    members = own.options if isinstance(own, OneOf) else (own,)
    if INTEGER in members:
        return OneOf((INTEGER, STRING))
    return UUID if members == (UUID,) else STRING


def _choice(choices: tuple[str | int, ...], numbers: bool) -> Type:
    if numbers:
        return Choice(choices, INTEGER)
    texts = tuple(str(value) for value in choices)
    return BOOLEAN if {*texts} <= {"true", "false"} else Choice(texts, STRING)


def _type_of_text(text: str, label: bool) -> Type:
    if "{{" in text:
        dynamic = _DYNAMIC.fullmatch(text)
        return dynamic_type(dynamic[1]) if dynamic else UNKNOWN
    if text in ("true", "false"):
        return BOOLEAN
    if is_integer(text):
        return STRING if label else INTEGER
    if is_decimal(text):
        return STRING if label else NUMBER
    return sample(text) if text else UNKNOWN


def wide_enough(found: Type, saved: Iterable[str]) -> Type:
    """The type, or a text beside it, when a saved request gives what the type alone does not hold.

    That is a variable without a value, or an empty text: no evidence, and sent all the same.
    """
    return (
        found if all(is_held(found, text) for text in saved) else OneOf((found, STRING))
    )


def is_held(found: Type, text: str) -> bool:
    """True where a value of the type is sent as this text."""
    kind = found.base if isinstance(found, Choice) else found
    if kind == BINARY:
        return False
    if kind == BOOLEAN:
        return text in ("true", "false")
    if kind == INTEGER:
        return is_integer(text)
    if kind == NUMBER:
        return is_integer(text) or is_decimal(text)
    return True
