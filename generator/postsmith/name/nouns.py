"""What is a body called that an operation gives or takes? By the thing in the operation's name.

`Get a user token` gives a `UserToken`, `List users` a `UserList` of `User`; `Create user` takes a
`CreateUserBody`.
"""

from __future__ import annotations

import re

from postsmith.ir.answers import phrase
from postsmith.ir.api import Response
from postsmith.ir.types import ListOf, Record, Type
from postsmith.ir.walk import bare
from postsmith.name.tree import NamedOperation
from postsmith.words import ENVELOPES, singular, words

_VERBS = frozenset(
    "get list create add update delete remove fetch retrieve read find search query show view post "
    "put patch set send make start stop check validate verify upload download generate request "
    "register submit cancel confirm accept reject enable disable replace edit modify change save "
    "load return returns obtain lookup browse count export import execute run perform issue new "
    "upsert insert assign unassign invite attach detach activate deactivate revoke restore archive "
    "complete init initialize initiate process handle head options".split()
)
_FILLERS = frozenset(
    "a an the all any some multiple many several my your this that its current existing specific single one new by of for "
    "from in on to with via using at and or details detail info information".split()
)
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
    found = list(words(named.said))
    known = {word for noun in _from_path(named.operation.path) for word in noun.split()}
    while len(found) > 1 and (
        found[0] in _VERBS | _FILLERS
        or found[1] in ARTICLES
        or _is_verb(found, known, named.operation.method)
    ):
        found.pop(0)
    for position, word in enumerate(found):
        if position and word in _ENDS:
            found = found[:position]
            break
    found = [word for word in found if word not in _FILLERS] or found
    if not found or (len(found) == 1 and found[0] in _VERBS):
        found = _from_path(named.operation.path)[-1:] or found
    return " ".join(map(singular, found)) if found else "result"


def _is_verb(found: list[str], known: set[str], method: str) -> bool:
    """True for a word that only the name has, before words that the path has too: `place order`."""
    if method == "GET" or singular(found[0]) in known:
        return False
    return singular(found[1]) in known


def _from_path(path: str) -> list[str]:
    """The nouns of a path, singular: `/users/:id/tokens` has `user` and `token`."""
    nouns = [s for s in path.split("/") if s and s[0] != ":" and "{{" not in s]
    nouns = [s for s in nouns if not re.fullmatch(r"v?\d+(\.\d+)*|api|rest", s)]
    return [" ".join(map(singular, words(noun))) for noun in nouns if words(noun)]


def success_nouns(named: NamedOperation, found: Type) -> tuple[str, ...]:
    """Candidates for the class of a successful response."""
    noun = noun_of(named)
    own = " ".join(words(named.said))
    place = " ".join(_from_path(named.operation.path)[-2:]) or noun
    if wraps_list(found, noun):
        return (f"{noun} list", f"{place} list", f"{own} list", f"{own} result")
    if _wraps_one(found, noun):
        return (f"{noun} response", f"{own} response")
    return (noun, place, f"{noun} result", f"{own} result")


def _wraps_one(found: Type, noun: str, deeper: bool = True) -> bool:
    """True for an envelope of what the operation is about: `{"user": {…}}`, `{"data": {"user": {…}}}`."""
    if not isinstance(found, Record):
        return False
    for field in found.fields:
        inner = bare(field.type)
        if isinstance(inner, Record):
            key = [singular(word) for word in words(field.name)]
            if key and key[-1] == noun.split()[-1]:
                return True
            envelope = bool(key) and key[-1] in ENVELOPES
            if deeper and envelope and _wraps_one(inner, noun, deeper=False):
                return True
    return False


def wraps_list(found: Type, noun: str) -> bool:
    """True for an object around one list of what the operation is about: a page, an envelope."""
    if not isinstance(found, Record):
        return False
    lists = [
        f
        for f in found.fields
        if isinstance(_item(f.type), Record) and _is_list(f.type)
    ]
    if len(lists) != 1:
        return False
    key = [singular(word) for word in words(lists[0].name)]
    if not key:
        return False
    rest = {f.name.lower().replace("_", "") for f in found.fields if f is not lists[0]}
    is_page = bool(rest) and rest <= _PAGING
    return is_page or key[-1] in ENVELOPES or key[-1] == noun.split()[-1]


_PAGING = frozenset(
    "total totalcount totalrecords totalpages count page pages pagecount pagenumber pagesize perpage limit "
    "offset next nextpage nextpagetoken nextmarker nextcursor previous prev cursor marker hasmore order size "
    "first last lastpage links meta pagination paging totalresults entriescount".split()
)
"""Keys beside the list of a page, without underscores."""


def _is_list(found: Type) -> bool:
    return isinstance(bare(found), ListOf)


def _item(found: Type) -> Type:
    inner = bare(found)
    return bare(inner.item) if isinstance(inner, ListOf) else inner


def error_nouns(named: NamedOperation, response: Response) -> tuple[str, ...]:
    """Candidates for the class of an error's body: one for all that look alike."""
    own = " ".join(words(named.said))
    status = " ".join(words(phrase(response.status) or f"status {response.status}"))
    keys = _keys(response.type)
    general = "error body" if keys & _ERROR_KEYS else f"{status} body"
    return (
        general,
        f"{status} body",
        f"{noun_of(named)} error body",
        f"{own} {status} body",
    )


def _keys(found: Type) -> frozenset[str]:
    inner = _item(found)
    if not isinstance(inner, Record):
        return frozenset()
    return frozenset(field.name.lower() for field in inner.fields)
