"""A collection of format 3: a folder of YAML files, one for each request (POSTMAN.md A.1, A.2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from postsmith import yaml_core
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

    @property
    def pointer(self) -> str:
        """Where the document stands, for locations: pointers into it follow."""
        return _as_pointer(self.path)


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
    return f"{path.replace('%', '%25').replace('#', '%23')}#"


@dataclass(frozen=True, slots=True)
class Tree:
    """A whole collection in many files. Its pointers carry the file: `Orders/List.request.yaml#/url`."""

    name: str
    """The folder's name as given by the user, for messages."""
    root: Folder
    documents: Mapping[str, Document]
    """All files by their pointer."""

    def resolve(self, pointer: str) -> tuple[str, str]:
        """The file of a pointer, and the pointer inside it."""
        file, _, inner = pointer.partition("#")
        path = file.replace("%23", "#").replace("%25", "%")
        return f"{self.name}/{path}".rstrip("/"), inner

    def positions(self, pointers: Iterable[str]) -> Mapping[str, tuple[int, int]]:
        """Line and column of every pointer in its own file; each file is read once more for them."""
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


class _Loading:
    """A tree in the making."""

    def __init__(self, files: Files, report: Report) -> None:
        self.files = files
        self.report = report
        self.root = Folder(files.title, "")
        self.documents: dict[str, Document] = {}
        self.failed = False
        self.seen: dict[str, str] = {}
        self.size = 0

    def take(self, path: str) -> None:
        """Read a file into its place, if it is a part of the collection."""
        parts = path.split("/")
        inside = parts.index(RESOURCES) if RESOURCES in parts else len(parts) - 1
        if is_definition(path) and inside == len(parts) - 2:
            if document := self.read(path, parts[-1]):
                self.folder(parts[:inside]).definition = document
        elif is_request(path):
            if document := self.read(path, parts[-1].rpartition(".request.")[0]):
                self.folder(parts[:inside]).requests.append(document)
        elif path.endswith(_EXAMPLES) and inside < len(parts) - 1:
            place = "/".join(parts[inside:-1])
            examples = self.folder(parts[:inside]).examples.setdefault(place, [])
            if document := self.read(path, parts[-1].rpartition(".example.")[0]):
                examples.append(document)

    def folder(self, parts: list[str]) -> Folder:
        """The folder at a path, made on the way."""
        found = self.root
        for name in parts:
            path = f"{found.path}{name}/"
            found = found.folders.setdefault(name, Folder(name, path))
        return found

    def read(self, path: str, stem: str) -> Document | None:
        """One file; with a finding, and `None`, when it is not YAML."""
        name = self.files.shown(path)
        twin = self.seen.setdefault(path.lower(), path)
        if twin != path:
            self.report.add("PM117", Location(name), other=twin)
        try:
            content = self.files.fetch(path)
            self.size += len(content)
            if self.size > MAX_BYTES:
                raise Unreadable("PM118", {"limit": f"{MAX_BYTES // 2**20} MB"})
            text = decode(content, name, self.report)
            if text is not None:
                text = text.removeprefix("\ufeff")
                document = Document(path, stem, yaml_core.parse(text), text)
                self.documents[document.pointer] = document
                return document
        except Unreadable as error:
            self.report.add(error.code, Location(name), **error.facts)
        except yaml_core.YamlError as error:
            place = Location(name, line=error.line, column=error.column)
            facts = {"problem": error.problem, "advice": error.advice}
            self.report.add("PM113", place, **facts)
        self.failed = True
        return None
