"""How is a text spelt as a name in Python?"""

from __future__ import annotations

from functools import lru_cache

from postsmith.words import pascal, snake

LONGEST = 60
"""Characters; longer names help nobody, the docstring has the whole text."""


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
