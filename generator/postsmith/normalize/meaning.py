"""Does a name stand for a place that all calls share, for a thing that one call is about, or for the call itself?

A saved value is a default only where it says where or how a client works: a version, a region, a language.
What names a thing (an account, an order, whoever is calling) is a sample, and what tells calls apart is
made anew for each (docs/decisions/012-samples.md). All vocabulary for this is here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from postsmith import auth
from postsmith.normalize.identifiers import is_unmistakable
from postsmith.patterns import late
from postsmith.words import singular, word_set, words

_PLACES = word_set(
    "version ver api prefix base root context env environment region stage locale lang language market platform"
    " format extension units timezone tz charset encoding"
)
"""Where or how a client works, wherever it stands."""
_HOSTS = word_set(
    "host hostname url uri domain subdomain protocol scheme port server endpoint path"
)
"""The same, for what stands in the origin of a URL; in a path, a link is a thing like any other."""
_WRITTEN_AS = word_set("base64 b64 encoded urlencoded escaped raw")
"""The same value, written otherwise."""
_OF_A_PLACE = word_set("code name number no num path prefix value string")
"""What may follow: a language's code is as good as the language."""
_SHORT = {
    "env": "environment",
    "lang": "language",
    "ver": "version",
    "url": "uri",
    "hostname": "host",
}

_THINGS = word_set(
    "id ids uuid guid uid gid sid pk urn arn slug identifier identity number no nr num handle username login email"
    " mail phone mobile msisdn iban sku reference ref account user tenant organization organisation org workspace"
    " customer merchant member company team project owner person employee patient subscriber seller buyer vendor"
    " partner profile contact order product item wallet card cart payment invoice transaction session actor subject"
    " branch department group"
)
"""What a value is about: somebody's or something's name."""
_OF_A_THING = word_set("name code key")
_HOMES = word_set(
    "account app application tenant organization organisation org workspace company team project merchant store shop"
    " site stack space realm subscription enterprise instance"
)
"""In what somebody works who has one of it, and calls for all that is in it."""
_CALLED = word_set("id uid uuid guid sid key slug code name number handle identifier")
_WRITTEN_TOGETHER = late(r"(.{3,})(?:id|uuid|guid)")

_OF_ONE_CALL = word_set("destination digest disposition range etag")
_CONDITIONS = late(r"if-.+|last-event-id|content-(md5|digest|range)", re.IGNORECASE)
"""Headers that are true of a single request (RFC 9110, 13 and 14; RFC 9530)."""

_SETTINGS = late(
    r"accept(-.*)?|content-(type|language|encoding)|user-agent|origin|referer|host|connection|cache-control"
    r"|prefer|x-requested-with|format|fmt|alt|(.*[-_])?version",
    re.IGNORECASE,
)
"""Headers and query keys that say how a client works, whatever the variable in them is called."""


def _parts(name: str) -> list[str]:
    """The words of a name, but for numbers and for how it is written."""
    found = [part for part in words(name) if not part.isdigit()]
    while len(found) > 1 and found[-1] in _WRITTEN_AS:
        found.pop()
    return found


def _stem(name: str, after: frozenset[str]) -> str:
    """The word that says what it is, what follows it left out, and digits behind it."""
    parts = _parts(name)
    while len(parts) > 1 and parts[-1] in after:
        parts.pop()
    return parts[-1].rstrip("0123456789") if parts else ""


@lru_cache(maxsize=4096)
def is_place(name: str, in_origin: bool = False) -> bool:
    """True for a name of what all calls of a client share."""
    stem = _stem(name, _OF_A_PLACE)
    return stem in _PLACES or (in_origin and stem in _HOSTS)


@lru_cache(maxsize=4096)
def is_thing(name: str) -> bool:
    """True for a name of what a call is about, or of who makes it."""
    if is_place(name):
        return False
    parts = _parts(name)
    last = singular(parts[-1]) if parts else ""
    joined = _WRITTEN_TOGETHER.fullmatch(last)
    if last in _THINGS or (joined and joined[1] in _THINGS):
        return True
    return len(parts) > 1 and _stem(name, _OF_A_THING) in _THINGS


def is_home(name: str) -> bool:
    """True for a name of what holds all that a caller works with: an account, a project."""
    return _stem(name, _CALLED) in _HOMES


def is_one_of(name: str, before: str) -> bool:
    """True behind the plural of its own name: `/versions/{{version}}` has many, and this is one."""
    stem, many = _stem(name, _OF_A_PLACE), words(before)
    one = singular(many[-1]) if many else ""
    return bool(many) and one != many[-1] and _SHORT.get(stem, stem) == one


def is_of_one_call(header: str) -> bool:
    """True for a header whose value belongs to a thing or to a single call."""
    if is_setting(header):
        return False
    if _CONDITIONS.fullmatch(header) or is_thing(header):
        return True
    return bool(_OF_ONE_CALL & set(words(header)[-1:]))


def is_setting(key: str) -> bool:
    """True for a header or query key that says how a client works."""
    return bool(_SETTINGS.fullmatch(key)) or is_place(key)


def is_auth_setting(kind: str, key: str) -> bool:
    """True for a parameter of an auth that says where and how, and not who; of one that is not known, a link."""
    if key in auth.parameters(kind, *auth.Role):
        return key in auth.parameters(kind, auth.Role.SETTING)
    return key.lower().endswith(("url", "uri"))


def leads_to_one(url: str) -> bool:
    """True for a link to one of many, such as the job that an answer told of."""
    path = re.split(r"[?#]", url.partition("://")[2])[0].split("/")[1:]
    return any(part.isdigit() or is_unmistakable(part) for part in path)
