"""How is said in short what an operation does? In the imperative, without what is known where it is called.

`Retrieves the account information for the specified account` is `get` in the resource `accounts`: a title tells
its reader what a caller knows from the resource and from the arguments.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from postsmith import verbs
from postsmith.name import vocabulary
from postsmith.words import singular

LONGEST = 40
"""Characters of a method's name, where it need not be longer."""


_LONGEST_PART = 24
"""Characters behind a verb, where a link begins them."""


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
    is_said: bool = True
    """False where the title has no verb, and method and path gave it."""


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
    labels: tuple[tuple[str, ...], ...]
    """The words behind the thing in the names of those folders, singular: `company level`."""
    is_own: bool
    """True where the path ends in one of the last folder's things."""
    further: tuple[str, ...]
    """What the path goes on to below the folder's thing: `labels` of `/pallets/:id/labels`."""


def phrases(deed: Deed, place: Place) -> tuple[str, ...]:
    """Names for it: the shortest, the one that says what it is done to, and longer ones."""
    verb, rest = _imperative(deed.verb, deed.rest, place)
    plain = _without_fillers(verb, rest)
    verb, plain = _of_many(verb, plain, place)
    said = _without_known(plain, place)
    short = _without_own(said, verb, place)
    if not short and verb in vocabulary.BY_METHOD:
        short = place.further
    own = place.folders[-1] if place.folders else ()
    if place.is_own and not deed.is_said and verb in vocabulary.BY_METHOD:
        # `Method tag` of `/methods/:id` is the method, whatever is behind it.
        short = () if rest and singular(rest[0]) in own else short
    wanted = [
        (*(verb[1:] if verb[1:] and verb[0] in own else verb), *short),
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
    while len(parts) > 1 and parts[-1] in vocabulary.DANGLING:
        parts.pop()
    return " ".join(parts)


def _last_link(parts: Sequence[str]) -> int:
    links = [at for at, word in enumerate(parts) if word in vocabulary.LINKS]
    return links[-1] if links else 0


def _imperative(
    verb: tuple[str, ...], rest: tuple[str, ...], place: Place
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`gets`, `retrieve` and `getting` are `get`."""
    first = verbs.imperative(verb[0])
    if (
        first in vocabulary.GET
        and len(verb) == 1
        and not (rest and rest[0] in vocabulary.CLAUSES)
    ):
        first = "get"
    return (first, *verb[1:]), rest


def _without_fillers(verb: tuple[str, ...], rest: tuple[str, ...]) -> tuple[str, ...]:
    found = [word for word in rest if word not in vocabulary.FILLERS]
    if verb[0] in ("create", "add", "generate", "register", "make"):
        found = [word for word in found[:-1] if word != "new"] + found[-1:]
    while len(found) > 1 and found[0] in vocabulary.SINGLE and found[1] != "or":
        found = found[1:]
    if (
        verb == ("get",)
        and found[:1]
        and found[0] in vocabulary.ABOUT
        and _links(found[1:2])
    ):
        found = found[2:]
    return tuple(_without_ends(found))


def _links(found: Sequence[str]) -> bool:
    return bool(found) and found[0] in vocabulary.LINKS


def _without_ends(found: list[str]) -> list[str]:
    while found and found[-1] in vocabulary.DANGLING:
        found = found[:-1]
    return found


def _of_many(
    verb: tuple[str, ...], rest: tuple[str, ...], place: Place
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`get all users` and `get users` are `list users`."""
    if verb not in (("get",), ("list",)) or not rest:
        return verb, rest
    said = rest
    while len(said) > 1 and said[0] in vocabulary.AMOUNTS and said[1] != "by":
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
    end = next(
        (at for at, word in enumerate(rest) if word in vocabulary.LINKS), len(rest)
    )
    return rest[end - 1] if end else ""


@lru_cache(maxsize=4096)
def _is_many(word: str) -> bool:
    return singular(word) != word and word not in vocabulary.NO_LISTS


def _without_known(rest: tuple[str, ...], place: Place) -> tuple[str, ...]:
    """Without those parts at the end that the path says, or the arguments."""
    found = rest
    known = place.parents.union(*place.folders) if place.folders else frozenset[str]()
    while (at := _last_link(found)) > 0:
        part = [
            singular(word) for word in found[at + 1 :] if word not in vocabulary.FILLERS
        ]
        if found[at] in ("by", "using", "with", "via"):
            is_known = bool(place.parameters or place.on_item) and all(
                word in vocabulary.IDS or word in place.parameters for word in part
            )
        else:
            is_known = all(word in known or word in vocabulary.IDS for word in part)
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
    for label in place.labels:
        rest = _without(rest, label)
    rest = _without(rest, own)
    is_about = len(rest) == 1 and rest[0] in vocabulary.ABOUT
    return () if verb == ("get",) and place.on_item and is_about else rest


def _without(rest: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    said = tuple(map(singular, rest))
    thing = tuple(word for word in own if word not in vocabulary.NOTHING)
    if not own or not said:
        return rest
    heads = {own[-1], _head(own), *(thing[-1:] or own)}
    if set(said) <= set(own) and (len(said) > 1 or not heads.isdisjoint(said)):
        return ()
    run = 0
    while run < len(said) and said[run] in own and said[run] not in verbs.LINKS:
        run += 1
    whole = (size for size in (len(own), len(thing)) if said[:size] in (own, thing))
    for size in (*whole, run):
        left = _until_link(rest[size:])
        if size and left and _stands(left):
            return left
    return rest


def _stands(left: tuple[str, ...]) -> bool:
    """True for words that a verb may stand before."""
    if left[0] in vocabulary.LINKS:
        return left[0] in vocabulary.BEFORE_LINK and len(left) > 1
    return left[0] not in ("and", "or")


def _until_link(left: tuple[str, ...]) -> tuple[str, ...]:
    """One part of what begins with a link: `for adyen` of `for adyen for platforms`."""
    is_short = len("_".join(left)) <= _LONGEST_PART
    if is_short or left[0] not in vocabulary.LINKS:
        return left
    end = next((at for at, w in enumerate(left) if at and w in vocabulary.LINKS), None)
    return left[:end]
