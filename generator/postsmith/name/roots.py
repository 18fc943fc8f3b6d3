"""Which types need classes: what answers and bodies hold, and what would each be called?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from postsmith.ir.answers import decoded, example_says
from postsmith.ir.api import Media, Operation, Response
from postsmith.ir.bodies import FileBody, FormBody, GraphQlBody, JsonBody, TextBody
from postsmith.ir.places import BODY, part_key
from postsmith.name.classes import Root
from postsmith.name.nouns import ARTICLES, error_nouns, held_in, noun_of, success_nouns
from postsmith.name.parameters import has_variables
from postsmith.name.tree import NamedOperation, Resource
from postsmith.words import words


def response_roots(tree: Resource) -> Iterable[Root]:
    for resource, named in _operations(tree):
        operation = named.operation
        for response in decoded(operation.responses):
            if response.media is not Media.JSON:
                continue
            order: tuple[str, ...] = (
                operation.path,
                operation.method,
                str(response.status),
            )
            key = part_key(operation.key, str(response.status))
            if response.status >= 400:
                nouns = error_nouns(named, response)
                doc = f"The body of an error, such as of `{named.path}`"
                order = ("error", *order)
                yield Root(response.type, nouns, "", resource.area, order, key, doc)
            else:
                doc = _answer(named, response)
                nouns = success_nouns(named, response.type)
                order = (_claim(operation), *order)
                item = noun_of(named)
                held = held_in(response.type, item)
                yield Root(
                    response.type,
                    nouns,
                    item,
                    resource.area,
                    order,
                    key,
                    doc,
                    held_in=held,
                )


def _answer(named: NamedOperation, response: Response) -> str:
    """What a response says of itself, when that is a sentence and not the label of an example."""
    first = response.examples[0]
    said = example_says(first.name, first.status)
    is_sentence = said != first.name.strip() or said.endswith(".")
    if is_sentence and len(said.split()) > 1:
        return said
    return f"What `{named.path}` answers"


def _claim(operation: Operation) -> str:
    """Who is named first: what reads a thing knows best what it is."""
    reads = operation.method == "GET"
    return f"{0 if reads and operation.path.rpartition('/')[2][:1] == ':' else 1 if reads else 2}"


def body_roots(tree: Resource) -> Iterable[Root]:
    for resource, named in _operations(tree):
        operation, body = named.operation, named.operation.body
        yield from _parameter_roots(resource, named)
        if body is None:
            continue
        order = (operation.path, operation.method, named.name)
        own = " ".join(w for w in named.said.split("_") if w not in ARTICLES)
        doc = f"Body of `{named.path}`."
        match body:
            case JsonBody() | FormBody():
                pass
            case GraphQlBody():
                if not has_variables(operation):
                    continue
                doc = f"Variables of `{named.path}`."
                own = f"{own} variables"
            case TextBody() | FileBody():
                continue
            case _:
                assert_never(body)
        word = own if own.endswith("variables") else f"{own} body"
        qualified = f"{' '.join(resource.path)} {word}"
        key = part_key(operation.key, BODY)
        nouns = (word, qualified)
        thing = noun_of(named)
        yield Root(body.given, nouns, "", resource.area, order, key, doc, thing)


def _parameter_roots(resource: Resource, named: NamedOperation) -> Iterable[Root]:
    """What stands in nested parameters of the query: `created` is a `Created`, of whichever method."""
    operation = named.operation
    for parameter in operation.parameters:
        if parameter.fields:
            order = (operation.path, operation.method, named.name, parameter.name)
            word = f"{' '.join(words(parameter.name))} query".strip()
            own = f"{' '.join(resource.path)} {word}"
            nouns = (word, own, f"{named.said.replace('_', ' ')} {own}")
            doc = f"`{parameter.name}` of `{named.path}`."
            key = f"{operation.key} {parameter.key}"
            yield Root(parameter.given, nouns, "", resource.area, order, key, doc)


def _operations(tree: Resource) -> Iterable[tuple[Resource, NamedOperation]]:
    for resource in tree.walk():
        for named in resource.operations:
            yield resource, named
