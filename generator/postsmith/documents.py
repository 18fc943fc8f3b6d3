"""One file: its bytes become text, its text a `Source`. Whatever is wrong with it is one diagnostic."""

from __future__ import annotations

import codecs
import json
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, NoReturn

from postsmith.diagnostics import Location, Report
from postsmith.encoding import is_storable
from postsmith.kinds import Json, is_list, is_object, kind_of, wrapped
from postsmith.positions import find_positions
from postsmith.syntax import explain_syntax, find_depth, find_number

MAX_DEPTH: Final = 200
"""Levels of JSON. Far beyond any collection, and safe for every recursion on every Python."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read. Never changed; later stages point into it."""

    name: str
    """As given by the user, for messages; `<stdin>` for standard input."""
    text: str
    data: Any
    """The JSON document, or the collection inside `{"collection": …}`."""
    pointer: str = ""
    """Where `data` stands in the text: `""` or `/collection`."""
    is_yaml: bool = False
    """An environment of a repository is a YAML file."""

    @property
    def contents(self) -> tuple[Any, ...]:
        """All that was read."""
        return (self.data,)

    def positions(self, pointers: Iterable[str]) -> Mapping[str, tuple[int, int]]:
        """Line and column of every pointer (or of the nearest value around it), in one pass."""
        if not self.is_yaml:
            return find_positions(self.text, pointers)
        from postsmith import yaml_core

        return yaml_core.positions(self.text, pointers)

    def resolve(self, pointer: str) -> tuple[str, str]:
        """The file of a pointer: always this one."""
        return self.name, pointer


def recognise(source: Source, report: Report, pointer: str = "") -> Source | None:
    """The source with the collection itself as its `data`, or `None` when it is something else.

    `pointer`: where the wanted one stands in a document that holds several.
    """
    pointer = pointer or wrapped(source.data)
    if pointer:
        data = value_at(source.data, pointer)
        source = replace(source, data=data, pointer=pointer)
    if code := kind_of(source.data).code:
        report_kind(code, source, report)
        return None
    return source


def report_kind(code: str, source: Source, report: Report) -> None:
    """Say that a document is no collection to be read, but what it is."""
    facts = {"example": f"{source.name}/collections/0"}
    kind = kind_of(source.data)
    report.add(
        code, Location(source.name, source.pointer), **facts, **(kind.facts or {})
    )


def value_at(document: Json, pointer: str) -> Json:
    """The value that a pointer without escapes leads to; `None` when there is none."""
    value = document
    for step in pointer.split("/")[1:]:
        if is_list(value):
            value = next((v for at, v in enumerate(value) if str(at) == step), None)
        else:
            value = value.get(step) if is_object(value) else None
    return value


def parse(name: str, text: str, report: Report) -> Source | None:
    """JSON text as a source. Stricter than Python, just as strict as Postman: NaN is refused."""
    if not text.strip():
        report.add("PM104", Location(name))
        return None
    whole = _without_surrogates(name, text, report)
    try:
        data = json.loads(whole, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        _report_broken(name, whole, error, report)
        return None
    if _too_deep(data):
        _report_depth(name, whole, report)
        return None
    return Source(name, whole, data)


def parse_yaml(name: str, text: str, report: Report) -> Source | None:
    """YAML text as a source."""
    # Most collections are JSON, and PyYAML takes long to import.
    from postsmith import yaml_core

    text = text.removeprefix("\ufeff")
    if not text.strip():
        report.add("PM104", Location(name))
        return None
    try:
        return Source(name, text, yaml_core.parse(text), is_yaml=True)
    except yaml_core.YamlError as error:
        place = Location(name, line=error.line, column=error.column)
        report.add("PM113", place, problem=error.problem, advice=error.advice)
        return None


def is_yaml_name(name: str) -> bool:
    """Whether a file's name is that of a YAML file."""
    return name.lower().endswith((".yaml", ".yml"))


def decode(content: bytes, name: str, report: Report) -> str | None:
    """The text of a file: UTF-8 with or without a byte order mark, or what a UTF-16 or UTF-32 mark announces."""
    encoding = json.detect_encoding(content) if content else "utf-8"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        label = codecs.lookup(encoding).name.upper().removesuffix("-SIG")
        report.add("PM105", Location(name), encoding=label, offset=error.start)
        return None


class _NotJson(ValueError):
    """`NaN` or an infinity: Python's parser accepts them, `JSON.parse` does not."""


def _refuse(constant: str) -> NoReturn:
    raise _NotJson(constant)


def _report_broken(name: str, text: str, error: Exception, report: Report) -> None:
    if isinstance(error, json.JSONDecodeError):
        problem = explain_syntax(text, error)
        facts = {
            "expected": problem.expected,
            "found": problem.found,
            "advice": problem.advice,
        }
        _report_at(name, text, problem.offset, report, "PM106", **facts)
    elif isinstance(error, RecursionError):
        _report_depth(name, text, report)
    elif isinstance(error, _NotJson):
        offset, number = find_number(text, r"-?Infinity|NaN")
        _report_at(name, text, offset, report, "PM107", number=number)
    else:
        # Python refuses to convert integers of more than 4,300 digits (CVE-2020-10735).
        offset, number = find_number(
            text, rf"-?\d{{{sys.get_int_max_str_digits() + 1},}}"
        )
        _report_at(name, text, offset, report, "PM109", digits=len(number.lstrip("-")))


def _report_depth(name: str, text: str, report: Report) -> None:
    _report_at(
        name, text, find_depth(text, MAX_DEPTH), report, "PM108", limit=MAX_DEPTH
    )


def _report_at(
    name: str, text: str, offset: int, report: Report, code: str, **facts: object
) -> None:
    """Report at an offset of the text: there is no pointer into what is not JSON."""
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    report.add(code, Location(name, line=line, column=column), **facts)


_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_HALF_ESCAPE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_ESCAPE: Final = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"  # a whole character
    r"|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})"  # half of one
    r"|\\.",  # any other escape
    re.DOTALL,
)


def _without_surrogates(name: str, text: str, report: Report) -> str:
    r"""Replace each lone `\ud800` by `\ufffd`, which is as long, so that positions stay true.

    Node sends them so, too: no encoding has bytes for half a character.
    """
    if not is_storable(text):
        # Not from files, whose decoding refuses them.
        text = _SURROGATE.sub("\ufffd", text)
    if "\\u" not in text or not _HALF_ESCAPE.search(text):
        return text
    halves = [match.start() for match in _ESCAPE.finditer(text) if match[1]]
    if halves:
        text = _ESCAPE.sub(lambda match: r"\ufffd" if match[1] else match[0], text)
        _report_at(name, text, halves[0], report, "PM110", count=len(halves))
    return text


_CONTAINERS: Final = (dict, list)


def _too_deep(data: object) -> bool:
    """Counted here, as the depth at which Python's parser gives up differs between versions."""
    level: list[Any] = [data] if type(data) in _CONTAINERS else []
    for _ in range(MAX_DEPTH):
        level = [
            child
            for value in level
            for child in (value.values() if is_object(value) else value)
            if type(child) in _CONTAINERS
        ]
        if not level:
            return False
    return True
