"""What must a module import? Recorded while it is written, laid out as isort and ruff want it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field

_DIGITS = re.compile(r"(\d+)")


@dataclass(slots=True)
class Imports:
    """Modules and the names that are used of them."""

    names: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """An empty name stands for the module itself: `import httpx2`."""

    def use(self, module: str, name: str) -> str:
        """Record a name and give it back."""
        self.names.setdefault(module, set()).add(name)
        return name

    def add(self, other: Imports) -> None:
        """Record what another part of the module uses."""
        for module, names in other.names.items():
            self.names.setdefault(module, set()).update(names)

    def lines(self) -> tuple[str, ...]:
        """Import lines: standard library, third party, our own, with blank lines between."""
        blocks: dict[int, list[tuple[tuple[object, ...], str]]] = {}
        for module, found in self.names.items():
            for line, key in _statements(module, found):
                blocks.setdefault(_block(module), []).append((key, line))
        result: list[str] = []
        for _, lines in sorted(blocks.items()):
            result += ["", *(line for _, line in sorted(lines))]
        return tuple(result[1:])


def _statements(
    module: str, names: set[str]
) -> Iterable[tuple[str, tuple[object, ...]]]:
    if "" in names:
        yield f"import {module}", (0, 0, natural(module))
    dots = len(module) - len(module.lstrip("."))
    key = (1, -dots, natural(module.lstrip(".")))
    given = sorted((name for name in names if name), key=member_key)
    plain = [name for name in given if " as " not in name]
    if plain:
        yield f"from {module} import {', '.join(plain)}", (*key, member_key(plain[0]))
    for name in given:
        if " as " in name:
            # A name that is changed has a line of its own, sorted in by what it is called there.
            yield f"from {module} import {name}", (*key, member_key(name))


def _block(module: str) -> int:
    if module.startswith("."):
        return 2
    return 0 if module.partition(".")[0] in sys.stdlib_module_names else 1


def member_key(name: str) -> tuple[object, ...]:
    """Constants, then classes, then the rest; case does not count within them."""
    return (_kind(name), natural(name.lower()), name)


def exported_key(name: str) -> tuple[object, ...]:
    """The order of `__all__`: as for members, but case counts."""
    return (_kind(name), natural(name))


def _kind(name: str) -> int:
    plain = name.partition(" ")[0]
    if len(plain) > 1 and plain.isupper():
        return 0
    return 1 if plain[:1].isupper() else 2


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts `v2` before `v10`."""
    return tuple(
        (0, int(part), part) if part.isascii() and part.isdigit() else (1, 0, part)
        for part in _DIGITS.split(text)
        if part
    )
