"""Whether two captured requests are the same, but for what belongs to the transport.

Header order and case, blanks around a header's value, the boundary of a multipart body and the white
space of JSON mean nothing. Of a
signature, what changes from call to call is left out of the comparison, and the rest is compared.
"""

from __future__ import annotations

import json
import re
from typing import Any

from tools.capture import Caught

TRANSPORT = {
    *("user-agent", "postman-token", "cache-control", "accept-encoding"),
    *("connection", "content-length", "transfer-encoding"),
}
_BOUNDARY = re.compile(r"-{20,}[0-9A-Za-z]{8,}|-{4,6}formdata-undici-\d+")
"""Of newman, and of the program that runs collections of format 3."""
_FRESH = re.compile(
    r'((?:oauth_nonce|oauth_timestamp|oauth_signature|nonce|ts|mac|timestamp|signature|X-Amz-Date|X-Amz-Signature)=)("[^"]*"|[^,;&\s]*)',
    re.IGNORECASE,
)


_DAY = re.compile(r"(?<!\d)20\d{6}(?:T\d{6}Z)?(?!\d)")
"""The day of an AWS signature, alone or with the time."""


def difference(mine: Caught, theirs: Caught) -> dict[str, str]:
    """The parts that differ, with both texts; empty for equal requests."""
    hashed = mine.body == theirs.body
    pairs = {
        "method": (mine.method, theirs.method),
        "target": (_without_fresh(mine.target), _without_fresh(theirs.target)),
        "headers": (_headers(mine, hashed), _headers(theirs, hashed)),
    }
    if not _same_body(mine.body, theirs.body):
        pairs["body"] = (repr(mine.body[:400]), repr(theirs.body[:400]))
    found: dict[str, str] = {}
    for name, (one, other) in pairs.items():
        if one != other:
            found[name] = f"{one}  <>  {other}"
    return found


def _without_fresh(text: str) -> str:
    if "signature" not in text.lower() and not text.startswith("Hawk "):
        return _DAY.sub("…", text) if _DAY.fullmatch(text) else text
    return _DAY.sub("…", _FRESH.sub(r"\1…", text))


def _headers(request: Caught, hashed: bool) -> str:
    """The headers that mean something; a hash of the body only where that is the same byte by byte."""
    kept = sorted(
        (name.lower(), _without_fresh(_BOUNDARY.sub("…", value.strip(" \t"))))
        for name, value in request.headers
        if name.lower() not in TRANSPORT and (name.lower(), value) != ("accept", "*/*")
        if hashed or name.lower() != "x-amz-content-sha256"
    )
    return json.dumps(kept, ensure_ascii=False)


def _same_body(one: bytes, other: bytes) -> bool:
    if one == other:
        return True
    try:
        return _canonical(json.loads(one)) == _canonical(json.loads(other))
    except ValueError:
        pass
    texts = [_BOUNDARY.sub("…", body.decode("latin-1")) for body in (one, other)]
    return _without_fresh(texts[0]) == _without_fresh(texts[1])


def _canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True)
