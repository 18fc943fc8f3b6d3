"""The arguments and options of the command line: what each is called, and what its help says."""

from __future__ import annotations

from typing import Annotated

import typer

from postsmith.config import DEFAULT_PACKS
from postsmith.show import Format, ReportFormat

STAGES = ("api", "ir", "collection", "environments")
"""What `inspect` can show."""


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"postsmith {version('postsmith')}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option(
        "--version", callback=_print_version, is_eager=True, help="Show the version."
    ),
]
Collections = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[COLLECTION]...",
        help="JSON exports, folders or zips; - is standard input. Without any: the configured clients.",
        show_default=False,
    ),
]
Collection = Annotated[
    str,
    typer.Argument(
        metavar="COLLECTION",
        help="A JSON export, a folder or a zip; - is standard input.",
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="DIR",
        help="The client's folder; with several collections, the folder of their folders.",
    ),
]
Package = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="The import package. Default: from the collection."
    ),
]
Pack = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME",
        help=f"A template pack, or ./PATH of yours; repeatable. Default: {DEFAULT_PACKS[0]}.",
    ),
]
Templates = Annotated[
    str | None,
    typer.Option(
        metavar="DIR", help="Your templates, laid over the packs file by file."
    ),
]
Environment = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FILE",
        help="An exported environment, or globals, whose values the client knows; repeatable.",
    ),
]
Overwrite = Annotated[
    bool,
    typer.Option("--overwrite", help="Replace files that you wrote or changed, too."),
]
Stage = Annotated[
    str,
    typer.Option(
        metavar="|".join(STAGES),
        help="api: the API with its names. ir: before it has them. collection, environments: what Postman wrote.",
    ),
]
OutputFormat = Annotated[Format, typer.Option(help="For people, tools or GitHub.")]
Client = Annotated[
    str | None,
    typer.Option(
        metavar="DIR", help="A generated client. Default: one generated for this."
    ),
]
Variables = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FILE", help="An exported environment, or globals; repeatable."
    ),
]
BaseUrl = Annotated[
    str | None,
    typer.Option(
        metavar="URL", help="Another server: in place of scheme, host and base path."
    ),
]
ConnectTo = Annotated[
    str | None,
    typer.Option(
        metavar="HOST:PORT",
        help="Where every connection goes, in plain HTTP; URL and Host header stay.",
    ),
]
Only = Annotated[
    str | None,
    typer.Option(
        metavar="GLOB", help="Only requests whose Folder/Name, or method, is like this."
    ),
]
StopOnError = Annotated[
    bool, typer.Option("--stop-on-error", help="End with the first that fails.")
]
Timeout = Annotated[
    float,
    typer.Option(
        metavar="SECONDS",
        min=0.001,
        max=86400,
        help="For each request.",
    ),
]
FollowRedirects = Annotated[
    bool, typer.Option("--follow-redirects", help="Follow redirects.")
]
Defaults = Annotated[
    bool,
    typer.Option(
        "--defaults",
        help="Let the client go by its own defaults, and tell where these are not Postman's values.",
    ),
]
FailOnDrift = Annotated[
    bool,
    typer.Option(
        "--fail-on-drift", help="Exit 1 when a response is not as the examples show."
    ),
]
ReplayFormat = Annotated[
    ReportFormat, typer.Option(help="For people, tools or CI servers.")
]
Verbose = Annotated[
    bool,
    typer.Option("--verbose", help="Show everything, not the first few of each kind."),
]
