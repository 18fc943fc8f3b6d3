"""What is a body called that an operation gives or takes? By the thing in the operation's name.

`Get a user token` gives a `UserToken`, `List users` a `UserList` of `User`; `Create user` takes a
`CreateUserBody`.
"""

from __future__ import annotations

import re

from postsmith.ir.answers import phrase
from postsmith.ir.api import Response
from postsmith.ir.types import Field, ListOf, Record, Type
from postsmith.ir.walk import bare
from postsmith.name.tree import NamedOperation
from postsmith.verbs import EITHER, is_plain
from postsmith.words import ENVELOPES, singular, words

_FILLERS = frozenset(
    "a an the all any some multiple many several my your this that its current existing specific single one new by of for "
    "from in on to with via using at and or details detail info information fully partially only".split()
)
_ANDS = frozenset({"and", "or"})
_UNSAID = re.compile(r"v?\d+(\.\d+)*((alpha|beta)\d*)?|api|rest|json|xml")
"""Segments of a path that are no nouns."""
_GLUED = re.compile(r"(?:find|get|fetch|search)[a-z]+(?:by|from|for|with)[a-z]")
"""`findplacefromtext`"""
ARTICLES = frozenset({"a", "an", "the"})
_ENDS = frozenset(
    "by for from in on of to with via using at within under through per as".split()
)
_ERROR_KEYS = frozenset(
    "error errors message code detail title status error_description errorcode errormessage msg "
    "error_code errordescription fault reason".split()
)


def noun_of(named: NamedOperation) -> str:
    """The thing an operation is about, as singular words."""
    nouns = _from_path(named.operation.path)
    known = {word for noun in nouns for word in noun.split()}
    found = list(words(named.thing))
    after = ""
    while found and (
        found[0] in _FILLERS
        or (after in _ANDS and found[0] in EITHER)
        or _is_verb(found, known, named)
    ):
        after = found.pop(0)
    for position, word in enumerate(found):
        if word in _ENDS:
            found = found[:position]
            break
    found = [word for word in found if word not in _FILLERS]
    while found and _is_of_the_call(found, known):
        found.pop()
    if not found:
        found = " ".join(nouns[-1:]).split()
        if found and found[-1] in _FILLERS:
            found = " ".join(nouns[-2:]).split()
    return " ".join(map(singular, found or _around(named)))


def _around(named: NamedOperation) -> list[str]:
    """What an operation is about whose title and path say only what is done: that of its resource."""
    folder = words(named.path.rpartition(".")[0].rpartition(".")[2])
    path = (words(part) for part in reversed(named.operation.path.split("/")))
    last = next((part for part in path if part), ())
    for said in (folder, last):
        found = [word for word in said if word not in _WIRE | _FILLERS]
        if found:
            return found
    return ["result"]


def _is_of_the_call(found: list[str], known: set[str]) -> bool:
    """True for a last word that says how a thing is asked for; a pull request is a thing."""
    last = found[-1]
    if last not in _WIRE or singular(last) in known:
        return False
    return not (last.startswith("request") and found[-2:-1] and found[-2] in EITHER)


def _is_verb(found: list[str], known: set[str], named: NamedOperation) -> bool:
    """True for one more verb, and for a word that only the name has, before words that the path has too: `place order`."""
    if len(found) < 2 or singular(found[0]) in known:
        return False
    if is_plain(found[0]):
        return True
    return named.operation.method != "GET" and singular(found[1]) in known


def _from_path(path: str) -> list[str]:
    """The nouns of a path, singular: `/users/:id/tokens/refresh.json` has `user` and `token`."""
    segments = [re.sub(r"\.(?:json|xml)$", "", part) for part in path.split("/")]
    nouns = [s for s in segments if s and s[0] != ":" and "{{" not in s]
    nouns = [s for s in nouns if not _UNSAID.fullmatch(s)]
    said = [[singular(word) for word in words(noun)] for noun in nouns]
    return [
        " ".join(noun)
        for noun in said
        if noun
        and not is_plain(noun[0])
        and noun[0] not in _ENDS
        and not _GLUED.match(noun[0])
    ]


def success_nouns(named: NamedOperation, found: Type) -> tuple[str, ...]:
    """Candidates for the class of a successful response."""
    noun = noun_of(named)
    verb = next(iter(words(named.said)), "")
    place = " ".join(_from_path(named.operation.path)[-2:]) or noun
    if not {*noun.split()} & {*place.split()}:
        place = f"{place} {noun}"
    if wraps_list(found, noun):
        return (f"{noun} list", f"{place} list", f"{noun} {verb} list")
    if held_in(found, noun):
        return (f"{noun} response", f"{place} response", f"{noun} {verb} response")
    # What came of a deed is no verb: `TokenRevokeResponse`.
    return (noun, place, f"{noun} response", f"{noun} {verb} response")


