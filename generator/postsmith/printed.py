"""What a command says: results to standard output, findings and progress to standard error."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Generator, Sequence
from typing import NoReturn

import click
from click.exceptions import Exit

from postsmith import run, show
from postsmith.config import ClientConfig
from postsmith.diagnostics import Diagnostic
from postsmith.result import Progress
from postsmith.run import Outcome
from postsmith.show import CheckFormat, Format


def refuse(message: str) -> NoReturn:
    """End with a usage error."""
    click.echo(f"Error: {message}\nTry 'postsmith --help' for help.", err=True)
    raise Exit(run.UNUSABLE)


def report(outcomes: Sequence[Outcome], format: Format, verbose: bool) -> None:
    """Print what became of the clients: results to stdout, findings to stderr."""
    if format is Format.JSON:
        values = [show.outcome_as_json(outcome) for outcome in outcomes]
        whole = values[0] if len(values) == 1 else {"clients": values}
        click.echo(json.dumps(whole, indent=2))
        return
    for number, outcome in enumerate(outcomes):
        findings(outcome.diagnostics, format, verbose)
        if number:
            click.echo()
        if outcome.output:
            click.echo(show.outcome_as_text(outcome))


def report_check(
    outcomes: Sequence[Outcome],
    jobs: Sequence[ClientConfig],
    format: CheckFormat,
    verbose: bool,
    *,
    configured: bool,
) -> None:
    """Print where clients are not what is on disk: to stdout, and what kept them from being made to stderr."""
    from postsmith import show_check

    if format is CheckFormat.JSON:
        values = [show_check.as_json(outcome) for outcome in outcomes]
        whole = values[0] if len(values) == 1 else {"clients": values}
        click.echo(json.dumps(whole, indent=2))
        return
    if format is CheckFormat.JUNIT:
        click.echo(show_check.as_junit(outcomes))
        return
    for outcome in outcomes:
        if format is CheckFormat.GITHUB:
            findings(outcome.diagnostics, Format.GITHUB, verbose)
        elif not outcome.changes.differences and outcome.failed:
            findings(outcome.diagnostics, Format.TEXT, verbose)
        click.echo("\n".join(show_check.as_lines(outcome, verbose=verbose)))
    if any(outcome.changes.differences for outcome in outcomes):
        click.echo()
        for line in show_check.cures(outcomes, jobs, configured=configured):
            click.echo(line)


def findings(diagnostics: Sequence[Diagnostic], format: Format, verbose: bool) -> None:
    if format is Format.GITHUB:
        for found in diagnostics:
            click.echo(show.as_annotation(found))
    else:
        for line in show.diagnostics_as_text(diagnostics, verbose=verbose):
            click.echo(line, err=True)


@contextlib.contextmanager
def progress(collection: str, format: Format) -> Generator[Progress]:
    """Show the current stage on a terminal; elsewhere, nothing."""
    if format is not Format.TEXT or not sys.stderr.isatty():
        yield lambda stage: None
        return
    from rich.console import Console
    from rich.markup import escape

    name = escape(os.path.basename(collection))
    with Console(stderr=True).status(name) as status:
        yield lambda stage: status.update(f"{name}: {stage}")
