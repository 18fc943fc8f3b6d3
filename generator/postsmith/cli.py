"""The command line: arguments in, files and findings out, an exit code at the end.

Nothing is decided here about a collection. Stages are imported when a command needs them, so that
`--help`, `--version` and shell completion answer at once.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import re
import signal
import sys
from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING, NoReturn

import click
from click.exceptions import Exit

from postsmith import options, run, show
from postsmith.config import DEFAULT_PACKS, ClientConfig, read_config
from postsmith.diagnostics import Diagnostic
from postsmith.result import Inspection, Progress, Result
from postsmith.run import Outcome
from postsmith.show import Format, ReportFormat

if TYPE_CHECKING:
    from types import FrameType

    from postsmith.replay.run import Replay, Request, Step

_EXIT_CODES = """\b
Exit codes: 0 fine; 1 the output holds files that you wrote or changed, and was left alone;
2 usage or unreadable input; 3 a bug in Postsmith."""


_INTERRUPTED = 130
_NAME = "postsmith"


class _Program(click.Group):
    """The command with its commands, which Ctrl-C ends as a signal would."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise Exit(_INTERRUPTED) from None


def main() -> None:
    """Run the `postsmith` command."""
    for stream in (sys.stdout, sys.stderr):
        # A name of the collection must not fail because the terminal knows fewer characters.
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    # Nearly all values live until the end: looking for rings among them often is a tenth of the time.
    gc.set_threshold(100_000, 20, 20)
    _end_politely()
    app(prog_name=_NAME)


