"""How does a name come about? Candidates, then reserved words, then collisions; the only room for it.

A name depends on the thing it names and on what it collides with, never on its position: who comes first
among those that want one name is decided by a key of the thing itself.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count
from typing import TypeVar

from postsmith.words import pascal, snake

K = TypeVar("K", bound=Hashable)

LONGEST = 60
"""Characters; longer names help nobody, the docstring has the whole text."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Who wants a name, and which ones would do, best first."""

    order: tuple[str, ...]
    """Decides between those who want the same; must not depend on positions in the collection."""
    candidates: Iterable[str]
    """Asked for one by one, as long as they are taken."""


@dataclass(frozen=True, slots=True)
class Pins:
    """Names that are held: whatever is added to a collection later, they mean what they meant.

    By the key of a folder, `""` for the root: the names of the folders and of the operations in it, by their keys. One
    of something that is gone stays taken. What is not here is named as ever, of what is free.
    """

    folders: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )
    operations: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )


NO_PINS = Pins()


def assign(
    wishes: Mapping[K, Wish],
    taken: Iterable[str] = (),
    *,
    fold: bool = False,
    joint: str = "_",
    held: Mapping[K, str] | None = None,
) -> dict[K, str]:
    """A different name for each. Those who fall back do not take a first choice from anybody.

    With `fold`, names that differ in case only count as the same (file names). `joint` stands before a number.
    Names that are `held` go to those who hold them, before anybody wishes.
    """
    held = held or {}
    names = {key: name for key, name in held.items() if key in wishes}
    used = {_key(name, fold) for name in (*taken, *held.values())}
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
            if name and _key(name, fold) not in used:
                names[key] = name
                used.add(_key(name, fold))
            else:
                left.append(key)
        trying = left
    for key in pending:
        if key not in names:
            first = firsts.get(key) or "unnamed"
            numbered = (f"{first}{joint}{number}" for number in count(2))
            names[key] = next(n for n in numbered if _key(n, fold) not in used)
            used.add(_key(names[key], fold))
    return names


def _key(name: str, fold: bool) -> str:
    return name.casefold() if fold else name


@lru_cache(maxsize=65536)
def identifier(
    text: str, reserved: frozenset[str] = frozenset(), default: str = "value"
) -> str:
    """A snake_case identifier made of any text."""
    name = cut(snake(text)) or default
    if not name.isidentifier():
        name = f"n{name}" if f"n{name}".isidentifier() else default
    name = name.strip("_") or default
    return f"{name}_" if name in reserved else name


@lru_cache(maxsize=65536)
def class_name(
    text: str, reserved: frozenset[str] = frozenset(), default: str = "Value"
) -> str:
    """A PascalCase identifier made of any text."""
    name = pascal(cut(snake(text))) or default
    if not name.isidentifier():
        name = f"N{name}" if f"N{name}".isidentifier() else default
    if name == name.lower():
        # In a script without capitals a class would have the name of its own attribute.
        name = f"{name}Class"
    return f"{name}_" if name in reserved else name


def cut(name: str) -> str:
    """The name, cut behind a word when it is too long."""
    if len(name) <= LONGEST:
        return name
    head = name[: LONGEST + 1].rpartition("_")[0] or name[:LONGEST]
    while (last := head.rpartition("_"))[0] and last[2] in _DANGLING:
        head = last[0]
    return head


_DANGLING = frozenset(
    "a an the and or of for to in on at by with from under as that this which is are be its it if".split()
)
"""Words that do not end a name."""
