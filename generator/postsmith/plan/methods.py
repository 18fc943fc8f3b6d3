"""How does an operation read as a method?"""

from __future__ import annotations

from collections.abc import Iterable

from postsmith.infer.given import form_type, given_as, optional_fields, variables_type
from postsmith.ir.answers import decoded, successes
from postsmith.ir.api import (
    BodyKind,
    In,
    Media,
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
from postsmith.name.reserved import BUILTIN_ANNOTATIONS, MODULES_OF_TYPES, TIMES
from postsmith.name.tree import NamedOperation
from postsmith.plan import docs, literals
from postsmith.plan.annotations import WIDTH, Annotator, is_union, parenthesized, unhide
from postsmith.plan.auths import auth_source
from postsmith.plan.context import Context, plain_type
from postsmith.plan.imports import Imports
from postsmith.plan.method_docs import docstring_of, summary_of
from postsmith.plan.views import ArgumentView, MethodView

INDENT = " " * 8
"""What stands before a parameter, and before a status."""


class MethodWriter:
    """Writes the methods of one module; what they import is recorded in it."""

    def __init__(
        self, context: Context, imports: Imports, hidden: frozenset[str] = frozenset()
    ) -> None:
        self.run_time = Imports()
        """What the types of responses need once they are looked up."""
        self._context = context
        self._imports = imports
        self._hidden = hidden & BUILTIN_ANNOTATIONS
        self._taken = hidden & MODULES_OF_TYPES
        times = hidden & TIMES
        self._models = Annotator(imports, self._model, hidden=times)
        self._decoded = Annotator(self.run_time, self._model)
        self._types = Annotator(imports, self._body_type, giving=True, hidden=times)

    def _model(self, record: Record) -> str:
        return self._own(self._context.model(record))

    def _body_type(self, record: Record) -> str:
        self._imports.use(
            "types", "types as _types" if "types" in self._taken else "types"
        )
        return self._own(self._context.body(record))

    def _own(self, name: str) -> str:
        """A class of our modules, by the name that its module has beside attributes of this class."""
        return f"_{name}" if name.partition(".")[0] in self._taken else name

    def method(self, named: NamedOperation) -> MethodView:
        """The whole view of one operation."""
        operation = named.operation
        signature = named.signature
        positional = self._positional(operation, signature)
        keywords = tuple(self._keywords(operation, signature))
        returns = unhide(self.returns(operation), self._hidden, self._imports)
        shown = [*positional, *keywords]
        text, details = docstring_of(named, signature)
        return MethodView(
            name=named.name,
            constant=named.constant,
            path=named.path,
            positional=positional,
            keywords=keywords,
            parameters=_parameters(positional, keywords, returns),
            returns=returns,
            docstring=text,
            call=tuple(_call(operation, signature)),
            settings=tuple(self._settings(named)),
            http=docs.visible(f"{operation.method} {operation.path or '/'}"),
            summary=summary_of(named),
            signature=f"{named.path}({_short_signature(positional, shown[len(positional) :])})",
            details=details,
        )

    def _positional(
        self, operation: Operation, signature: Signature
    ) -> tuple[ArgumentView, ...]:
        return tuple(
            self._argument(
                signature.names[p.location, p.name], self._parameter_type(p, False), ""
            )
            for p in operation.parameters
            if is_positional(p)
        )

    def _keywords(
        self, operation: Operation, signature: Signature
    ) -> Iterable[ArgumentView]:
        rest = [p for p in operation.parameters if not is_positional(p)]
        for parameter in rest:
            if parameter.required:
                name = signature.names[parameter.location, parameter.name]
                yield self._argument(name, self._parameter_type(parameter, False), "")
        late = not needs_body(operation) and not is_told(operation)
        if not late:
            yield from self._body_argument(operation, signature)
        for parameter in rest:
            if not parameter.required:
                name = signature.names[parameter.location, parameter.name]
                yield self._argument(
                    name, self._parameter_type(parameter, True), "None"
                )
        if late:
            yield from self._body_argument(operation, signature)
        self._imports.use("_runtime", "RequestOptions")
        yield self._argument("options", "RequestOptions | None", "None")

    def _body_argument(
        self, operation: Operation, signature: Signature
    ) -> Iterable[ArgumentView]:
        if operation.body is None or not signature.body:
            return
        annotation, needed = self.body_annotation(operation), needs_body(operation)
        if not needed:
            annotation = self._types.union([annotation, "None"])
        yield self._argument(signature.body, annotation, "" if needed else "None")

    def _argument(self, name: str, annotation: str, default: str) -> ArgumentView:
        annotation = unhide(annotation, self._hidden, self._imports)
        tail = f" = {default}" if default else ""
        declaration = f"{name}: {annotation}{tail}"
        if is_union(annotation):
            line = parenthesized(f"{INDENT}{name}: ", annotation, f"{tail},")
            declaration = line.strip().removesuffix(",")
        return ArgumentView(name, annotation, default, declaration)

    def _parameter_type(self, parameter: Parameter, optional: bool) -> str:
        parts = list(self._types.parts(given_as(parameter)))
        if parts == ["Any"]:
            parts = ["str"]
        if parameter.repeated:
            self._imports.use("collections.abc", "Sequence")
            parts.append(f"Sequence[{self._types.union(parts)}]")
        return self._types.union([*parts, "None"] if optional else parts)

    def body_annotation(self, operation: Operation) -> str:
        """The annotation of what a caller hands over as the body."""
        body = operation.body
        assert body is not None
        match body.kind:
            case BodyKind.GRAPHQL:
                if not isinstance(body.type, Record):
                    self._imports.use("collections.abc", "Mapping")
                    return f"Mapping[str, {self._imports.use('typing', 'Any')}]"
                return self._types.write(variables_type(body.type))
            case BodyKind.JSON:
                return self._types.write(optional_fields(body.type))
            case BodyKind.URLENCODED | BodyKind.MULTIPART:
                return self._types.write(form_type(operation))
            case BodyKind.TEXT:
                return "str | bytes"
            case BodyKind.FILE:
                return self._imports.use("_runtime", "FileContent")

    def returns(self, operation: Operation) -> str:
        """The annotation of the result: the union over all statuses that return."""
        found = successes(operation.responses)
        if not found:
            return self._imports.use("typing", "Any")
        return self._models.union(
            part for response in found for part in _parts(self._models, response)
        )

    def response_type(self, response: Response) -> str:
        """The type of one status, as source that is run."""
        annotation = self._decoded.union(_parts(self._decoded, response))
        if "models." in annotation:
            taken = "models" in self._taken
            self.run_time.use("models", "models as _models" if taken else "models")
        return annotation

    def _settings(self, named: NamedOperation) -> Iterable[str]:
        operation = named.operation
        yield literals.text(named.path)
        yield literals.text(operation.method)
        yield literals.text(operation.path)
        server = self._context.servers[operation.server]
        if server != next(iter(self._context.servers.values())):
            yield f"server={literals.text(server)}"
        if operation.query:
            yield f"query={literals.value(dict(operation.query))}"
        headers = _own_headers(operation)
        if headers:
            yield f"headers={literals.value(headers)}"
        auth = operation.auth
        if auth != self._context.auth:
            yield f"auth={auth_source(auth, self._imports) if auth else None}"
        if not operation.encoded:
            yield "encoded=False"
        if operation.body is not None:
            yield f"body={literals.text(operation.body.kind.value)}"
            types = {f.name: f.content_type for f in operation.body.fields}
            if parts := {name: kind for name, kind in types.items() if kind}:
                yield f"parts={literals.value(parts)}"
            if operation.body.kind is BodyKind.GRAPHQL:
                yield f"document={literals.text(operation.body.document)}"
                if operation.body.operation_name:
                    yield f"operation_name={literals.text(operation.body.operation_name)}"
            if operation.body.fresh:
                pairs = (
                    f"{literals.keys(keys)}: {literals.text(text)}"
                    for keys, text in operation.body.fresh.items()
                )
                yield f"fresh={{{', '.join(pairs)}}}"
        if decoded(operation.responses):
            yield f"responses={{{', '.join(self._responses(operation))}}}"

    def _responses(self, operation: Operation) -> Iterable[str]:
        for response in decoded(operation.responses):
            annotation = self.response_type(response)
            line = parenthesized(
                f"{INDENT}{response.status}: lambda: ", annotation, ","
            )
            yield line.strip().removesuffix(",")


def _parts(annotator: Annotator, response: Response) -> tuple[str, ...]:
    if response.media is Media.JSON:
        return annotator.parts(response.type)
    return (plain_type(response.media),)


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


def _parameters(
    positional: tuple[ArgumentView, ...],
    keywords: tuple[ArgumentView, ...],
    returns: str,
) -> str:
    """The parameters, with a last comma where only one a line looks the same to all formatters.

    A result whose brackets have to be broken is laid out by each in its own way otherwise.
    """
    parts = [argument.declaration for argument in positional]
    rest = [argument.declaration for argument in keywords]
    text = ", ".join(["self", *parts, "*", *rest])
    return f"{text}," if len(f"    ) -> {returns}:") > WIDTH else text


def _short_signature(
    positional: tuple[ArgumentView, ...], keywords: Iterable[ArgumentView]
) -> str:
    shown = [_short(argument) for argument in positional]
    rest = [_short(argument) for argument in keywords if argument.name != "options"]
    return ", ".join([*shown, "*", *rest] if rest else shown)


def _short(argument: ArgumentView) -> str:
    return f"{argument.name}={argument.default}" if argument.default else argument.name


def _call(operation: Operation, signature: Signature) -> Iterable[str]:
    """The keyword arguments of `_call`, one a line."""
    for location in In:
        pairs = [
            f"{literals.text(p.name)}: {signature.names[p.location, p.name]}"
            for p in operation.parameters
            if p.location is location
        ]
        if pairs:
            word = "headers" if location is In.HEADER else location.value
            yield f"{word}={{{', '.join(pairs)}}}"
    if signature.body:
        yield f"body={signature.body}"
    elif any(saved.body == {} for saved in operation.requests):
        # GraphQL without variables, saved with an empty object for them: that is sent, too.
        yield "body={}"
    yield "options=options"
