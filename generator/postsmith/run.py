"""Makes clients, one after the other: generates each, writes it, and says what became of it.

The last line of defence stands here: whatever goes wrong in a stage is a finding, never a traceback.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, TypeAlias

from postsmith.codes import Severity
from postsmith.codes_edge import REFUSALS
from postsmith.config import ClientConfig
from postsmith.diagnostics import Diagnostic, Report, finding
from postsmith.result import NO_CHANGES, Changes, Progress, Result

FINE, REFUSED, UNUSABLE, BUG = 0, 1, 2, 3
"""Exit codes. Several clients end with the highest of theirs."""

DEBUG: Final = "POSTSMITH_DEBUG"
"""The environment variable that lets an unexpected exception through."""

_Finish: TypeAlias = Callable[[Result, str], Changes]
"""Does with a client and its folder what is to be done."""
ShowProgress: TypeAlias = Callable[[str], AbstractContextManager[Progress]]
"""Opens a display for one collection and gives the function that moves it on."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one client: generated, and written or not."""

    output: str
    result: Result
    changes: Changes = NO_CHANGES
    seconds: float = 0.0

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings of all stages, those of writing last."""
        return (*self.result.diagnostics, *self.changes.diagnostics)

    @property
    def failed(self) -> bool:
        """Tell whether the output is not what the collection says."""
        return self.result.failed or self.changes.refused

    @property
    def exit_code(self) -> int:
        """Give the exit code of a run with this client alone."""
        return exit_code(self.diagnostics)


def exit_code(diagnostics: Sequence[Diagnostic]) -> int:
    """Give the exit code that goes with these findings."""
    codes = [found.code for found in diagnostics if found.severity is Severity.ERROR]
    if not codes:
        return FINE
    if any(code.startswith("PM9") for code in codes):
        return BUG
    return REFUSED if REFUSALS.issuperset(codes) else UNUSABLE


def written(
    jobs: Sequence[ClientConfig],
    show_progress: ShowProgress,
    *,
    in_folders: bool = False,
    overwrite: bool = False,
) -> list[Outcome]:
    """Make all clients and write them."""
    finish = partial(_write, overwrite=overwrite)
    return _run_all(jobs, show_progress, "write", finish, in_folders)


def checked(
    jobs: Sequence[ClientConfig],
    show_progress: ShowProgress,
    *,
    in_folders: bool = False,
) -> list[Outcome]:
    """Make all clients and tell where they are not what is on disk."""
    return _run_all(jobs, show_progress, "compare", _check, in_folders)


def _run_all(
    jobs: Sequence[ClientConfig],
    show_progress: ShowProgress,
    last: str,
    finish: _Finish,
    in_folders: bool,
) -> list[Outcome]:
    """Make all clients; one that fails does not stop the rest.

    With `in_folders`, each client gets a folder of its package's name below its output, as it does when its
    collection is one of several exports in a folder.
    """
    outcomes: list[Outcome] = []
    for asked in jobs:
        exports, beside = _exports(asked)
        for job in exports:
            started = time.perf_counter()
            with show_progress(job.collection) as progress:
                result = _generate(job, progress)
                result = replace(result, diagnostics=(*beside, *result.diagnostics))
                target = _target(job, result, in_folders or len(exports) > 1)
                progress(last)
                changes = _finished(result, target, finish, outcomes)
            seconds = time.perf_counter() - started
            outcomes.append(Outcome(target, result, changes, seconds))
            beside = ()
    return outcomes


def _exports(job: ClientConfig) -> tuple[list[ClientConfig], tuple[Diagnostic, ...]]:
    """The jobs that a job is, and what was found beside their collections.

    A folder of several exports is a client each, unless they are asked to be one package: then, reading asks
    which one is meant.
    """
    from postsmith import load

    if job.package:
        return [job], ()
    report = Report()
    try:
        paths = load.exports_in(job.collection, report)
    except Exception as error:
        return [job], (as_bug(error),)
    return [replace(job, collection=path) for path in paths], report.diagnostics


def _target(job: ClientConfig, result: Result, in_folders: bool) -> str:
    package = result.summary.package
    return os.path.join(job.output, package) if in_folders and package else job.output


def _generate(job: ClientConfig, progress: Progress) -> Result:
    from postsmith import pipeline

    try:
        return pipeline.generate(
            job.collection,
            package=job.package,
            packs=job.packs,
            templates=job.templates,
            environments=job.environments,
            rename=job.rename,
            progress=progress,
        )
    except Exception as error:
        return Result(diagnostics=(as_bug(error),))


def _finished(
    result: Result, target: str, finish: _Finish, earlier: Sequence[Outcome]
) -> Changes:
    if result.failed:
        return NO_CHANGES
    taken = {os.path.realpath(outcome.output) for outcome in earlier}
    if os.path.realpath(target) in taken:
        package = result.summary.package
        return Changes(diagnostics=(finding("PM609", target, package=package),))
    try:
        return finish(result, target)
    except Exception as error:
        return Changes(diagnostics=(as_bug(error),))


def _write(result: Result, target: str, *, overwrite: bool) -> Changes:
    from postsmith.write import write

    return write(result.files, target, overwrite=overwrite)


def _check(result: Result, target: str) -> Changes:
    from postsmith.check import check

    return check(result.files, target)


def as_bug(error: Exception) -> Diagnostic:
    """Turn an unexpected exception into a finding that names our line, and nothing of the input."""
    if os.environ.get(DEBUG):
        raise error
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{os.path.basename(last.filename)}:{last.lineno} in {last.name}"
    return finding("PM900", kind=type(error).__name__, reason=place)
