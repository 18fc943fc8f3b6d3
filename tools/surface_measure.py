"""What does a user get of one collection? `python -m tools.surface_measure FILE` prints it as JSON.

Most is asked of the neutral view (docs/view.md), which is the same for every version of the generator; what it does not
have, the types that methods return and the arguments of the constructor, is read in the generated source. What a
collection would tell of types (its examples and the scripts behind its requests) is told with each method, so that
whoever wonders about an `Any` knows where to look.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Literal, TypedDict

from postsmith.pipeline import Inputs, Understood, client_files, understand, viewed
from postsmith.postman.model import Item, ItemGroup
from postsmith.targets.python import plan
from postsmith.view import ApiView
from postsmith.view.api import Resource
from postsmith.view.calls import Operation, Part, TextPart
from postsmith.view.payloads import FormBody, JsonBody
from postsmith.view.types import Model
from tools import surface_words as words
from tools.surface_scripts import hints
from tools.surface_source import Source, read

WRITES = frozenset({"POST", "PUT", "PATCH"})

Saved = Literal["success", "failure", "nothing"]


class Method(TypedDict):
    """A method as its caller sees it, and what is wrong with it."""

    key: str
    """What it is, the same from run to run and for every version of the generator that has keys."""
    dotted: str
    """`users.get_token`: the path from the client."""
    verb: str
    """Of HTTP."""
    returns: str
    """The annotation of its result, as it is written."""
    saved: Saved
    """The best that is saved of its answers: one that a call gives, one that it raises, or nothing."""
    hints: list[str]
    """What else would tell the type of an answer: `fields`, `schema` (of a script), `beside` (a body of the path)."""
    faults: list[str]
    """By the keys of `surface_figures.FIGURES`."""
    parameters: int
    """How many of its own it takes one by one: of path, query and headers."""
    numbered: list[str]
    """Parameters with a number for a name: `x_0`."""


class Surface(TypedDict):
    """What a user gets of one collection."""

    name: str
    """Of the file."""
    state: Literal["client", "findings", "died"]
    """Whether there is a client, only findings, or not even those."""
    says: str
    """Why there is none; empty for a client."""
    package: str
    methods: list[Method]
    models: int
    """Models of answers that have a field."""
    same_shape: list[str]
    """Those that have a twin before them: the same keys with the same types."""
    same_fields: list[str]
    """Those that have one before them with the same keys, whatever their types."""
    arguments: list[str]
    """What the constructor takes of this API: not what every client takes (`timeout`, `headers`)."""


def nothing(name: str, state: Literal["findings", "died"], says: str) -> Surface:
    """A collection that no client came of."""
    return Surface(
        name=name,
        state=state,
        says=says,
        package="",
        methods=[],
        models=0,
        same_shape=[],
        same_fields=[],
        arguments=[],
    )


def measure(collection: str) -> Surface:
    """Make a client in memory and look at it."""
    found = understand(Inputs(collection))
    if not isinstance(found, Understood):
        return nothing(collection, "findings", found.findings[0].code)
    view = viewed(found.api, None)
    files, told = client_files(plan(view), ("python_client",), None)
    if not files:
        return nothing(collection, "findings", told[0].code)
    texts = {name: text for name, text in files.items() if isinstance(text, str)}
    scripts = dict(_scripts(found.collection.item))
    places = {
        operation.key: [saved.origin.pointer for saved in operation.requests]
        for group in found.api.root.walk()
        for operation in group.operations
    }
    return surface(
        collection,
        view,
        read(texts, view.name),
        lambda key: [scripts.get(place, "") for place in places[key]],
    )


def surface(
    name: str,
    view: ApiView,
    source: Source,
    scripts: Callable[[str], Iterable[str]],
) -> Surface:
    """Say what is in a view; `scripts`: what runs behind the requests of an operation, by its key."""
    shown = [model for model in view.models if model.fields]
    operations = [each for found in view.root.walk() for each in found.operations]
    written = {each.path for each in operations if _gives_fields(each)}
    return Surface(
        name=name,
        state="client",
        says="",
        package=view.name,
        methods=[
            _method(each, found, source, hints(scripts(each.key)), written)
            for found in view.root.walk()
            for each in found.operations
        ],
        models=len(shown),
        same_shape=repeats(shown, _shape),
        same_fields=repeats(shown, _keys),
        arguments=list(source.arguments),
    )


def _method(
    operation: Operation,
    resource: Resource,
    source: Source,
    hinted: Iterable[str],
    written: Collection[str],
) -> Method:
    beside = operation.method == "GET" and operation.path in written
    return Method(
        key=operation.key,
        dotted=operation.dotted,
        verb=operation.method,
        returns=source.returns.get(operation.dotted, ""),
        saved=_saved(operation),
        hints=[*hinted, *(["beside"] if beside else [])],
        faults=list(_faults(operation, resource)),
        parameters=len(operation.parameters),
        numbered=[
            each.name
            for each in operation.parameters
            if words.NUMBERED.search(each.name)
        ],
    )


def _saved(operation: Operation) -> Saved:
    if any(each.returned and each.examples for each in operation.responses):
        return "success"
    return "failure" if operation.responses else "nothing"


def _faults(operation: Operation, resource: Resource) -> Iterator[str]:
    name, dotted = operation.name, resource.dotted
    if words.has_article(name):
        yield "articles"
    if words.is_third_person(name):
        yield "third"
    if words.is_cut(name, operation.titles):
        yield "cut"
    if words.is_dangling(name):
        yield "dangling"
    if words.repeated(name, dotted):
        yield "repeats"
    if is_needless(name, resource):
        yield "needless"
    if creates_item(operation):
        yield "create_item"
    if operation.method in WRITES and operation.body is None:
        yield "bodiless"


def is_needless(name: str, resource: Resource) -> bool:
    """Whether a name says its resource again though it need not: without those words, it is nobody else's.

    Nobody else's: no other operation and no resource of this one has the shorter name, nor would have it when
    shortened likewise.
    """
    short = words.shortened(name, resource.dotted)
    if short == name:
        return False
    names = [each.name for each in resource.operations]
    others = [each for each in names if each != name]
    taken = {each.name for each in resource.resources}
    taken |= {*others, *(words.shortened(each, resource.dotted) for each in others)}
    return short not in taken


def creates_item(operation: Operation) -> bool:
    """Whether a POST to a path that ends with a parameter or a variable is called `create`, or `create_` something."""
    parts = [part for part in operation.parts if not _is_slash(part)]
    is_item = bool(parts) and not isinstance(parts[-1], TextPart)
    creates = words.words_of(operation.name)[:1] == ["create"]
    return operation.method == "POST" and is_item and creates


def _is_slash(part: Part) -> bool:
    return isinstance(part, TextPart) and part.text in ("", "/")


def _gives_fields(operation: Operation) -> bool:
    body = operation.body
    return isinstance(body, JsonBody | FormBody) and body.known


def repeats(
    models: Iterable[Model], same: Callable[[Model], frozenset[object]]
) -> list[str]:
    """The models that are the same as one before them."""
    seen: Counter[frozenset[object]] = Counter()
    found: list[str] = []
    for model in models:
        shape = same(model)
        if seen[shape]:
            found.append(model.name)
        seen[shape] += 1
    return found


def _shape(model: Model) -> frozenset[object]:
    return frozenset((each.key, each.type) for each in model.fields)


def _keys(model: Model) -> frozenset[object]:
    return frozenset(each.key for each in model.fields)


def _scripts(items: Iterable[Item | ItemGroup]) -> Iterator[tuple[str, str]]:
    """What runs behind each saved request, by its place in the file."""
    for item in items:
        if isinstance(item, ItemGroup):
            yield from _scripts(item.item)
        else:
            after = [each.exec for each in item.event if each.listen == "test"]
            yield item.pointer, "\n".join(after)


def main() -> None:
    """Print what there is of a file."""
    print(json.dumps(measure(sys.argv[1])))


if __name__ == "__main__":
    main()
