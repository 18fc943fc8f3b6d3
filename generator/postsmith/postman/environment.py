"""An exported environment, or exported globals: a name and a list of values."""

from __future__ import annotations

from collections.abc import Iterable

from postsmith.diagnostics import Location, Report
from postsmith.kinds import is_list, is_object
from postsmith.load import Source
from postsmith.postman.model import Environment
from postsmith.postman.rows import read_variables
from postsmith.postman.shapes import Site, text_of


def read_environment(source: Source, report: Report) -> Environment | None:
    """The environment of a file, JSON or YAML (A.7); `None` when it is something else, which is reported.

    `enabled: false` means nothing to Postman's runner, while `disabled: true` does (POSTMAN.md C.5).
    """
    data = source.data
    if not is_object(data) or not is_list(data.get("values")):
        report.add("PM128", Location(source.name))
        return None
    site = Site(report, source.name)
    return Environment(
        text_of(data.get("name")),
        read_variables(site, data["values"], "/values"),
        _is_globals(source),
        source.name,
    )


def read_environments(
    sources: Iterable[Source], report: Report
) -> tuple[Environment, ...]:
    """The environments and globals of these files; what is none is reported."""
    found = (read_environment(source, report) for source in sources)
    return tuple(environment for environment in found if environment)


def _is_globals(source: Source) -> bool:
    """An export says it; in a repository, the file's name does (POSTMAN.md A.1)."""
    scope = source.data.get("_postman_variable_scope")
    return scope == "globals" or source.name.endswith((".globals.yaml", ".globals.yml"))
