"""TOML with places: where a file is wrong, and at which line each key of a right one stands."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_HEADER = re.compile(r"\s*\[\[?\s*(.+?)\s*\]")
_KEY = re.compile(r"\s*([\w-]+|\"[^\"]*\"|'[^']*')\s*=")


_KINDS: Final[tuple[tuple[type, str], ...]] = (
    (str, "a text"),
    (bool, "true or false"),
    (int, "a number"),
    (float, "a number"),
    (list, "a list"),
    (dict, "a table"),
)


def kind_in_words(value: object) -> str:
    """What a value of TOML is."""
    return next(
        (name for kind, name in _KINDS if isinstance(value, kind)), "a date or time"
    )


class BadToml(Exception):
    """A text is no TOML: why, and where."""

    def __init__(self, reason: str, line: int, column: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.line, self.column = reason, line, column


def read_toml(content: bytes) -> tuple[dict[str, object], str]:
    """The table that a file holds, and its text.

    Raises:
        BadToml: it is none.
    """
    import tomllib

    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadToml("it is not UTF-8", line) from None
    try:
        return tomllib.loads(text), text
    except RecursionError:
        raise BadToml("it is nested too deeply", 1) from None
    except ValueError as error:
        reason = _PLACE.sub("", str(error))
        place = _PLACE.search(str(error))
        if place and place[1]:
            raise BadToml(reason, int(place[1]), int(place[2])) from None
        raise BadToml(reason, text.rstrip("\n").count("\n") + 1) from None


class Lines:
    """The lines of a text at which its tables and keys begin."""

    def __init__(self, text: str) -> None:
        self._found: dict[tuple[str, int, str], int] = {}
        table, number = "", 0
        count = Counter[str]()
        for line, content in enumerate(text.split("\n"), 1):
            if match := _HEADER.match(content):
                table = match[1]
                number, count[table] = count[table], count[table] + 1
                self._found[table, number, ""] = line
            elif match := _KEY.match(content):
                self._found.setdefault((table, number, match[1].strip("\"'")), line)

    def at(self, table: str, number: int = 0, key: str = "") -> int:
        """The line of a key in the table that is the `number`-th of its name; else, that of what it is in."""
        ways = ((table, number, key), (key, 0, ""), (table, number, ""), ("", 0, table))
        return next((self._found[way] for way in ways if way in self._found), 1)
