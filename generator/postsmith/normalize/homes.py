"""Where does an operation live? In the folder of its thing; where folders only put in order, with the noun of its path.

What is decided for an operation depends on its own folders and path and on the words of the collection's name. The
one thing that is counted is whether one folder holds nearly all: three quarters of at least twenty requests.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from postsmith import verbs
from postsmith.headings import (
    is_deed,
    is_view,
    only_orders,
    singulars,
    tells_apart,
    wording,
)
from postsmith.words import singular, word_set, words

Trail = tuple[str, ...]

_DEEPEST = 2
"""Resources from the client to a method: its area, and its thing."""
_SHARE, _ENOUGH, _BRANCHES = 0.75, 20, 3
_UNSAID = re.compile(r"v?\d+([._-]\d+)*\w*|\d{4}-\d\d(-\d\d)?|api|rest", re.I)
_GENERIC = word_set("api apis rest collection postman the of for and")
_EMPTY = word_set(
    "id ids info information detail details data status root list all count search query public private request"
    " json xml item items result results v1"
)
"""Ends of paths that name no thing."""
_SAME = word_set(
    "api lookup search list crud management mgmt operation request detail endpoint general basic"
)
"""Words with which a folder says no more than the folder around it: `Spaces` with `Spaces lookup`."""


@dataclass(frozen=True, slots=True)
class Home:
    """The resource of an operation."""

    names: Trail
    """From the client down."""
    folders: tuple[Trail, ...]
    """Of each the folder that it is; `()` for the noun of a path."""
    around: Trail
    """The names of those folders that are no resources, the innermost first, unless they say what is done."""


def homes_of(
    placed: Sequence[tuple[Trail, str, int]], title: str, views: frozenset[Trail]
) -> list[Home]:
    """Of operations, by their folders, path, and how many saved requests each has.

    `views`: those folders that hold nothing but folders.
    """
    said = frozenset(singulars(title)) | _GENERIC
    parents = frozenset(trail[:1] for trail, _, _ in placed if len(trail) > 1)
    kept = [_kept(trail, path, said, views, parents) for trail, path, _ in placed]
    counts = [count for _, _, count in placed]
    for _ in range(2):
        whole = _whole(kept, counts)
        if not whole:
            break
        kept = [
            found[1:] if found and found[0][-1] == whole else found for found in kept
        ]
    tops = sorted({found[0][-1] for found in kept if found})
    by_words: dict[tuple[str, ...], str] = {}
    for name in tops:
        by_words.setdefault(singulars(wording(name)), name)
    return [
        _home(trail, path, found, by_words)
        for (trail, path, _), found in zip(placed, kept, strict=True)
    ]


def _home(
    trail: Trail,
    path: str,
    kept: tuple[Trail, ...],
    tops: dict[tuple[str, ...], str],
) -> Home:
    steps = kept if len(kept) <= _DEEPEST else (kept[0], kept[-1])
    if not steps and trail:
        noun = noun_of_path(path)
        if noun:
            own = (tops.get(singulars(noun), noun),)
            return Home(own, ((),), _around(trail, own, path))
        steps = (trail,) if is_deed(trail[-1]) else ()
    names = tuple(step[-1] for step in steps)
    return Home(names, steps, _around(trail, names, path))


def _around(trail: Trail, names: Trail, path: str) -> Trail:
    nouns = _noun_words(path)
    return tuple(
        name
        for name in reversed(trail)
        if tells_apart(name) or (name not in names and not only_orders(name, nouns))
    )


def _kept(
    trail: Trail,
    path: str,
    title: frozenset[str],
    views: frozenset[Trail],
    parents: frozenset[Trail],
) -> tuple[Trail, ...]:
    """Those folders that are things, each with its way from the client."""
    nouns = _noun_words(path)
    found: list[Trail] = []
    for depth, name in enumerate(trail):
        step = trail[: depth + 1]
        own = singulars(wording(name))
        if only_orders(name, nouns) or (is_view(name) and step in views):
            continue
        if not depth and step in parents and title.issuperset(own) and own not in nouns:
            continue
        if found and _says_no_more(own, singulars(wording(found[-1][-1]))):
            continue
        found.append(step)
    return tuple(found)


def _says_no_more(own: tuple[str, ...], parent: tuple[str, ...]) -> bool:
    return set(own) - _SAME == set(parent) - _SAME != set()


def _whole(kept: Iterable[tuple[Trail, ...]], counts: Sequence[int]) -> str:
    """The folder that holds nearly all, in folders of its own; `""` for none."""
    by_top: Counter[str] = Counter()
    below: dict[str, set[str]] = {}
    for found, count in zip(kept, counts, strict=True):
        if found:
            by_top[found[0][-1]] += count
            below.setdefault(found[0][-1], set()).update(s[-1] for s in found[1:2])
    total = sum(counts)
    if total < _ENOUGH or not by_top:
        return ""
    top, held = by_top.most_common(1)[0]
    return top if held >= _SHARE * total and len(below[top]) >= _BRANCHES else ""


def _noun_words(path: str) -> frozenset[tuple[str, ...]]:
    return frozenset(map(singulars, _nouns(path)))


def _nouns(path: str) -> list[str]:
    segments = [s.partition(":")[0] if s[0] != ":" else s for s in path.split("/") if s]
    return [
        segment.removesuffix(".json").removesuffix(".xml")
        for segment in segments
        if segment
        and segment[0] != ":"
        and "{{" not in segment
        and not _UNSAID.fullmatch(segment)
        and words(segment)
    ]


def noun_of_path(path: str) -> str:
    """What a path is about: its last plural, or the noun before its last id; else its last noun that says something."""
    nouns = [n for n in _nouns(path) if not verbs.is_read(words(n)[0])]
    for noun in reversed(nouns):
        last = words(noun)[-1]
        if singular(last) != last and last not in _EMPTY:
            return noun
    segments = [s for s in path.split("/") if s]
    for noun, after in reversed(list(pairwise(segments))):
        is_id = after[0] == ":" or "{{" in after
        if noun in nouns and is_id and "version" not in after.lower():
            return noun
    return next((n for n in reversed(nouns) if words(n)[-1] not in _EMPTY), "")
