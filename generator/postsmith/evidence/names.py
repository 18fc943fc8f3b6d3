"""What does a name say of the values? An id is none to calculate with, a page is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from postsmith.evidence.claims import Claim, Naming, Weight
from postsmith.evidence.places import given
from postsmith.ir.api import Api
from postsmith.words import word_set, words

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


_COUNTS = frozenset(
    {("limit",), ("page",), ("offset",), ("skip",), ("per", "page"), ("page", "size")}
    | {("page", "number"), ("page", "num"), ("page", "no"), ("page", "limit")}
    | {("page", "index"), ("max", "results"), ("start", "index")}
)
_ASKS = word_set("is has")
"""What begins a question: `is_active`, `has_more`."""
_WISHES = word_set("include includes with")
"""What begins what is wished for: `include_deleted`, but not `include_fields`, which lists some."""
_WHOLE = word_set("total totals count counts metadata details deleted archived")
"""What is had or not behind `with`; of anything else, `with_genres`, some are listed."""
_LISTED = word_set(
    "fields types ids keys tags properties columns attributes names values codes relations statuses language languages"
    " locale locales country currency"
)
_COMPARED = word_set("in not of a an the to any none only id")
"""`is_not`, `has_any`: what follows is a value to compare with."""


def read(api: Api) -> Iterator[Claim]:
    """A claim for each thing that the name of a parameter, or of a form's field, says."""
    for _, place, found in given(api):
        for naming in said_by(found.name):
            yield Claim(place, naming, Weight.TOLD, found.origin, "name")


@lru_cache(maxsize=4096)
def said_by(name: str) -> tuple[Naming, ...]:
    """What a name is about stands at its end: `user_count` counts, `account_user` names."""
    last = words(name)[-2:]
    if not last:
        return ()
    numbered = last[-1] in _NUMBERS and last[0] in _NUMBERED
    said = (
        (Naming.LABEL, numbered or last[-1] in _LABELS),
        (Naming.ID, last[-1] in _IDS),
        (Naming.MEASURE, last[-1] in _MEASURES),
        (Naming.COUNT, last in _COUNTS),
        (Naming.FLAG, _is_flag(words(name))),
    )
    return tuple(naming for naming, is_so in said if is_so)


def _is_flag(said: tuple[str, ...]) -> bool:
    first, last = said[0], said[-1]
    if len(said) < 2 or last in _LISTED | _COMPARED:
        return False
    return first in _ASKS or (first in _WISHES and (first != "with" or last in _WHOLE))
