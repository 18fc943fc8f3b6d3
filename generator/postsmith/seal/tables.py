"""Which columns hold credentials? Those of CSV, Markdown, HTML and SQL whose head says so.

A column is read as long as its rows have as many cells as its head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from postsmith.patterns import late
from postsmith.seal.credentials import is_credential, is_key_name, is_secret_name


class Cell(NamedTuple):
    """What stands in a column, or a row, that has the name of a credential."""

    start: int
    end: int
    name: str
    sure: bool
    """False in prose, where a table may describe what a credential is."""


_NAME: Final = r'\\?"?[A-Za-z_][\w .()/-]{0,40}\\?"?'
_HEAD: Final = late(
    rf"""(?:^|(?<=["'`]))({_NAME}(,|;|\t|\\t)[ ]?{_NAME}(?:\2[ ]?{_NAME})*)[ \t]*(?:\\r)?\r?(\n|\\n)""",
    re.MULTILINE,
)
_CLOSED: Final = late(r"""(?<!\\)["'`]""")
_CELLS: Final = {
    sign: late(
        rf"""[ ]*+(?:\\?"((?:[^"\\]|\\[^"])*)\\?"|((?:(?!{re.escape(sign)})\S)*))[ \r]*+(?:{re.escape(sign)}|\Z)"""
    )
    for sign in (",", ";", "\t", "\\t")
}
_MARKDOWN: Final = late(
    r"^([^\n|]*\|[^\n]*)\n[ \t>]*\|?[ \t]*:?-+[ \t:|-]*\n((?:[^\n|]*\|[^\n]*(?:\n|\Z))+)",
    re.MULTILINE,
)
_COLUMN: Final = late(r"""[ \t`*_"]*([^|\n]*?)[ \t`*_"\r]*(?:\||$)""", re.MULTILINE)
_HTML_ROW: Final = late(r"<tr\b[^<>]*>(.*?)</tr", re.DOTALL)
_HTML_CELL: Final = late(r"<t[hd]\b[^<>]*>\s*(?:<[^<>]*>\s*)*([^<>]*?)\s*<")
_INSERT: Final = late(
    r"\(([^()]{1,500})\)\s*VALUES\s*((?:\([^()]*\)[\s,]*)+)", re.IGNORECASE
)
_SQL_VALUE: Final = late(r"""\\*(["'])((?:(?!\1)[^\\]|\\(?!\1).)*)\\*\1|[^\s,()]+""")


def cells(text: str) -> Iterator[Cell]:
    """The cells of all tables of a text that are credentials by their column, or row."""
    # JSON has tables in its texts only.
    if "\\n" in text or ("\n" in text and text[0] not in "{["):
        for head in _HEAD.finditer(text):
            yield from _of_csv(text, head)
    if "|" in text and "-" in text:
        for table in _MARKDOWN.finditer(text):
            rows = (_spans(_COLUMN, text, *row) for row in _lines(text, *table.span(2)))
            yield from _under(text, _spans(_COLUMN, text, *table.span(1)), rows)
    if "<t" in text:
        yield from _of_html(text)
    if "VALUES" in text or "values" in text:
        for insert in _INSERT.finditer(text):
            yield from _of_sql(text, insert)


def _is_named(name: str) -> bool:
    return is_secret_name(name) or is_key_name(name)


def _of_csv(text: str, head: re.Match[str]) -> Iterator[Cell]:
    names = [name.strip(' \\"') for name in head[1].split(head[2])]
    secret = [at for at, name in enumerate(names) if _is_named(name)]
    start, line_end = head.end(), head[3]
    closed = _CLOSED.search(text, start) if line_end == "\\n" else None
    last = closed.start() if closed else len(text)
    while secret and start < last:
        found = text.find(line_end, start, last)
        end = found if found >= 0 else last
        row = _row(_CELLS[head[2]], text[start:end].removesuffix("\\r"))
        if len(row) != len(names):
            return
        for at in secret:
            group = 1 if row[at][1] is not None else 2
            here = [start + place for place in row[at].span(group)]
            if is_credential(names[at], row[at][group]):
                yield Cell(here[0], here[1], names[at], True)
        start = end + len(line_end)


def _row(pattern: re.Pattern[str], line: str) -> list[re.Match[str]]:
    """The cells of a line; fewer than it has when one of them is a sentence."""
    row: list[re.Match[str]] = []
    end = 0
    while cell := pattern.match(line, end):
        row.append(cell)
        if cell.end() == len(line) and not line.endswith((",", ";", "\t")):
            break
        if cell.end() == end:
            break
        end = cell.end()
    return row


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        found = text.find("\n", start, end)
        yield start, found if found >= 0 else end
        start = (found if found >= 0 else end) + 1


def _spans(
    pattern: re.Pattern[str], text: str, start: int, end: int
) -> list[tuple[int, int]]:
    while start < end and text[start] in " \t|>":
        start += 1
    return [cell.span(1) for cell in pattern.finditer(text, start, end)]


def _under(
    text: str,
    head: Sequence[tuple[int, int]],
    rows: Iterator[Sequence[tuple[int, int]]],
) -> Iterator[Cell]:
    """By the head of a column, or the first cell of a row."""
    names = [text[slice(*cell)] for cell in head]
    secret = [is_secret_name(name) for name in names]
    for row in rows:
        first = text[slice(*row[0])] if row else ""
        by_row = first if is_secret_name(first) else ""
        for at, cell in enumerate(row[: len(names)]):
            if secret[at] or (by_row and at):
                yield Cell(*cell, names[at] if secret[at] else by_row, False)


def _of_html(text: str) -> Iterator[Cell]:
    rows = [_spans(_HTML_CELL, text, *row.span(1)) for row in _HTML_ROW.finditer(text)]
    if rows:
        yield from _under(text, rows[0], iter(rows[1:]))


def _of_sql(text: str, insert: re.Match[str]) -> Iterator[Cell]:
    names = [name.strip(' \\"`[]\n') for name in insert[1].split(",")]
    values = list(_SQL_VALUE.finditer(text, *insert.span(2)))
    for at, value in enumerate(values):
        name = names[at % len(names)]
        if value[2] and is_credential(name, value[2]):
            yield Cell(*value.span(2), name, True)
