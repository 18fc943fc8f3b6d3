"""Which tests follow from the saved requests and examples?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from postsmith.ir.answers import successes
from postsmith.ir.api import Body, BodyKind, In, Operation, Parameter, SavedRequest
from postsmith.ir.types import STRING
from postsmith.json_value import JsonValue
from postsmith.name.assign import Wish, assign
from postsmith.name.parameters import BODY, is_positional
from postsmith.name.spelling import identifier
from postsmith.name.tree import NamedOperation, Resource
from postsmith.targets.python import docs
from postsmith.targets.python.annotations import ANY
from postsmith.targets.python.arguments import (
    expression_of,
    given,
    header_argument,
    missing_argument,
    path_argument,
    query_argument,
    typed,
)
from postsmith.targets.python.auths import auth_call
from postsmith.targets.python.context import Context, error_class
from postsmith.targets.python.expressions import (
    NONE,
    Annotation,
    Argument,
    Attribute,
    Call,
    Declaration,
    Dict,
    Expression,
    Keyword,
    Literal,
    Name,
    Pair,
    Part,
    names,
    source,
    sources,
    width,
)
from postsmith.targets.python.fixtures import body_files
from postsmith.targets.python.imports import import_lines
from postsmith.targets.python.methods import MethodWriter
from postsmith.targets.python.views import CaseView, TestsView

LONG_VALUE = 40
"""Characters of a body beyond which a test gives it a name."""
SAVED = Name("saved")
"""The fixture that reads saved bodies from files."""
_FILE = Literal(b"file")


def test_modules(context: Context) -> Iterable[TestsView]:
    """One module for each resource that has operations."""
    for resource in context.tree.walk():
        if resource.operations:
            yield _module(context, resource)


def _module(context: Context, resource: Resource) -> TestsView:
    package = context.names.package
    wishes = {
        (named.operation.key, saved.key): _case_wish(named, saved, position)
        for named in resource.operations
        for position, saved in enumerate(named.operation.requests)
    }
    called = assign(wishes, fold=True)
    cases = [
        _case(context, named, saved, name)
        for named in resource.operations
        for saved in named.operation.requests
        if (name := called[named.operation.key, saved.key])
    ]
    stem = "_".join(resource.path) or "client"
    says = f"{resource.dotted or 'The client itself'}: what goes out, what comes back."
    path = f"tests/test_{stem}.py"
    return TestsView(
        path,
        docs.docstring(docs.statement(says, 0), 0),
        _imports(cases, package),
        tuple(case.view() for case in cases),
    )


def _imports(cases: Iterable[_Case], package: str) -> tuple[str, ...]:
    """What tests import: of ours, what the package root has."""
    used = names(part for case in cases for part in case.parts)
    return import_lines(
        (
            Name("Saved", f"{package}.pytest_plugin"),
            *(
                replace(name, module=package)
                if isinstance(name, Name) and name.module.startswith(".")
                else name
                for name in used
            ),
        )
    )


def _case_wish(named: NamedOperation, saved: SavedRequest, position: int) -> Wish:
    base = f"test_{named.name}"
    words = identifier(saved.name[:80], frozenset[str](), "")
    names = (base,) if position == 0 else ()
    more = f"{base}__{words}" if words else ""
    return Wish(
        (str(position), saved.name, saved.wire.url), tuple(filter(None, (*names, more)))
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """A test of one saved request."""

    name: str
    title: str
    """The name of the request; `""` where the test's says as much."""
    body: Declaration | None
    """The body, where it has a name of its own."""
    call: Call
    sends: tuple[Argument, ...]
    outcomes: tuple[Call, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """All that it is written with."""
        body = (self.body,) if self.body else ()
        return (*body, self.call, *self.sends, *self.outcomes)

    def view(self) -> CaseView:
        """The same as text."""
        title = docs.sentence(self.title, 4) if self.title else ""
        return CaseView(
            self.name,
            docs.docstring([title], 4) if title else (),
            source(self.body) if self.body else "",
            source(self.call),
            sources(self.sends),
            sources(self.outcomes),
        )


def _case(
    context: Context, named: NamedOperation, saved: SavedRequest, name: str
) -> _Case:
    operation = named.operation
    files = {request.key: path for request, path in body_files(named)}
    value = _body_argument(named, saved, files)
    body = None
    if value and saved.key not in files:
        body = _named_body(context, operation, saved, value)
    if body:
        value = Keyword(BODY, Name(BODY))
    title = docs.one_line(saved.name)
    says_more = f"test_{identifier(title, frozenset[str](), '')}" != name
    return _Case(
        name,
        title if says_more else "",
        body,
        Call(
            Attribute(Name("client"), named.path),
            tuple(_arguments(named, saved, value)),
        ),
        tuple(_sends(operation, saved, files, bool(body))),
        tuple(_outcomes(context, named)) if saved is operation.requests[0] else (),
    )


def _named_body(
    context: Context, operation: Operation, saved: SavedRequest, argument: Keyword
) -> Declaration | None:
    """A variable for a body that the call and the comparison both need, or that has a type of its own."""
    kind = operation.body.kind if operation.body else None
    annotation: Annotation | None = None
    if _has_blank(operation, saved):
        annotation = ANY
    elif kind not in (BodyKind.TEXT, BodyKind.JSON) or width((argument,)) < LONG_VALUE:
        return None
    elif kind is BodyKind.JSON:
        annotation = MethodWriter(context).body(operation)
    return Declaration(argument.name, annotation, argument.value)


def first_call(named: NamedOperation) -> tuple[Argument, ...]:
    """The arguments that send the first saved request of an operation."""
    operation, saved = named.operation, named.operation.requests[0]
    files = {request.key: path for request, path in body_files(named)}
    if _has_blank(operation, saved):
        known = (
            {field.name for field in operation.body.fields} if operation.body else ()
        )
        rows = [row for row in _rows(saved) if row[0] in known]
        saved = replace(saved, body=[list(row) for row in rows])
    return tuple(_arguments(named, saved, _body_argument(named, saved, files)))


def _arguments(
    named: NamedOperation, saved: SavedRequest, body: Keyword | None
) -> Iterable[Argument]:
    yield from _parameter_arguments(named, saved)
    if body:
        yield body
    yield from _options(named.operation, saved)


def _parameter_arguments(
    named: NamedOperation, saved: SavedRequest
) -> Iterable[Argument]:
    operation, signature = named.operation, named.signature
    ordered = sorted(operation.parameters, key=lambda p: not is_positional(p))
    for parameter in ordered:
        value = _value(operation, parameter, given(saved.arguments, parameter))
        if value is not None and is_positional(parameter):
            yield value
        elif value is not None:
            yield Keyword(signature.names[parameter.location, parameter.name], value)


def _value(
    operation: Operation, parameter: Parameter, values: tuple[str | None, ...] | None
) -> Expression | None:
    """What a parameter is given, `None` where it is left out."""
    if parameter.location is In.PATH:
        text = (values or ("",))[0] or parameter.name
        return expression_of(path_argument(parameter, text, operation.encoded))
    if values is None:
        return missing_argument(parameter) if parameter.required else None
    if parameter.location is In.QUERY:
        return expression_of(query_argument(parameter, values, operation.encoded))
    return expression_of(header_argument(parameter, values[0] or ""))


def _body_argument(
    named: NamedOperation, saved: SavedRequest, files: Mapping[str, str]
) -> Keyword | None:
    """`body=…`; `None` where none is given."""
    body, name = named.operation.body, named.signature.body
    if body is None or not name or not saved.has_body or _is_null(body, saved):
        return None
    if saved.key in files:
        value = Call(Attribute(SAVED, "json"), (Literal(files[saved.key]),))
        return Keyword(name, value)
    if body.kind in (BodyKind.URLENCODED, BodyKind.MULTIPART):
        return Keyword(name, Literal(_form(named.operation, saved)))
    if body.kind is BodyKind.FILE:
        return Keyword(name, _FILE)
    if saved.text_body is not None:
        return Keyword(name, Literal(saved.text_body))
    if name == BODY or saved.body is not None:
        return Keyword(name, Literal(saved.body))
    return None


def _is_null(body: Body, saved: SavedRequest) -> bool:
    """True for a JSON body that is null, which only an option can say: `None` is no body."""
    said = saved.body is not None or saved.text_body is not None
    return body.kind is BodyKind.JSON and saved.has_body and not said


def _form(operation: Operation, saved: SavedRequest) -> dict[str, object]:
    body = operation.body
    assert body is not None
    kinds = {field.name: field.type for field in body.fields}
    types = {field.name: field.content_type for field in body.fields}
    values: dict[str, list[object]] = {}
    for name, text, is_file, said in _rows(saved):
        value: object = b"file" if is_file else typed(text, kinds.get(name, STRING))
        if said != types.get(name, ""):
            value = (name, value, said) if is_file else (None, text, said)
        values.setdefault(name, []).append(value)
    return {
        name: found if len(found) > 1 else found[0] for name, found in values.items()
    }


def _has_blank(operation: Operation, saved: SavedRequest) -> bool:
    """True for a form with a row that is no field of it, and so none of its type."""
    body = operation.body
    if body is None or body.kind not in (BodyKind.URLENCODED, BodyKind.MULTIPART):
        return False
    known = {field.name for field in body.fields}
    return bool(known) and any(name not in known for name, *_ in _rows(saved))


def _rows(saved: SavedRequest) -> Iterable[tuple[str, str, bool, str]]:
    rows = saved.body if isinstance(saved.body, list) else []
    for row in rows:
        if isinstance(row, list):
            yield str(row[0]), str(row[1]), row[2] is True, "".join(map(str, row[3:]))


def _options(operation: Operation, saved: SavedRequest) -> Iterable[Keyword]:
    options: dict[str, Expression] = {}
    headers: dict[str, str | None] = dict(saved.headers)
    if operation.body is not None and _is_null(operation.body, saved):
        options["content"] = Literal("null")
        headers |= {n: v for n, v in saved.wire.headers if n == "Content-Type"}
    if headers:
        options["headers"] = Literal(headers)
    if saved.query:
        options["query"] = Literal({"": list(saved.query)})
    if saved.server:
        options["base_url"] = Literal(saved.server)
    if saved.own_auth:
        options["auth"] = auth_call(saved.auth) if saved.auth else NONE
    if options:
        pairs = (Pair(Literal(name), value) for name, value in options.items())
        yield Keyword("options", Dict(tuple(pairs)))


def _sends(
    operation: Operation, saved: SavedRequest, files: Mapping[str, str], named: bool
) -> Iterable[Argument]:
    """What goes out. `named`: a variable holds the body."""
    yield Literal(f"{saved.wire.method} {saved.wire.url}")
    headers = {
        name: value
        for name, value in saved.wire.headers
        if "multipart" not in value and value
    }
    if headers:
        yield Keyword("headers", Literal(headers))
    if saved.wire.signed:
        yield Keyword("signed", Literal(list(saved.wire.signed)))
    body = operation.body
    if body is None or not saved.has_body:
        return
    rows = list(_rows(saved))
    match body.kind:
        case BodyKind.JSON if saved.key in files:
            yield Keyword("file", Literal(files[saved.key]))
        case BodyKind.JSON:
            yield Keyword("json", Name(BODY) if named else Literal(saved.body))
        case BodyKind.URLENCODED:
            yield Keyword("form", Literal([(name, text) for name, text, *_ in rows]))
        case BodyKind.MULTIPART:
            yield Keyword("parts", Literal(list(map(_part, rows))))
        case BodyKind.TEXT:
            text = saved.text_body or ""
            yield Keyword("body", Name(BODY) if named else Literal(text))
        case BodyKind.FILE:
            yield Keyword("body", _FILE)
        case BodyKind.GRAPHQL:
            yield Keyword("json", Literal(_graphql(body, saved)))
        case _:
            assert_never(body.kind)


def _part(row: tuple[str, str, bool, str]) -> tuple[str | bytes, ...]:
    name, text, is_file, said = row
    return (name, b"file" if is_file else text, *([said] if said else []))


def _graphql(body: Body, saved: SavedRequest) -> dict[str, JsonValue]:
    sent: dict[str, JsonValue] = {"query": body.document}
    if body.operation_name:
        sent["operationName"] = body.operation_name
    if saved.body is not None:
        sent["variables"] = saved.body
    return sent


def _outcomes(context: Context, named: NamedOperation) -> Iterable[Call]:
    returned = successes(named.operation.responses)
    for response in named.operation.responses:
        for example in response.examples:
            slug = Literal(context.slugs[named.operation.key][example.key])
            if response.status >= 400:
                error = Name(error_class(response.status), ".errors")
                yield Call(Attribute(Name("call"), "raises"), (slug, error))
            elif response in returned:
                annotation = MethodWriter(context).response(response)
                yield Call(Attribute(Name("call"), "returns"), (slug, annotation))
