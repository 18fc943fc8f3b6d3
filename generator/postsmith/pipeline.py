"""The whole story on one screen: a collection goes through the stages and comes out as files."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike, fspath

from postsmith import load
from postsmith.diagnostics import Diagnostic, Report, Severity, finding, locate
from postsmith.format import FormatError, FormatterFailed, format_files
from postsmith.infer import infer
from postsmith.normalize import normalize
from postsmith.outline import outline
from postsmith.plan import Plan, plan
from postsmith.postman.environment import read_environments
from postsmith.postman.reader import read
from postsmith.render import read_packs, render, unused
from postsmith.result import Inspection, Progress, Result, Summary
from postsmith.seal import seal


def _silent(stage: str) -> None:
    """Progress for those who do not look."""


def generate(
    collection: str | PathLike[str],
    *,
    package: str | None = None,
    packs: Sequence[str] = ("python_client",),
    templates: str | None = None,
    environments: Sequence[str | PathLike[str]] = (),
    progress: Progress | None = None,
) -> Result:
    """Turn a collection (a path, or `-` for standard input) into the files of a client.

    `environments` are exports of environments and globals: of a single environment, the values are the
    client's defaults; several are chosen from when a client is constructed.
    """
    tell = progress or _silent
    report = Report()
    tell("read")
    source = load.load_collection(fspath(collection), report)
    model = read(source, report) if source else None
    beside = load.load_all(environments, report)
    given = read_environments(beside, report)
    sources = [source, *beside] if source else beside
    if model is None or report.has_errors:
        return Result(diagnostics=locate(report.diagnostics, sources))
    tell("understand")
    sealed = seal(model, given, report)
    api = infer(normalize(sealed.collection, report, sealed.environments))
    tell("plan")
    planned = plan(api, package)
    tell("render")
    found = sealed.findings(locate(report.diagnostics, sources))
    files, more = client_files(planned, packs, templates)
    return Result(files, (*found, *more), planned.summary if files else Summary())


def client_files(
    planned: Plan, packs: Sequence[str], templates: str | None
) -> tuple[dict[str, str | bytes], tuple[Diagnostic, ...]]:
    """The files of a client by their paths, and what is to say of the packs: after an error there are no files."""
    chosen, found = read_packs(packs, templates)
    found = found or unused(chosen)
    if any(each.severity is Severity.ERROR for each in found):
        return {}, tuple(found)
    made = render(planned.view, chosen, planned.fixtures)
    if made.diagnostics:
        return {}, (*found, *made.diagnostics)
    try:
        texts = format_files(made.texts)
    except FormatError as error:
        ours = finding("PM902", path=error.path, reason=error.message)
        place = (error.line, error.column)
        theirs = made.not_python(error.path, place, error.message)
        return {}, (*found, theirs or ours)
    except FormatterFailed as error:
        return {}, (*found, finding("PM605", error.place, reason=error.reason))
    return {**texts, **made.copies, **planned.fixtures}, tuple(found)


def inspect(collection: str | PathLike[str], stage: str = "ir") -> Inspection:
    """Look at a stage: `collection` is what Postman wrote, `ir` is what it means."""
    report = Report()
    source = load.load_collection(fspath(collection), report)
    model = read(source, report) if source else None
    if source is None or model is None:
        return Inspection(
            diagnostics=locate(report.diagnostics, [source] if source else [])
        )
    sealed = seal(model, (), report)
    api = infer(normalize(sealed.collection, report))
    value = sealed.collection if stage == "collection" else api
    found = sealed.findings(locate(report.diagnostics, [source]))
    return Inspection(outline(plan(api, None).view), value, found)
