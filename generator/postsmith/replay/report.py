"""How a replay is shown: to people as lines, to tools as JSON, to CI servers as JUnit's XML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from postsmith.diagnostics import Diagnostic, as_dict, as_text, printable
from postsmith.json_value import JsonValue
from postsmith.jsonable import to_json
from postsmith.replay.course import Entry, Outcome
from postsmith.replay.run import Replay
from postsmith.xml_text import plain


def as_json(replay: Replay) -> JsonValue:
    """The object that `--format json` prints."""
    return {
        "requests": [_entry_as_json(entry) for entry in replay.entries],
        "summary": {**_counts(replay.entries), "operations": replay.operations},
        "diagnostics": [to_json(as_dict(found)) for found in replay.diagnostics],
    }


def _entry_as_json(entry: Entry) -> JsonValue:
    found = entry.diagnostic
    return {
        "index": entry.index,
        "item": list(entry.item),
        "operation": entry.operation,
        "outcome": entry.outcome.value,
        "status": entry.status,
        "drift": list(entry.drift),
        "options": list(entry.options),
        "seconds": round(entry.seconds, 3),
        "diagnostic": to_json(as_dict(found)) if found else None,
    }


def _counts(entries: Sequence[Entry]) -> dict[str, JsonValue]:
    outcomes = Counter(entry.outcome for entry in entries)
    counts: dict[str, JsonValue] = {
        outcome.value: outcomes[outcome] for outcome in Outcome
    }
    return {**counts, "drifted": sum(bool(entry.drift) for entry in entries)}


def as_lines(replay: Replay, *, verbose: bool) -> Iterator[str]:
    """A line for each request, what is to be said of it below, and the figures at the end."""
    width = max((len(entry.operation or "-") for entry in replay.entries), default=0)
    for entry in replay.entries:
        what = str(entry.status) if entry.status else entry.outcome.value
        method = (entry.operation or "-").ljust(min(width, _WIDEST))
        item = printable(" / ".join(entry.item))
        yield f"{entry.index:>4}  {what:<7}  {method}  {item}"
        if entry.diagnostic is not None:
            yield f"      {_said(entry.diagnostic, verbose)}"
        shown = entry.drift if verbose else entry.drift[:_FEW]
        yield from (f"      drift: {printable(text)}" for text in shown)
        if len(entry.drift) > len(shown):
            yield f"      drift: {len(entry.drift) - len(shown)} more (--verbose shows them all)"
    counts = _counts(replay.entries)
    figures = ", ".join(f"{number} {name}" for name, number in counts.items())
    yield f"{len(replay.entries)} saved requests: {figures}"


def _said(found: Diagnostic, verbose: bool) -> str:
    """A finding below the line that tells its place."""
    text = f"{found.code} {found.message}"
    return printable(f"{text}. hint: {found.hint}" if verbose else text)


_FEW = 3
_WIDEST = 48


def as_junit(replay: Replay, *, drift_fails: bool) -> str:
    """The report as JUnit's XML: a test case for each request. Drift is a failure where it fails the run."""
    counts = _counts(replay.entries)
    suite = ElementTree.Element(
        "testsuite",
        name="postsmith replay",
        tests=str(len(replay.entries) + len(replay.diagnostics)),
        failures=str(counts["drifted"] if drift_fails else 0),
        errors=str(
            sum(e.outcome is Outcome.FAILED for e in replay.entries)
            + len(replay.diagnostics)
        ),
        skipped=str(counts["skipped"]),
    )
    for found in replay.diagnostics:
        case = ElementTree.SubElement(
            suite, "testcase", classname="replay", name=found.code
        )
        ElementTree.SubElement(case, "error", message=plain(as_text(found)))
    for entry in replay.entries:
        case = ElementTree.SubElement(
            suite,
            "testcase",
            classname=plain(".".join(entry.item[:-1]) or "collection"),
            name=plain(f"{entry.index} {entry.item[-1]}"),
            time=f"{entry.seconds:.3f}",
        )
        why = entry.diagnostic
        said = plain(as_text(why)) if why else ""
        if entry.outcome is Outcome.FAILED:
            ElementTree.SubElement(case, "error", message=said)
        elif entry.outcome is Outcome.SKIPPED:
            ElementTree.SubElement(case, "skipped", message=said)
        elif entry.drift and drift_fails:
            drift = ElementTree.SubElement(case, "failure", message="drift")
            drift.text = plain("\n".join(entry.drift))
        elif entry.drift or said:
            told = "\n".join(filter(None, [said, *entry.drift]))
            ElementTree.SubElement(case, "system-out").text = plain(told)
    ElementTree.indent(suite)
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True)
