"""The figures of a surface as text and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

from tools.surface_figures import FIGURES, Figure, Row, rows, worst
from tools.surface_measure import Surface
from tools.tables import shorten, table

WORST = 5
COLUMNS = (
    *(
        "any",
        "name_long",
        "repeats",
        "needless",
        "articles",
        "third",
        "cut",
        "dangling",
    ),
    *("create_item", "numbered", "deep", "bodiless", "same_shape", "same_fields"),
)
"""The figures that have a column in the table of collections."""


class Total(TypedDict):
    """A number over all collections."""

    value: int
    of: int | None


class Written(TypedDict):
    """What is written for another program."""

    figures: dict[str, Total]
    collections: list[Surface]


def report(surfaces: Sequence[Surface], before: Mapping[str, Total] | None) -> str:
    """Give the whole report: collections, figures, the worst of each, and what became no client."""
    parts = (
        by_collection(surfaces),
        figures(surfaces, before),
        offenders(surfaces),
        no_clients(surfaces),
    )
    return "\n\n".join(part for part in parts if part)


def by_collection(surfaces: Sequence[Surface]) -> str:
    """Give a row for each client, and the totals."""
    shown = [
        each for each in FIGURES if isinstance(each, Figure) and each.key in COLUMNS
    ]
    lines = [["surface", "methods", *(each.key for each in shown), "arguments"]]
    clients = [each for each in surfaces if each["state"] == "client"]
    for surface in clients:
        counts = [str(len(each.found(surface))) for each in shown]
        size, own = str(len(surface["methods"])), str(len(surface["arguments"]))
        lines.append([shorten(surface["name"]), size, *counts, own])
    totals = [str(sum(len(each.found(one)) for one in clients)) for each in shown]
    count = str(sum(len(each["methods"]) for each in clients))
    own = str(sum(len(each["arguments"]) for each in clients))
    return table([*lines, [f"total: {len(clients)}", count, *totals, own]])


def figures(surfaces: Sequence[Surface], before: Mapping[str, Total] | None) -> str:
    """Give each number beside what it should be; with another run's, beside what it was."""
    head = ["figure", "found", "of", "share", *(["before"] if before else []), "aim"]
    lines = [head]
    for row in rows(surfaces):
        past = [_past(row, before)] if before else []
        of = "" if row.of is None else str(row.of)
        lines.append([row.title, str(row.value), of, _share(row), *past, row.aim])
    return table(lines)


def _share(row: Row) -> str:
    return f"{100 * row.value / row.of:.1f} %" if row.of else ""


def _past(row: Row, before: Mapping[str, Total]) -> str:
    past = before.get(row.key)
    return str(past["value"]) if past else "-"


def offenders(surfaces: Sequence[Surface]) -> str:
    """Give, for each figure, the collections that have most of it, with a place in each."""
    lines = [["worst", "collection", "for example", "found"]]
    for each in FIGURES:
        for name, place, size in worst(surfaces, each, WORST):
            lines.append([each.key, shorten(name), shorten(place, 80), str(size)])
    return table(lines, left=3) if len(lines) > 1 else ""


def no_clients(surfaces: Sequence[Surface]) -> str:
    """Name the collections that no client came of, and why."""
    lost = [each for each in surfaces if each["state"] != "client"]
    lines = [f"  {each['name']}: {each['state']}: {each['says']}" for each in lost]
    return "\n".join([f"without a client: {len(lost)}", *lines]) if lost else ""


def written(surfaces: Sequence[Surface]) -> Written:
    """Give everything, for a tool that compares two runs."""
    totals = {row.key: Total(value=row.value, of=row.of) for row in rows(surfaces)}
    return Written(figures=totals, collections=list(surfaces))
