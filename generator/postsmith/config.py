"""What a project says about its clients, in `[tool.postsmith]` of pyproject.toml or in postsmith.toml.

Few options, each documented in `docs/configuration.md`; a key that does not exist is an error, because
a misspelt option that is silently ignored is worse than none. Paths are relative to the file.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final, TypeAlias, cast

from postsmith import paths
from postsmith.diagnostics import Diagnostic, Location, at, finding, suggest
from postsmith.renaming import TABLE, Entries, Rename, read_renames
from postsmith.toml_text import BadToml, kind_in_words, read_toml

FILES: Final = ("postsmith.toml", "pyproject.toml")
"""Where the configuration may stand. The first file that has one is used, alone."""

DEFAULT_PACKS: Final = ("python_client",)


@dataclass(frozen=True, slots=True)
class ClientConfig:
    """One client to generate: the options of a `[[client]]` table."""

    collection: str
    """The collection: a JSON export, a folder or a zip."""
    output: str
    """The folder that gets the generated files."""
    package: str | None = None
    """The import package's name; without it, made from the collection's name."""
    packs: tuple[str, ...] = DEFAULT_PACKS
    """The template packs to render: names, or paths of folders, which have a separator in them."""
    templates: str | None = None
    """A folder of templates laid over the packs, file by file."""
    environments: tuple[str, ...] = ()
    """Exported environments and globals, whose values the client knows."""
    rename: tuple[Rename, ...] = ()
    """What is to be called otherwise than it is by itself."""


@dataclass(frozen=True, slots=True)
class Config:
    """A project's configuration, or what is wrong with it."""

    clients: tuple[ClientConfig, ...] = ()
    file: str = ""
    """The file it was read from; `""` when no file has a configuration."""
    diagnostics: tuple[Diagnostic, ...] = ()

    def renames_of(self, output: str) -> tuple[Rename, ...]:
        """What is called otherwise in the client of a folder."""
        folder = os.path.realpath(output)
        found = (c for c in self.clients if os.path.realpath(c.output) == folder)
        return next((client.rename for client in found), ())


_Table: TypeAlias = Mapping[str, object]
_Found: TypeAlias = list[Diagnostic]

_OPTIONS: Final = tuple(option.name for option in fields(ClientConfig))
_LISTS: Final = ("packs", "environments")
_LISTED: Final = {
    "packs": "a list of pack names or paths",
    "environments": "a list of files",
}
_TEXTS: Final = tuple(name for name in _OPTIONS if name not in (*_LISTS, TABLE))
_REQUIRED: Final = ("collection", "output")


def read_config(folder: str = ".") -> Config:
    """Read the configuration of the project in `folder`."""
    for name in FILES:
        file = os.path.normpath(os.path.join(folder, name))
        try:
            with open(file, "rb") as content:
                document, text = read_toml(content.read())
        except FileNotFoundError:
            continue
        except BadToml as error:
            place = Location(file, line=error.line, column=error.column)
            return _failed(at(place, "PM701", reason=error.reason), file)
        except OSError as error:
            reason = error.strerror or str(error)
            return _failed(finding("PM705", file, reason=reason), file)
        is_ours = name == "postsmith.toml"
        table = document if is_ours else _tool_table(document)
        if table is not None:
            array = "client" if is_ours else "tool.postsmith.client"
            return _from_table(table, _Source(file, text, array))
    return Config()


@dataclass(frozen=True, slots=True)
class _Source:
    """What a configuration is read from."""

    file: str
    text: str
    array: str
    """What the tables of clients are called."""

    def entries(self, number: int) -> Entries:
        """The entries of a client's table of names."""
        return Entries(self.file, self.text, self.array, number)


def _failed(found: Diagnostic, file: str) -> Config:
    return Config(file=file, diagnostics=(found,))


def _tool_table(document: _Table) -> _Table | None:
    """Give `[tool.postsmith]`; `None` when the project does not mention us."""
    tool = document.get("tool")
    table = cast(_Table, tool).get("postsmith") if isinstance(tool, dict) else None
    return cast(_Table, table) if isinstance(table, dict) else None


def _from_table(table: _Table, source: _Source) -> Config:
    file = source.file
    found = _unknown_keys(table, ("client",), file)
    entries = table.get("client", [])
    if not isinstance(entries, list):
        found.append(_wrong("client", "a list of tables, [[client]]", entries, file))
        return Config(file=file, diagnostics=tuple(found))
    clients = [
        _client(entry, source.entries(number), found)
        for number, entry in enumerate(cast(list[object], entries))
    ]
    usable = () if found else tuple(client for client in clients if client)
    return Config(usable, file, tuple(found))


def _client(entry: object, entries: Entries, found: _Found) -> ClientConfig | None:
    """Read one `[[client]]`; what is wrong with it is added to `found`."""
    file = entries.file
    if not isinstance(entry, dict):
        found.append(_wrong("client", "a list of tables, [[client]]", entry, file))
        return None
    table = cast(_Table, entry)
    found += _unknown_keys(table, _OPTIONS, file)
    found += [
        finding("PM704", file, key=key)
        for key in _REQUIRED
        if table.get(key) in (None, "")
    ]
    text = {key: _text(key, table[key], file, found) for key in _TEXTS if key in table}
    packs = _names("packs", table, DEFAULT_PACKS, file, found)
    environments = _names("environments", table, (), file, found)
    renames = read_renames(table.get(TABLE, {}), entries, found)
    if found:
        return None
    return ClientConfig(
        _path(text["collection"], file),
        _path(text["output"], file),
        text.get("package"),
        tuple(_pack(name, file) for name in packs),
        _path(text["templates"], file) if "templates" in text else None,
        tuple(_path(name, file) for name in environments),
        renames,
    )


def _text(key: str, value: object, file: str, found: _Found) -> str:
    if isinstance(value, str) and "\0" not in value:
        return value
    expected = "a text without null bytes" if isinstance(value, str) else "a text"
    found.append(_wrong(key, expected, value, file))
    return ""


def _names(
    key: str, table: _Table, default: tuple[str, ...], file: str, found: _Found
) -> tuple[str, ...]:
    """A list of texts, which is not empty where it is given."""
    if key not in table:
        return default
    value = table[key]
    given = value  # the checkers narrow `value`, and lose what it holds
    names = cast(list[object], value) if isinstance(value, list) else []
    texts = tuple(name for name in names if isinstance(name, str) and "\0" not in name)
    if not texts or len(texts) < len(names):
        found.append(_wrong(key, _LISTED[key], given, file))
    return texts


def _path(value: str, file: str) -> str:
    return os.path.normpath(os.path.join(os.path.dirname(file), value))


def _pack(name: str, file: str) -> str:
    """A pack's name; or its path, which has a separator, from here."""
    if not paths.is_path(name):
        return name
    path = _path(name, file)
    return path if paths.is_path(path) else os.path.join(os.curdir, path)


def _wrong(key: str, expected: str, value: object, file: str) -> Diagnostic:
    return finding(
        "PM703", file, key=key, expected=expected, found=kind_in_words(value)
    )


def _unknown_keys(table: _Table, known: tuple[str, ...], file: str) -> _Found:
    return [
        finding("PM702", file, key=key, suggestion=suggest(key, known))
        for key in table
        if key not in known
    ]
