"""Whose credential is it? A name that is no use to anybody but together with what is secret.

A client id beside a client secret, an account's SID beside its token: where one is taken out, the other
is no default, since a client that has it calls as somebody whom its caller is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from postsmith.patterns import late

_ID: Final = late(
    r"(?P<before>.*?)(?P<id>(?:client|app|application|consumer|oauth|key|api|partner|merchant|developer|tenant)[-_ ]?id"
    r"|(?:access|consumer|public|publishable|app|application)[-_ ]?key(?:[-_ ]?id)?|account[-_ ]?sid|sid|issuer"
    r"|user[-_ ]?name|user[-_ ]?id|user|login|e?[-_ ]?mail)",
    re.IGNORECASE,
)
_SECRET: Final = late(
    r"(?P<before>.*?)(?:(?:client|app|application|consumer|oauth|api|auth|access|account|merchant|partner)[-_ ]?)?"
    r"(?:secret(?:[-_ ]?(?:access[-_ ]?)?key)?|token|key|passw(?:or)?d|pass|pwd|passphrase|passcode|pin|signature)",
    re.IGNORECASE,
)
_PERSON: Final = late(r".*?(?:user|login|mail)[-_ ]?(?:name|id)?", re.IGNORECASE)
_PERSONAL: Final = late(r".*?(?:pass|pwd|pin\Z)", re.IGNORECASE)


def has_partner(name: str, secrets: Iterable[str]) -> bool:
    """Whether a name is the other half of one of these, which are taken out."""
    own = _half(_ID, name)
    return own is not None and any(
        _half(_SECRET, secret) in (own, "")
        and bool(_PERSON.match(name)) == bool(_PERSONAL.match(secret))
        for secret in secrets
    )


@lru_cache(maxsize=4096)
def _half(pattern: re.Pattern[str], name: str) -> str | None:
    """What both halves begin with: `twilio` of `twilio_account_sid`; `None` for no half."""
    match = pattern.fullmatch(name)
    return re.sub(r"\W|_", "", match["before"]).lower() if match else None
