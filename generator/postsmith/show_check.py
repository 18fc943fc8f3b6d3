"""How a check is shown: which files differ, how, and what to run."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from xml.etree import ElementTree

from postsmith.config import ClientConfig
from postsmith.diagnostics import as_text, printable
from postsmith.json_value import JsonValue
from postsmith.result import Difference
from postsmith.run import Outcome
from postsmith.show import outcome_as_json
from postsmith.xml_text import plain

_FILES: Final = 10
_LINES: Final = 12
"""How much of the differences is shown to people who did not ask for all of it."""
_WORDS: Final = {
    "PM641": "missing",
    "PM642": "outdated",
    "PM643": "changed by hand",
    "PM644": "left over",
}


def cures(
    outcomes: Iterable[Outcome], jobs: Iterable[ClientConfig], *, configured: bool
) -> Iterator[str]:
    """What to type to have on disk what the collections give, and what it takes first."""
    commands = dict.fromkeys(_command(job, configured) for job in jobs)
    yield from (f"Mend it: {each}" for each in commands)
    if any(
        each.code == "PM643"
        for outcome in outcomes
        for each in outcome.changes.differences
    ):
        yield "What was changed by hand is kept: move it into files of your own first, or drop it with --overwrite."


def _command(job: ClientConfig, configured: bool) -> str:
    words = ["postsmith", "generate"]
    if not configured:
        words += [job.collection, "--output", job.output]
        words += ["--package", job.package] if job.package else []
        default = ClientConfig(job.collection, job.output)
        packs = job.packs if job.packs != default.packs else ()
        words += [word for pack in packs for word in ("--pack", pack)]
        words += ["--templates", job.templates] if job.templates else []
        words += [word for each in job.environments for word in ("--environment", each)]
    return shlex.join(words)


def as_lines(outcome: Outcome, *, verbose: bool) -> Iterator[str]:
    """What people read of one client."""
    found, files = outcome.changes.differences, len(outcome.result.files)
    if outcome.result.failed or (outcome.failed and not found):
        yield f"{outcome.output}: not compared"
        return
    if not found:
        yield f"{outcome.output}: up to date, {files} files"
        return
    yield f"{outcome.output}: {_count(found)} not what the collection gives"
    shown = found if verbose else found[:_FILES]
    for each in shown:
        yield printable(f"  {_WORDS[each.code]:<16} {each.path}")
        lines = each.diff[2:] if verbose else each.diff[2 : 2 + _LINES]
        yield from (printable(f"    {line}") for line in lines)
        if more := len(each.diff[2:]) - len(lines):
            yield f"    … {more} more lines (--verbose shows them all)"
    if more := len(found) - len(shown):
        yield f"  … {more} more (--verbose shows them all)"


def _count(found: Sequence[Difference]) -> str:
    return "1 file is" if len(found) == 1 else f"{len(found)} files are"


def as_json(outcome: Outcome) -> JsonValue:
    """What `--format json` prints for one client."""
    whole = outcome_as_json(outcome)
    assert isinstance(whole, dict)
    differences: list[JsonValue] = [
        {"path": each.path, "is": _WORDS[each.code], "diff": list(each.diff)}
        for each in outcome.changes.differences
    ]
    return {**whole, "up_to_date": not outcome.failed, "differences": differences}


def as_junit(outcomes: Sequence[Outcome]) -> str:
    """The report as JUnit's XML: a suite for each client, a test case for each file."""
    suites = ElementTree.Element("testsuites", name="postsmith check")
    for outcome in outcomes:
        found = {each.path: each for each in outcome.changes.differences}
        errors = [
            each
            for each in outcome.diagnostics
            if outcome.failed and each.code not in _WORDS
        ]
        paths = sorted({*outcome.result.files, *found})
        suite = ElementTree.SubElement(
            suites,
            "testsuite",
            name=plain(outcome.output),
            tests=str(len(paths) + len(errors)),
            failures=str(len(found)),
            errors=str(len(errors)),
        )
        for error in errors:
            case = ElementTree.SubElement(suite, "testcase", classname="generate", name=error.code)  # fmt: skip
            ElementTree.SubElement(case, "error", message=plain(as_text(error)))
        for path in paths:
            case = ElementTree.SubElement(suite, "testcase", classname=plain(outcome.output), name=plain(path))  # fmt: skip
            if each := found.get(path):
                failure = ElementTree.SubElement(case, "failure", message=_WORDS[each.code])  # fmt: skip
                failure.text = plain("\n".join(each.diff))
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=True)
