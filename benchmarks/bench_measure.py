"""Measuring whole processes, taking turns, and putting the figures in a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from tools.processes import MEGABYTE, Done


class CouldNotRun(Exception):
    """Something that should have been measured ended badly."""


@dataclass(frozen=True, slots=True)
class Runs:
    """What was seen of one command in all its turns."""

    seconds: tuple[float, ...]
    peak: int
    """Bytes, the most in any turn."""

    @property
    def best(self) -> float:
        """The turn that was disturbed least."""
        return min(self.seconds)

    @property
    def middle(self) -> float:
        """The median turn."""
        return median(self.seconds)


def take_turns(
    commands: Mapping[str, Callable[[], Done]], repeats: int
) -> dict[str, Runs]:
    """Run each command `repeats` times, one after the other, after a turn that does not count.

    A machine that is busy for a while then slows all of them, and the first turn fills the caches.
    """
    names = list(commands)
    seen: dict[str, list[Done]] = {name: [] for name in names}
    for turn in range(repeats + 1):
        # Whoever goes first now goes last next time: nobody always follows the same one.
        start = turn % len(names)
        for name in names[start:] + names[:start]:
            done = commands[name]()
            if done.code:
                raise CouldNotRun(f"{name}: {done.last}")
            seen[name].append(done)
    return {
        name: Runs(tuple(each.seconds for each in runs[1:]), max(r.peak for r in runs))
        for name, runs in seen.items()
    }


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. Without a limit, the ratio is for information."""

    what: str
    ours: str
    other: str
    ratio: float | None
    limit: float | None = None
    note: str = ""
    """The other ratio, where there are two."""

    def cells(self) -> list[str]:
        """Give the texts of the columns."""
        ratio = "-" if self.ratio is None else f"{self.ratio:.2f}{self.note}"
        limit = "-" if self.limit is None else f"{self.limit:.2f}"
        return [self.what, self.ours, self.other, ratio, limit, self.verdict]

    @property
    def verdict(self) -> str:
        """Whether the ratio is within the limit."""
        if self.ratio is None or self.limit is None:
            return "-"
        return "ok" if self.ratio <= self.limit else "NO"


HEAD: Sequence[str] = ("what", "ours", "other", "ratio", "limit", "ok")


def compare_times(what: str, ours: Runs, other: Runs, limit: float) -> Row:
    """Compare medians, and show what the least disturbed turns say."""
    return Row(
        what,
        seconds(ours),
        seconds(other),
        ours.middle / other.middle,
        limit,
        f" ({ours.best / other.best:.2f})",
    )


def seconds(runs: Runs) -> str:
    """Give the median, and the best turn in brackets."""
    return f"{runs.middle:.3f} s ({runs.best:.3f})"


def megabytes(size: float) -> str:
    """Give a size for people."""
    return f"{size / MEGABYTE:.1f} MB"
