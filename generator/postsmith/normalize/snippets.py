"""What do the expressions of a script say? Scripts are read, never run.

A reader of few patterns, not of JavaScript: literals, what is put together of them, variables of Postman (each is a
template), and the places of an answer. All else says nothing, whatever it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from postsmith.json_value import JsonValue
from postsmith.normalize.script_names import (
    BASE64,
    OBJECTS,
    OF_ALL,
    READERS,
    SAME,
    TRIED,
    UNTOUCHED,
    WRITERS,
)
from postsmith.normalize.script_values import (
    UNKNOWN,
    Answer,
    Encoded,
    Function,
    Told,
    Unknown,
    Values,
)
from postsmith.patterns import late

_LONGEST = 100_000
_DEEPEST = 24
_STEPS = 4_000
_MOST_CALLS = 200
_ALIKE = 12
"""Tokens by which two values of one name are compared."""

_TOKEN = late(
    r"""\s+|//[^\n]*|/\*.*?\*/
    |(?P<text>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)
    |(?P<number>\d+(?:\.\d+)?)
    |(?P<name>[A-Za-z_$][\w$]*)
    |(?P<mark>=>|\?\.|\?\?|\|\||&&|[=!]==?|\.\.\.|.)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_IN_TEXT = late(r"\$\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Sent:
    """A request that a script sends, and what the script then gives to variables."""

    request: Told
    sets: Mapping[str, Told]


def sets_of(code: str) -> Mapping[str, Told]:
    """Variable to what a script gives it; of several the last that tells something."""
    return dict(_Reader.of(code).sets())


def requests_of(code: str) -> Iterator[Sent]:
    """The requests that a script sends, each with what is set behind it; with one request, that is all."""
    reader = _Reader.of(code)
    starts = [*reader.calls(frozenset(("pm.sendRequest",)))]
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(reader.tokens)
        first = 0 if len(starts) == 1 else start
        yield Sent(reader.argument(start), dict(reader.sets(first, end)))


@dataclass(slots=True)
class _Reader:
    tokens: list[tuple[str, str]]
    declared: dict[str, tuple[int, str]] = field(
        default_factory=dict[str, tuple[int, str]]
    )
    """Name to where its value begins, and to the member of it that it is."""
    unsure: set[str] = field(default_factory=set[str])
    """Names with values that depend on what is run."""
    at: int = 0
    depth: int = 0
    steps: int = 0

    @classmethod
    def of(cls, code: str) -> _Reader:
        found = [
            (match.lastgroup, match[0])
            for match in _TOKEN.finditer(code[:_LONGEST])
            if match.lastgroup
        ]
        reader = cls(found)
        reader.declare()
        return reader

    def declare(self) -> None:
        for place, (kind, text) in enumerate(self.tokens):
            if kind == "mark" and text == "=" and place:
                before, name = self.tokens[place - 1]
                if before == "name" and self._text(place - 2) != ".":
                    self._declare(name, place + 1)
                elif name in ("+", "-", "?", "|", "&") and place > 1:
                    self.unsure.add(self._text(place - 2))
                elif name == "}":
                    self._take_apart(place)

    def _declare(self, name: str, start: int) -> None:
        """What is given another value somewhere has none that is known."""
        other = self.declared.get(name)
        here = self.tokens[start : start + _ALIKE]
        if other and self.tokens[other[0] : other[0] + _ALIKE] != here:
            self.unsure.add(name)
        self.declared[name] = (start, "")

    def _take_apart(self, place: int) -> None:
        """`{a, b: c} = …`."""
        start = place - 1
        while start and self._text(start) != "{" and place - start < 40:
            start -= 1
        inside = [text for _, text in self.tokens[start + 1 : place - 1]]
        for part in " ".join(inside).split(","):
            key, _, name = part.partition(":")
            if key.strip():
                self.declared[(name or key).strip()] = (place + 1, key.strip())

    def _text(self, place: int) -> str:
        return self.tokens[place][1] if 0 <= place < len(self.tokens) else ""

    def calls(self, names: frozenset[str]) -> Iterator[int]:
        """Where the arguments of calls of these functions begin."""
        found = (
            place + 1
            for place, (kind, text) in enumerate(self.tokens)
            if kind == "mark" and text == "(" and self._dotted(place) in names
        )
        yield from islice(found, _MOST_CALLS)

    def _dotted(self, place: int) -> str:
        """The dotted name before a place."""
        parts: list[str] = []
        while place and self.tokens[place - 1][0] == "name":
            parts.append(self._text(place - 1))
            if self._text(place - 2) != ".":
                break
            place -= 2
        return ".".join(reversed(parts))

    def argument(self, start: int) -> Told:
        """The first argument of a call."""
        self.at, self.depth, self.steps = start, 0, 0
        return self._expression()

    def sets(
        self, first: int = 0, end: int | None = None
    ) -> Iterator[tuple[str, Told]]:
        """What variables are given between two places."""
        for start in self.calls(WRITERS):
            if start < first or (end is not None and start > end):
                continue
            name = self.argument(start)
            if isinstance(name, str) and self._text(self.at) == ",":
                self.at += 1
                told = self._expression()
                if not isinstance(told, Unknown):
                    yield name, told

    def _expression(self) -> Told:
        self.steps += 1
        self.depth += 1
        if self.depth > _DEEPEST or self.steps > _STEPS:
            self.depth -= 1
            self.at = len(self.tokens)
            return UNKNOWN
        told = self._postfix()
        while self._text(self.at) == "+":
            self.at += 1
            told = _joined(told, self._postfix())
        if self._text(self.at) in ("||", "??"):
            self.at += 1
            other = self._expression()
            told = other if isinstance(told, Unknown) else told
        if self._text(self.at) == "?":
            told = UNKNOWN
        self.depth -= 1
        return told

    def _postfix(self) -> Told:
        told = self._primary()
        while True:
            match self._text(self.at):
                case "." | "?." if self._text(self.at + 1) != "[":
                    told = _member(told, self._text(self.at + 1))
                    self.at += 2
                case "[" | "?.":
                    self.at += 1 if self._text(self.at) == "[" else 2
                    key = self._expression()
                    self._over("]")
                    told = _member(told, _key(key))
                case "(":
                    self.at += 1
                    told = _called(told, self._items(")"))
                case _:
                    return told

    def _primary(self) -> Told:
        if self.at >= len(self.tokens):
            return UNKNOWN
        kind, text = self.tokens[self.at]
        self.at += 1
        match kind, text:
            case "text", _:
                return self._string(text)
            case "number", _:
                return float(text) if "." in text else int(text[:18])
            case "name", "await" | "new":
                while self._text(self.at) in ("await", "new"):
                    self.at += 1
                return self._postfix()
            case "name", _:
                return TRIED[text] if text in TRIED else self._named(text)
            case _, "{":
                return self._object()
            case _, "[":
                return self._items("]")
            case _, "(":
                told = self._expression()
                self._over(")")
                return told
            case _:
                return UNKNOWN

    def _string(self, text: str) -> Told:
        plain = re.sub(
            r"\\(.)", lambda m: _ESCAPES.get(m[1], m[1]), text[1:-1], flags=re.DOTALL
        )
        if text[0] != "`":
            return plain
        told: Told = ""
        for place, piece in enumerate(_IN_TEXT.split(plain)):
            told = _joined(told, self._inner(piece) if place % 2 else piece)
        return told

    def _inner(self, code: str) -> Told:
        """An expression inside of a text."""
        inner = _Reader.of(code)
        here, self.tokens, self.at = (self.tokens, self.at), inner.tokens, 0
        own = self.declared
        self.declared = {}
        told = self._expression()
        (self.tokens, self.at), self.declared = here, own
        if isinstance(told, Function) and told.name in own:
            return self._named(told.name)
        return told

    def _named(self, name: str) -> Told:
        """What a name was given, if that is known."""
        known = self.declared.get(name)
        if name in self.unsure:
            return UNKNOWN
        if known is None or self.depth > _DEEPEST:
            return Values() if name in OF_ALL else Function(name)
        here, (self.at, member) = self.at, known
        self.depth += 1
        told = self._expression()
        self.depth -= 1
        self.at = here
        return _member(told, member) if member else told

    def _object(self) -> Told:
        found: dict[str, Told] = {}
        while self.at < len(self.tokens) and self._text(self.at) != "}":
            kind, key = self.tokens[self.at]
            self.at += 1
            name = key[1:-1] if kind == "text" else key
            if self._text(self.at) == ":":
                self.at += 1
                found[name] = self._expression()
                if self._text(self.at) not in (",", "}"):
                    found[name] = UNKNOWN
            elif kind == "name" and self._text(self.at) in (",", "}"):
                found[name] = self._named(name)
            self._over(",", "}")
            if self._text(self.at) == ",":
                self.at += 1
        self.at += 1
        return found

    def _items(self, end: str) -> list[Told]:
        found: list[Told] = []
        while self.at < len(self.tokens) and self._text(self.at) != end:
            found.append(self._expression())
            if self._text(self.at) not in (",", end):
                # Whatever stands here, its beginning says nothing.
                found[-1] = UNKNOWN
            self._over(",", end, stay=end)
        self.at += 1
        return found

    def _over(self, *ends: str, stay: str = "") -> None:
        """On to the next of these marks outside of brackets; behind it, if it is the only one."""
        open_marks = 0
        while self.at < len(self.tokens):
            kind, text = self.tokens[self.at]
            if not open_marks and text in ends and kind == "mark":
                if text != stay and (stay or len(ends) == 1):
                    self.at += 1
                return
            open_marks += (kind == "mark") * ((text in "([{") - (text in ")]}"))
            if open_marks < 0:
                return
            self.at += 1


def _key(told: Told) -> str:
    return str(told) if isinstance(told, str | int) else ""


def _member(told: Told, name: str) -> Told:
    match told:
        case Function():
            return Function(f"{told.name}.{name}")
        case Answer() if name and not told.before:
            return Answer((*told.path, name))
        case Values() if name:
            return f"{{{{{name}}}}}"
        case dict():
            return told.get(name, UNKNOWN)
        case str() | Encoded() if name in UNTOUCHED:
            return told
        case _:
            return UNKNOWN


def _called(told: Told, given: list[Told]) -> Told:
    first: Told = given[0] if given else UNKNOWN
    match told:
        case Function(name) if name in READERS:
            return f"{{{{{first}}}}}" if isinstance(first, str) else UNKNOWN
        case Function(name) if name in OBJECTS:
            return Values()
        case Function(name) if name in BASE64:
            return Encoded(first) if isinstance(first, str) else UNKNOWN
        case Function(name) if name in SAME:
            return first
        case Function("JSON.parse"):
            return UNKNOWN if isinstance(first, str) else Answer()
        case Function(name) if name.endswith(".json"):
            return Answer()
        case Encoded():
            return told
        case str():
            return Encoded(told) if first == "base64" else told
        case _:
            return UNKNOWN


def _joined(left: Told, right: Told) -> Told:
    match left, right:
        case ((str() | int() | float()), (str() | int() | float())):
            return f"{left}{right}"
        case str(), Answer() if not right.before:
            return Answer(right.path, left)
        case str(), Encoded() if not right.before:
            return Encoded(right.text, left)
        case _:
            return UNKNOWN


def plain_of(told: Told) -> JsonValue:
    """What is told as JSON.

    Raises:
        ValueError: a part of it says nothing.
    """
    match told:
        case None | str() | bool() | int() | float():
            return told
        case list():
            return [plain_of(each) for each in told]
        case dict():
            return {key: plain_of(each) for key, each in told.items()}
        case _:
            raise ValueError
