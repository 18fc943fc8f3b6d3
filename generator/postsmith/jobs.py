"""Which clients is a command about? Those of its arguments, or else the configured ones."""

from __future__ import annotations

from collections.abc import Sequence

from click.exceptions import Exit

from postsmith import printed, run
from postsmith.config import DEFAULT_PACKS, ClientConfig, read_config
from postsmith.result import Result
from postsmith.run import Outcome
from postsmith.show import Format


def jobs(
    collections: tuple[str, ...],
    output: str | None,
    package: str | None,
    packs: tuple[str, ...],
    templates: str | None,
    environments: tuple[str, ...],
    format: Format,
    verbose: bool,
) -> list[ClientConfig]:
    """Give the clients that are meant: asked for, or else configured."""
    if collections:
        return _asked_for(collections, output, package, packs, templates, environments)
    return _configured(
        [output, package, packs, templates, environments], format, verbose
    )


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
        printed.refuse("--output is missing; for example: --output generated/zoom")
    if package and len(collections) > 1:
        printed.refuse("--package names one client; give one collection with it")
    if collections.count("-") > 1:
        printed.refuse("standard input (-) can be read once")
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
        printed.refuse(
            "these options go with a COLLECTION; configured clients have their own"
        )
    config = read_config()
    if config.diagnostics:
        printed.report(
            [Outcome("", Result(diagnostics=config.diagnostics))], format, verbose
        )
        raise Exit(run.UNUSABLE)
    if not config.clients:
        printed.refuse(
            "no COLLECTION given, and no [[tool.postsmith.client]] in pyproject.toml"
        )
    return list(config.clients)
