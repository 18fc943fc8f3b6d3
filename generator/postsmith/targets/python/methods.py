"""How does an operation read as a method?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from postsmith.infer.given import form_type, given_as, optional_fields, variables_type
from postsmith.ir.answers import decoded, successes
from postsmith.ir.api import (
    Body,
    BodyKind,
    In,
    Operation,
    Parameter,
    Response,
    SavedRequest,
)
from postsmith.ir.types import (
    Record,
)
from postsmith.name.parameters import (
    Signature,
    is_positional,
    is_told,
    needs_body,
)
from postsmith.name.reserved import MODULES_OF_TYPES
from postsmith.name.tree import NamedOperation
from postsmith.targets.python import docs
from postsmith.targets.python.annotations import (
    ANY,
    BYTES,
    MAPPING,
    SEQUENCE,
    STR,
    Annotator,
    members,
    optional,
    union,
)
from postsmith.targets.python.auths import auth_call
from postsmith.targets.python.context import Context
from postsmith.targets.python.expressions import (
    NONE,
    Annotation,
    Argument,
    Declaration,
    Dict,
    Keyword,
    Lambda,
    Literal,
    Name,
    Pair,
    Part,
    Subscript,
    beside,
    parameter,
    parameters,
    source,
    sources,
)
from postsmith.targets.python.method_docs import docstring_of, summary_of
from postsmith.targets.python.views import ArgumentView, MethodView

_OPTIONS = Name("RequestOptions", "._runtime")
_FILE_CONTENT = Name("FileContent", "._runtime")


@dataclass(frozen=True, slots=True)
class Method:
    """An operation as a method."""

    named: NamedOperation
    positional: tuple[Declaration, ...]
    """Parameters of the path."""
    keywords: tuple[Declaration, ...]
    """All others, `options` last."""
    returns: Annotation
    settings: tuple[Argument, ...]
    """Arguments of `Operation(…)`."""

    @property
    def signature(self) -> tuple[Part, ...]:
        """What only type checkers look at."""
        return (*self.positional, *self.keywords, self.returns)

    def view(self) -> MethodView:
        """The same as text."""
        named, operation = self.named, self.named.operation
        text, details = docstring_of(named, named.signature)
        positional = tuple(map(argument_view, self.positional))
        keywords = tuple(map(argument_view, self.keywords))
        return MethodView(
            name=named.name,
            constant=named.constant,
            path=named.path,
            positional=positional,
            keywords=keywords,
            parameters=parameters(
                (each.declaration for each in positional),
                (each.declaration for each in keywords),
                self.returns,
            ),
            returns=source(self.returns),
            docstring=text,
            call=sources(_call(operation, named.signature)),
            settings=sources(self.settings),
            http=docs.visible(f"{operation.method} {operation.path or '/'}"),
            summary=summary_of(named),
            signature=f"{named.path}({', '.join(self._short())})",
            details=details,
        )

    def _short(self) -> Iterable[str]:
        """The parameters without their types."""
        yield from map(_short, self.positional)
        rest = [_short(part) for part in self.keywords if part.name != "options"]
        yield from ("*", *rest) if rest else ()


def argument_view(part: Declaration) -> ArgumentView:
    """A parameter as templates are given it."""
    return ArgumentView(part.name, *parameter(part))


def _short(part: Declaration) -> str:
    return source(Keyword(part.name, part.value)) if part.value else part.name


@dataclass(frozen=True, slots=True)
class MethodWriter:
    """Writes the methods of one module."""

    context: Context
    hidden: frozenset[str] = frozenset()
    """Attributes of the class that annotations would mean: `list`, `date`, `models`."""

    def method(self, named: NamedOperation) -> Method:
        """An operation, with everything decided."""
        operation = named.operation
        return Method(
            named,
            tuple(
                self._parameter(named, p)
                for p in operation.parameters
                if is_positional(p)
            ),
            tuple(self._keywords(named)),
            beside(self._returns(operation), self.hidden),
            tuple(self._settings(named)),
        )

    def _keywords(self, named: NamedOperation) -> Iterable[Declaration]:
        operation = named.operation
        rest = [p for p in operation.parameters if not is_positional(p)]
        yield from (self._parameter(named, p) for p in rest if p.required)
        late = not needs_body(operation) and not is_told(operation)
        if not late:
            yield from self._body(named)
        yield from (self._parameter(named, p) for p in rest if not p.required)
        if late:
            yield from self._body(named)
        yield Declaration("options", optional(_OPTIONS), NONE)

    def _body(self, named: NamedOperation) -> Iterable[Declaration]:
        operation, name = named.operation, named.signature.body
        if operation.body is None or not name:
            return
        annotation = beside(self.body(operation), self.hidden)
        if needs_body(operation):
            yield Declaration(name, annotation)
        else:
            yield Declaration(name, optional(annotation), NONE)

    def _parameter(self, named: NamedOperation, parameter: Parameter) -> Declaration:
        name = named.signature.names[parameter.location, parameter.name]
        found = self._given.write(given_as(parameter))
        annotation = STR if found == ANY else found
        if parameter.repeated:
            several = Subscript(SEQUENCE, (annotation,))
            annotation = union((*members(annotation), several))
        annotation = beside(annotation, self.hidden)
        if parameter.required:
            return Declaration(name, annotation)
        return Declaration(name, optional(annotation), NONE)

    @property
    def _given(self) -> Annotator:
        return Annotator(self.context.body, giving=True)

    def body(self, operation: Operation) -> Annotation:
        """The annotation of what a caller hands over as the body."""
        body = operation.body
        assert body is not None
        match body.kind:
            case BodyKind.GRAPHQL:
                if not isinstance(body.type, Record):
                    return Subscript(MAPPING, (STR, ANY))
                return self._given.write(variables_type(body.type))
            case BodyKind.JSON:
                return self._given.write(optional_fields(body.type))
            case BodyKind.URLENCODED | BodyKind.MULTIPART:
                return self._given.write(form_type(operation))
            case BodyKind.TEXT:
                return union((STR, BYTES))
            case BodyKind.FILE:
                return _FILE_CONTENT

    def _returns(self, operation: Operation) -> Annotation:
        """The annotation of the result: the union over all statuses that return."""
        found = successes(operation.responses)
        annotator = Annotator(self.context.model)
        parts = [part for response in found for part in annotator.body(response)]
        return union(parts or (ANY,))

    def response(self, response: Response) -> Annotation:
        """The type of one status, in source that is run: nothing but our modules has another name there."""
        found = union(Annotator(self.context.model).body(response))
        return beside(found, self.hidden & MODULES_OF_TYPES)

    def _settings(self, named: NamedOperation) -> Iterable[Argument]:
        operation = named.operation
        yield Literal(named.path)
        yield Literal(operation.method)
        yield Literal(operation.path)
        server = self.context.servers[operation.server]
        if server != next(iter(self.context.servers.values())):
            yield Keyword("server", Literal(server))
        if operation.query:
            yield Keyword("query", Literal(dict(operation.query)))
        headers = _own_headers(operation)
        if headers:
            yield Keyword("headers", Literal(headers))
        auth = operation.auth
        if auth != self.context.auth:
            yield Keyword("auth", auth_call(auth) if auth else NONE)
        if not operation.encoded:
            yield Keyword("encoded", Literal(False))
        if operation.body is not None:
            yield from _body_settings(operation.body)
        found = decoded(operation.responses)
        if found:
            pairs = (
                Pair(Literal(each.status), Lambda(self.response(each)))
                for each in found
            )
            yield Keyword("responses", Dict(tuple(pairs)))


def _body_settings(body: Body) -> Iterable[Keyword]:
    yield Keyword("body", Literal(body.kind.value))
    types = {f.name: f.content_type for f in body.fields if f.content_type}
    if types:
        yield Keyword("parts", Literal(types))
    if body.kind is BodyKind.GRAPHQL:
        yield Keyword("document", Literal(body.document))
        if body.operation_name:
            yield Keyword("operation_name", Literal(body.operation_name))
    if body.fresh:
        pairs = (Pair(Literal(k), Literal(text)) for k, text in body.fresh.items())
        yield Keyword("fresh", Dict(tuple(pairs)))


def _own_headers(operation: Operation) -> dict[str, str]:
    """The constant headers but for what the runtime says of such a body by itself."""
    is_json = operation.body is not None and operation.body.kind is BodyKind.JSON
    says_itself = is_json and not any(map(_is_typed_alone, operation.requests))
    return {
        name: text
        for name, text in operation.headers.items()
        if not (says_itself and (name.lower(), text) == _JSON_TYPE)
    }


def _is_typed_alone(saved: SavedRequest) -> bool:
    """True for a request that is saved with a content type, and without a body."""
    sent = (name.lower() for name, _ in saved.wire.headers)
    return not saved.has_body and "content-type" in sent


_JSON_TYPE = ("content-type", "application/json")


def _call(operation: Operation, signature: Signature) -> Iterable[Keyword]:
    """The keyword arguments of `_call`, one a line."""
    for location in In:
        pairs = [
            Pair(Literal(p.name), Name(signature.names[p.location, p.name]))
            for p in operation.parameters
            if p.location is location
        ]
        if pairs:
            word = "headers" if location is In.HEADER else location.value
            yield Keyword(word, Dict(tuple(pairs)))
    if signature.body:
        yield Keyword("body", Name(signature.body))
    elif any(saved.body == {} for saved in operation.requests):
        # GraphQL without variables, saved with an empty object for them: that is sent, too.
        yield Keyword("body", Literal({}))
    yield Keyword("options", Name("options"))
