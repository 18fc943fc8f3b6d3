"""What must a module import, and in which lines? As isort and ruff want it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from postsmith.targets.python.expressions import Module, Name

_DIGITS = re.compile(r"(\d+)")


def import_lines(names: Iterable[Name | Module], package: str = ".") -> tuple[str, ...]:
    """Import lines for a module of a package: standard library, third party, our own, with blank lines between."""
    blocks: dict[int, list[tuple[tuple[object, ...], str]]] = {}
    by_module: dict[str, list[Name]] = {}
    for name in names:
        if isinstance(name, Module):
            line = (0, 0, natural(name.name)), f"import {name.name}"
            blocks.setdefault(_block(name.name), []).append(line)
        elif name.module:
            by_module.setdefault(_seen_from(package, name.module), []).append(name)
    for module, found in by_module.items():
        blocks.setdefault(_block(module), []).extend(_statements(module, found))
    result: list[str] = []
    for _, lines in sorted(blocks.items()):
        result += ["", *(line for _, line in sorted(lines))]
    return tuple(result[1:])


def _seen_from(package: str, module: str) -> str:
    """How a module of ours is called in a package of ours: `._runtime` is `.._runtime` in `.models`."""
    if not module.startswith("."):
        return module
    above, below = (tuple(filter(None, each.split("."))) for each in (package, module))
    same = 0
    while above[same : same + 1] == below[same : same + 1] != ():
        same += 1
    return "." * (len(above) - same + 1) + ".".join(below[same:])


def _statements(
    module: str, names: Iterable[Name]
) -> Iterable[tuple[tuple[object, ...], str]]:
    dots = len(module) - len(module.lstrip("."))
    place = (1, -dots, natural(module.lstrip(".")))
    given = sorted(names, key=_member)
    plain = [name for name in given if not name.alias]
    if plain:
        texts = ", ".join(name.name for name in plain)
        yield (*place, _member(plain[0])), f"from {module} import {texts}"
    for name in given:
        if name.alias:
            # A name that is changed has a line of its own, sorted in by what it is called there.
            yield (*place, _member(name)), f"from {module} import {_imported(name)}"


def _imported(name: Name) -> str:
    return f"{name.name} as {name.alias}" if name.alias else name.name


def _member(name: Name) -> tuple[object, ...]:
    text = _imported(name)
    return (_kind(name.name), natural(text.lower()), text)


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
    if len(name) > 1 and name.isupper():
        return 0
    return 1 if name[:1].isupper() else 2


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts `v2` before `v10`."""
    return tuple(
        (0, int(part), part) if part.isascii() and part.isdigit() else (1, 0, part)
        for part in _DIGITS.split(text)
        if part
    )
