"""How is a type written in Python, and what must be imported for it?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from postsmith.ir.types import (
    Choice,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Record,
    Scalar,
    ScalarKind,
    Type,
    Unknown,
)
from postsmith.plan.imports import Imports
from postsmith.plan.literals import literals

WIDTH = 88
"""Characters of a line."""

_SCALARS = {
    ScalarKind.STRING: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
    ScalarKind.DATE_TIME: "datetime",
    ScalarKind.DATE: "date",
    ScalarKind.TIME: "time",
    ScalarKind.UUID: "UUID",
    ScalarKind.BINARY: "bytes",
}
_MODULES = {
    "datetime": "datetime",
    "date": "datetime",
    "time": "datetime",
    "UUID": "uuid",
}
_TEXTUAL = frozenset(_MODULES)

Namer: TypeAlias = Callable[[Record], str]


@dataclass(slots=True)
class Annotator:
    """Writes types for one module."""

    imports: Imports
    namer: Namer
    """The name of a record's class, as the module refers to it."""
    giving: bool = False
    """True for what callers give: dates and ids may be texts, lists any sequence, choices are hints."""
    own: frozenset[str] = frozenset()
    """Names that can't be run: classes of the module itself, which may stand further down; quoted aliases."""
    hidden: frozenset[str] = frozenset()
    """What attributes of the class are called, and would stand for: `date` is imported as `_date`."""
    types: frozenset[str] = frozenset()
    """Names that annotations use as they are; an attribute `Owner` would stand for the class `Owner`."""

    def write(self, found: Type) -> str:
        """The annotation of a type."""
        return self.union(self.parts(found))

    def parts(self, found: Type) -> tuple[str, ...]:
        """The members of the union that a type is."""
        match found:
            case Scalar(kind):
                return self._scalar(_SCALARS[kind])
            case Choice(values, base):
                self.imports.use("typing", "Literal")
                return (f"Literal[{literals(values)}]", *self.parts(base))
            case ListOf(item):
                if self.giving:
                    self.imports.use("collections.abc", "Sequence")
                    return (f"Sequence[{self.write(item)}]",)
                return (f"{self._named('list')}[{self.write(item)}]",)
            case MapOf(value):
                if self.giving:
                    self.imports.use("collections.abc", "Mapping")
                    return (f"Mapping[str, {self.write(value)}]",)
                text = self._named("str")
                return (f"{self._named('dict')}[{text}, {self.write(value)}]",)
            case Record():
                return (self.namer(found),)
            case OneOf(options):
                return tuple(part for option in options for part in self.parts(option))
            case Nullable(inner):
                return (*self.parts(inner), "None")
            case Unknown():
                return (self.imports.use("typing", "Any"),)

    def _scalar(self, name: str) -> tuple[str, ...]:
        if self.giving and name == "bytes":
            return (self.imports.use("_runtime", "FileTypes"),)
        named = self._named(name)
        return (named, "str") if self.giving and name in _TEXTUAL else (named,)

    def _named(self, name: str) -> str:
        """The name of a type, imported as it must be."""
        module = _MODULES.get(name, "")
        if name not in self.hidden:
            return self.imports.use(module, name) if module else name
        if module:
            self.imports.use(module, f"{name} as _{name}")
            return f"_{name}"
        self.imports.use("builtins", "")
        return f"builtins.{name}"

    def union(self, parts: Iterable[str]) -> str:
        """A union of annotations; `Any` swallows the rest, `None` comes last."""
        found = list(dict.fromkeys(parts))
        if "Any" in found:
            return self.imports.use("typing", "Any")
        if not {"float", "builtins.float"}.isdisjoint(found):
            found = [part for part in found if part not in ("int", "builtins.int")]
        if "None" in found:
            found = [part for part in found if part != "None"] + ["None"]
        return " | ".join(found)

    def is_later(self, annotation: str) -> bool:
        """True when the annotation can't be run where it stands, only read."""
        return not self.own.isdisjoint(re.split(r"[\s\[\],|.()]+", annotation))


def parenthesized(before: str, annotation: str, after: str) -> str:
    """The line, its annotation in parentheses where it must be broken.

    Black puts them there and ruff's formatter does not, but both leave them alone.
    """
    line = f"{before}{annotation}{after}"
    return line if len(line) <= WIDTH else f"{before}({annotation}){after}"


def is_union(annotation: str) -> bool:
    """True when the annotation as a whole is a union, not only a part of it."""
    flat = _STRINGS.sub("", annotation)
    while (inner := _BRACKETS.sub("", flat)) != flat:
        flat = inner
    return "|" in flat


_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'')
_BRACKETS = re.compile(r"\[[^\[\]]*\]")


_NAMES = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|(?<![\w.])[a-z]+(?![\w.])')


def unhide(annotation: str, hidden: frozenset[str], imports: Imports) -> str:
    """The annotation for a class in which attributes hide builtins: `list` is `builtins.list`."""
    if not hidden:
        return annotation

    def qualify(match: re.Match[str]) -> str:
        if match[0] not in hidden:
            return match[0]
        imports.use("builtins", "")
        return f"builtins.{match[0]}"

    return _NAMES.sub(qualify, annotation)
