"""The whole story on one screen: a collection goes through the stages and comes out as files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from os import PathLike, fspath

from postsmith import load
from postsmith.diagnostics import Diagnostic, Report, Severity, finding, locate
from postsmith.evidence import Evidence
from postsmith.format import FormatError, FormatterFailed, format_files
from postsmith.infer import infer
from postsmith.ir.api import Api
from postsmith.name import Named, name_api
from postsmith.name.reasons import is_of_title
from postsmith.name.renames import chosen
from postsmith.name_list import names_as_json, names_as_tree
from postsmith.normalize import normalize
from postsmith.outline import outline
from postsmith.postman.environment import read_environments
from postsmith.postman.model import Collection, Environment
from postsmith.postman.reader import read
from postsmith.renaming import Rename
from postsmith.render import read_packs, render, unused
from postsmith.result import Inspection, Progress, Result, Summary
from postsmith.seal import Sealed, seal
from postsmith.targets.python import Plan, plan
from postsmith.targets.python.words import PYTHON
from postsmith.view import ApiView, view_as_json, view_of


def _silent(stage: str) -> None:
    """Progress for those who do not look."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a command is about."""

    collection: str | PathLike[str]
    """A path, or `-` for standard input."""
    environments: Sequence[str | PathLike[str]] = ()
    """Exports of environments and globals."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A collection and what is beside it, read, without credentials, and with types."""

    collection: Collection
    """As Postman wrote it, credentials and all: for what sends it, never to be shown."""
    environments: tuple[Environment, ...]
    """Likewise."""
    sealed: Sealed
    """The same without credentials."""
    api: Api
    """What it means."""
    evidence: Evidence
    """What its types were made of."""
    reported: tuple[Diagnostic, ...]
    """What the stages said, at the places that they know."""
    sources: tuple[load.Loaded, ...]
    """The files that those places are in."""

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """The same as it is shown: with lines, without credentials."""
        return self.sealed.findings(locate(self.reported, self.sources))


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """There is nothing to work with; an error among the findings says why."""

    findings: tuple[Diagnostic, ...]


def understand(
    inputs: Inputs, progress: Progress = _silent
) -> Understood | NotUnderstood:
    """Read, seal, normalise and infer: what every command begins with."""
    report = Report()
    progress("read")
    source = load.load_collection(fspath(inputs.collection), report)
    collection = read(source, report) if source else None
    beside = load.load_all(inputs.environments, report)
    environments = read_environments(beside, report)
    sources = (source, *beside) if source else tuple(beside)
    if collection is None or report.has_errors:
        return NotUnderstood(locate(report.diagnostics, sources))
    progress("understand")
    contents = [part for each in sources for part in each.contents]
    sealed = seal(collection, environments, report, contents)
    meant = normalize(sealed.collection, report, sealed.environments)
    api, evidence = infer(meant, report)
    return Understood(
        collection, environments, sealed, api, evidence, report.diagnostics, sources
    )


def viewed(api: Api, package: str | None) -> ApiView:
    """What an API offers, and what it is called; what is made of it, in whatever language, is a function of this."""
    return view_of(name_api(api, package, PYTHON), api)


@dataclass(frozen=True, slots=True)
class NamedAs:
    """An API with the names that a project wants."""

    named: Named
    api: Api
    """With its operations where they are called."""
    wrong: tuple[Diagnostic, ...]
    """What is wrong with what the project wants; then none of it counts."""


def named_as(api: Api, package: str | None, renames: Sequence[Rename]) -> NamedAs:
    """Name everything, and then what is called otherwise."""
    named = name_api(api, package, PYTHON)
    choices = chosen(renames, api, named, PYTHON)
    if renames and not choices.diagnostics:
        api = choices.api
        named = name_api(api, package, PYTHON, choices.pins)
    return NamedAs(named, api, choices.diagnostics)


def generate(
    collection: str | PathLike[str],
    *,
    package: str | None = None,
    packs: Sequence[str] = ("python_client",),
    templates: str | None = None,
    environments: Sequence[str | PathLike[str]] = (),
    rename: Sequence[Rename] = (),
    progress: Progress | None = None,
) -> Result:
    """Turn a collection (a path, or `-` for standard input) into the files of a client.

    `environments` are exports of environments and globals: of a single environment, the values are the
    client's defaults; several are chosen from when a client is constructed. `rename`: what is to be called otherwise.
    """
    tell = progress or _silent
    understood = understand(Inputs(collection, environments), tell)
    if isinstance(understood, NotUnderstood):
        return Result(diagnostics=understood.findings)
    tell("plan")
    named = named_as(understood.api, package, rename)
    if named.wrong:
        return Result(diagnostics=(*understood.findings, *named.wrong))
    view = view_of(named.named, named.api)
    planned = plan(view)
    tell("render")
    files, more = client_files(planned, packs, templates)
    found = (*understood.findings, *more)
    summary = _summary(view, named.named, understood.api.requests)
    return Result(files, found, summary if files else Summary())


def _summary(view: ApiView, named: Named, requests: int) -> Summary:
    operations = tuple(view.operations())
    examples = (len(r.examples) for each in operations for r in each.responses)
    titled = (
        is_of_title(each) for found in named.tree.walk() for each in found.operations
    )
    return Summary(
        view.name,
        view.class_name,
        len(operations),
        requests,
        sum(examples),
        sum(not each for each in titled),
    )


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
    return {**texts, **made.copies}, tuple(found)


def inspect(
    collection: str | PathLike[str],
    stage: str = "api",
    *,
    environments: Sequence[str | PathLike[str]] = (),
) -> Inspection:
    """Look at a stage: `collection` and `environments` are what Postman wrote, `ir` is what it means, and `api` the
    same with names: the neutral view, as JSON. `names` is no stage: what methods are called beside their titles."""
    understood = understand(Inputs(collection, environments))
    if isinstance(understood, NotUnderstood):
        return Inspection(diagnostics=understood.findings)
    api, sealed = understood.api, understood.sealed
    named = name_api(api, None, PYTHON)
    if stage == "names":
        listed = names_as_tree(named), names_as_json(named)
        return Inspection(*listed, understood.findings, sealed.place)
    view = view_of(named, api)
    tree = outline(plan(view).view, view.environments)
    match stage:
        case "collection":
            value: object = sealed.collection
        case "environments":
            value = sealed.environments
        case "ir":
            value = api
        case _:
            value = view_as_json(view)
    return Inspection(tree, value, understood.findings, sealed.place)
