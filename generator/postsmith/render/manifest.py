"""What does `pack.toml` say? Every mistake in it is a finding at its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias, cast, get_args, get_origin, get_type_hints

from postsmith import paths
from postsmith.diagnostics import Diagnostic, Location, at, suggest
from postsmith.targets.python.views import ClientView
from postsmith.toml_text import BadToml, Lines, kind_in_words, read_toml

NAME: Final = "pack.toml"
Found: TypeAlias = list[Diagnostic]

_KEYS: Final[Mapping[str, Mapping[str, bool]]] = {
    "file": {"template": True, "path": True, "each": False},
    "verbatim": {"folder": True, "path": True, "listed": False},
    "fixtures": {"path": True},
}
"""The keys of each table, and whether they are required. All values are texts."""
_TOP: Final = ("name", *_KEYS)
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Rule:
    """A `[[file]]`: a template that is rendered; a `[[verbatim]]`: files that are copied; or `[[fixtures]]`."""

    source: str
    """The template; or the folder, or the one file, to copy; `""` for fixtures."""
    path: str
    """Where the output goes; `{package}` and `{path}` are put in."""
    of: str
    """The list of the client view: `each` or `listed`; `""` without."""
    place: Location
    """Its line in `pack.toml`."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A `pack.toml` without mistakes."""

    name: str
    files: tuple[Rule, ...]
    copies: tuple[Rule, ...]
    fixtures: tuple[Rule, ...]
    """Where the collection's saved examples and bodies go, as files; nowhere without."""


@lru_cache(maxsize=1)
def lists() -> Mapping[str, bool]:
    """The lists of the client view that files can be made of; true for lists of texts."""
    hints = get_type_hints(ClientView)
    items = {
        name: get_args(hint)[0]
        for name, hint in hints.items()
        if get_origin(hint) is tuple
    }
    return {
        name: item is str
        for name, item in items.items()
        if item is str or {"path", "name"} & get_type_hints(item).keys()
    }


def filled(path: str, package: str, item: str = "") -> str:
    """An output path with its placeholders put in."""
    values = {"package": package, "path": item}
    return _PLACEHOLDER.sub(lambda match: values[match[1]], path)


def read_manifest(content: bytes, file: str, found: Found) -> Manifest | None:
    """Read a `pack.toml`; `None` with findings when something is wrong with it."""
    try:
        table, text = read_toml(content)
    except BadToml as error:
        place = Location(file, line=error.line, column=error.column)
        found.append(at(place, "PM614", reason=error.reason))
        return None
    return _Reader(table, Lines(text), file, found).manifest()


class _Reader:
    """Reads one `pack.toml`, collecting what is wrong with it."""

    def __init__(
        self, table: Mapping[str, object], lines: Lines, file: str, found: Found
    ) -> None:
        self._table, self._lines, self._file, self._found = table, lines, file, found

    def manifest(self) -> Manifest | None:
        before = len(self._found)
        self._check_keys("", 0, self._table, _TOP)
        name = self._name()
        files = tuple(self._rules("file"))
        copies = tuple(self._rules("verbatim"))
        fixtures = tuple(self._rules("fixtures"))
        if not any(map(self._table.get, _KEYS)):
            self._add("PM625", "", 0, "")
        if len(self._found) > before:
            return None
        return Manifest(name, files, copies, fixtures)

    def _name(self) -> str:
        if "name" not in self._table:
            self._add("PM619", "", 0, "", table="pack.toml", key="name")
            return ""
        name = self._text("", 0, "name", self._table["name"])
        if name and (paths.problem(name) or "/" in name):
            expected = "a name that a folder can have"
            self._add(
                "PM618", "", 0, "name", key="name", expected=expected, kind=repr(name)
            )
        return name

    def _rules(self, table: str) -> list[Rule]:
        value = self._table.get(table, [])
        given = value  # the checkers narrow `value`, and lose what it holds
        entries = cast(list[object], value) if isinstance(value, list) else None
        if entries is None or not all(isinstance(each, dict) for each in entries):
            kind = kind_in_words(given)
            expected = f"a list of tables, [[{table}]]"
            self._add("PM618", "", 0, table, key=table, expected=expected, kind=kind)
            return []
        rules = (
            self._rule(table, number, cast(Mapping[str, object], each))
            for number, each in enumerate(entries)
        )
        return [rule for rule in rules if rule]

    def _rule(
        self, table: str, number: int, entry: Mapping[str, object]
    ) -> Rule | None:
        before = len(self._found)
        self._check_keys(table, number, entry, tuple(_KEYS[table]))
        for key, required in _KEYS[table].items():
            if required and key not in entry:
                self._add("PM619", table, number, "", table=f"[[{table}]]", key=key)
        texts = {
            key: self._text(table, number, key, value)
            for key, value in entry.items()
            if key in _KEYS[table]
        }
        if len(self._found) > before:
            return None
        source = texts.get("template", "") or texts.get("folder", "")
        path, of = texts["path"], texts.get("each", "") or texts.get("listed", "")
        self._check_list(table, number, of)
        self._check_path(table, number, path, of)
        if len(self._found) > before:
            return None
        return Rule(source, path, of, self._place(table, number, ""))

    def _check_keys(
        self,
        table: str,
        number: int,
        entry: Mapping[str, object],
        known: tuple[str, ...],
    ) -> None:
        where = f"[[{table}]]" if table else "pack.toml"
        for key in entry:
            if key not in known:
                hint = suggest(key, known)
                self._add(
                    "PM617", table, number, key, key=key, table=where, suggestion=hint
                )

    def _text(self, table: str, number: int, key: str, value: object) -> str:
        if isinstance(value, str) and "\0" not in value:
            return value
        null = isinstance(value, str)
        expected = "a text without null bytes" if null else "a text"
        kind = "one with" if null else kind_in_words(value)
        self._add("PM618", table, number, key, key=key, expected=expected, kind=kind)
        return ""

    def _check_list(self, table: str, number: int, of: str) -> None:
        texts_only = table == "verbatim"
        known = [name for name, texts in lists().items() if texts or not texts_only]
        if of and of not in known:
            key = "listed" if texts_only else "each"
            hint = suggest(of, tuple(known))
            self._add("PM621", table, number, key, name=of, suggestion=hint)

    def _check_path(self, table: str, number: int, path: str, of: str) -> None:
        many = table == "file" and bool(of)
        known = ("package", "path") if many else ("package",)
        if problem := _placeholder_problem(path, known, of if many else ""):
            self._add("PM622", table, number, "path", path=path, problem=problem)
            return
        whole = filled(path, "package", "path")
        if table != "file" and (not whole or whole.endswith("/")):
            whole += "file"
        if problem := paths.problem(whole) or paths.is_own(whole):
            self._add("PM623", table, number, "path", path=path, problem=problem)

    def _place(self, table: str, number: int, key: str) -> Location:
        return Location(self._file, line=self._lines.at(table, number, key))

    def _add(
        self, code: str, where: str, number: int, at_key: str, **facts: str
    ) -> None:
        self._found.append(at(self._place(where, number, at_key), code, **facts))


def _placeholder_problem(path: str, known: tuple[str, ...], each: str) -> str:
    names = cast(list[str], _PLACEHOLDER.findall(path))
    for name in names:
        if name not in known:
            there = ", ".join(f"{{{each}}}" for each in known)
            return f"has the placeholder {{{name}}}, and there is: {there}"
    if set("{}") & set(_PLACEHOLDER.sub("", path)):
        return "has a brace without its other half"
    if each and "path" not in names:
        return f"has no {{path}}, which tells the items of {each!r} apart"
    return ""