def _end_politely() -> None:
    """Let what ends a job (CI, `timeout`, a closed terminal) leave nothing behind, as Ctrl-C does."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


@click.group(
    _NAME,
    cls=_Program,
    epilog=_EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@options.version
def app() -> None:
    """Turn a Postman collection into a typed Python client, with fixtures, a mock and tests.

    \b
    Example:
      postsmith generate zoom.postman_collection.json --output generated/zoom
    """


@app.command(epilog=_EXIT_CODES)
@options.collections
@options.output
@options.package
@options.pack
@options.templates
@options.environment
@options.overwrite
@options.output_format
@options.verbose
def generate(
    collections: tuple[str, ...],
    output: str | None,
    package: str | None,
    pack: tuple[str, ...],
    templates: str | None,
    environment: tuple[str, ...],
    overwrite: bool,
    format: Format,
    verbose: bool,
) -> None:
    """Generate clients from collections.

    Files that you wrote or changed are never replaced without --overwrite; generated files that
    are no longer needed are removed.

    \b
    Examples:
      postsmith generate zoom.postman_collection.json --output generated/zoom
      postsmith generate exports/ --output generated
      postsmith generate zoom.json --output zoom --environment live.json --environment staging.json
      postsmith generate postman/collections/Zoom --output generated/zoom
      postsmith generate                              (the clients of pyproject.toml)
    """
    if collections:
        jobs = _asked_for(collections, output, package, pack, templates, environment)
    else:
        jobs = _configured(
            [output, package, pack, templates, environment], format, verbose
        )
    outcomes = run.run_all(
        jobs,
        lambda name: _progress(name, format),
        in_folders=len(collections) > 1,
        overwrite=overwrite,
    )
    _report(outcomes, format, verbose)
    raise Exit(max(outcome.exit_code for outcome in outcomes))


@app.command(
    epilog="Exit codes: 0 fine; 2 usage or unreadable input; 3 a bug in Postsmith."
)
@options.collection
@options.environment
@options.stage
@options.names
@options.output_format
@options.verbose
def inspect(
    collection: str,
    environment: tuple[str, ...],
    stage: str,
    names: bool,
    format: Format,
    verbose: bool,
) -> None:
    """Show how a collection is understood: the client, resources, operations, types.

    \b
    Examples:
      postsmith inspect zoom.postman_collection.json
      postsmith inspect zoom.json --environment live.json --environment staging.json
      postsmith inspect zoom.postman_collection.json --format json
      postsmith inspect zoom.postman_collection.json --names
    """
    if stage not in options.STAGES:
        _refuse(f"there is no stage {stage!r}; there is: {', '.join(options.STAGES)}")
    if names and stage != options.STAGES[0]:
        _refuse("--names goes without --stage: names are of the whole API")
    inspection = _inspect(collection, "names" if names else stage, environment)
    if format is Format.JSON:
        from postsmith.jsonable import to_json

        click.echo(json.dumps(to_json(inspection.value, inspection.shown), indent=2))
    elif inspection.tree.label:
        click.echo("\n".join(show.tree_as_text(inspection.tree)))
    _print_findings(inspection.diagnostics, format, verbose)
    raise Exit(run.exit_code(inspection.diagnostics))


@app.command(
    epilog="Exit codes: 0 fine; 1 a request failed (or drifted, with --fail-on-drift); "
    "2 usage or unreadable input; 3 a bug in Postsmith."
)
@options.collection
@options.client
@options.variables
@options.base_url
@options.connect_to
@options.only
@options.stop_on_error
@options.timeout
@options.follow_redirects
@options.defaults
@options.fail_on_drift
@options.replay_format
@options.verbose
def replay(
    collection: str,
    client: str | None,
    variables: tuple[str, ...],
    base_url: str | None,
    connect_to: str | None,
    only: str | None,
    stop_on_error: bool,
    timeout: float,
    follow_redirects: bool,
    defaults: bool,
    fail_on_drift: bool,
    format: ReportFormat,
    verbose: bool,
) -> None:
    """Send every saved request through the generated client.

    Each goes out with its own values, in collection order, as Postman would send it: once, without
    retries. A variable that nothing defines is sent as its own text.

    \b
    Examples:
      postsmith replay zoom.postman_collection.json --variables staging.postman_environment.json
      postsmith replay zoom.postman_collection.json --base-url http://127.0.0.1:8000 --fail-on-drift
      postsmith replay zoom.postman_collection.json --client generated/zoom --format junit
    """
    from postsmith.replay.run import Request

    asked = Request(
        collection,
        client,
        variables,
        _checked_url(base_url),
        _checked_address(connect_to),
        only,
        stop_on_error,
        timeout,
        follow_redirects,
        defaults,
        read_config().renames_of(client) if client else (),
    )
    found = _replay(asked, format)
    _print_replay(found, format, verbose, fail_on_drift)
    if found.interrupted:
        raise Exit(_INTERRUPTED)
    if found.diagnostics:
        raise Exit(run.exit_code(found.diagnostics))
    raise Exit(run.REFUSED if found.is_bad(fail_on_drift) else run.FINE)


def _end(number: int, frame: FrameType | None) -> NoReturn:
    """End as a program does that a signal ends, but for what it has to put away."""
    raise SystemExit(128 + number)


def _replay(asked: Request, format: ReportFormat) -> Replay:
    from postsmith.replay.run import Replay, replay

    try:
        with _bar(asked.collection, format) as step:
            return replay(asked, step)
    except Exception as error:
        return Replay(diagnostics=(run.as_bug(error),))


def _print_replay(
    found: Replay, format: ReportFormat, verbose: bool, drift_fails: bool
) -> None:
    from postsmith.replay import report

    for line in show.diagnostics_as_text(found.diagnostics, verbose=verbose):
        click.echo(line, err=True)
    if format is ReportFormat.JSON:
        click.echo(json.dumps(report.as_json(found), indent=2))
    elif format is ReportFormat.JUNIT:
        click.echo(report.as_junit(found, drift_fails=drift_fails))
    elif not found.diagnostics:
        click.echo("\n".join(report.as_lines(found, verbose=verbose)))


def _checked_url(url: str | None) -> str | None:
    if url is not None and not url.startswith(("http://", "https://")):
        _refuse("--base-url begins with http:// or https://")
    return url


def _checked_address(address: str | None) -> str | None:
    if address is not None and not re.fullmatch(
        r"(\[[0-9A-Fa-f:.]+\]|[^\s:/@]+):\d{1,5}", address
    ):
        _refuse("--connect-to is HOST:PORT, for example 127.0.0.1:8080")
    return address


@contextlib.contextmanager
def _bar(collection: str, format: ReportFormat) -> Generator[Step]:
    """Show how far a replay is on a terminal; elsewhere, nothing."""
    if format is not ReportFormat.TEXT or not sys.stderr.isatty():
        yield lambda number, total, name: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(os.path.basename(collection))
        yield lambda number, total, name: bar.update(
            task, completed=number, total=total
        )


def _inspect(collection: str, stage: str, environments: Sequence[str]) -> Inspection:
    from postsmith import pipeline

    try:
        return pipeline.inspect(collection, stage, environments=environments)
    except Exception as error:
        return Inspection(diagnostics=(run.as_bug(error),))


def _asked_for(
    collections: Sequence[str],
    output: str | None,
    package: str | None,
    packs: tuple[str, ...],
    templates: str | None,
    environments: tuple[str, ...],
) -> list[ClientConfig]:
    """Give the clients that the arguments ask for."""
    if not output:
        _refuse("--output is missing; for example: --output generated/zoom")
    if package and len(collections) > 1:
        _refuse("--package names one client; give one collection with it")
    if collections.count("-") > 1:
        _refuse("standard input (-) can be read once")
    chosen = packs or DEFAULT_PACKS
    return [
        ClientConfig(each, output, package, chosen, templates, environments)
        for each in collections
    ]


def _configured(
    other_options: list[object], format: Format, verbose: bool
) -> list[ClientConfig]:
    """Give the clients of the project's configuration."""
    if any(other_options):
        _refuse("these options go with a COLLECTION; configured clients have their own")
    config = read_config()
    if config.diagnostics:
        _report([Outcome("", Result(diagnostics=config.diagnostics))], format, verbose)
        raise Exit(run.UNUSABLE)
    if not config.clients:
        _refuse(
            "no COLLECTION given, and no [[tool.postsmith.client]] in pyproject.toml"
        )
    return list(config.clients)


