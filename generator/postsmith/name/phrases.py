"""How is said in short what an operation does? In the imperative, without what is known where it is called.

`Retrieves the account information for the specified account` is `get` in the resource `accounts`: a title tells
its reader what a caller knows from the resource and from the arguments.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from postsmith import verbs
from postsmith.words import singular, word_set

LONGEST = 40
"""Characters of a method's name, where it need not be longer."""

_GET = word_set("get retrieve fetch show return obtain read view see display")
"""What reads, and says no more."""
_FILLERS = word_set(
    "a an the your my our their its this that these those specified specific particular certain existing given"
    " provided selected requested desired respective said"
)
"""Words that tell no two things apart."""
BY_METHOD = frozenset(
    (verb,) for verb in ("get", "list", "create", "replace", "update", "delete", "head")
)
"""What a method does by itself, which says nothing without what it is done to."""
_SINGLE = word_set("single individual one")
_AMOUNTS = word_set("all list lists listing collection set array")
"""What many are said with: `get a list of users`, `get all users`."""
_ABOUT = word_set("information info details detail data")
"""What an answer is anyhow, at the beginning with a link behind it, or at the end."""
_LINKS = word_set(
    "about as associated at based belonging by for from in inside into of on per related through to under using via within with"
)
"""What begins a part that may be known from elsewhere."""
_CLAUSES = word_set("if how what when where whether which who whom why")
_IDS = word_set("id ids identifier uuid guid key name number code slug")
_NO_LISTS = word_set(
    "settings details statistics stats metrics credentials preferences properties limits capabilities options"
    " permissions contents results totals terms rights me whoami access"
)
"""Plurals that are one thing."""
_GENERIC = word_set(
    "api apis endpoint endpoints operation operations request requests call calls management service services resource"
    " resources lookup methods v1 v2 v3 collection other misc general"
)
"""Words in the name of a folder that say nothing of what it is about."""
_DANGLING = _LINKS | word_set(
    "a an the and or but if is are be its it that this which with without"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """What an operation does, as words."""

    verb: tuple[str, ...]
    rest: tuple[str, ...]
    """What it is done to."""
    label: tuple[str, ...] = ()
    """What stands before the verb."""
    aside: tuple[str, ...] = ()
    """What stands in parentheses."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is known where an operation is called."""

    method: str
    on_item: bool
    """True where the path ends in a parameter."""
    folders: tuple[tuple[str, ...], ...]
    """The words of each folder down to the operation, singular."""
    folder: tuple[str, ...]
    """The words of the last, as they are."""
    parents: frozenset[str]
    """Words of the path before its last noun, singular."""
    parameters: frozenset[str]
    """Words of its parameters, singular."""
    further: tuple[str, ...]
    """What the path goes on to below the folder's thing: `labels` of `/pallets/:id/labels`."""


def phrases(deed: Deed, place: Place) -> tuple[str, ...]:
    """Names for it: the shortest, the one that says what it is done to, and longer ones."""
    verb, rest = _imperative(deed.verb, deed.rest, place)
    plain = _without_fillers(verb, rest)
    verb, plain = _of_many(verb, plain, place)
    said = _without_known(plain, place)
    short = _without_own(said, verb, place)
    if not short and verb in BY_METHOD:
        short = place.further
    wanted = [
        (*verb, *short),
        (*verb, *said),
        # A verb that is a word of the language has to say more.
        (*verb, *(plain or place.folder)),
        (*verb, *plain, *deed.aside),
        (*deed.label, *verb, *plain, *deed.aside),
    ]
    return tuple(map(joined, wanted))


def joined(found: Sequence[str]) -> str:
    """As many parts as fit; the first is never cut."""
    parts = list(found)
    while len("_".join(parts)) > LONGEST and (at := _last_link(parts)) > 1:
        parts = parts[:at]
    while len(parts) > 2 and len("_".join(parts)) > LONGEST:
        parts.pop()
    while len(parts) > 1 and parts[-1] in _DANGLING:
        parts.pop()
    return " ".join(parts)


def _last_link(parts: Sequence[str]) -> int:
    links = [at for at, word in enumerate(parts) if word in _LINKS]
    return links[-1] if links else 0


def _imperative(
    verb: tuple[str, ...], rest: tuple[str, ...], place: Place
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`gets`, `retrieve` and `getting` are `get`."""
    first = verbs.imperative(verb[0])
    if first in _GET and len(verb) == 1 and not (rest and rest[0] in _CLAUSES):
        first = "get"
    return (first, *verb[1:]), rest


def _without_fillers(verb: tuple[str, ...], rest: tuple[str, ...]) -> tuple[str, ...]:
    found = [word for word in rest if word not in _FILLERS]
    if verb[0] in ("create", "add", "generate", "register", "make") and found[:1] == [
        "new"
    ]:
        found = found[1:]
    while len(found) > 1 and found[0] in _SINGLE and found[1] != "or":
        found = found[1:]
    if verb == ("get",) and found[:1] and found[0] in _ABOUT and _links(found[1:2]):
        found = found[2:]
    return tuple(_without_ends(found))


def _links(found: Sequence[str]) -> bool:
    return bool(found) and found[0] in _LINKS


def _without_ends(found: list[str]) -> list[str]:
    while found and found[-1] in _DANGLING:
        found = found[:-1]
    return found


def _of_many(
    verb: tuple[str, ...], rest: tuple[str, ...], place: Place
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`get all users` and `get users` are `list users`."""
    if verb not in (("get",), ("list",)) or not rest:
        return verb, rest
    said = rest
    while len(said) > 1 and said[0] in _AMOUNTS and said[1] != "by":
        of_them = 2 if said[1:2] == ("of",) else 1
        is_amount = said[0] == "all" or of_them == 2
        if not is_amount or not said[of_them:]:
            break
        said = said[of_them:]
    if verb == ("list",):
        return verb, said
    if said != rest and said:
        return (("list",) if _is_many(_head(said)) else verb), said
    if place.on_item or not _is_many(_head(rest)):
        return verb, rest
    return ("list",), rest


def _head(rest: tuple[str, ...]) -> str:
    """The last word before a link."""
    end = next((at for at, word in enumerate(rest) if word in _LINKS), len(rest))
    return rest[end - 1] if end else ""


@lru_cache(maxsize=4096)
def _is_many(word: str) -> bool:
    return singular(word) != word and word not in _NO_LISTS


def _without_known(rest: tuple[str, ...], place: Place) -> tuple[str, ...]:
    """Without those parts at the end that the path says, or the arguments."""
    found = rest
    known = place.parents.union(*place.folders) if place.folders else frozenset[str]()
    while (at := _last_link(found)) > 0:
        part = [singular(word) for word in found[at + 1 :] if word not in _FILLERS]
        if found[at] in ("by", "using", "with", "via"):
            is_known = place.on_item and all(
                word in _IDS or word in place.parameters for word in part
            )
        else:
            is_known = all(word in known or word in _IDS for word in part)
        if not is_known:
            break
        found = found[:at]
        if found[-1:] in (("associated",), ("belonging",), ("related",)):
            found = found[:-1]
    return found


def _without_own(
    rest: tuple[str, ...], verb: tuple[str, ...], place: Place
) -> tuple[str, ...]:
    """Without the thing itself: `get_token` of `users`."""
    *around, own = place.folders or ((),)
    for folder in around:
        rest = _without(rest, folder) or rest
    rest = _without(rest, own)
    if verb == ("get",) and place.on_item and len(rest) == 1 and rest[0] in _ABOUT:
        return ()
    return rest


def _without(rest: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    said = tuple(map(singular, rest))
    own = tuple(word for word in own if word not in _GENERIC) or own
    if not own or not said:
        return rest
    if own[-1] in said and set(said) <= set(own):
        return ()
    for size in dict.fromkeys((len(own), 1)):
        start = own[-size:]
        if (
            said[:size] == start
            and len(rest) > size
            and rest[size] not in ("and", "or")
        ):
            left = rest[size:]
            return left if left[0] not in _LINKS or left[0] in ("by", "for") else rest
    return rest
