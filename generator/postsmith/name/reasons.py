"""Why is a method called what it is called? Its title beside its name: what was left out, what was put in, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from postsmith import verbs
from postsmith.name.phrases import LONGEST
from postsmith.name.tree import NamedOperation, Resource
from postsmith.words import singular, snake, words


class Why(Enum):
    """Why words of a title are not in a name, or words of a name not in the title."""

    HELD = "held"
    """The name was held for the operation, whatever its title says."""
    TAKEN = "two wanted it"
    """The words are a name that somebody else got."""
    UNTITLED = "no title"
    """No title says what it does, or no words are common to all: method and path do."""
    METHOD = "verb from the method"
    """The title has no verb, or one that is not what the method does."""
    PATH = "from the path"
    """The words were put in, since the title says less."""
    READS = "only reads"
    """All verbs of reading are `get`, or `list` where there are many."""
    RESOURCE = "says the resource"
    """The resource has the words already."""
    ARGUMENTS = "says the path"
    """The path, or an argument, has the words already."""
    ASIDE = "in parentheses"
    """Needed only where two would have one name."""
    LENGTH = "too long"
    """The name ends before them."""
    NOTHING = "tells nothing apart"
    """Articles, links, and what is true of any thing."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, and the words that it is about."""

    why: Why
    words: tuple[str, ...] = ()


def reasons_of(named: NamedOperation, resource: Resource) -> tuple[Reason, ...]:
    """Why an operation of a resource is called what it is called; nothing where it is called as it is titled."""
    if named.is_held:
        return (Reason(Why.HELD),)
    return tuple(_reasons(named, resource))


def is_of_title(named: NamedOperation) -> bool:
    """True for a name that is made of words of the title."""
    added = _added(named)
    verb = words(named.name)[:1]
    is_reading = added == verb and bool(_reading(words(named.title)))
    return bool(words(named.title)) and (
        not added or (is_reading and verb in _READ_VERBS)
    )


def _reasons(named: NamedOperation, resource: Resource) -> Iterator[Reason]:
    if named.name.rstrip("_") != named.wanted.rstrip("_"):
        yield Reason(Why.TAKEN, (named.wanted,))
    said, called = words(named.title), words(named.name)
    if not said:
        yield Reason(Why.UNTITLED)
        return
    added, kept = _added(named), set(map(_plain, called))
    left = [word for word in said if _plain(word) not in kept]
    if called[:1] in _READ_VERBS and (reading := _reading(left)):
        yield Reason(Why.READS, (reading,))
        left.remove(reading)
    elif called[0] in added:
        yield Reason(Why.METHOD, (named.operation.method,))
    if rest := tuple(word for word in added if word != called[0]):
        yield Reason(Why.PATH, rest)
    of: dict[Why, list[str]] = {}
    last = max((at for at, word in enumerate(said) if _plain(word) in kept), default=-1)
    ends = said[last + 1 :] if len(snake(named.title)) > LONGEST else ()
    for word in left:
        why = _why(word, named, resource)
        is_cut = why is Why.NOTHING and word in ends and word not in _SMALL
        of.setdefault(Why.LENGTH if is_cut else why, []).append(word)
    yield from (Reason(why, tuple(of[why])) for why in Why if why in of)


def _why(word: str, named: NamedOperation, resource: Resource) -> Why:
    plain = _plain(word)
    if word in words(" ".join(_ASIDE.findall(named.title))):
        return Why.ASIDE
    folder = words(f"{resource.dotted} {resource.group.name}")
    if word in _SMALL:
        return Why.NOTHING
    if plain in map(_plain, folder):
        return Why.RESOURCE
    given = " ".join(p.name for p in named.operation.parameters)
    if plain in map(_plain, words(f"{named.operation.path} {given}")):
        return Why.ARGUMENTS
    return Why.NOTHING


_ASIDE = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_SMALL = verbs.SMALL | verbs.ARTICLES
_READ_VERBS = (("get",), ("list",))


def _added(named: NamedOperation) -> tuple[str, ...]:
    said = set(map(_plain, words(named.title)))
    return tuple(word for word in words(named.name) if _plain(word) not in said)


def _reading(found: Sequence[str]) -> str:
    reads = (word for word in found if verbs.is_read(verbs.imperative(word)))
    return next(reads, "")


@lru_cache(maxsize=8192)
def _plain(word: str) -> str:
    """A word as one, and a verb as it is said: `gets`, `users`."""
    return singular(verbs.imperative(word))
