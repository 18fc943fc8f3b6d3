"""What a description costs whose every part begins something: the worst of them, against twice as much of it."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.bench_measure import Row
from postsmith.text import plain, shorten, summary, wrap

UNITS = (
    *("*", "**", "_", "`", "~~", "[", "[a](", "([", "![", " ", "\n", "- ", "|", "||\n|-"),
    *("<", "<a ", "<b>", "</", "&", "&#", "\\", "# ", "> ", "<li>", "<td>", "e.g. ", ". "),
)  # fmt: skip
LENGTH = 10_000
LIMIT = 3.0


def measure_texts() -> Iterator[Row]:
    """A row for the slowest of them: near 2 says that cost grows with length, and no faster."""
    times = {unit: (_seconds(unit, LENGTH), _seconds(unit, 2 * LENGTH)) for unit in UNITS}  # fmt: skip
    unit, (one, two) = max(times.items(), key=lambda each: each[1][1])
    what = f"a description of {2 * LENGTH:,} characters {unit!r}, against half of it"
    yield Row(what, f"{two:.3f} s", f"{one:.3f} s", two / one, LIMIT)


def _seconds(unit: str, length: int) -> float:
    text = unit * (length // len(unit))
    best = float("inf")
    for _ in range(3):
        started = time.perf_counter()
        found = plain(text)
        summary(found)
        shorten(found, 600)
        wrap(found, 80)
        best = min(best, time.perf_counter() - started)
    return best
