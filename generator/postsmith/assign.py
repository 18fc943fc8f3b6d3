"""Who gets which name? Candidates, then what is taken, then collisions; the only room in which that is decided.

A name depends on the thing it names and on what it collides with, never on its position: who comes first
among those that want one name is decided by a key of the thing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Wish:
    """Who wants a name, and which ones would do, best first."""

    order: tuple[str, ...]
    """Decides between those who want the same; must not depend on positions in the collection."""
    candidates: Iterable[str]
    """Asked for one by one, as long as they are taken."""


def assign(
    wishes: Mapping[K, Wish],
    taken: Iterable[str] = (),
    *,
    fold: bool = False,
    joint: str = "_",
    held: Mapping[K, str] | None = None,
    with_it: Callable[[str], tuple[str, ...]] | None = None,
) -> dict[K, str]:
    """A different name for each. Those who fall back do not take a first choice from anybody.

    With `fold`, names that differ in case only count as the same (file names). `joint` stands before a number.
    Names that are `held` go to those who hold them, before anybody wishes. `with_it`: what a name takes, and so
    must be free: a class may come with another.
    """

    used: set[str] = set()

    def takes(name: str) -> tuple[str, ...]:
        forms = with_it(name) if with_it else (name,)
        return tuple(map(str.casefold, forms)) if fold else forms

    def claim(name: str) -> bool:
        wanted = takes(name)
        is_free = used.isdisjoint(wanted)
        if is_free:
            used.update(wanted)
        return is_free

    held = held or {}
    names = {key: name for key, name in held.items() if key in wishes}
    used.update(each for name in (*taken, *held.values()) for each in takes(name))
    pending = sorted(
        (key for key in wishes if key not in names), key=lambda key: wishes[key].order
    )
    others = {key: iter(wishes[key].candidates) for key in pending}
    firsts: dict[K, str] = {}
    trying = pending
    while trying:
        left: list[K] = []
        for key in trying:
            name = next(others[key], None)
            if name is None:
                continue
            firsts.setdefault(key, name)
            if name and claim(name):
                names[key] = name
            else:
                left.append(key)
        trying = left
    for key in pending:
        if key not in names:
            first = firsts.get(key) or "unnamed"
            numbered = (f"{first}{joint}{number}" for number in count(2))
            names[key] = next(filter(claim, numbered))
    return names
