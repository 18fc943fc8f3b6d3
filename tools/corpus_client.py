"""What is known of one collection while it is judged: its client, and the findings of each check."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from tools.corpus_sources import Collection

Summary: TypeAlias = dict[str, Any]

DANGERS = (
    *("defaults", "frozen", "deletes", "ids", "dump", "drift"),
    *("leaks", "bodies", "calls", "errors"),
)
QUICK = ("crash", "lost", "same", "import", "black", "ruff", *DANGERS)
SLOW = ("mypy", "pyright", "tests")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong."""

    kind: str
    """What findings of many clients are counted by: a rule's code or an error's class."""
    text: str
    """Place and message."""


@dataclass(slots=True)
class Client:
    """A collection, what was made of it, and what the checks say. A check not in `findings` did not run."""

    collection: Collection
    folder: Path
    twin: Path
    """Where the second run writes, whose bytes must be the same."""
    summary: Summary = field(default_factory=dict[str, Any])
    called: int = 0
    """Requests that the generated tests call."""
    seconds: float = 0.0
    files: int = 0
    lines: int = 0
    findings: dict[str, list[Finding]] = field(default_factory=dict[str, list[Finding]])

    @property
    def package(self) -> str:
        """The import package; empty when nothing was generated."""
        return str(self.summary.get("package") or "")

    @property
    def operations(self) -> int:
        """Methods that they became."""
        return int(self.summary.get("operations") or 0)

    @property
    def failed(self) -> bool:
        """Whether any check found something."""
        return any(self.findings.values())

    def python_files(self) -> list[Path]:
        """Every Python file of the client."""
        return sorted(self.folder.rglob("*.py"))


def attribute(
    check: str, found: Iterable[tuple[Path, Finding]], clients: Iterable[Client]
) -> list[Finding]:
    """Give each client the findings in its folder; what is in none is handed back."""
    owners = {client.folder: client for client in clients}
    for client in owners.values():
        client.findings.setdefault(check, [])
    strays: list[Finding] = []
    for path, finding in found:
        owner = next((owners[each] for each in path.parents if each in owners), None)
        if owner is None:
            strays.append(finding)
        else:
            owner.findings[check].append(finding)
    return strays
