"""Values from outside of a collection: exported environments and globals, and a row of data."""

from __future__ import annotations

from collections.abc import Iterable

from postsmith.diagnostics import Location, Report
from postsmith.json_pointer import escaped
from postsmith.kinds import Json, is_list, is_object
from postsmith.load import Source
from postsmith.postman.model import Environment, Variable
from postsmith.postman.rows import read_variables
from postsmith.postman.shapes import Site, text_of


def read_environment(source: Source, report: Report) -> Environment | None:
    """The environment of a file, JSON or YAML (A.7); `None` when it is something else, which is reported.

    `enabled: false` means nothing to Postman's runner, while `disabled: true` does (POSTMAN.md C.5). Of a file
    of data for a run, a list of objects, the first row counts; null in it is no value.
    """
    data = source.data
    if is_list(data) and data and all(map(is_object, data)):
        return Environment("", tuple(_row(data[0])), file=source.name)
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


def _row(row: dict[str, Json]) -> Iterable[Variable]:
    for key, value in row.items():
        if value is not None:
            yield Variable(key, value, pointer=f"/0/{escaped(key)}")


def read_environments(
    sources: Iterable[Source], report: Report
) -> tuple[Environment, ...]:
    """The environments and globals of these files; what is none is reported."""
    found = (read_environment(source, report) for source in sources)
    return tuple(environment for environment in found if environment)


_GLOBALS = (".globals.yaml", ".globals.yml", ".globals.json", ".postman_globals.json")


def _is_globals(source: Source) -> bool:
    """An export says it; elsewhere the file's name does (POSTMAN.md A.1), or the name inside."""
    scope = source.data.get("_postman_variable_scope")
    if scope is not None:
        return bool(scope == "globals")
    name = text_of(source.data.get("name"))
    return source.name.lower().endswith(_GLOBALS) or name.lower() == "globals"
