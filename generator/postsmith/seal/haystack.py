"""Which of many texts hold this? All are searched at once: asking each of them for each mark takes far longer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

_BETWEEN = "\0"
"""Stands in nothing that is looked for."""


class Haystack:
    """Texts to be searched."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = tuple(dict.fromkeys(texts))
        self._whole = "".join(f"{text}{_BETWEEN}" for text in self.texts)
        self._ends = tuple(accumulate(len(text) + 1 for text in self.texts))

    def holding(self, needle: str) -> Iterator[str]:
        """The texts in which it stands, in their order."""
        at = self._whole.find(needle) if self.texts else -1
        while 0 <= at < len(self._whole):
            index = bisect_right(self._ends, at)
            yield self.texts[index]
            at = self._whole.find(needle, self._ends[index])

    def holding_any(self, needles: Iterable[str]) -> set[str]:
        """The texts in which one of them stands."""
        return {text for needle in needles for text in self.holding(needle)}
