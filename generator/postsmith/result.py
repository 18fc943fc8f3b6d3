"""What a run gives back: values, nothing on disk and nothing printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from postsmith.diagnostics import Diagnostic, Severity

Progress: TypeAlias = Callable[[str], None]
"""Called with the name of each stage as it begins."""

_NO_FILES: Mapping[str, str | bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Summary:
    """What was understood, in figures. Names are `""` when nothing could be generated."""

    package: str = ""
    """The import package."""
    client: str = ""
    """The name of the synchronous client class."""
    operations: int = 0
    requests: int = 0
    """Saved requests in the collection; several can be one operation."""
    examples: int = 0
    by_other_words: int = 0
    """Methods that are not called by words of their titles."""


@dataclass(frozen=True, slots=True)
class Result:
    """A generated client, not yet on disk."""

    files: Mapping[str, str | bytes] = field(default_factory=lambda: _NO_FILES)
    """POSIX paths below the output folder; empty when a diagnostic is an error."""
    diagnostics: tuple[Diagnostic, ...] = ()
    summary: Summary = Summary()

    @property
    def failed(self) -> bool:
        """Tell whether nothing could be generated."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Difference:
    """A file of an output folder that is not as the collection gives it."""

    path: str
    """Below the output folder."""
    code: str
    """Of the finding that says how."""
    diff: tuple[str, ...] = ()
    """From what is there to what should be, as lines of a unified diff; none where one of them is no text."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What was done to an output folder, would be done, or keeps it from being touched."""

    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    """What a run that only looks found."""
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def refused(self) -> bool:
        """Tell whether nothing may be, or could be, written."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


NO_CHANGES = Changes()


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of the tree that `postsmith inspect` prints, with the lines below it."""

    label: str
    detail: str = ""
    children: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True)
class Inspection:
    """One stage of the pipeline, to be looked at: for people as a tree, for tools as a value."""

    tree: Branch = Branch("")
    value: object = None
    """The stage's own value, frozen dataclasses all the way down."""
    diagnostics: tuple[Diagnostic, ...] = ()
    shown: Callable[[str], str] = str
    """A text of it as it may be shown: where things stand is told by names of files, as they are."""
