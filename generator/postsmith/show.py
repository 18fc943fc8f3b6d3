"""How a run is shown: to people as text, to tools as JSON, to GitHub as annotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from postsmith.codes import Severity
from postsmith.diagnostics import Diagnostic, as_dict, as_text, printable
from postsmith.json_value import JsonValue
from postsmith.jsonable import to_json
from postsmith.result import Branch
from postsmith.run import Outcome

FEW = 3
"""How many findings of one code are shown before the rest becomes a count."""
_LEFT_OUT = ("PM225", "PM226")
"""What is said of each request that a client cannot have."""


class Format(StrEnum):
    """For whom the output is."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class CheckFormat(StrEnum):
    """For whom the report of a check is."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    JUNIT = "junit"


class ReportFormat(StrEnum):
    """For whom the report of a replay is."""

    TEXT = "text"
    JSON = "json"
    JUNIT = "junit"


def outcome_as_json(outcome: Outcome) -> JsonValue:
    """Give the object that `--format json` prints for one client."""
    summary = outcome.result.summary
    return {
        "package": summary.package or None,
        "client": summary.client or None,
        "output": outcome.output,
        "operations": summary.operations,
        "requests": summary.requests,
        "left_out": _left_out(outcome),
        "examples": summary.examples,
        "by_other_words": summary.by_other_words,
        "files": len(outcome.result.files),
        "seconds": round(outcome.seconds, 3),
        "diagnostics": [to_json(as_dict(found)) for found in outcome.diagnostics],
    }


def outcome_as_text(outcome: Outcome) -> str:
    """Give the block that ends a run: what was made, where, and what to type next."""
    if outcome.failed:
        return f"{outcome.output}: nothing written ({count(outcome.diagnostics)})"
    summary = outcome.result.summary
    rows = [
        ("package", summary.package),
        ("client", f"{summary.client}, Async{summary.client}"),
        ("operations", _operations(outcome)),
        ("names", _names(outcome)),
        ("examples", str(summary.examples)),
        ("files", _files(outcome)),
        ("time", f"{outcome.seconds:.2f} s"),
        ("findings", count(outcome.diagnostics)),
    ]
    lines = [outcome.output, *(f"  {name:<11} {text}" for name, text in rows if text)]
    return "\n".join(
        [*lines, "", f"Next: from {summary.package} import {summary.client}"]
    )


def _operations(outcome: Outcome) -> str:
    summary, others = outcome.result.summary, _left_out(outcome)
    text = f"{summary.operations} from {summary.requests} saved request"
    text += "" if summary.requests == 1 else "s"
    return f"{text}; {others} left out" if others else text


def _names(outcome: Outcome) -> str:
    summary = outcome.result.summary
    if not summary.by_other_words:
        return ""
    said = f"{summary.by_other_words} of {summary.operations} methods are not called by the words of their titles"
    return f"{said} (postsmith inspect --names says why)"


def _left_out(outcome: Outcome) -> int:
    return sum(found.code in _LEFT_OUT for found in outcome.diagnostics)


def _files(outcome: Outcome) -> str:
    changes = outcome.changes
    parts = (
        (len(changes.created), "new"),
        (len(changes.updated), "updated"),
        (len(changes.removed), "removed"),
        (len(changes.unchanged), "unchanged"),
    )
    what = ", ".join(f"{number} {name}" for number, name in parts if number)
    return f"{len(outcome.result.files)} ({what})" if what else "0"


def count(diagnostics: Iterable[Diagnostic]) -> str:
    """Say how many findings there are of each severity: `2 warnings, 1 note`."""
    numbers = Counter(found.severity for found in diagnostics)
    parts = [
        f"{numbers[severity]} {severity.value}{'' if numbers[severity] == 1 else 's'}"
        for severity in Severity
        if numbers[severity]
    ]
    return ", ".join(parts) or "none"


def diagnostics_as_text(
    diagnostics: Sequence[Diagnostic], *, verbose: bool
) -> Iterator[str]:
    """Give a line for each finding; of many with one code, a few and how many more there are.

    What to do is said once.
    """
    seen: Counter[str] = Counter()
    hints: set[str] = set()
    for found in diagnostics:
        seen[found.code] += 1
        if verbose or seen[found.code] <= FEW:
            yield as_text(found, hint=found.hint not in hints)
            hints.add(found.hint)
    if not verbose:
        for code, number in seen.items():
            if number > FEW:
                yield f"{code} {number - FEW} more like these (--verbose shows them all)"


def as_annotation(found: Diagnostic) -> str:
    """Give the workflow command that makes GitHub show a finding at its line."""
    level = "notice" if found.severity is Severity.NOTE else found.severity.value
    place = found.location
    facts = {"file": place.file, "line": place.line, "col": place.column}
    facts["title"] = found.code
    parts = ",".join(
        f"{name}={_escaped(str(value), ':,')}" for name, value in facts.items() if value
    )
    trail = f"{' / '.join(place.trail)}: " if place.trail else ""
    return (
        f"::{level} {parts}::{_escaped(f'{trail}{found.message}. hint: {found.hint}')}"
    )


def _escaped(text: str, more: str = "") -> str:
    """Escape as the runner reads it back: percent codes for line ends and separators."""
    for char in f"%\r\n{more}":
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def tree_as_text(branch: Branch, depth: int = 0) -> Iterator[str]:
    """Give a tree as indented lines."""
    detail = f"  {branch.detail}" if branch.detail else ""
    yield printable(f"{'  ' * depth}{branch.label}{detail}")
    for child in branch.children:
        yield from tree_as_text(child, depth + 1)
