"""How does a plain text fit into lines, into a summary, into a limit?"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SENTENCE_END = re.compile(r"[.!?][\"')\]]*(?=\s|\Z)|\n|[。！？]")
_ABBREVIATIONS = (
    "e.g.",
    "i.e.",
    "etc.",
    "vs.",
    "cf.",
    "approx.",
    "no.",
    "resp.",
    "incl.",
    "max.",
    "min.",
    "st.",
)


def visible(text: str) -> str:
    """The text without what an editor or a terminal would act upon instead of showing it."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c.isspace() else "" for c in text)


def one_line(text: str) -> str:
    """A name on one line."""
    return " ".join(visible(" ".join(text.split())).split())


def summary(text: str, limit: int = 80) -> tuple[str, str]:
    """The first sentence of a plain text as one line, and the rest.

    A sentence that is longer than `limit` is shortened, and the rest is then the whole text.
    """
    text = text.strip()
    end = _first_end(text)
    first = text[:end].strip()
    if len(first) > limit:
        return shorten(first, limit), text
    return first, text[end:].strip("\n ")


def _first_end(text: str) -> int:
    for match in _SENTENCE_END.finditer(text):
        before = text[: match.end()]
        if match[0] == "\n" or not _is_abbreviated(before):
            return match.end()
        if match.end() > 2000:
            break
    return len(text)


def _is_abbreviated(before: str) -> bool:
    """Whether the full stop belongs to a word, or stands in code."""
    last = before[-12:].split()[-1].lstrip("(").lower() if before[-12:].split() else ""
    return last in _ABBREVIATIONS or before.count("`") % 2 == 1


def shorten(text: str, limit: int) -> str:
    """The text if it fits, else its beginning up to a sentence or a word, and `…`."""
    if len(text) <= limit:
        return text
    head = text[: max(1, limit - 1)]
    ends = [
        m.end()
        for m in _SENTENCE_END.finditer(head)
        if not _is_abbreviated(head[: m.end()])
    ]
    if ends and ends[-1] >= limit // 2 and ends[-1] < len(head):
        return f"{head[: ends[-1]].rstrip()} …"[:limit]
    cut = (
        head.rfind(" ") if not text[len(head) : len(head) + 1].isspace() else len(head)
    )
    head = head[:cut] if cut > limit // 3 else head
    if head.count("`") % 2:
        head = head[: head.rfind("`")] or head.replace("`", "")
    return head.rstrip(" \n,;:-–—(") + "…"


_ITEM = re.compile(r"(\s*)((?:[-*]|\d{1,3}\.) )?")
_TOKEN = re.compile(r"\S*`[^`\s][^`]*`\S*|\S+")


def wrap(text: str, width: int) -> list[str]:
    """The lines of a plain text, none longer than `width` unless one word is; list items hang."""
    return [
        line for paragraph in text.split("\n") for line in _wrapped(paragraph, width)
    ]


def _wrapped(paragraph: str, width: int) -> Iterator[str]:
    item = _ITEM.match(paragraph)
    indent = item[1] if item else ""
    if len(paragraph) <= width or (len(indent) >= 4 and not (item and item[2])):
        yield paragraph.rstrip()
        return
    line = indent + ((item[2] or "") if item else "")
    hanging, empty = " " * len(line), True
    for word in _tokens(paragraph[len(line) :], width - len(line)):
        if not empty and len(line) + 1 + len(word) > width:
            yield line
            line, empty = hanging, True
        line += word if empty else f" {word}"
        empty = False
    yield line


def _tokens(text: str, width: int) -> Iterator[str]:
    """Words; code in backticks is one word where it fits a line."""
    if "`" not in text:
        yield from text.split()
        return
    for match in _TOKEN.finditer(text):
        if " " in match[0] and len(match[0]) > min(width, 40):
            yield from match[0].split()
        else:
            yield match[0]
