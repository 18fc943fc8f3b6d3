"""Which figures say how a surface reads? Each counts things of many collections, or tells how long they are.

Where they come from, and what is no figure here: what the first call in a README says to its reader, and how near names
are to the owner's own, which only a person and the owner's own description can tell.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tools.surface_measure import WRITES, Method, Surface

ANY = "Any"
LONG = 40
"""Characters of a name above which it is long."""
DEEP = 3
"""Resources above a method that are many: `client.a.b.c.get()`."""
MANY = 8
"""Arguments of a constructor that are many."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a figure counts or measures."""

    size: int
    """What is measured; of what is counted, the length of its name."""
    place: str
    """Dotted path, model or package."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Counts what is found in a collection."""

    key: str
    title: str
    aim: str
    found: Callable[[Surface], list[Found]]
    of: Callable[[Surface], int]
    """Among how many."""


@dataclass(frozen=True, slots=True)
class Size:
    """Measures what is in a collection."""

    key: str
    title: str
    aims: tuple[str, str, str]
    """Of the median, of what nine of ten have at most, and of the largest."""
    found: Callable[[Surface], list[Found]]


def methods(
    key: str,
    title: str,
    aim: str,
    is_one: Callable[[Method], bool],
    among: Callable[[Method], bool] = lambda _: True,
) -> Figure:
    """A figure that counts methods, among those that it can be said of."""
    return Figure(
        key,
        title,
        aim,
        lambda surface: [
            Found(len(name_of(each)), each["dotted"])
            for each in surface["methods"]
            if among(each) and is_one(each)
        ],
        lambda surface: sum(map(among, surface["methods"])),
    )


def faults(key: str, title: str, aim: str = "0") -> Figure:
    """A figure that counts methods with a fault of `surface_measure`."""
    return methods(key, title, aim, lambda each: key in each["faults"])


def models(key: str, title: str, names: Callable[[Surface], list[str]]) -> Figure:
    """A figure that counts models."""
    return Figure(
        key,
        title,
        "0",
        lambda surface: [Found(len(name), name) for name in names(surface)],
        lambda surface: surface["models"],
    )


def name_of(method: Method) -> str:
    """What a method is called, without its resources."""
    return method["dotted"].rpartition(".")[2]


def is_any(method: Method) -> bool:
    """Whether the annotation of a result is `Any` and nothing else; `list[Any]` is not."""
    return method["returns"] == ANY


def any_with(hint: str) -> Callable[[Method], bool]:
    """Whether a method returns `Any` though something tells its type."""
    return lambda each: is_any(each) and hint in each["hints"]


def saved(what: str) -> Callable[[Method], bool]:
    """Whether that is the best that is saved of a method's answers."""
    return lambda each: each["saved"] == what


def sends(verb: str) -> Callable[[Method], bool]:
    """Whether a method sends that."""
    return lambda each: each["verb"] == verb


def _lengths(surface: Surface, of: Callable[[Method], int]) -> list[Found]:
    return [Found(of(each), each["dotted"]) for each in surface["methods"]]


def _depth(method: Method) -> int:
    return method["dotted"].count(".")


def _constructor(surface: Surface) -> list[Found]:
    is_client = surface["state"] == "client"
    count = len(surface["arguments"])
    return [Found(count, surface["package"])] if is_client else []


