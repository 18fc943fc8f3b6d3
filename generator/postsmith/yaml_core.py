"""What does a YAML text say? YAML 1.2's core schema, as plain JSON values; and where does each stand?

Built on the events of PyYAML's scanner (docs/decisions/009-yaml.md): nothing is constructed but dicts, lists,
texts, numbers, truth values and null. Aliases and tags are refused, so a text is as large as what it says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

import yaml

from postsmith.json_pointer import deepest, escaped
from postsmith.json_value import Number

MAX_DEPTH: Final = 200
_Loader: Final[Any] = (
    import_module("yaml.cyaml").CParser if yaml.__with_libyaml__ else yaml.SafeLoader
)
"""Gives events. The one in C, where PyYAML was built with it; only the scanner and parser of the other are used."""

_QUOTE: Final = "put the value in quotes"
_CORRECT: Final = "correct the file there"
_INDENT: Final = "indent with spaces; YAML takes no tabs there"
_BREAKS: Final = {"\x85": "\ue085", "\u2028": "\ue328", "\u2029": "\ue329"}
"""Line ends in YAML 1.1, which the scanner knows, and characters like others in 1.2."""
_TAB: Final = "\ue009"
_BLOCK_TAB: Final = re.compile(
    r"([:-] +[|>][-+0-9]* *(?:#[^\n]*)?\r?\n(?: *\r?\n)* +)\t"
)
"""A block whose text begins with a tab, which the scanner in C takes for a part of its indentation."""
_TABS_ONLY: Final = re.compile(r"^\t[ \t]*$", re.MULTILINE)
_HALF: Final = re.compile(
    r"\\\\|(\\u(?:[dD][89a-fA-F][0-9a-fA-F]{2}|[eE](?:009|085|32[89])))"
)
"""The escape of half a character, of which JSON makes one in two; the scanner refuses both. Not behind a `\\`.
And that of a character which stands for another here."""
_FIRST_HELD: Final = 0xF0000
_HELD: Final = re.compile("[\U000f0000-\U000fffff]")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class YamlError(Exception):
    """A text that is not YAML, or uses what is not read here."""

    problem: str
    advice: str
    line: int
    column: int
    """Both 1-based."""


def parse(text: str) -> Any:
    """The value of the one document; `None` for an empty text. Raises `YamlError`."""
    if not (_has_breaks(text) or _SPECIAL.search(text)):
        try:
            return _plain(_Composer(text).get_single_node(), MAX_DEPTH)
        except (_Unusual, yaml.YAMLError, RecursionError):
            # Looked at again, event by event, to say what it is and where.
            pass
    held = _hold(text)
    return _guarded(held.text, lambda events: _build(events, held))


def positions(text: str, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
    """1-based line and column of each pointer's value, or of the nearest value around it."""
    places: dict[str, tuple[int, int]] = {"": (1, 1)}
    held = _hold(text)
    _guarded(held.text, lambda events: _note_places(events, held, places))
    return {pointer: places[deepest(places, pointer)] for pointer in pointers}


class _Composer(_Loader):  # type: ignore[misc]
    """Composes nodes with the tags that are written only: what is plain is resolved by us."""

    def resolve(self, *_: object) -> None:
        """Leave the tag open."""

    def descend_resolver(self, *_: object) -> None:
        """Nothing here depends on where a node stands."""

    def ascend_resolver(self) -> None:
        """Nothing here depends on where a node stands."""


class _Unusual(Exception):
    """Something that is read event by event, if at all."""


_SPECIAL: Final = re.compile(
    r"[&*](?<![^\s\[{,:-][&*])[^\s&*]|^[-?: ]{400}", re.MULTILINE
)
"""What could be an anchor or an alias, of which nodes no longer tell, or nests so deep that the composer's
recursion becomes dangerous: a level of a block takes a column, or shares that of the one above."""


