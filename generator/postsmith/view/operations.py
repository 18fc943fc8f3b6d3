"""What is there to call? Operations in the tree of their resources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from postsmith.auth import class_of, type_of
from postsmith.ir import api as ir
from postsmith.ir.answers import decoded, example_says, phrase
from postsmith.name.pins import Names
from postsmith.name.tree import NamedOperation
from postsmith.name.tree import Resource as NamedResource
from postsmith.text import plain
from postsmith.view.api import Resource
from postsmith.view.bodies import body_of, saved_body
from postsmith.view.calls import (
    Argument,
    Auth,
    AuthParameter,
    Example,
    Operation,
    Pair,
    Parameter,
    Response,
    SavedRequest,
    Sent,
)
from postsmith.view.parts import parts_of
from postsmith.view.shapes import Shapes


def one_line(text: str) -> str:
    """A name of the collection as a title."""
    return " ".join(plain(text).split())


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
        keys = {p.name: p.key for p in operation.parameters if p.location is ir.In.PATH}
        return Operation(
            operation.key,
            named.name,
            named.path,
            operation.names,
            plain(operation.description),
            operation.method,
            operation.path,
            parts_of(operation.path, keys),
            operation.server,
            operation.encoded,
            tuple(self._parameter(named, each) for each in operation.parameters),
            pairs(operation.headers.items()),
            pairs(operation.query.items()),
            _auth(operation.auth),
            body_of(operation, self.bodies),
            tuple(self._response(operation, each) for each in operation.responses),
            tuple(_saved(operation, each) for each in operation.requests),
        )

    def _parameter(self, named: NamedOperation, found: ir.Parameter) -> Parameter:
        return Parameter(
            found.key,
            named.signature.names[found.location, found.name],
            found.name,
            found.location,
            self.bodies.type(found.given),
            found.required,
            found.repeated,
            found.variable,
            found.default,
            found.fresh or None,
            found.deprecated,
            plain(found.description),
            found.samples,
        )

    def _response(self, operation: ir.Operation, found: ir.Response) -> Response:
        typed = found.media is ir.Media.JSON and found in decoded(operation.responses)
        said = example_says(found.examples[0].name, found.status)
        return Response(
            found.status,
            found.media,
            self.models.type(found.type) if typed else None,
            one_line(said) or phrase(found.status),
            tuple(self._example(operation, each) for each in found.examples),
        )

    def _example(self, operation: ir.Operation, found: ir.Example) -> Example:
        return Example(
            found.key,
            self.examples[operation.key][found.key],
            found.name,
            found.status,
            pairs(found.headers),
            found.media,
            found.text,
        )


def _saved(operation: ir.Operation, saved: ir.SavedRequest) -> SavedRequest:
    sent = saved.wire
    return SavedRequest(
        saved.key,
        saved.name,
        tuple(_arguments(operation, saved)),
        pairs(saved.headers.items()),
        saved.query,
        saved.server or None,
        _auth(saved.auth if saved.own_auth else operation.auth),
        saved_body(operation, saved),
        Sent(sent.method, sent.url, pairs(sent.headers), sent.signed),
    )


def _arguments(operation: ir.Operation, saved: ir.SavedRequest) -> Iterator[Argument]:
    for each in operation.parameters:
        values = saved.arguments.get((each.location, each.name))
        if values is not None:
            yield Argument(each.key, values)


def _auth(auth: ir.Auth | None) -> Auth | None:
    if auth is None:
        return None
    return Auth(
        auth.kind,
        class_of(auth.kind).effect,
        auth.optional,
        tuple(_auth_parameters(auth)),
        tuple(sorted(auth.flags)),
    )


def _auth_parameters(auth: ir.Auth) -> Iterator[AuthParameter]:
    for each in type_of(auth.kind).parameters:
        # What no client needs has no argument.
        value = auth.values.get(each.name, each.default)
        if each.argument and (value or each.name in auth.values):
            yield AuthParameter(each.name, each.role, value)
