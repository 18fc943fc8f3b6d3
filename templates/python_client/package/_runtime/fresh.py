"""Values that tell one call from another, made in the form in which the collection has one saved."""

from __future__ import annotations

import json
import random
import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any, cast

PREFIX = "$fresh "
"""How such a value is named in the templates of an operation: `{{$fresh uuid}}`."""


def made(form: str) -> str:
    """A value of a form, such as `uuid` or `digits 15`."""
    kind, _, length = form.partition(" ")
    if length:
        return _SIZED[kind](int(length))
    return _FORMS[kind]()


def filled(
    body: Any,
    members: Mapping[tuple[str, ...], str],
    resolve: Callable[[str], str],
) -> Any:
    """The body with the members that an operation makes for it, but for those that it has."""
    for keys, text in members.items():
        body = _with(body, keys, partial(resolve, text))
    return body


def _with(body: Any, keys: tuple[str, ...], make: Callable[[], str]) -> Any:
    """Objects on the way to a member are the caller's to give."""
    if not isinstance(body, Mapping):
        return body
    members, first = cast("Mapping[str, Any]", body), keys[0]
    if len(keys) == 1:
        return members if first in members else {**members, first: json.loads(make())}
    if first not in members:
        return members
    return {**members, first: _with(members[first], keys[1:], make)}


_KEYS = ("idempotencykey", "idempotencytoken", "idempotencekey", "paypalrequestid")
"""What servers know a repeated request by, as names end without their marks."""


def is_key(name: str) -> bool:
    """True for the name of what keeps a server from carrying out a request twice."""
    return re.sub("[^a-z]", "", str(name).lower()).endswith(_KEYS)


def _hex(length: int) -> str:
    return f"{random.SystemRandom().getrandbits(4 * length):0{length}x}"


def _digits(length: int) -> str:
    first = 10 ** (length - 1)
    return str(random.SystemRandom().randrange(first, 10 * first))


def _now(form: str) -> Callable[[], str]:
    return lambda: datetime.now(UTC).strftime(form)


def _iso(precision: str) -> Callable[[], str]:
    return lambda: (
        datetime.now(UTC).isoformat(timespec=precision).replace("+00:00", "Z")
    )


def _unix(digits: int) -> Callable[[], str]:
    return lambda: str(time.time_ns() // 10 ** (9 - digits))


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def _http_date() -> str:
    # Names of days and months are English whatever the locale is (RFC 9110, 5.6.7).
    now = datetime.now(UTC)
    day = _DAYS[now.weekday()]
    month = _MONTHS[now.month - 1]
    return f"{day}, {now:%d} {month} {now:%Y %H:%M:%S} GMT"


def _uuid() -> str:
    from uuid import uuid4

    return str(uuid4())


_SIZED: Mapping[str, Callable[[int], str]] = {"digits": _digits, "hex": _hex}
_FORMS: Mapping[str, Callable[[], str]] = {
    "uuid": _uuid,
    "traceparent": lambda: f"00-{_hex(32)}-{_hex(16)}-01",
    "seconds": _unix(0),
    "milliseconds": _unix(3),
    "microseconds": _unix(6),
    "nanoseconds": _unix(9),
    "iso": _iso("seconds"),
    "iso-milliseconds": _iso("milliseconds"),
    "basic": _now("%Y%m%dT%H%M%SZ"),
    "date": _now("%Y-%m-%d"),
    "http-date": _http_date,
}
