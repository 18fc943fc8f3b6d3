"""A collection of format 3: a folder of YAML files, one for each request (docs/postman.md, Format 3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from postsmith.diagnostics import Location, Report
from postsmith.documents import decode
from postsmith.files import MAX_BYTES, Files, Unreadable

RESOURCES: Final = ".resources"
_REQUESTS: Final = (".request.yaml", ".request.yml")
_EXAMPLES: Final = (".example.yaml", ".example.yml")
_DEFINITIONS: Final = ("definition.yaml", "definition.yml")


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file of a tree."""

    path: str
    """Below the root of the tree."""
    stem: str
    """The file's name without `.request.yaml`, which is the request's name unless it says another."""
    data: Any
    text: str = field(repr=False)
    pointer: str
    """Where the document stands, for locations: pointers into it follow."""


@dataclass(slots=True)
class Folder:
    """A folder of a tree. The root is the collection."""

    name: str
    path: str
    """Below the root, with a slash at the end; `""` for the root itself."""
    definition: Document | None = None
    folders: dict[str, Folder] = field(default_factory=dict[str, "Folder"])
    requests: list[Document] = field(default_factory=list[Document])
    examples: dict[str, list[Document]] = field(
        default_factory=dict[str, list[Document]]
    )
    """By the folder that holds them, below this one."""

    @property
    def pointer(self) -> str:
        """Where the folder stands, when no definition does."""
        return _as_pointer(self.path)


def _as_pointer(path: str) -> str:
    """A path with a `#` at its end, and none before: what follows is the pointer inside the file."""
    if "%" not in path and "#" not in path:
        return f"{path}#"
    return f"{path.replace('%', '%25').replace('#', '%23')}#"


@dataclass(frozen=True, slots=True)
class Tree:
    """A whole collection in many files. Its pointers carry the file: `Orders/List.request.yaml#/url`."""

    name: str
    """The folder's name as given by the user, for messages."""
    root: Folder
    documents: Mapping[str, Document]
    """All files by their pointer."""

    @property
    def contents(self) -> tuple[Any, ...]:
        """All that was read, a document each."""
        return tuple(document.data for document in self.documents.values())

    def resolve(self, pointer: str) -> tuple[str, str]:
        """The file of a pointer, and the pointer inside it."""
        file, _, inner = pointer.partition("#")
        path = file.replace("%23", "#").replace("%25", "%")
        return f"{self.name}/{path}".rstrip("/"), inner

    def positions(self, pointers: Iterable[str]) -> Mapping[str, tuple[int, int]]:
        """Line and column of every pointer in its own file; each file is read once more for them."""
        from postsmith import yaml_core

        by_file: dict[str, list[str]] = {}
        for pointer in pointers:
            file, mark, inner = pointer.partition("#")
            by_file.setdefault(file + mark, []).append(inner)
        places: dict[str, tuple[int, int]] = {}
        for file, wanted in by_file.items():
            if document := self.documents.get(file):
                found = yaml_core.positions(document.text, wanted)
                places |= {file + each: found[each] for each in wanted}
        return places


def is_request(path: str) -> bool:
    """Whether a path is that of a request: files inside `.resources` never are."""
    return path.endswith(_REQUESTS) and RESOURCES not in path.split("/")


def is_definition(path: str) -> bool:
    """Whether a path is that of a folder's definition, which counts inside `.resources` only."""
    folder, _, name = path.rpartition("/")
    return name in _DEFINITIONS and folder.split("/")[-1] == RESOURCES


def load_tree(files: Files, report: Report) -> Tree | None:
    """The tree whose root these files stand in; `None` when one of them cannot be read."""
    loading = _Loading(files, report)
    for path in files.paths:
        loading.take(path)
    if loading.failed:
        return None
    return Tree(files.name.rstrip("/"), loading.root, loading.documents)


@dataclass(slots=True)
class _Place:
    """A folder of the disk: the folder of the collection that it is in, and where in its `.resources`."""

    folder: Folder
    inside: str
    """`""` outside of `.resources`."""


class _Loading:
    """A tree in the making."""

    def __init__(self, files: Files, report: Report) -> None:
        self.files = files
        self.report = report
        self.root = Folder(files.title, "")
        self.places: dict[str, _Place] = {"": _Place(self.root, "")}
        self.documents: dict[str, Document] = {}
        self.failed = False
        self.seen: dict[str, str] = {}
        self.size = 0

    def take(self, path: str) -> None:
        """Read a file into its place, if it is a part of the collection."""
        around, _, name = path.rpartition("/")
        place = self.places.get(around) or self.place(around)
        if not place.inside:
            for suffix in _REQUESTS:
                if name.endswith(suffix) and (
                    document := self.read(path, name.removesuffix(suffix))
                ):
                    place.folder.requests.append(document)
        elif name in _DEFINITIONS and place.inside == RESOURCES:
            place.folder.definition = self.read(path, name)
        else:
            for suffix in _EXAMPLES:
                if name.endswith(suffix) and (
                    document := self.read(path, name.removesuffix(suffix))
                ):
                    examples = place.folder.examples
                    examples.setdefault(place.inside, []).append(document)

    def place(self, path: str) -> _Place:
        """The place of a folder of the disk, made on the way."""
        found = self.places.get(path)
        if found is None:
            around, _, name = path.rpartition("/")
            outer = self.place(around)
            if outer.inside or name == RESOURCES:
                inside = f"{outer.inside}/{name}" if outer.inside else name
                found = _Place(outer.folder, inside)
            else:
                folder = Folder(name, f"{path}/")
                outer.folder.folders[name] = folder
                found = _Place(folder, "")
            self.places[path] = found
        return found

    def read(self, path: str, stem: str) -> Document | None:
        """One file; with a finding, and `None`, when it is not YAML."""
        from postsmith import yaml_core

        twin = self.seen.setdefault(path.lower(), path)
        if twin is not path:
            self.report.add("PM117", Location(self.files.shown(path)), other=twin)
        try:
            content = self.files.fetch(path)
            self.size += len(content)
            if self.size > MAX_BYTES:
                raise Unreadable("PM118", {"limit": f"{MAX_BYTES // 2**20} MB"})
            text = decode(content, self.files.shown(path), self.report)
            if text is not None:
                text = text.removeprefix("\ufeff")
                data, pointer = yaml_core.parse(text), _as_pointer(path)
                document = Document(path, stem, data, text, pointer)
                self.documents[pointer] = document
                return document
        except Unreadable as error:
            self.report.add(error.code, Location(self.files.shown(path)), **error.facts)
        except yaml_core.YamlError as error:
            name = self.files.shown(path)
            place = Location(name, line=error.line, column=error.column)
            facts = {"problem": error.problem, "advice": error.advice}
            self.report.add("PM113", place, **facts)
        self.failed = True
        return None
