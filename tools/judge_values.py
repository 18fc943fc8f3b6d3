"""The small vocabularies of the judge: what a name or a value stands for."""

from __future__ import annotations

import re

UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", re.I)
FRESH = re.compile(
    r"idempotency|request[-_]?id$|correlation[-_]?id$|transaction[-_]?uid$|nonce|client[-_]?token$"
    r"|deduplication|trace[-_]?id$",
    re.I,
)
"""Names of values that are made for one call."""

_PLACE = re.compile(
    r"url|uri|host|domain|server|endpoint|version|^v$|base|region|locale|lang|country|market"
    r"|format|env|stage|protocol|scheme|port$|platform|schema|subdomain|site$|^api",
    re.I,
)
_AMOUNT = re.compile(
    r"limit|size|page|offset|count|max|min|top|skip|timeout|year|width|height|amount|radius"
    r"|date|time|from$|to$|start|end|since|until|version|price|quantity|window|zip|postal",
    re.I,
)
_ID = re.compile(
    r"(^|[-_. ])(g|s|u|uu|gu)?ids?$|[a-z](Id|ID|Ids|IDs|Uuid|UUID|Guid|GUID|Sid|Gid|Key|Number)$"
    r"|(uuid|guid)$|e?mail$",
)
_TOKEN = re.compile(r"^(?=.*\d)(?=.*[A-Za-z])[\w+/=.-]{20,}$")

ENDS = frozenset(
    "delete deleting remove destroy clear revoke cancel unsubscribe detach unassign purge drop disable reset"
    " erase unlink terminate archive close end stop withdraw discard void deactivate unfollow"
    " unfavorite unfavourite unlike dissociate disassociate wipe kill leave kick abort unregister"
    " deregister uninstall unset unpublish expire logout release forget empty prune undeploy"
    " deprovision del unbind unmap unlock unpin unstar unshare uninvite unblock untag trash"
    " invalidate reject dismiss retire decline out off unschedule undo unenroll free".split()
)
"""Verbs of a name that says that something ends."""

VERBS = ENDS | frozenset(
    "get list create update add set search find send make show read fetch retrieve query check test"
    " validate verify upload download import export start run execute submit login logon signin"
    " signup register authenticate authorize refresh replace patch put post save edit modify change"
    " copy move clone publish approve confirm accept assign invite join subscribe follow enable"
    " activate lock restore retry sync merge convert generate calculate count resolve lookup geocode"
    " autocomplete call ping notify track capture refund pay seal print open connect attach link"
    " schedule build deploy trigger invoke request batch suspend resume complete finish process"
    " upsert rename transfer issue renew sign apply mark share pin star tag favorite like preview"
    " render order buy sell view browse claim introspect exchange reserve scan translate transform"
    " parse evaluate initiate initialize init begin instantiate duplicate commit revert rollback do perform encrypt decrypt fix fork block review geolocate localize unlocalize redeem repay borrow lend swap charge withhold adjust allocate".split()
)
_DEED = re.compile(r"([^n]ation|ition|closure|suspension|removal|deletion)$")
"""How a deed ends as a noun: `order_cancellation`."""
_SMALL = frozenset("a an the of for by id ids in to on with and from all".split())


def is_thing(name: str, value: str) -> bool:
    """Whether a saved value stands for somebody's thing: its name says so, or it looks like an id."""
    if not value or "{{" in value or _PLACE.search(name) or "://" in value:
        return False
    return bool(_ID.search(name)) or looks_like_id(name, value)


def looks_like_id(name: str, value: str) -> bool:
    """Whether a value alone can only be that of one thing: a UUID, many digits, a long token, a mail address."""
    if UUID.match(value) or re.fullmatch(r"[^@\s]+@[^@\s]+\.\w+", value):
        return True
    if _AMOUNT.search(name):
        return False
    digits = (
        value.isdigit() and len(value) >= 4 and not re.fullmatch(r"(19|20)\d\d", value)
    )
    return digits or bool(_TOKEN.match(value))


def is_place(name: str) -> bool:
    """Whether a name stands for where and how, not for a thing."""
    return bool(_PLACE.search(name))


def words(text: str) -> list[str]:
    """Give the words of a name, small letters, singular where that is an `s`."""
    apart = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", text)
    return [singular(each) for each in re.split(r"[^a-z0-9]+", apart.lower()) if each]


def singular(word: str) -> str:
    """Take a plural's end away, roughly and the same on both sides of a comparison."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


_OF_MANY = frozenset(
    "me self current all latest default search random bulk batch count trash public recent stats status".split()
)


def is_own_word(word: str) -> bool:
    """Whether an API says the word of itself: a verb, or one that stands behind many things."""
    return word in VERBS or word in _OF_MANY


def ends_something(name: str) -> bool:
    """Whether the name of a method says that something ends; `unmute` takes back what a verb did."""
    return any(
        each in ENDS or singular(each) in ENDS or each.startswith("un")
        for each in name.split("_")
    )


def is_noun(name: str, path: str) -> bool:
    """Whether a name has only words of the path, and no verb; or ends in a deed behind one of those."""
    said = [each for each in words(name) if each not in _SMALL]
    known = set(words(path))
    if said[1:] and f"/{said[0]}s" in path.lower() and _DEED.search(said[-1]):
        return True
    return bool(said) and all(
        each in known and each not in VERBS and each not in {singular(v) for v in VERBS}
        for each in said
    )
