"""What does a docstring say? The collection's words, cleaned, wrapped, never longer than help deserves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from postsmith.text import shorten, summary, visible, wrap
from postsmith.words import words

WIDTH = 88
DETAILS = 600
"""Characters of a description in a docstring; the whole text is in `api.md`."""
ARGUMENT = 360
"""Characters of a description of one argument."""

_ENDS = (".", "!", "?", "…", ":", "。")
_ARTICLES = frozenset({"a", "an", "the"})


def docstring(parts: Sequence[str], indent: int) -> tuple[str, ...]:
    """The lines of a docstring, quotes included, ready to be placed at an indent."""
    lines = [line for part in parts for line in part.split("\n")]
    while lines and not lines[-1].strip():
        lines.pop()
    escaped = [_escape(line.rstrip()) for line in lines] or [""]
    if escaped[0].startswith('"'):
        escaped[0] = " " + escaped[0]
    if len(escaped) == 1 and indent + len(escaped[0]) + 6 <= WIDTH:
        end = "." if not escaped[0] else ""
        if escaped[0].endswith('"'):
            end = " "
        return (f'"""{escaped[0]}{end}"""',)
    return (f'"""{escaped[0]}', *escaped[1:], '"""')


def _escape(line: str) -> str:
    line = visible(line)
    return line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def sentence(text: str, indent: int = 4) -> str:
    """One line that ends like a sentence and fits behind the opening quotes."""
    line = " ".join(text.split())
    return full_stop(shorten(line, WIDTH - indent - 5))


def statement(text: str, indent: int = 4) -> list[str]:
    """A sentence in one line or two: what one line would cut off may be the name that it is about."""
    line = " ".join(text.split())
    return wrap(full_stop(shorten(line, 2 * (WIDTH - indent - 6))), WIDTH - indent - 3)


def full_stop(text: str) -> str:
    """The text, ended like a sentence."""
    return text if text[-1:] in _ENDS else f"{text}."


def headed(title: str, description: str, indent: int) -> list[str]:
    """The first line of a docstring, and the description below it.

    Where the description opens by saying the title again (`Retrieve a meeting's details.` below
    `Retrieve a meeting`), it stands alone.
    """
    first, width = sentence(title, indent), WIDTH - indent
    text = description.strip()
    opening, rest = summary(text, width - 5)
    whole_sentence = opening[-1:] in _ENDS or "\n" not in text.partition("\n\n")[0]
    if rest != text and whole_sentence and _says(opening, title):
        first, text = full_stop(opening), rest
    body = list(wrap(shorten(text, DETAILS), width)) if text else []
    if not body or " ".join(body).rstrip(".") == first.rstrip("."):
        return [first]
    return [first, "", *body]


def _says(opening: str, title: str) -> bool:
    """Whether a sentence begins like a title, and has all of its words in that order."""
    said, wanted = _telling(opening), _telling(title)
    remaining = iter(said)
    begins_alike = bool(wanted) and said[:1] == wanted[:1]
    return begins_alike and all(word in remaining for word in wanted)


def _telling(text: str) -> list[str]:
    return [word.rstrip("s") for word in words(text) if word not in _ARTICLES]


def entry(name: str, text: str, width: int) -> list[str]:
    """`name: text` in an `Args:` or `Raises:` section, wrapped with a hanging indent."""
    first, *items = [line for line in _items(text) if line]
    lines = wrap(f"{name}: {first}", width - 8)
    lines = [*lines[:1], *(f"    {line.strip()}" for line in lines[1:])]
    for item in items:
        lines += [f"    {line}" for line in wrap(item, width - 8)]
    return [f"    {line}" for line in lines]


def _items(text: str) -> list[str]:
    """A text in one line, and the items of its list in one line each."""
    lines: list[str] = [""]
    for line in text.strip().split("\n"):
        flat = " ".join(line.split())
        if flat.startswith("- "):
            lines.append(flat)
        elif flat:
            lines[-1] = f"{lines[-1]} {flat}".strip()
    return lines if lines[0] else [" ".join(text.split())]


def joined(texts: Iterable[str]) -> str:
    """Distinct texts in one line."""
    return "; ".join(dict.fromkeys(text.rstrip(".;") for text in texts if text))


def markdown(text: str) -> str:
    """Text that Markdown shows as it is, but for inline code, which stays code.

    A mark of code without its other half would make code of what follows.
    """
    if "`" in text and text.count("`") % 2 == 0:
        return text.replace("<", "&lt;")
    return re.sub(r"([\\*_{}\[\]<>#|!~`])", r"\\\1", text)


def paragraphs(texts: Iterable[str]) -> tuple[str, ...]:
    """Lines of Markdown with an empty one between paragraphs."""
    lines = [line for text in texts for line in ("", *text.split("\n"))]
    return tuple(lines[1:])
