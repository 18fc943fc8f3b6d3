"""What the tools print, read as findings."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from tools.corpus_client import Finding, Summary
from tools.loose import parsed, record
from tools.processes import Done

LOST = frozenset(
    {"PM202", "PM203", "PM204", "PM216", "PM223", "PM225", "PM226", "PM230"}
)
"""Diagnostics that say that a request is left out."""

_BLACK = re.compile(
    r"^(would reformat|error: cannot format) ([^\n]+?\.pyi?)(:.*)?$", re.M
)
_MYPY = re.compile(r"^([^:\n]+:\d+(?::\d+)?): error: (.*?)(?:  \[([\w-]+)\])?$", re.M)
_FRAME = re.compile(r"^([^\s:]+\.py:\d+): in ", re.M)
_WHAT = re.compile(r"AssertionError: [A-Za-z][\w -]*(?=: )")
_SETUP = re.compile(r'^failed on \w+ with "(.*)"$')


def black(text: str) -> Iterator[tuple[Path, Finding]]:
    """Read `black --check`."""
    for verb, path, reason in _BLACK.findall(text):
        yield Path(path), Finding(verb.split()[-1], f"{path}: {verb}{reason}")


def ruff(text: str) -> Iterator[tuple[Path, Finding]]:
    """Read `ruff check --output-format json`."""
    for found in json.loads(text):
        path, place = found["filename"], found["location"]
        code = found["code"] or "syntax"
        message = f"{path}:{place['row']}: {code} {found['message']}"
        yield Path(path), Finding(code, message)


def pyright(text: str) -> Iterator[tuple[Path, Finding]]:
    """Read `pyright --outputjson`; in strict mode a warning is a finding, too."""
    for found in json.loads(text)["generalDiagnostics"]:
        if found["severity"] == "information":
            continue
        rule = found.get("rule", "syntax")
        message = found["message"].splitlines()[0]
        line = found.get("range", {}).get("start", {}).get("line", 0) + 1
        text = f"{found['file']}:{line}: {message} ({rule})"
        yield Path(found["file"]), Finding(rule, text)


def mypy(done: Done) -> list[Finding]:
    """Read mypy's text; a failure without an error line is a failure of mypy itself."""
    found = [
        Finding(code or "syntax", f"{place}: {message} [{code}]")
        for place, message, code in _MYPY.findall(done.out)
    ]
    return found or _silent(done)


def pytest(done: Done, record: Path) -> list[Finding]:
    """Read the record (JUnit's XML) of a test run; without one, pytest did not get to testing."""
    if not record.is_file():
        return _silent(done) or [Finding("no record", done.last)]
    # Written by pytest on this machine a moment ago, of text that it has escaped.
    cases = ElementTree.parse(record).iter("testcase")
    found = [
        _test_failure(case, each)
        for case in cases
        for each in case
        if each.tag in {"failure", "error"}
    ]
    return found or _silent(done)


def _test_failure(case: ElementTree.Element, failure: ElementTree.Element) -> Finding:
    place = f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name', '')}"
    message = (failure.get("message") or "failed").strip().splitlines()[0]
    error = _SETUP.sub(r"\1", message)
    kind = re.split(r"[^\w.]", error, maxsplit=1)[0].rpartition(".")[2] or "failed"
    frames = _FRAME.findall(failure.text or "")
    if kind == "AssertionError" and (what := _WHAT.match(error)):
        # What differs, as the runtime words it: `URL`, `header Link`, `drift`.
        kind = what[0]
    elif frames and not frames[-1].startswith("tests/"):
        # The same line of the runtime in many clients is one mistake.
        kind = f"{kind} in {frames[-1].partition('/')[2]}"
    return Finding(kind, f"{place}: {error}" + (f" ({frames[-1]})" if frames else ""))


def imports(done: Done) -> list[Finding]:
    """Read the importer's lines: `module<TAB>error class<TAB>message`."""
    rows = [line.split("\t") for line in done.out.splitlines() if "\t" in line]
    found = [Finding(row[1], f"{row[0]}: {': '.join(row[1:])}") for row in rows]
    return found or _silent(done)


def _silent(done: Done) -> list[Finding]:
    return [Finding(f"exit {done.code}", done.last)] if done.code else []


def crash(done: Done) -> list[Finding]:
    """Judge a run of the generator: it ends well, or says in its own words why not."""
    if "Traceback (most recent call last)" in done.text:
        return [Finding("traceback", done.last)]
    found = [
        Finding(each["code"], f"{each['message']} ({each['file']})")
        for each in summary(done).get("diagnostics", [])
        if each["severity"] == "error"
    ]
    return found or _silent(done)


def summary(done: Done) -> Summary:
    """Give what `--format json` printed; empty when it is not one object."""
    try:
        return dict(record(parsed(done.out)))
    except ValueError:
        return {}


def calls(folder: Path) -> int:
    """Count the saved requests that the generated tests call: each is one `saved(...)`."""
    return sum(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "saved"
        for file in folder.glob("tests/**/*.py")
        for node in ast.walk(_parsed(file))
    )


def _parsed(file: Path) -> ast.AST:
    try:
        return ast.parse(file.read_bytes())
    except SyntaxError:
        # Another check says so; here it holds no calls.
        return ast.Module([], [])


def lost(requests: tuple[str, ...], called: int, told: Summary) -> list[Finding]:
    """Hold the requests in the file against those in the client and those with a diagnostic.

    `called` is how many the generated tests call: the summary alone could count what nobody can call.
    """
    named = [each for each in told.get("diagnostics", []) if each["code"] in LOST]
    places = {each["pointer"] for each in named} | {
        each.get("file", "") for each in named
    }
    excused = sum(_is_named(each, places) for each in requests)
    found: list[Finding] = []
    for kind, number in (
        ("summary", int(told.get("requests") or 0)),
        ("tests", called),
    ):
        missing = len(requests) - number
        if not 0 <= missing <= excused:
            text = f"{len(requests)} requests, {number} in the {kind}, {excused} with a diagnostic"
            found += [Finding(f"not in the {kind}", text)] * max(1, missing - excused)
    return found


def _is_named(item: str, places: set[str]) -> bool:
    if not item.startswith("/"):
        return any(place.endswith(f"/{item}") for place in places)
    request = f"{item}/request"
    return any(
        place in (item, request) or place.startswith(f"{request}/") for place in places
    )
