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

from postsmith import options, printed, run, show
from postsmith.config import read_config
from postsmith.jobs import jobs as jobs_of
from postsmith.result import Inspection
from postsmith.show import CheckFormat, Format, ReportFormat

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
    jobs = jobs_of(
        collections, output, package, pack, templates, environment, format, verbose
    )
    outcomes = run.written(
        jobs,
        lambda name: printed.progress(name, format),
        in_folders=len(collections) > 1,
        overwrite=overwrite,
    )
    printed.report(outcomes, format, verbose)
    raise Exit(max(outcome.exit_code for outcome in outcomes))


@app.command(
    epilog="Exit codes: 0 up to date; 1 the output is not what the collection gives; "
    "2 usage or unreadable input; 3 a bug in Postsmith."
)
@options.collections
@options.output
@options.package
@options.pack
@options.templates
@options.environment
@options.check_format
@options.verbose
def check(
    collections: tuple[str, ...],
    output: str | None,
    package: str | None,
    pack: tuple[str, ...],
    templates: str | None,
    environment: tuple[str, ...],
    format: CheckFormat,
    verbose: bool,
) -> None:
    """Tell whether clients are what their collections give.

    For CI: takes what generate takes, writes nothing, and says which files differ, how, and what to run.

    \b
    Examples:
      postsmith check                                 (the clients of pyproject.toml)
      postsmith check zoom.postman_collection.json --output generated/zoom
      postsmith check --format junit > check.xml
    """
    shown = Format.TEXT if format is CheckFormat.JUNIT else Format(format.value)
    jobs = jobs_of(
        collections, output, package, pack, templates, environment, shown, verbose
    )
    outcomes = run.checked(
        jobs,
        lambda name: printed.progress(name, shown),
        in_folders=len(collections) > 1,
    )
    printed.report_check(outcomes, jobs, format, verbose, configured=not collections)
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
        printed.refuse(
            f"there is no stage {stage!r}; there is: {', '.join(options.STAGES)}"
        )
    if names and stage != options.STAGES[0]:
        printed.refuse("--names goes without --stage: names are of the whole API")
    inspection = _inspect(collection, "names" if names else stage, environment)
    if format is Format.JSON:
        from postsmith.jsonable import to_json

        click.echo(json.dumps(to_json(inspection.value, inspection.shown), indent=2))
    elif inspection.tree.label:
        click.echo("\n".join(show.tree_as_text(inspection.tree)))
    printed.findings(inspection.diagnostics, format, verbose)
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
        printed.refuse("--base-url begins with http:// or https://")
    return url


def _checked_address(address: str | None) -> str | None:
    if address is not None and not re.fullmatch(
        r"(\[[0-9A-Fa-f:.]+\]|[^\s:/@]+):\d{1,5}", address
    ):
        printed.refuse("--connect-to is HOST:PORT, for example 127.0.0.1:8080")
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
