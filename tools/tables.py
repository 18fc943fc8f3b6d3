"""Plain text in columns."""

from __future__ import annotations

from collections.abc import Sequence

NAME_WIDTH = 44


def table(rows: Sequence[Sequence[str]], *, left: int = 1) -> str:
    """Lay out rows in columns; the first `left` are text, the others figures."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines: list[str] = []
    for row in rows:
        cells = [
            cell.ljust(width) if number < left else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def shorten(name: str, width: int = NAME_WIDTH) -> str:
    """Cut a long name in the middle: who made it stands at the start, what it is at the end."""
    if len(name) <= width:
        return name
    head = width // 3
    return f"{name[:head]}…{name[head + 1 - width :]}"
