"""The whole story on one screen: a collection goes through the stages and comes out as files."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike, fspath

from postsmith import load
from postsmith.diagnostics import Diagnostic, Report, finding, locate
from postsmith.format import FormatError, FormatterFailed, format_files
from postsmith.infer import infer
from postsmith.normalize import normalize
from postsmith.outline import outline
from postsmith.plan import Plan, plan
from postsmith.postman.environment import read_environments
from postsmith.postman.reader import read
from postsmith.render import RenderError, read_pack, render, verbatim
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
    """The files of a client by their paths, or why there are none."""
    rendered: dict[str, str | bytes] = {}
    copied: dict[str, str | bytes] = {}
    try:
        for name in packs:
            pack = read_pack(name, templates)
            rendered |= render(planned.view, pack)
            copied |= verbatim(planned.view, pack)
        return {**format_files(rendered), **copied, **planned.fixtures}, ()
    except (RenderError, FormatError, FormatterFailed, FileNotFoundError) as error:
        return {}, (_blame(error),)


def _blame(
    error: RenderError | FormatError | FormatterFailed | FileNotFoundError,
) -> Diagnostic:
    match error:
        case RenderError():
            return finding(
                "PM611", f"{error.template}:{error.line}", reason=error.reason
            )
        case FormatError():
            return finding("PM902", path=error.path, reason=error.message)
        case FormatterFailed():
            return finding("PM605", error.place, reason=error.reason)
        case _:
            return finding("PM610", str(error))


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
