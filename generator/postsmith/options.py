"""The arguments and options of the command line: what each is called, and what its help says."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import click

from postsmith import __version__
from postsmith.config import DEFAULT_PACKS
from postsmith.show import CheckFormat, Format, ReportFormat

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

STAGES = ("api", "ir", "collection", "environments")
"""What `inspect` can show."""


class _OneOf(click.Choice[str]):
    """A member of an enumeration, by its value."""

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__([each.value for each in kind])
        self._kind = kind

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> StrEnum:
        """Give the member."""
        return self._kind(super().convert(value, param, ctx))

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Show the values."""
        return f"<{'|'.join(self.choices)}>"


def _path(
    kind: str,
) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    """Let the shell complete a path, which nothing looks at before the command does."""

    def complete(
        _context: click.Context, _parameter: click.Parameter, begun: str
    ) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        return [CompletionItem(begun, type=kind)]

    return complete


def _stages(
    _context: click.Context, _parameter: click.Parameter, begun: str
) -> list[str]:
    return [stage for stage in STAGES if stage.startswith(begun)]


_FILE, _FOLDER = _path("file"), _path("dir")

version = click.version_option(
    __version__, message="%(prog)s %(version)s", help="Show the version."
)
collections = click.argument(
    "collections",
    metavar="[COLLECTION]...",
    nargs=-1,
    shell_complete=_FILE,
    help="JSON exports, folders or zips; - is standard input. Without any: the configured clients.",
)
collection = click.argument(
    "collection",
    metavar="COLLECTION",
    shell_complete=_FILE,
    help="A JSON export, a folder or a zip; - is standard input.",
)
output = click.option(
    "--output",
    "-o",
    metavar="DIR",
    shell_complete=_FOLDER,
    help="The client's folder; with several collections, the folder of their folders.",
)
package = click.option(
    "--package",
    metavar="NAME",
    help="The import package. Default: from the collection.",
)
pack = click.option(
    "--pack",
    metavar="NAME",
    multiple=True,
    shell_complete=_FOLDER,
    help=f"A template pack, or ./PATH of yours; repeatable. Default: {DEFAULT_PACKS[0]}.",
)
templates = click.option(
    "--templates",
    metavar="DIR",
    shell_complete=_FOLDER,
    help="Your templates, laid over the packs file by file.",
)
environment = click.option(
    "--environment",
    metavar="FILE",
    multiple=True,
    shell_complete=_FILE,
    help="An exported environment, or globals, whose values the client knows; repeatable.",
)
overwrite = click.option(
    "--overwrite", is_flag=True, help="Replace files that you wrote or changed, too."
)
stage = click.option(
    "--stage",
    metavar="|".join(STAGES),
    default=STAGES[0],
    shell_complete=_stages,
    show_default=True,
    help="api: the API with its names. ir: before it has them. collection, environments: what Postman wrote.",
)
names = click.option(
    "--names",
    is_flag=True,
    help="The names of methods beside their titles, and why they are what they are.",
)
output_format = click.option(
    "--format",
    type=_OneOf(Format),
    default=Format.TEXT.value,
    show_default=True,
    help="For people, tools or GitHub.",
)
check_format = click.option(
    "--format",
    type=_OneOf(CheckFormat),
    default=CheckFormat.TEXT.value,
    show_default=True,
    help="For people, tools, GitHub or CI servers.",
)
client = click.option(
    "--client",
    metavar="DIR",
    shell_complete=_FOLDER,
    help="A generated client. Default: one generated for this.",
)
variables = click.option(
    "--variables",
    metavar="FILE",
    multiple=True,
    shell_complete=_FILE,
    help="An exported environment, or globals; repeatable.",
)
base_url = click.option(
    "--base-url",
    metavar="URL",
    help="Another server: in place of scheme, host and base path.",
)
connect_to = click.option(
    "--connect-to",
    metavar="HOST:PORT",
    help="Where every connection goes, in plain HTTP; URL and Host header stay.",
)
only = click.option(
    "--only",
    metavar="GLOB",
    help="Only requests whose Folder/Name, or method, is like this.",
)
stop_on_error = click.option(
    "--stop-on-error", is_flag=True, help="End with the first that fails."
)
timeout = click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(0.001, 86400),
    default=60.0,
    show_default=True,
    help="For each request.",
)
follow_redirects = click.option(
    "--follow-redirects", is_flag=True, help="Follow redirects."
)
defaults = click.option(
    "--defaults",
    is_flag=True,
    help="Let the client go by its own defaults, and tell where these are not Postman's values.",
)
fail_on_drift = click.option(
    "--fail-on-drift",
    is_flag=True,
    help="Exit 1 when a response is not as the examples show.",
)
replay_format = click.option(
    "--format",
    type=_OneOf(ReportFormat),
    default=ReportFormat.TEXT.value,
    show_default=True,
    help="For people, tools or CI servers.",
)
verbose = click.option(
    "--verbose",
    is_flag=True,
    help="Show everything, not the first few of each kind.",
)
