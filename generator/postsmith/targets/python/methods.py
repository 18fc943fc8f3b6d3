"""How does an operation read as a method?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from postsmith.json_pointer import steps
from postsmith.targets.python import docs
from postsmith.targets.python.annotations import (
    ANY,
    BYTES,
    SEQUENCE,
    STR,
    Annotator,
    members,
    optional,
    union,
)
from postsmith.targets.python.auths import auth_call
from postsmith.targets.python.bodies import content_type, fresh_of, kind_of, name_of
from postsmith.targets.python.context import Context
from postsmith.targets.python.expressions import (
    NONE,
    Annotation,
    Argument,
    Attribute,
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
from postsmith.targets.python.method_docs import (
    details_of,
    docstring_of,
)
from postsmith.targets.python.nested import styles
from postsmith.targets.python.tree import Place
from postsmith.targets.python.views import ArgumentView, MethodView
from postsmith.targets.python.words import MODULES_OF_TYPES
from postsmith.text import visible
from postsmith.view.calls import (
    In,
    Media,
    Operation,
    Parameter,
    Response,
    SavedRequest,
    as_dict,
)
from postsmith.view.payloads import (
    Body,
    FileBody,
    FormBody,
    GraphQlBody,
    JsonBody,
    SavedJson,
    TextBody,
)
from postsmith.view.types import UnknownType

_OPTIONS = Name("RequestOptions", "._runtime")
_BODY_TYPES = Name("BodyTypes", "._runtime")
_FILE_CONTENT = Name("FileContent", "._runtime")


@dataclass(frozen=True, slots=True)
class Method:
    """An operation as a method."""

    operation: Operation
    constant: str
    """What the module calls the description of it."""
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
        operation = self.operation
        opening = docs.headed(operation.title, operation.description, 8)
        positional = tuple(map(argument_view, self.positional))
        keywords = tuple(map(argument_view, self.keywords))
        return MethodView(
            name=operation.name,
            constant=self.constant,
            path=operation.dotted,
            positional=positional,
            keywords=keywords,
            parameters=parameters(
                (each.declaration for each in positional),
                (each.declaration for each in keywords),
                self.returns,
            ),
            returns=source(self.returns),
            docstring=docstring_of(operation, opening),
            call=sources(_call(operation)),
            settings=sources(self.settings),
            http=visible(f"{operation.method} {operation.path or '/'}").replace(
                "`", "%60"
            ),
            summary=docs.markdown(opening[0]),
            signature=f"{operation.dotted}({', '.join(self._short())})",
            details=details_of(operation),
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
    place: Place

    def method(self, operation: Operation) -> Method:
        """An operation, with everything decided."""
        return Method(
            operation,
            self.place.constants[operation.key],
            tuple(map(self._parameter, filter(is_positional, operation.parameters))),
            tuple(self._keywords(operation)),
            beside(_returns(operation), self.place.hidden),
            tuple(self._settings(operation)),
        )

    def _keywords(self, operation: Operation) -> Iterable[Declaration]:
        rest = [p for p in operation.parameters if not is_positional(p)]
        body = operation.body
        yield from map(self._parameter, (p for p in rest if p.required))
        late = body is not None and not body.required and not body.known
        if not late:
            yield from self._body(operation)
        yield from map(self._parameter, (p for p in rest if not p.required))
        if late:
            yield from self._body(operation)
        yield Declaration("options", optional(_OPTIONS), NONE)

    def _body(self, operation: Operation) -> Iterable[Declaration]:
        body, name = operation.body, name_of(operation)
        if body is None or not name:
            return
        annotation = beside(_opened(body_type(body)), self.place.hidden)
        if body.required:
            yield Declaration(name, annotation)
        else:
            yield Declaration(name, optional(annotation), NONE)

    def _parameter(self, parameter: Parameter) -> Declaration:
        name, found = parameter.name, _GIVEN.write(parameter.type)
        annotation = STR if found == ANY else found
        annotation = _opened(annotation)
        if parameter.repeated:
            several = Subscript(SEQUENCE, (annotation,))
            annotation = union((*members(annotation), several))
        annotation = beside(annotation, self.place.hidden)
        if parameter.required:
            return Declaration(name, annotation)
        return Declaration(name, optional(annotation), NONE)

    def _settings(self, operation: Operation) -> Iterable[Argument]:
        yield Literal(operation.dotted)
        yield Literal(operation.method)
        yield Literal(operation.path)
        server = self.context.servers[operation.server]
        if server != next(iter(self.context.servers.values())):
            yield Keyword("server", Literal(server))
        if operation.query:
            yield Keyword("query", Literal(as_dict(operation.query)))
        nested = [each for p in operation.parameters for each in p.nested]
        if nested:
            yield Keyword("nested_query", Literal(styles(nested)))
        headers = _own_headers(operation)
        if headers:
            yield Keyword("headers", Literal(headers))
        auth, servers = operation.auth, self.context.servers
        if auth != self.context.api.auth:
            yield Keyword("auth", auth_call(auth, servers) if auth else NONE)
        if not operation.encoded:
            yield Keyword("encoded", Literal(False))
        if operation.body is not None:
            yield from _body_settings(operation.body)
        pairs = tuple(
            Pair(Literal(each.status), Lambda(response_type(each, self.place.hidden)))
            for each in filter(_is_decoded, operation.responses)
        )
        if pairs:
            yield Keyword("responses", Dict(pairs))


_GIVEN = Annotator(giving=True)
_READ = Annotator()


def is_positional(parameter: Parameter) -> bool:
    """True for the parameters of the path, but for those that the client may know a value of."""
    return parameter.location is In.PATH and parameter.required


def body_type(body: Body) -> Annotation:
    """The annotation of what a caller hands over as the body."""
    match body:
        case JsonBody() | FormBody():
            return _GIVEN.write(body.type)
        case GraphQlBody():
            return _GIVEN.write(body.type or UnknownType())
        case TextBody():
            return union((STR, BYTES))
        case FileBody():
            return _FILE_CONTENT
        case _:
            assert_never(body)


def _opened(annotation: Annotation) -> Annotation:
    """The annotation where objects may have keys that no saved request shows, and answers may be handed back."""
    opened: list[Annotation] = []
    for part in members(annotation):
        match part:
            case Subscript(of, (item,)) if of == SEQUENCE:
                opened.append(Subscript(of, (_opened(item),)))
            case Attribute():
                opened += [part, _BODY_TYPES]
            case _:
                opened.append(part)
    return union(opened)


def _returns(operation: Operation) -> Annotation:
    """The annotation of the result: the union over all statuses that return; nothing comes back of HEAD."""
    if operation.method == "HEAD":
        return NONE
    found = (each for each in operation.responses if each.returned)
    parts = [part for response in found for part in _READ.body(response)]
    return union(parts or (ANY,))


def _is_decoded(response: Response) -> bool:
    """True for a response with a type: of an error saved without a body, nothing is known."""
    is_error = response.status >= 400 and response.media is not Media.EMPTY
    return response.returned or is_error


def response_type(
    response: Response, hidden: frozenset[str] = frozenset()
) -> Annotation:
    """The type of one status, in source that is run: nothing but our modules has another name there."""
    return beside(union(_READ.body(response)), hidden & MODULES_OF_TYPES)


def _body_settings(body: Body) -> Iterable[Keyword]:
    yield Keyword("body", Literal(kind_of(body)))
    if isinstance(body, FormBody):
        types = {f.key: said for f in body.fields if (said := content_type(f))}
        if types:
            yield Keyword("parts", Literal(types))
        if body.nested:
            yield Keyword("nested", Literal(styles(body.nested)))
    if isinstance(body, GraphQlBody):
        yield Keyword("document", Literal(body.document))
        if body.operation_name:
            yield Keyword("operation_name", Literal(body.operation_name))
    pairs = tuple(
        Pair(Literal(steps(each.pointer)), Literal(each.value))
        for each in fresh_of(body)
    )
    if pairs:
        yield Keyword("fresh", Dict(pairs))


def _own_headers(operation: Operation) -> dict[str, str | None]:
    """The constant headers but for what the runtime says of such a body by itself."""
    says_itself = isinstance(operation.body, JsonBody) and not any(
        map(_is_typed_alone, operation.requests)
    )
    return {
        each.name: each.value
        for each in operation.headers
        if not (says_itself and (each.name.lower(), each.value) == _JSON_TYPE)
    }


def _is_typed_alone(saved: SavedRequest) -> bool:
    """True for a request that is saved with a content type, and without a body."""
    sent = (each.name.lower() for each in saved.sent.headers)
    return saved.body is None and "content-type" in sent


_JSON_TYPE = ("content-type", "application/json")


def _call(operation: Operation) -> Iterable[Keyword]:
    """The keyword arguments of `_call`, one a line."""
    for location in In:
        pairs = tuple(
            Pair(Literal(p.wire), Name(p.name))
            for p in operation.parameters
            if p.location is location
        )
        if pairs:
            word = "headers" if location is In.HEADER else location.value
            yield Keyword(word, Dict(pairs))
    if name := name_of(operation):
        yield Keyword("body", Name(name))
    elif any(saved.body == SavedJson({}) for saved in operation.requests):
        # GraphQL without variables, saved with an empty object for them: that is sent, too.
        yield Keyword("body", Literal({}))
    yield Keyword("options", Name("options"))
