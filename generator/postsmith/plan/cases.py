"""Which tests follow from the saved requests and examples?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from postsmith.ir.answers import successes
from postsmith.ir.api import Body, BodyKind, In, Operation, SavedRequest
from postsmith.ir.types import STRING
from postsmith.json_value import JsonValue
from postsmith.name.assign import Wish, assign
from postsmith.name.parameters import BODY, is_positional
from postsmith.name.spelling import identifier
from postsmith.name.tree import NamedOperation, Resource
from postsmith.plan import docs, literals
from postsmith.plan.arguments import (
    given,
    header_argument,
    missing_argument,
    path_argument,
    query_argument,
    source_of,
    typed,
)
from postsmith.plan.auths import auth_source
from postsmith.plan.context import Context, error_class
from postsmith.plan.fixtures import body_files
from postsmith.plan.imports import Imports
from postsmith.plan.methods import MethodWriter
from postsmith.plan.views import CaseView, TestsView

LONG_VALUE = 40
"""Characters of a body beyond which a test gives it a name."""


def test_modules(context: Context) -> Iterable[TestsView]:
    """One module for each resource that has operations."""
    for resource in context.tree.walk():
        if resource.operations:
            yield _module(context, resource)


def _module(context: Context, resource: Resource) -> TestsView:
    package = context.names.package
    writer = MethodWriter(context, Imports())
    imports = writer.run_time
    wishes = {
        (named.operation.key, saved.key): _case_wish(named, saved, position)
        for named in resource.operations
        for position, saved in enumerate(named.operation.requests)
    }
    names = assign(wishes, fold=True)
    cases = tuple(
        _case(context, writer, imports, named, saved, name)
        for named in resource.operations
        for saved in named.operation.requests
        if (name := names[named.operation.key, saved.key])
    )
    stem = "_".join(resource.path) or "client"
    says = f"{resource.dotted or 'The client itself'}: what goes out, what comes back."
    path = f"tests/test_{stem}.py"
    return TestsView(
        path,
        docs.docstring(docs.statement(says, 0), 0),
        _imports(imports, package),
        cases,
    )


def _imports(imports: Imports, package: str) -> tuple[str, ...]:
    moved = Imports()
    moved.use(f"{package}.pytest_plugin", "Saved")
    for module, names in imports.names.items():
        for name in names:
            ours = module in ("models", "types", "errors", "_runtime")
            ours = ours or module.startswith("_runtime.schemes.")
            moved.use(package if ours else module, name)
    return moved.lines()


def _case_wish(named: NamedOperation, saved: SavedRequest, position: int) -> Wish:
    base = f"test_{named.name}"
    words = identifier(saved.name[:80], frozenset[str](), "")
    names = (base,) if position == 0 else ()
    more = f"{base}__{words}" if words else ""
    return Wish(
        (str(position), saved.name, saved.wire.url), tuple(filter(None, (*names, more)))
    )


def _case(
    context: Context,
    writer: MethodWriter,
    imports: Imports,
    named: NamedOperation,
    saved: SavedRequest,
    name: str,
) -> CaseView:
    operation = named.operation
    files = {request.key: path for request, path in body_files(named)}
    outcomes: list[str] = []
    if saved is operation.requests[0]:
        outcomes = list(_outcomes(context, writer, imports, named))
    body = ""
    value = _body_argument(named, saved, files)
    if _has_blank(operation, saved):
        body = value.replace("=", f": {imports.use('typing', 'Any')} = ", 1)
    elif len(value) >= LONG_VALUE and saved.key not in files:
        body = _named_body(context, operation, value, imports)
    argument = f"{BODY}={BODY}" if body else value
    arguments = _arguments(named, saved, argument, imports)
    sends = tuple(_sends(operation, saved, files, BODY if body else ""))
    title = docs.one_line(saved.name)
    says_more = f"test_{identifier(title, frozenset[str](), '')}" != name
    return CaseView(
        name,
        docs.docstring([docs.sentence(title, 4)], 4) if title and says_more else (),
        body,
        f"client.{named.path}({arguments})",
        sends,
        tuple(outcomes),
    )


def _named_body(
    context: Context, operation: Operation, value: str, imports: Imports
) -> str:
    """A variable for a body that the call and the comparison both need."""
    kind = operation.body.kind if operation.body else None
    if kind is BodyKind.TEXT:
        return value.replace("=", " = ", 1)
    if kind is not BodyKind.JSON:
        return ""
    used = Imports()
    annotation = MethodWriter(context, used).body_annotation(operation)
    imports.add(used)
    return value.replace("=", f": {annotation} = ", 1)


def first_call(named: NamedOperation, imports: Imports) -> str:
    """The arguments that send the first saved request of an operation."""
    operation, saved = named.operation, named.operation.requests[0]
    files = {request.key: path for request, path in body_files(named)}
    if _has_blank(operation, saved):
        known = (
            {field.name for field in operation.body.fields} if operation.body else ()
        )
        rows = [row for row in _rows(saved) if row[0] in known]
        saved = replace(saved, body=[list(row) for row in rows])
    return _arguments(named, saved, _body_argument(named, saved, files), imports)


def _arguments(
    named: NamedOperation, saved: SavedRequest, body: str, imports: Imports
) -> str:
    found = (
        *_parameter_arguments(named, saved, imports),
        body,
        *_options(named.operation, saved, imports),
    )
    return ", ".join(filter(None, found))


def _parameter_arguments(
    named: NamedOperation, saved: SavedRequest, imports: Imports
) -> Iterable[str]:
    operation, signature = named.operation, named.signature
    ordered = sorted(operation.parameters, key=lambda p: not is_positional(p))
    for parameter in ordered:
        values = given(saved.arguments, parameter)
        name = signature.names[parameter.location, parameter.name]
        if parameter.location is In.PATH:
            text = (values or ("",))[0] or parameter.name
            source = source_of(path_argument(parameter, text, operation.encoded))
            mark = "" if is_positional(parameter) else f"{name}="
            yield f"{mark}{_note(source, imports)}"
        elif values is None:
            if parameter.required:
                yield f"{name}={missing_argument(parameter)}"
        elif parameter.location is In.QUERY:
            source = source_of(query_argument(parameter, values, operation.encoded))
            yield f"{name}={_note(source, imports)}"
        else:
            yield f"{name}={source_of(header_argument(parameter, values[0] or ''))}"


def _note(source: str, imports: Imports) -> str:
    if "Raw(" in source:
        imports.use("_runtime", "Raw")
    if "NO_VALUE" in source:
        imports.use("_runtime", "NO_VALUE")
    return source


def _body_argument(
    named: NamedOperation, saved: SavedRequest, files: Mapping[str, str]
) -> str:
    """`body=…`; `""` where none is given."""
    body, name = named.operation.body, named.signature.body
    if body is None or not name or not saved.has_body or _is_null(body, saved):
        return ""
    if saved.key in files:
        return f"{name}=saved.json({literals.text(files[saved.key])})"
    if body.kind in (BodyKind.URLENCODED, BodyKind.MULTIPART):
        return f"{name}={literals.value(_form(named.operation, saved))}"
    if body.kind is BodyKind.FILE:
        return f'{name}=b"file"'
    if saved.text_body is not None:
        return f"{name}={literals.text(saved.text_body)}"
    if name == BODY or saved.body is not None:
        return f"{name}={literals.value(saved.body)}"
    return ""


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


def _options(
    operation: Operation, saved: SavedRequest, imports: Imports
) -> Iterable[str]:
    options: dict[str, str] = {}
    headers: dict[str, str | None] = dict(saved.headers)
    if operation.body is not None and _is_null(operation.body, saved):
        options["content"] = '"null"'
        headers |= {n: v for n, v in saved.wire.headers if n == "Content-Type"}
    if headers:
        options["headers"] = literals.value(headers)
    if saved.query:
        options["query"] = literals.value({"": list(saved.query)})
    if saved.server:
        options["base_url"] = literals.text(saved.server)
    if saved.own_auth:
        auth = saved.auth
        options["auth"] = auth_source(auth, imports) if auth else "None"
    if options:
        pairs = (f'"{name}": {source}' for name, source in options.items())
        yield f"options={{{', '.join(pairs)}}}"


def _sends(
    operation: Operation, saved: SavedRequest, files: Mapping[str, str], variable: str
) -> Iterable[str]:
    """What goes out. `variable`: the one that holds a body of JSON or text, where there is one."""
    yield literals.text(f"{saved.wire.method} {saved.wire.url}")
    headers = {
        name: value
        for name, value in saved.wire.headers
        if "multipart" not in value and value
    }
    if headers:
        yield f"headers={literals.value(headers)}"
    if saved.wire.signed:
        yield f"signed={literals.value(list(saved.wire.signed))}"
    body = operation.body
    if body is None or not saved.has_body:
        return
    match body.kind:
        case BodyKind.JSON if saved.key in files:
            yield f"file={literals.text(files[saved.key])}"
        case BodyKind.JSON:
            yield f"json={variable or literals.value(saved.body)}"
        case BodyKind.URLENCODED:
            pairs = ", ".join(
                f"({literals.text(name)}, {literals.text(text)})"
                for name, text, *_ in _rows(saved)
            )
            yield f"form=[{pairs}]"
        case BodyKind.MULTIPART:
            pairs = ", ".join(
                literals.value(
                    (name, b"file" if is_file else text, *([said] if said else []))
                )
                for name, text, is_file, said in _rows(saved)
            )
            yield f"parts=[{pairs}]"
        case BodyKind.TEXT:
            yield f"body={variable or literals.text(saved.text_body or '')}"
        case BodyKind.FILE:
            yield 'body=b"file"'
        case BodyKind.GRAPHQL:
            yield f"json={literals.value(_graphql(body, saved))}"


def _graphql(body: Body, saved: SavedRequest) -> dict[str, JsonValue]:
    sent: dict[str, JsonValue] = {"query": body.document}
    if body.operation_name:
        sent["operationName"] = body.operation_name
    if saved.body is not None:
        sent["variables"] = saved.body
    return sent


def _outcomes(
    context: Context,
    writer: MethodWriter,
    imports: Imports,
    named: NamedOperation,
) -> Iterable[str]:
    returned = successes(named.operation.responses)
    for response in named.operation.responses:
        for example in response.examples:
            slug = literals.text(context.slugs[named.operation.key][example.key])
            if response.status >= 400:
                error = imports.use("errors", error_class(response.status))
                yield f"call.raises({slug}, {error})"
            elif response in returned:
                annotation = writer.response_type(response)
                yield f"call.returns({slug}, {annotation})"
