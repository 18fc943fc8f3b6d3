"""Which words say what a thing is? Keys that say nothing, and nouns without what they come in."""

from __future__ import annotations

from functools import lru_cache

from postsmith.words import singular

EMPTY_HINTS = frozenset(
    "data item items result results response body payload content list values entries records "
    "objects elements rows value object entry element record".split()
)

VAGUE_HINTS = frozenset(
    "options option settings setting config configuration attributes attribute properties property "
    "meta metadata links link details detail info information params parameters parameter fields "
    "field type status state source target owner parent child children input output request".split()
)
"""Keys that say little without what they belong to."""

ERROR_HINTS = frozenset({"error", "errors"})
"""Keys of what went wrong, which are all over an API."""


@lru_cache(maxsize=16384)
def one_of(noun: str) -> str:
    """`account users` are each an `account user`."""
    head, mark, last = noun.rpartition(" ")
    return f"{head}{mark}{singular(last)}"


@lru_cache(maxsize=16384)
def without_envelope(noun: str) -> str:
    """`author response data` is an author's, whatever it comes in."""
    parts = noun.split()
    while len(parts) > 1 and parts[-1] in EMPTY_HINTS:
        parts.pop()
    return " ".join(parts)


@lru_cache(maxsize=16384)
def without_echo(noun: str) -> str:
    """`user user address` is `user address`, `store order orders` is `store orders`, `trip user trip user` one trip's."""
    parts = noun.split()
    if len({*map(singular, parts)}) == len(parts):
        return noun
    at = 0
    while at < len(parts):
        sizes = range((len(parts) - at) // 2, 0, -1)
        size = next((n for n in sizes if _repeats(parts, at, n)), 0)
        if size:
            del parts[at : at + size]
        else:
            at += 1
    return " ".join(parts)


def _repeats(parts: list[str], at: int, size: int) -> bool:
    one, other = parts[at : at + size], parts[at + size : at + 2 * size]
    return [*map(singular, one)] == [*map(singular, other)]