def held_in(found: Type, noun: str) -> str:
    """The key of what the operation is about, in an envelope: `user` of `{"user": {…}}`; `""` for none.

    An envelope is known by a key that is called so, or by one that says nothing, `{"data": {…}}`, and has no id.
    """
    if not isinstance(found, Record) or _is_thing(found, noun):
        return ""
    for field in found.fields:
        key = [singular(word) for word in words(field.name)]
        if not key or not isinstance(bare(field.type), Record):
            continue
        is_called_so = key[-1] == noun.split()[-1]
        if is_called_so or _is_all_beside(found, field, key[-1]):
            return field.name
    return ""


def wraps_list(found: Type, noun: str) -> bool:
    """True for an object around one list of what the operation is about: a page, an envelope."""
    if not isinstance(found, Record) or _is_thing(found, noun):
        return False
    lists = [
        f
        for f in found.fields
        if isinstance(_item(f.type), Record) and _is_list(f.type)
    ]
    lists = [f for f in lists if _plain(f.name) not in _BESIDE | _SORTED] or lists
    said = [f for f in lists if _is_called_so(f, noun)]
    if len(said) == 1 or len(lists) != 1:
        return len(said) == 1
    rest = _says(found, lists[0])
    return bool(rest) and rest <= _PAGING | _BESIDE


def _is_called_so(field: Field, noun: str) -> bool:
    """True for a key that says nothing, and for one that says the noun."""
    key = words(field.name)
    return bool(key) and singular(key[-1]) in ENVELOPES | {noun.split()[-1]}


def _is_all_beside(found: Record, apart: Field, key: str) -> bool:
    """True where a key says nothing, and all that an object holds besides is about the answer."""
    if key in ("data", "result"):
        return True
    return key in ENVELOPES and _says(found, apart) <= _PAGING | _BESIDE


def _is_thing(found: Record, noun: str) -> bool:
    """True for what has an id: an order with items, an event with data."""
    ids = {"id", "uuid", f"{''.join(noun.split())}id"}
    return any(_plain(field.name) in ids for field in found.fields)


def _says(found: Record, apart: Field) -> frozenset[str]:
    """The keys beside one."""
    return frozenset(_plain(f.name) for f in found.fields if f is not apart)


def _plain(key: str) -> str:
    return "".join(words(key))


_PAGING = frozenset(
    "total totalcount totalrecords totalpages count page pages pagecount pagenumber pagesize perpage limit "
    "offset next nextpage nextpagetoken nextmarker nextcursor previous prev cursor marker hasmore order sort orderby sortby filters size "
    "first last lastpage links meta pagination paging totalresults entriescount hasnext hasprevious itemstotal "
    "pagestotal chunksize nextstreamposition incompleteresults prevmarker".split()
)
"""Keys beside the list of a page, without underscores."""
_SORTED = frozenset({"order", "sort", "orderby", "sortby", "filters"})
_BESIDE = frozenset(
    "ok success status statuscode message code errors error warnings includes included requestid traceid revision "
    "timestamp metadata".split()
)
"""Keys of an envelope that say how it went, or bring what is referred to."""
_WIRE = frozenset(
    "get post put patch delete head json xml request response result endpoint api http https method url uri body "
    "payload object resource data call".split()
)
"""Words of a title for the call and for how things are sent, which name no thing."""


def _is_list(found: Type) -> bool:
    return isinstance(bare(found), ListOf)


def _item(found: Type) -> Type:
    inner = bare(found)
    return bare(inner.item) if isinstance(inner, ListOf) else inner


def error_nouns(named: NamedOperation, response: Response) -> tuple[str, ...]:
    """Candidates for the class of an error's body: one for all that look alike."""
    noun = noun_of(named)
    status = " ".join(words(phrase(response.status) or f"status {response.status}"))
    keys = _keys(response.type)
    general = "error body" if keys & _ERROR_KEYS else f"{status} body"
    return (
        general,
        f"{status} body",
        f"{noun} error body",
        f"{noun} {status} body",
        f"{' '.join(words(named.said))} {status} body",
    )


def _keys(found: Type) -> frozenset[str]:
    inner = _item(found)
    if not isinstance(inner, Record):
        return frozenset()
    return frozenset(field.name.lower() for field in inner.fields)
