"""Where are template packs, and what do they hold? The only reader of template files."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

BUILT_IN = "python_client"


@dataclass(frozen=True, slots=True)
class FileRule:
    """One `[[file]]` of a pack: a template, where its output goes, and for what it is rendered."""

    template: str
    path: str
    """Output path; `{package}` and `{path}` are put in."""
    each: str
    """The list of the client view it is rendered for; `""` for once."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that is copied as it is."""

    text: str
    listed: str = ""
    """The list of the client view that must name the file, for those that not every client has."""
    name: str = ""
    """As that list names it: the path below the package."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A template pack, read."""

    name: str
    files: tuple[FileRule, ...]
    templates: Mapping[str, str]
    """Template name to its text; those laid over by the user have replaced ours."""
    verbatim: Mapping[str, Copy]
    """By output path."""


def packs_root() -> Path:
    """The folder of the packs that come with Postsmith: in the wheel, or in the checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent.parent / "templates"


def read_pack(name: str, overlay: str | None = None) -> Pack:
    """A pack by name, with a user's folder laid over it file by file.

    Raises:
        FileNotFoundError: there is no such pack, or no such folder.
    """
    roots = [packs_root() / name]
    if overlay is not None:
        roots.append(Path(overlay))
    for root in roots:
        if not root.is_dir():
            raise FileNotFoundError(str(root))
    texts = {path: text for root in roots for path, text in _texts(root)}
    manifest = tomllib.loads(texts.pop("pack.toml"))
    verbatim = {
        path: copy
        for rule in manifest.get("verbatim", [])
        for path, copy in _copies(rule, texts)
    }
    rules = tuple(
        FileRule(rule["template"], rule["path"], rule.get("each", ""))
        for rule in manifest["file"]
    )
    templates = {path: text for path, text in texts.items() if path.endswith(".jinja")}
    return Pack(manifest["name"], rules, templates, verbatim)


def _copies(
    rule: Mapping[str, str], texts: Mapping[str, str]
) -> Iterable[tuple[str, Copy]]:
    """One `[[verbatim]]`: the files of a folder. Later rules say more of the same files."""
    for path, text in texts.items():
        if path.startswith(rule["folder"]) and not path.endswith(".jinja"):
            output = rule["path"] + path.removeprefix(rule["folder"])
            name = output.removeprefix("{package}/")
            yield output, Copy(text, rule.get("listed", ""), name)


def _texts(root: Path) -> Iterable[tuple[str, str]]:
    for path in sorted(root.rglob("*")):
        if path.suffix in (".jinja", ".toml", ".py") and path.is_file():
            yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")