NUMBERED = Figure(
    "numbered",
    "parameters `x_0`, `x_1`: a number behind a `_`",
    "0",
    lambda surface: [
        Found(len(name), f"{each['dotted']}({name})")
        for each in surface["methods"]
        for name in each["numbered"]
    ],
    lambda surface: sum(each["parameters"] for each in surface["methods"]),
)
CONSTRUCTOR = Figure(
    "arguments_many",
    f"clients whose constructor has {MANY} or more own arguments",
    "few",
    lambda surface: [each for each in _constructor(surface) if each.size >= MANY],
    lambda surface: len(_constructor(surface)),
)
FIGURES: tuple[Figure | Size, ...] = (
    methods("any", "methods that return `Any`", "no evidence", is_any),
    methods("any_success", "- with an example", "0", is_any, saved("success")),
    methods("any_failure", "- with examples of failures only", "", is_any, saved("failure")),
    methods("any_nothing", "- without examples", "", is_any, saved("nothing")),
    methods("any_fields", "- though a script reads fields", "0", any_with("fields")),
    methods("any_schema", "- though a script has a schema", "0", any_with("schema")),
    methods("any_beside", "- GET beside a body of its path", "0", any_with("beside")),
    methods("any_get", "- GET", "", is_any, sends("GET")),
    methods("any_head", "- HEAD", "0", is_any, sends("HEAD")),
    methods("any_delete", "- DELETE", "", is_any, sends("DELETE")),
    Size("name", "method name", ("14", "30", ""), lambda s: _lengths(s, lambda each: len(name_of(each)))),
    methods("name_long", f"names over {LONG} characters", "2 %", lambda each: len(name_of(each)) > LONG),
    faults("repeats", "names that say the resource again", ""),
    faults("needless", "- without need"),
    faults("articles", "names with a, an, the"),
    faults("third", "names in the third person"),
    faults("cut", "names that were cut"),
    faults("dangling", "names that end in a small word"),
    faults("create_item", "`create` for POST on an item's path"),
    NUMBERED,
    Size("dotted", "dotted path", ("25", "", "80"), lambda s: _lengths(s, lambda each: len(each["dotted"]))),
    methods("deep", f"methods {DEEP} or more resources deep", "", lambda each: _depth(each) >= DEEP),
    methods("bodiless", "POST, PUT, PATCH without a body argument", "0", lambda each: "bodiless" in each["faults"], lambda each: each["verb"] in WRITES),
    models("same_shape", "models with a twin before them", lambda s: s["same_shape"]),
    models("same_fields", "models with the keys of one before them", lambda s: s["same_fields"]),
    Size("arguments", "own arguments of a constructor", ("", "", ""), _constructor),
    CONSTRUCTOR,
)  # fmt: skip
"""In the order in which they are shown. What each means exactly stands where it is found: names in `surface_words`,
faults in `surface_measure`, scripts in `surface_scripts`, source in `surface_source`."""


@dataclass(frozen=True, slots=True)
class Row:
    """One number, over many collections."""

    key: str
    title: str
    value: int
    of: int | None
    """Among how many; `None` for a size."""
    aim: str


def rows(surfaces: Sequence[Surface]) -> Iterator[Row]:
    """Every number."""
    for each in FIGURES:
        if isinstance(each, Figure):
            count = sum(len(each.found(surface)) for surface in surfaces)
            among = sum(map(each.of, surfaces))
            yield Row(each.key, each.title, count, among, each.aim)
        else:
            sizes = sorted(f.size for surface in surfaces for f in each.found(surface))
            for (key, name, share), aim in zip(SHARES, each.aims, strict=True):
                value = percentile(sizes, share)
                title = f"{each.title}: {name}"
                yield Row(f"{each.key}_{key}", title, value, None, aim)


SHARES = (("median", "median", 0.5), ("most", "90 %", 0.9), ("largest", "largest", 1.0))


def percentile(sizes: Sequence[int], share: float) -> int:
    """What that share of sorted sizes is not above; 0 of none."""
    return sizes[max(0, math.ceil(share * len(sizes)) - 1)] if sizes else 0


def worst(
    surfaces: Iterable[Surface], figure: Figure | Size, count: int
) -> list[tuple[str, str, int]]:
    """Collection, place, and its size; of what is counted, how often that collection has it, with the longest name.

    A place of each collection, so that one does not take all.
    """
    tops: list[tuple[str, str, int]] = []
    for surface in surfaces:
        places = figure.found(surface)
        if places:
            top = max(places, key=lambda each: each.size)
            is_size = isinstance(figure, Size) or figure is CONSTRUCTOR
            found = top.size if is_size else len(places)
            tops.append((surface["name"], top.place, found))
    return sorted(tops, key=lambda each: -each[2])[:count]