def _refuse(message: str) -> NoReturn:
    """End with a usage error."""
    click.echo(f"Error: {message}\nTry 'postsmith --help' for help.", err=True)
    raise Exit(run.UNUSABLE)


def _report(outcomes: Sequence[Outcome], format: Format, verbose: bool) -> None:
    """Print what became of the clients: results to stdout, findings to stderr."""
    if format is Format.JSON:
        values = [show.outcome_as_json(outcome) for outcome in outcomes]
        whole = values[0] if len(values) == 1 else {"clients": values}
        click.echo(json.dumps(whole, indent=2))
        return
    for number, outcome in enumerate(outcomes):
        _print_findings(outcome.diagnostics, format, verbose)
        if number:
            click.echo()
        if outcome.output:
            click.echo(show.outcome_as_text(outcome))


def _print_findings(
    diagnostics: Sequence[Diagnostic], format: Format, verbose: bool
) -> None:
    if format is Format.GITHUB:
        for found in diagnostics:
            click.echo(show.as_annotation(found))
    else:
        for line in show.diagnostics_as_text(diagnostics, verbose=verbose):
            click.echo(line, err=True)


@contextlib.contextmanager
def _progress(collection: str, format: Format) -> Generator[Progress]:
    """Show the current stage on a terminal; elsewhere, nothing."""
    if format is not Format.TEXT or not sys.stderr.isatty():
        yield lambda stage: None
        return
    from rich.console import Console
    from rich.markup import escape

    name = escape(os.path.basename(collection))
    with Console(stderr=True).status(name) as status:
        yield lambda stage: status.update(f"{name}: {stage}")
