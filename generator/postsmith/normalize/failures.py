"""Which saved examples tell of a failure, though they have no status code?

Converters write OpenAPI's `default` without one, and people forget it. A failure is told by its name, by what its
body says of itself, and by having the keys that this collection's errors have and none of its successes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from itertools import pairwise
from typing import Final

from postsmith.infer.tolerant import parse
from postsmith.json_value import Readable
from postsmith.postman.model import Response
from postsmith.words import word_set, words

_STATUS: Final = re.compile(r"\b([2-5][0-9]{2})\b")
_FAMILY: Final = re.compile(r"\b([45])xx\b", re.IGNORECASE)
_PHRASES: Final = {status.phrase.lower(): status.value for status in HTTPStatus}

_TOLD: Final = (
    (404, word_set("notfound nonexistent nonexisting")),
    (401, word_set("unauthorized unauthorised unauthenticated")),
    (403, word_set("forbidden denied")),
    (409, word_set("conflict duplicate duplicated")),
    (429, word_set("throttled throttling")),
    (422, word_set("unprocessable")),
    (503, word_set("unavailable")),
    (400, word_set("invalid malformed missing incorrect wrong bad")),
)
"""The first that has a word of the name."""
_PAIRS: Final = {
    ("not", "found"): 404,
    ("does", "not"): 404,
    ("already", "exists"): 409,
    ("too", "many"): 429,
    ("rate", "limit"): 429,
    ("rate", "limited"): 429,
    ("limit", "exceeded"): 429,
}
_UNTOLD: Final = word_set(
    "error errors err fail fails failed failing failure failures exception exceptions fault rejected expired exceeded"
    " timeout unexpected unsuccessful"
)
"""A failure, and nothing more is said."""
_SUCCESS: Final = word_set(
    "success successful successfully succeeded ok created deleted updated list lists valid"
)
_NONE: Final = re.compile(
    r"\b(?:no|without|zero|0)\s+(?:\w+\s+)?(?:errors?|failures?)\b"
)
_ANY: Final = 500

_KEYS: Final = word_set(
    "error errors error_description error_uri error_code errorcode message msg code status status_code statuscode"
    " detail details title type instance path timestamp trace_id traceid request_id requestid correlation_id"
    " correlationid success ok data result"
)
_SAYS: Final = word_set("error errors error_description")
_BAD: Final = word_set("error fail failed failure")


@dataclass(frozen=True, slots=True)
class Failures:
    """What the errors of a collection look like."""

    shapes: frozenset[frozenset[str]]
    """The keys of their bodies, where no success has the same."""

    def status_of(self, response: Response, request: str) -> int | None:
        """The status of a failure without a code; `None` for what is none. `request`: the name of what it answers."""
        told = _told(response, request)
        if told is not None or not response.body:
            return told
        value = _value_of(response.body)
        if not isinstance(value, Mapping) or not value:
            return None
        known = frozenset(value) in self.shapes
        return _ANY if known or _says_so(value) else None


def failures_of(answers: Iterable[tuple[str, Response]]) -> Failures:
    """Learn the errors from all examples with the names of their requests; nothing where each has its status."""
    answers = tuple(answers)
    if all(status_in(response) for _, response in answers):
        return Failures(frozenset())
    bad: set[frozenset[str]] = set()
    good: set[frozenset[str]] = set()
    for request, response in answers:
        status = status_in(response) or _told(response, request)
        if status is None or not response.body:
            continue
        value = _value_of(response.body)
        if isinstance(value, Mapping) and value:
            (bad if status >= 400 else good).add(frozenset(value))
    return Failures(frozenset(bad - good))


def status_in(response: Response) -> int | None:
    """The status that an example has: its code, else a number or a standard phrase in its status or name."""
    if response.code:
        return response.code
    for text in (response.status, response.name):
        match = _STATUS.search(text)
        if match:
            return int(match[1])
        known = _PHRASES.get(text.strip().lower())
        if known:
            return known
    return None


def _told(response: Response, request: str) -> int | None:
    """What words say. Those that the request is named with are of what it is about: `Get errors`."""
    about = set(words(request))
    for text in (response.status, response.name):
        if match := _FAMILY.search(text):
            return int(match[1]) * 100
        own = words(text)
        if not _SUCCESS.isdisjoint(own) or _NONE.search(text.lower()):
            continue
        pairs = pairwise(own)
        told = next((_PAIRS[pair] for pair in pairs if pair in _PAIRS), None)
        rest = set(own) - about
        told = told or next(
            (n for n, known in _TOLD if not known.isdisjoint(rest)), None
        )
        if told or not _UNTOLD.isdisjoint(rest):
            return told or _ANY
    return None


def _says_so(value: Mapping[str, Readable]) -> bool:
    """Whether a body calls itself an error, in the words that most APIs use."""
    keys = {key.lower(): item for key, item in value.items()}
    if keys.get("success") is False or keys.get("ok") is False:
        return True
    status = keys.get("status")
    if isinstance(status, str) and status.lower() in _BAD:
        return True
    return keys.keys() <= _KEYS and any(keys.get(key) for key in _SAYS)


def _value_of(body: str) -> Readable:
    parsed = parse(body) if body.lstrip()[:1] == "{" else None
    return parsed.value if parsed else None
