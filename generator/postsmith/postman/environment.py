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
    """The environment of a file, JSON or YAML; `None` when it is something else, which is reported.

    `enabled: false` means nothing to Postman's runner, while `disabled: true` does (docs/postman.md, Variables). Of
    a file of data for a run, a list of objects, the first row counts; null in it is no value. A list of variables is
    what Postman exported as globals at first.
    """
    data, at = source.data, ""
    for key in ("environment", "globals"):
        if is_object(data) and is_object(data.get(key)):
            data, at = data[key], f"/{key}"
    values = data
    if is_list(data) and data and all(map(is_object, data)):
        if not all(map(_is_variable, data)):
            return Environment("", tuple(_row(data[0])), file=source.name)
    elif is_object(data) and "values" in data:
        values, at = data["values"], f"{at}/values"
    if not is_list(values):
        report.add("PM128", Location(source.name))
        return None
    variables = read_variables(Site(report, source.name), values, at)
    name = text_of(data.get("name")) if is_object(data) else ""
    is_globals = at.startswith("/globals") or _is_globals(source.name, data)
    return Environment(name, variables, is_globals, source.name)


def _is_variable(row: dict[str, Json]) -> bool:
    return {"key", "value"} <= row.keys() and bool({"type", "enabled"} & row.keys())


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


def _is_globals(file: str, data: Json) -> bool:
    """An export says it; else the file's name does (docs/postman.md, Environments and globals), or the name inside."""
    if not is_object(data):
        return True
    scope = data.get("_postman_variable_scope")
    if scope is not None:
        return bool(scope == "globals")
    name = text_of(data.get("name"))
    return file.lower().endswith(_GLOBALS) or name.lower() == "globals"
