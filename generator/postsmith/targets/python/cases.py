"""Which tests follow from the saved requests and examples?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from postsmith.assign import Wish, assign
from postsmith.json_value import JsonValue
from postsmith.spelling import identifier
from postsmith.targets.python import docs
from postsmith.targets.python.annotations import ANY
from postsmith.targets.python.arguments import (
    expression_of,
    header_argument,
    missing_argument,
    path_argument,
    query_argument,
)
from postsmith.targets.python.auths import auth_call
from postsmith.targets.python.bodies import BODY, MULTIPART, name_of
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
from postsmith.targets.python.imports import import_lines
from postsmith.targets.python.methods import body_type, is_positional, response_type
from postsmith.targets.python.nested import (
    by_name,
    form_argument,
    nested_argument,
    unsaid_query,
)
from postsmith.targets.python.tree import Place
from postsmith.targets.python.views import CaseView, TestsView
from postsmith.text import one_line
from postsmith.view.calls import Argument as GivenArgument
from postsmith.view.calls import In, Operation, Parameter, SavedRequest, as_dict
from postsmith.view.payloads import (
    FormBody,
    GraphQlBody,
    JsonBody,
    SavedFile,
    SavedForm,
    SavedJson,
    SavedRow,
    SavedText,
)

LONG_VALUE = 40
"""Characters of a body beyond which a test gives it a name."""
SAVED = Name("saved")
"""The fixture that reads saved bodies from files."""
_FILE = Literal(b"file")


def test_modules(context: Context) -> Iterable[TestsView]:
    """One module for each resource that has operations."""
    for place in context.tree.walk():
        if place.constants:
            yield _module(context, place)


def _module(context: Context, place: Place) -> TestsView:
    resource = place.resource
    wishes = {
        (operation.key, saved.key): _case_wish(operation, saved, position)
        for operation in resource.operations
        for position, saved in enumerate(operation.requests)
    }
    called = assign(wishes, fold=True)
    cases = [
        _case(context, operation, saved, called[operation.key, saved.key])
        for operation in resource.operations
        for saved in operation.requests
    ]
    stem = "_".join(place.path) or "client"
    says = f"{resource.dotted or 'The client itself'}: what goes out, what comes back."
    return TestsView(
        f"tests/test_{stem}.py",
        docs.docstring(docs.statement(says, 0), 0),
        _imports(cases, context.api.name),
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


def _case_wish(operation: Operation, saved: SavedRequest, position: int) -> Wish:
    base = f"test_{operation.name}"
    words = identifier(saved.name[:80], frozenset[str](), "")
    names = (base,) if position == 0 else ()
    more = f"{base}__{words}" if words else ""
    return Wish(
        (str(position), saved.name, saved.sent.url), tuple(filter(None, (*names, more)))
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
    context: Context, operation: Operation, saved: SavedRequest, name: str
) -> _Case:
    file = context.files[operation.key].get(saved.key, "")
    value = _body_argument(operation, saved, file)
    body = _named_body(operation, saved, value) if value and not file else None
    if body:
        value = Keyword(BODY, Name(BODY))
    title = one_line(saved.name)
    says_more = f"test_{identifier(title, frozenset[str](), '')}" != name
    return _Case(
        name,
        title if says_more else "",
        body,
        Call(
            Attribute(Name("client"), operation.dotted),
            tuple(_arguments(operation, saved, value)),
        ),
        tuple(_sends(operation, saved, file, bool(body))),
        tuple(_outcomes(operation)) if saved is operation.requests[0] else (),
    )


def _named_body(
    operation: Operation, saved: SavedRequest, argument: Keyword
) -> Declaration | None:
    """A variable for a body that the call and the comparison both need, or that has a type of its own."""
    is_json = isinstance(operation.body, JsonBody)
    annotation: Annotation | None = None
    if _is_untyped(operation, saved):
        annotation = ANY
    elif (
        not (is_json or isinstance(saved.body, SavedText))
        or width((argument,)) < LONG_VALUE
    ):
        return None
    elif is_json and operation.body:
        annotation = body_type(operation.body)
    return Declaration(argument.name, annotation, argument.value)


def call_of(operation: Operation, saved: SavedRequest) -> tuple[Argument, ...]:
    """The arguments that send a request of an operation."""
    body = operation.body
    if isinstance(saved.body, SavedForm) and isinstance(body, FormBody) and body.fields:
        known = by_name(body.fields)
        rows = tuple(row for row in saved.body.rows if row.key in known)
        saved = saved._replace(body=SavedForm(rows))
    return tuple(_arguments(operation, saved, _body_argument(operation, saved, "")))


def _arguments(
    operation: Operation, saved: SavedRequest, body: Keyword | None
) -> Iterable[Argument]:
    yield from _parameter_arguments(operation, saved)
    if body:
        yield body
    yield from _options(operation, saved)


def _parameter_arguments(
    operation: Operation, saved: SavedRequest
) -> Iterable[Argument]:
    given: dict[str, list[GivenArgument]] = {}
    for each in saved.arguments:
        given.setdefault(each.key, []).append(each)
    ordered = sorted(operation.parameters, key=lambda p: not is_positional(p))
    for parameter in ordered:
        value = _value(operation, parameter, given.get(parameter.key, []))
        if value is not None and is_positional(parameter):
            yield value
        elif value is not None:
            yield Keyword(parameter.name, value)


def _value(
    operation: Operation, parameter: Parameter, given: list[GivenArgument]
) -> Expression | None:
    """What a parameter is given, `None` where it is left out."""
    if parameter.fields and (given or parameter.required):
        found = nested_argument(parameter, given, operation.encoded)
        if found is None and parameter.required:
            return Literal({})
        return None if found is None else expression_of(found)
    values = given[0].values if given else None
    if parameter.location is In.PATH:
        text = (values or ("",))[0] or parameter.wire
        return expression_of(path_argument(parameter, text, operation.encoded))
    if values is None:
        return missing_argument(parameter) if parameter.required else None
    if parameter.location is In.QUERY:
        return expression_of(query_argument(parameter, values, operation.encoded))
    return expression_of(header_argument(parameter, values[0] or ""))


def _body_argument(
    operation: Operation, saved: SavedRequest, file: str
) -> Keyword | None:
    """`body=…`; `None` where none is given. `file`: where the body is, if it is in one."""
    name = name_of(operation)
    if not name or _is_null(operation, saved):
        return None
    if file:
        return Keyword(name, Call(Attribute(SAVED, "json"), (Literal(file),)))
    match saved.body:
        case SavedForm(rows):
            return Keyword(name, Literal(form_argument(operation.body, rows)))
        case SavedFile():
            return Keyword(name, _FILE)
        case SavedText(text):
            return Keyword(name, Literal(text))
        case SavedJson(value):
            is_said = name == BODY or value is not None
            return Keyword(name, Literal(value)) if is_said else None
        case None:
            return None
        case _:
            assert_never(saved.body)


def _is_null(operation: Operation, saved: SavedRequest) -> bool:
    """True for a JSON body that is null, which only an option can say: `None` is no body."""
    return isinstance(operation.body, JsonBody) and saved.body == SavedJson(None)


def _is_untyped(operation: Operation, saved: SavedRequest) -> bool:
    """True for a form that its type does not hold: as rows, or with a row that is no field of it."""
    body = operation.body
    if not isinstance(saved.body, SavedForm) or not isinstance(body, FormBody):
        return False
    known = by_name(body.fields)
    has_blank = bool(known) and any(row.key not in known for row in saved.body.rows)
    return has_blank or isinstance(form_argument(body, saved.body.rows), list)


def _options(operation: Operation, saved: SavedRequest) -> Iterable[Keyword]:
    options: dict[str, Expression] = {}
    headers = as_dict(saved.headers)
    if _is_null(operation, saved):
        options["content"] = Literal("null")
        sent = as_dict(saved.sent.headers)
        headers |= {name: sent[name] for name in ("Content-Type",) if name in sent}
    if headers:
        options["headers"] = Literal(headers)
    query = dict(unsaid_query(operation, saved))
    if query:
        options["query"] = Dict(
            tuple(Pair(Literal(k), expression_of(v)) for k, v in query.items())
        )
    if saved.server:
        options["base_url"] = Literal(saved.server)
    if saved.auth != operation.auth:
        options["auth"] = auth_call(saved.auth, {}) if saved.auth else NONE
    if options:
        pairs = (Pair(Literal(name), value) for name, value in options.items())
        yield Keyword("options", Dict(tuple(pairs)))


def _sends(
    operation: Operation, saved: SavedRequest, file: str, named: bool
) -> Iterable[Argument]:
    """What goes out. `named`: a variable holds the body."""
    yield Literal(f"{saved.sent.method} {saved.sent.url}")
    headers = {
        each.name: each.value
        for each in saved.sent.headers
        if each.value and "multipart" not in each.value
    }
    if headers:
        yield Keyword("headers", Literal(headers))
    if saved.sent.signed:
        yield Keyword("signed", Literal(list(saved.sent.signed)))
    body = operation.body
    match saved.body:
        case SavedJson() if file:
            yield Keyword("file", Literal(file))
        case SavedJson(value) if isinstance(body, GraphQlBody):
            yield Keyword("json", Literal(_graphql(body, value)))
        case SavedJson(value):
            yield Keyword("json", Name(BODY) if named else Literal(value))
        case SavedForm(rows) if isinstance(body, FormBody):
            if body.media_type == MULTIPART:
                yield Keyword("parts", Literal(list(map(_part, rows))))
            else:
                yield Keyword("form", Literal([(r.key, r.value) for r in rows]))
        case SavedText(text):
            yield Keyword("body", Name(BODY) if named else Literal(text))
        case SavedFile():
            yield Keyword("body", _FILE)
        case SavedForm() | None:
            # A form beside a body of another kind is no argument of the call.
            pass
        case _:
            assert_never(saved.body)


def _part(row: SavedRow) -> tuple[str | bytes, ...]:
    content = b"file" if row.file else row.value
    return (row.key, content, *([row.media_type] if row.media_type else []))


def _graphql(body: GraphQlBody, variables: JsonValue) -> dict[str, JsonValue]:
    sent: dict[str, JsonValue] = {"query": body.document}
    if body.operation_name:
        sent["operationName"] = body.operation_name
    if variables is not None:
        sent["variables"] = variables
    return sent


def _outcomes(operation: Operation) -> Iterable[Call]:
    for response in operation.responses:
        for example in response.examples:
            slug = Literal(example.slug)
            if response.status >= 400:
                error = Name(error_class(response.status), ".errors")
                yield Call(Attribute(Name("call"), "raises"), (slug, error))
            elif response.returned:
                gives = response_type(response)
                yield Call(Attribute(Name("call"), "returns"), (slug, gives))
