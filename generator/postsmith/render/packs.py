"""Which packs are asked for, and what do they hold? A pack that is returned has no mistakes that can be known before."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from postsmith import paths
from postsmith.diagnostics import Diagnostic, at, finding, suggest
from postsmith.render import manifest
from postsmith.render.folders import as_text, built_in, content_of, list_files
from postsmith.render.manifest import Found, Manifest, Rule, read_manifest

TEMPLATE: Final = ".jinja"


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that is copied as it is."""

    source: str
    path: str
    """Where it goes; `{package}` is put in."""
    rule: Rule
    name: str
    """The path below the package, as the list names it that the rule may have."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A template pack, read."""

    files: tuple[Rule, ...]
    copies: tuple[Copy, ...]
    fixtures: tuple[Rule, ...]
    templates: Mapping[str, str]
    """Template name to its text; those laid over by the user have replaced ours."""
    contents: Mapping[str, str | bytes]
    """What is copied, by its name in the pack."""
    places: Mapping[str, str]
    """Every file's name in the pack, to where it is."""
    below: frozenset[str]
    """The files of the pack's own folder."""
    over: frozenset[str]
    """The files that a user laid over them."""
    is_users: bool
    """Whether the folder is a user's."""

    @property
    def has_users(self) -> bool:
        """Whether any file is a user's, so that a mistake in it is no mistake of ours."""
        return self.is_users or bool(self.over)


def read_packs(
    names: Sequence[str], overlay: str | None = None
) -> tuple[list[Pack], list[Diagnostic]]:
    """The packs of these names or paths, with a user's folder laid over them, and what is wrong with them."""
    found: Found = []
    over: dict[str, str] = {}
    if overlay is not None and _is_folder(overlay, found):
        over = list_files(os.path.normpath(overlay), found)
    packs: list[Pack] = []
    for name in dict.fromkeys(names):
        root = _root(name, found)
        is_users = paths.is_path(name)
        pack = _read(root, over, is_users, found) if root else None
        if pack:
            packs.append(pack)
    return packs, found


def _root(name: str, found: Found) -> str:
    """The folder of a pack; `""` with a finding when there is none."""
    if paths.is_path(name):
        return os.path.normpath(name) if _is_folder(name, found) else ""
    known = built_in()
    if name in known:
        return known[name]
    near = os.path.join(os.curdir, name)
    is_near = bool(name) and os.path.isdir(near)
    hint = (
        f"did you mean the folder {near!r}?" if is_near else suggest(name, tuple(known))
    )
    found.append(finding("PM610", name, suggestion=hint))
    return ""


def _is_folder(path: str, found: Found) -> bool:
    if os.path.isdir(path):
        return True
    hint = "give the folder that holds the files" if os.path.exists(path) else ""
    hint = hint or "a path is relative to the current folder, or to the configuration"
    found.append(finding("PM610", path, suggestion=hint))
    return False


def _read(
    root: str, over: Mapping[str, str], is_users: bool, found: Found
) -> Pack | None:
    before = len(found)
    below = list_files(root, found)
    places = {**below, **over}
    read = _manifest(root, places, found)
    if read is None:
        return None
    names = dict.fromkeys(rule.source for rule in read.files)
    for rule in read.files:
        _check_template(rule, places, found)
    copies = tuple(_copies(read, places, set(names), found))
    if len(found) > before:
        return None
    names |= dict.fromkeys(name for name in places if name.endswith(TEMPLATE))
    templates = {name: _text(places[name], found) for name in names}
    contents = {each.source: _content(places[each.source], found) for each in copies}
    if len(found) > before:
        return None
    return Pack(
        read.files,
        copies,
        read.fixtures,
        templates,
        contents,
        places,
        frozenset(below),
        frozenset(over),
        is_users,
    )


def _manifest(root: str, places: Mapping[str, str], found: Found) -> Manifest | None:
    place = places.get(manifest.NAME)
    if place is None:
        found.append(finding("PM615", root))
        return None
    content = content_of(place, found)
    return None if content is None else read_manifest(content, place, found)


def _check_template(rule: Rule, places: Mapping[str, str], found: Found) -> None:
    if rule.source in places and rule.source != manifest.NAME:
        return
    known = tuple(name for name in places if name.endswith(TEMPLATE))
    is_folder = any(name.startswith(f"{rule.source.rstrip('/')}/") for name in places)
    hint = "it is a folder" if is_folder else suggest(rule.source, known)
    found.append(at(rule.place, "PM620", template=rule.source, suggestion=hint))


def _copies(
    read: Manifest, places: Mapping[str, str], templates: set[str], found: Found
) -> Iterable[Copy]:
    """What the `[[verbatim]]` of a pack copy. Later rules say more of the same files."""
    copies: dict[tuple[str, str], Copy] = {}
    for rule in read.copies:
        folder = rule.source.rstrip("/")
        sources = [name for name in places if _is_in(name, folder)]
        if not sources:
            hint = suggest(folder, _folders(places))
            found.append(at(rule.place, "PM626", folder=rule.source, suggestion=hint))
        for name in sources:
            if name.endswith(TEMPLATE) or name in templates or name == manifest.NAME:
                continue
            path = _joined(rule.path, name.removeprefix(folder).lstrip("/"))
            copy = Copy(name, path, rule, path.removeprefix("{package}/"))
            copies[name, path] = copy
    return copies.values()


def _is_in(name: str, folder: str) -> bool:
    return not folder or name == folder or name.startswith(f"{folder}/")


def _joined(path: str, rest: str) -> str:
    return "/".join(part for part in (path.rstrip("/"), rest) if part)


def _folders(places: Mapping[str, str]) -> tuple[str, ...]:
    """The folders that files are in, and the folders of these."""
    found: set[str] = set()
    for name in places:
        parts = name.split("/")[:-1]
        found |= {"/".join(parts[: number + 1]) for number in range(len(parts))}
    return tuple(sorted(found))


def _text(place: str, found: Found) -> str:
    content = content_of(place, found)
    text = None if content is None else as_text(content, place, found)
    return text or ""


def _content(place: str, found: Found) -> str | bytes:
    """A file to copy: a text where it is one, so that a client's files can be read as such."""
    content = content_of(place, found) or b""
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content