def _plain(node: Any, depth: int) -> Any:
    """The value of a node. Faster than `_build`, as C puts the nodes together (docs/decisions/009-yaml.md)."""
    if node is None:
        return None
    if node.tag is not None or depth < 0:
        raise _Unusual
    if type(node) is yaml.ScalarNode:
        value = node.value
        is_open = not node.style and value[:1] in _STARTS
        return _resolve(value) if is_open else value
    if type(node) is yaml.SequenceNode:
        return [_plain(each, depth - 1) for each in node.value]
    values: dict[str, Any] = {}
    for key, child in node.value:
        if type(key) is not yaml.ScalarNode or key.value in values:
            raise _Unusual
        values[key.value] = _plain(child, depth - 1)
    return values


def _has_breaks(text: str) -> bool:
    return not text.isascii() and any(map(text.__contains__, _BREAKS))


@dataclass(frozen=True, slots=True)
class _Held:
    """A text with characters of private use for what the scanner does not read as YAML 1.2 means it."""

    text: str
    is_changed: bool
    escapes: tuple[str, ...]
    """Those of half characters, in the order of their places from `_FIRST_HELD` on."""

    def release(self, value: str, style: str | None) -> str:
        """A scalar as it was meant: escapes are such between double quotes only."""
        if not self.is_changed:
            return value
        for found, held in (*_BREAKS.items(), ("\t", _TAB)):
            value = value.replace(held, found)
        if not self.escapes or not _HELD.search(value):
            return value
        if style != '"':
            return _HELD.sub(self._escape, value)
        value = _HELD.sub(lambda match: chr(int(self._escape(match)[2:], 16)), value)
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _escape(self, match: re.Match[str]) -> str:
        return self.escapes[ord(match[0]) - _FIRST_HELD]


def _hold(text: str) -> _Held:
    """Put characters of private use in the place of line ends, tabs and escapes that would be misread."""
    held = text
    if _has_breaks(text):
        for found, other in _BREAKS.items():
            held = held.replace(found, other)
    if "\t" in held:
        held = _BLOCK_TAB.sub(rf"\1{_TAB}", held)
        held = _TABS_ONLY.sub(lambda match: " " * len(match[0]), held)
    escapes = tuple(
        dict.fromkeys(match[1] for match in _HALF.finditer(held) if match[1])
    )
    if escapes:
        place = {escape: chr(_FIRST_HELD + at) for at, escape in enumerate(escapes)}
        held = _HALF.sub(lambda match: place[match[1]] if match[1] else match[0], held)
    return _Held(held, held != text, escapes)


def _guarded(text: str, use: Callable[[Any], Any]) -> Any:
    """Call `use` with the loader of a text, and put errors of the scanner in our words."""
    try:
        return use(_Loader(text))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = error.problem or error.context or "it cannot be parsed"
        raise YamlError(said, _advice(text, line, column), line, column) from None
    except yaml.reader.ReaderError:
        found = _CONTROL.search(text)
        before = text[: found.start()] if found else ""
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        said = "it holds a control character"
        raise YamlError(said, _CORRECT, line, column) from None


_NEEDS_QUOTES: Final = re.compile(r"[:-] +(?:[@`%*&!]|[^\s\"'#|>\[{].*:(?:\s|$))")
"""A value that begins with a sign, or holds a colon before a blank."""


def _advice(text: str, line: int, column: int) -> str:
    """Say what to do, after a look at the line."""
    lines = text.split("\n")
    around = lines[max(0, line - 2) : line]
    if any(each.startswith(("<<<<<<<", "=======", ">>>>>>>")) for each in around):
        return "resolve the merge conflict in the file"
    if any(re.search(r"[:-] +\{\{", each) for each in around):
        return "put a value that begins with {{ in quotes"
    own = lines[line - 1] if line <= len(lines) else ""
    if "\t" in own[:column] and not own[:column].strip():
        return _INDENT
    return _QUOTE if _NEEDS_QUOTES.search(own) else _CORRECT


def _refuse(event: Any, problem: str, advice: str = _CORRECT) -> YamlError:
    mark = event.start_mark
    return YamlError(problem, advice, mark.line + 1, mark.column + 1)


