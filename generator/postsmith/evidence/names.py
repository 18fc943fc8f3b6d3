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
    )
    return tuple(naming for naming, is_so in said if is_so)
