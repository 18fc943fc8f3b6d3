"""Which parts of one segment of a path change, and which are always the same?

`:id:cancel`, `{id}:cancel` and `Orders(:id)` hold an id and words around it. Postman knows variables of whole segments
only (docs/postman.md, Path variables): `:id:cancel` is one of that name, and `{id}` is text. People mean the id.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\{\{[^{}]*\}\}|(?<!\{)\{(?P<braced>[A-Za-z_][\w .-]{0,80})\}(?!\})"
    r"|:(?P<colon>\w+(?:-\w+)*)"
)
_SIMPLE = re.compile(r":?[\w.-]*")
"""Nearly all: words, or one variable."""
_OPENS = frozenset("('=,;~+@|!&*-.")
"""What may stand before a variable inside of a segment; a word behind another and a colon says what to do with it:
`items:batchGet`, `:id:cancel`."""
_ENDS = frozenset(":,;~+=(@|!&*-.{'")
"""What may follow a variable; anything else is a part of its name, as Postman has it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a segment that changes: its name, and how it is written."""

    name: str
    written: str
    literal: bool = False
    """True for a value that somebody left in, in the place of a variable."""


def parts_of(segment: str, known: Collection[str]) -> list[str | Part]:
    """Texts and what changes between them; `[]` for a segment that is nothing but one variable, or none.

    `known`: the names of the variables that are saved with the URL.
    """
    if _SIMPLE.fullmatch(segment):
        return []
    found: list[str | Part] = []
    end = 0
    for match in _TOKEN.finditer(segment):
        name = match["braced"] or match["colon"]
        if not name or not _is_variable(segment, match, end, known):
            continue
        found += [segment[end : match.start()], Part(name.strip(), match[0])]
        end = match.end()
    found.append(segment[end:])
    whole = [part for part in found if part]
    return [] if _is_simple(whole, known) else whole


def _is_simple(parts: list[str | Part], known: Collection[str]) -> bool:
    """True for what Postman takes for one variable and so does everybody, `:id` and `:id.json`, or for none."""
    changing = [part for part in parts if isinstance(part, Part)]
    if not changing or len(parts) == 1:
        return True
    first, rest = parts[0], parts[1]
    if isinstance(first, str) or isinstance(rest, Part):
        return False
    if rest[0] not in _ENDS:
        return True
    return first.written.startswith(":") and rest[0] == "." and len(changing) == 1


def _is_variable(
    segment: str,
    match: re.Match[str],
    end: int,
    known: Collection[str],
) -> bool:
    if match["braced"]:
        return True
    name, start = match["colon"], match.start()
    if name in known or not start:
        return True
    return start > end and segment[start - 1] in _OPENS and not name[0].isdigit()


def template_of(parts: list[str | Part], names: Iterator[str]) -> str:
    """The segment with its parts as `{{name}}`, which may stand anywhere."""
    return "".join(
        part if isinstance(part, str) else f"{{{{{next(names)}}}}}" for part in parts
    )


def shape_of(parts: list[str | Part]) -> str:
    """The segment without the names of its parts."""
    return "".join(part if isinstance(part, str) else ":" for part in parts)


def values_in(parts: list[str | Part], sent: str) -> tuple[str, ...] | None:
    """What stands for the parts in a text that is sent; `None` for a text of another form."""
    pattern = "".join(
        re.escape(part) if isinstance(part, str) else "(.+?)" for part in parts
    )
    match = re.fullmatch(pattern, sent, re.DOTALL)
    return match.groups() if match else None
