"""What are the environments of a client called?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from postsmith.assign import Wish, assign
from postsmith.ir.api import Api, Environment
from postsmith.name.pins import Held
from postsmith.words import words


def environments_of(api: Api, held: Held) -> Mapping[str, Environment]:
    """Name to environment, in the order in which they were given.

    `Zoom Staging` and `Zoom Production` are `staging` and `production`: what all have in common tells none.
    """
    split = [words(found.name) for found in api.environments]
    short = _without_common(split)
    wishes = {
        found.name: Wish(
            (found.name,),
            (*filter(None, map("_".join, (short[position], split[position]))), "other"),
        )
        for position, found in enumerate(api.environments)
    }
    names = assign(wishes, held.taken, held=held.names)
    return {names[found.name]: found for found in api.environments}


def _without_common(split: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The words of each name that are not in all of them."""
    common = set(split[0]).intersection(*split[1:]) if split else set[str]()
    short = [tuple(word for word in each if word not in common) for each in split]
    return short if all(short) else list(split)
