"""What is there to call? Operations in the tree of their resources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from postsmith.headings import clean
from postsmith.ir import api as ir
from postsmith.ir.answers import example_says, phrase, successes
from postsmith.name.pins import Names
from postsmith.name.tree import NamedOperation
from postsmith.name.tree import Resource as NamedResource
from postsmith.text import documentation, links, one_line, plain
from postsmith.view.api import Resource
from postsmith.view.auths import auth_of
from postsmith.view.bodies import body_of, field_of, saved_body, spellings
from postsmith.view.calls import (
    Argument,
    Auth,
    Example,
    Link,
    Operation,
    Pair,
    Parameter,
    Response,
    SavedRequest,
    Sent,
)
from postsmith.view.parts import parts_of
from postsmith.view.shapes import Shapes


def pairs(found: Iterable[tuple[str, str | None]]) -> tuple[Pair, ...]:
    """Names and their texts."""
    return tuple(Pair(name, text) for name, text in found)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes what is called, with the names of all that it mentions."""

    models: Shapes
    bodies: Shapes
    examples: Mapping[str, Names]
    """By the keys of an operation and of an example in it."""

    def resource(self, found: NamedResource) -> Resource:
        """A folder with all below it."""
        return Resource(
            found.group.key,
            found.name,
            found.dotted,
            one_line(found.group.name),
            plain(found.group.description),
            tuple(map(self.resource, found.children)),
            tuple(map(self._operation, found.operations)),
        )

    def _operation(self, named: NamedOperation) -> Operation:
        operation = named.operation
        found, auth = links(operation.description), auth_of(operation.auth)
        keys = {p.name: p.key for p in operation.parameters if p.location is ir.In.PATH}
        return Operation(
            operation.key,
            named.name,
            named.path,
            _title(named),
            operation.names,
            plain(operation.description),
            tuple(Link(*each) for each in found),
            documentation(found),
            operation.method,
            operation.path,
            parts_of(operation.path, keys),
            operation.server,
            operation.encoded,
            tuple(self._parameter(named, each) for each in operation.parameters),
            pairs(operation.headers.items()),
            pairs(operation.query.items()),
            auth,
            body_of(operation, self.bodies),
            tuple(self._responses(operation)),
            tuple(_saved(operation, each, auth) for each in operation.requests),
        )

    def _parameter(self, named: NamedOperation, found: ir.Parameter) -> Parameter:
        return Parameter(
            found.key,
            named.parameters[found.key],
            found.name,
            found.location,
            self.bodies.type(found.given),
            self.bodies.type(found.type),
            found.required,
            found.repeated,
            tuple(field_of(row, self.bodies) for row in found.fields),
            spellings(found.nested),
            found.variable,
            found.default,
            found.fresh or None,
            found.deprecated,
            plain(found.description),
            found.samples,
        )

    def _responses(self, operation: ir.Operation) -> Iterator[Response]:
        slugs = self.examples[operation.key]
        returned = successes(operation.responses)
        for found in operation.responses:
            examples = tuple(_example(each, slugs) for each in found.examples)
            says = " ".join(plain(examples[0].description).split())
            is_typed = found.media is ir.Media.JSON and (
                found in returned or found.status >= 400
            )
            yield Response(
                found.status,
                found in returned,
                found.media,
                self.models.type(found.type) if is_typed else None,
                says or phrase(found.status),
                examples,
            )


def _title(named: NamedOperation) -> str:
    names = named.operation.names
    title = clean(plain(names[0])) if len(names) == 1 else ""
    return " ".join(title.split()) or named.name.replace("_", " ").strip().capitalize()


def _example(found: ir.Example, slugs: Names) -> Example:
    return Example(
        found.key,
        slugs[found.key],
        found.name,
        found.status,
        pairs(found.headers),
        found.media,
        example_says(found.name, found.status),
        found.text,
    )


def _saved(
    operation: ir.Operation, saved: ir.SavedRequest, auth: Auth | None
) -> SavedRequest:
    sent = saved.wire
    return SavedRequest(
        saved.key,
        saved.name,
        tuple(_arguments(operation, saved)),
        pairs(saved.headers.items()),
        saved.query,
        saved.server or None,
        auth_of(saved.auth) if saved.own_auth else auth,
        saved_body(saved.body),
        Sent(sent.method, sent.url, pairs(sent.headers), sent.signed),
    )


def _arguments(operation: ir.Operation, saved: ir.SavedRequest) -> Iterator[Argument]:
    for each in operation.parameters:
        rows = {name for row in each.fields for name in row.written}
        for (location, name), values in saved.arguments.items():
            if location is each.location and (
                name in rows if rows else name == each.name
            ):
                yield Argument(each.key, values, name)
