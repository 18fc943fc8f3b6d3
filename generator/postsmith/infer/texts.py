"""Which type do the saved values of a parameter or form row have? On the wire all are text.

A name like `accountId` or `zip` keeps digits a text: the number is a label, nobody calculates with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from postsmith.infer.samples import sample
from postsmith.infer.unify import unify
from postsmith.ir.types import (
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    UNKNOWN,
    Choice,
    Scalar,
    ScalarKind,
    Type,
)
from postsmith.words import words

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,12}")
_LABELS = frozenset(
    "id ids uuid guid code zip zipcode postcode postal phone mobile tel number no num ref reference "
    "account iban bic ssn tin sku isbn ean token key version ver serial hash slug name username "
    "user password secret pin cvc cvv".split()
)
_TEXT_KINDS = frozenset(
    {
        ScalarKind.STRING,
        ScalarKind.DATE,
        ScalarKind.DATE_TIME,
        ScalarKind.TIME,
        ScalarKind.UUID,
    }
)


def type_of_texts(
    texts: Iterable[str], choices: tuple[str | int, ...], name: str
) -> Type:
    """The type of a parameter from its saved values, its listed values and its name."""
    found = unify(_type_of_text(text) for text in texts)
    if not isinstance(found, Scalar):
        found = STRING
    if found in (INTEGER, NUMBER) and _LABELS & set(words(name)):
        found = STRING
    if choices:
        return _choice(choices, found)
    return found


def _choice(choices: tuple[str | int, ...], found: Scalar) -> Type:
    if all(isinstance(value, int) for value in choices):
        return Choice(choices, INTEGER)
    if {str(value) for value in choices} <= {"true", "false"}:
        return BOOLEAN
    base = found if found.kind in _TEXT_KINDS else STRING
    return Choice(tuple(str(value) for value in choices), base)


def _type_of_text(text: str) -> Type:
    if "{{" in text:
        return UNKNOWN
    if text in ("true", "false"):
        return BOOLEAN
    if _INTEGER.fullmatch(text):
        return INTEGER
    if _NUMBER.fullmatch(text):
        return NUMBER
    return sample(text)
