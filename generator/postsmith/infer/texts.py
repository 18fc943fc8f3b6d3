"""Which type do the saved values of a parameter or form row have? On the wire all are text.

A text is a number or a boolean only where the value, written again, is the same text: `1.50` and `007`
stay texts. So do digits under a name like `accountId` or `zip`: a label, nobody calculates with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from postsmith.infer.descriptions import read_description
from postsmith.infer.placeholders import dynamic_type
from postsmith.infer.samples import sample
from postsmith.infer.unify import unify
from postsmith.ir.types import (
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    UNKNOWN,
    Choice,
    OneOf,
    Scalar,
    Type,
)
from postsmith.ir.walk import bare
from postsmith.numerals import is_decimal, is_integer
from postsmith.words import word_set, words

_DYNAMIC = re.compile(r"\{\{(\$[^{}]+)\}\}")
_LABELS = word_set(
    "id ids uuid guid gid sid code zip zipcode postcode postal phone mobile tel fax msisdn ref reference account iban bic"
    " ssn tin vat sku isbn ean upc imei token key version ver serial hash sha slug name username user login"
    " password secret pin otp cvc cvv"
)
_IDS = word_set("id ids uuid guid gid sid")
"""What an id is called by; `task_gid` and `callSid` are ids."""
_MEASURES = word_set(
    "page limit offset size count amount number year month week day hour minute days hours minutes width height quantity"
    " index zoom x y z latitude longitude radius version level rank position row column"
)
"""What a number in a path measures or counts; any other number there tells which thing is meant."""
_NUMBERS = word_set("number no num nr")
_NUMBERED = word_set(
    "phone mobile tel telephone fax account card bank order invoice serial tracking routing tax vat id passport"
    " license licence registration reference customer part"
)
"""`card number` is a label, `page number` is a number."""


def type_of_texts(
    texts: Iterable[str],
    choices: tuple[str | int, ...],
    name: str,
    description: str = "",
) -> Type:
    """The type of a parameter from its saved values, its listed values, its name and its description."""
    said = read_description(description).type if not choices else None
    listed = all(isinstance(value, int) for value in choices) and bool(choices)
    label = said != INTEGER and not listed and _is_label(name)
    found = bare(unify(_type_of_text(text, label) for text in texts))
    if choices:
        return _choice(choices, listed and found in (INTEGER, UNKNOWN))
    if found == UNKNOWN:
        return said if said and not (label and said == NUMBER) else STRING
    if found == INTEGER and said in (NUMBER, STRING):
        return said
    return found if isinstance(found, Scalar) else STRING


def is_id(name: str) -> bool:
    """True for a name that says that its values are ids."""
    return words(name)[-1:] != () and words(name)[-1] in _IDS


def is_measure(name: str) -> bool:
    """True for a name that says that its values are numbers to count or measure with."""
    return words(name)[-1:] != () and words(name)[-1] in _MEASURES


def _is_label(name: str) -> bool:
    """What a name is about stands at its end: `user_count` counts, `account_user` names."""
    last = words(name)[-2:]
    if not last:
        return False
    if last[-1] in _NUMBERS:
        return last[0] in _NUMBERED
    return last[-1] in _LABELS


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
        found if all(_holds(found, text) for text in saved) else OneOf((found, STRING))
    )


def _holds(found: Type, text: str) -> bool:
    kind = found.base if isinstance(found, Choice) else found
    if kind == BOOLEAN:
        return text in ("true", "false")
    if kind == INTEGER:
        return is_integer(text)
    if kind == NUMBER:
        return is_integer(text) or is_decimal(text)
    return True