_STARTS: Final = frozenset(("", *"+-.0123456789tTfFnN~"))
"""What a plain scalar that is not a text may start with."""
_NUMBER: Final = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
)
_AS_JSON: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(\.[0-9]{0,5}[1-9])?")
_WORDS: Final = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def _resolve(text: str) -> str | int | float | bool | None:
    """The core schema's meaning of a plain scalar (YAML 1.2.2, 10.3.2)."""
    if text in _WORDS:
        return _WORDS[text]
    match = _AS_JSON.fullmatch(text)
    if match and text != "-0":
        return float(text) if match[1] else int(text)
    return Number(text) if _NUMBER.fullmatch(text) else text


def _scalar(event: Any) -> Any:
    value = event.value
    if event.implicit[0]:
        return _resolve(value) if value[:1] in _STARTS else value
    if event.tag not in (None, "!", "tag:yaml.org,2002:str"):
        raise _refuse(event, f"the tag {event.tag} is not read", _QUOTE)
    return value


def _build(loader: Any, held: _Held) -> Any:
    """Collect the values of the events; the stack is ours, so that depth is bounded by us."""
    following = loader.get_event
    following()
    if type(following()) is yaml.StreamEndEvent:
        return None
    root: Any = None
    container: Any = None
    key: str | None = None
    stack: list[tuple[Any, str | None]] = []
    while True:
        event = following()
        kind = event.__class__
        if kind is yaml.ScalarEvent:
            if _waits_for_key(container, key):
                key = held.release(event.value, event.style)
                if key in container:
                    raise _refuse(event, "the same key stands here twice")
                continue
            value = _scalar(event)
            if type(value) is str:
                value = held.release(value, event.style)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            container, key = stack.pop()
            if container is None:
                break
            continue
        else:
            value = _container(event, kind, container, key, stack)
        if container is None:
            root = value
        elif key is None:
            container.append(value)
        else:
            container[key] = value
            key = None
        if kind is not yaml.ScalarEvent:
            stack.append((container, None))
            container = value
        elif container is None:
            break
    _expect_end(loader)
    return root


def _waits_for_key(container: Any, key: str | None) -> bool:
    return key is None and isinstance(container, dict)


def _container(
    event: Any, kind: type[Any], container: Any, key: str | None, stack: list[Any]
) -> Any:
    """A new dict or list for what begins here; anything else is not read."""
    if kind is yaml.AliasEvent:
        raise _refuse(event, "aliases are not read", "write the value out")
    if _waits_for_key(container, key):
        advice = "put a value that begins with {{ in quotes"
        raise _refuse(event, "a key must be a text", advice)
    if event.tag is not None and not event.implicit:
        raise _refuse(event, f"the tag {event.tag} is not read", "take the tag away")
    if len(stack) >= MAX_DEPTH:
        raise _refuse(event, f"values are nested more than {MAX_DEPTH} levels deep")
    return {} if kind is yaml.MappingStartEvent else []


def _expect_end(loader: Any) -> None:
    loader.get_event()
    event = loader.get_event()
    if type(event) is not yaml.StreamEndEvent:
        raise _refuse(event, "a second document begins here", "keep one in each file")


def _note_places(loader: Any, held: _Held, places: dict[str, tuple[int, int]]) -> None:
    """Walk a text that has been built before, and note where each value begins."""
    path: list[str | int | None] = []
    prefix: list[str] = [""]
    while type(event := loader.get_event()) is not yaml.StreamEndEvent:
        kind = event.__class__
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            path.pop()
            prefix.pop()
            _step_on(path)
            continue
        if kind not in (
            yaml.ScalarEvent,
            yaml.MappingStartEvent,
            yaml.SequenceStartEvent,
        ):
            continue
        if path and path[-1] is None:
            path[-1] = held.release(event.value, event.style)
            continue
        here = f"{prefix[-1]}/{escaped(str(path[-1]))}" if path else ""
        places[here] = (event.start_mark.line + 1, event.start_mark.column + 1)
        if kind is yaml.ScalarEvent:
            _step_on(path)
        else:
            prefix.append(here)
            path.append(None if kind is yaml.MappingStartEvent else 0)


def _step_on(path: list[str | int | None]) -> None:
    """After a value: a list goes on to its next place, a mapping waits for its next key."""
    if path:
        path[-1] = path[-1] + 1 if isinstance(path[-1], int) else None
