"""How is an operation called by somebody who tries it? With what it needs and no more, with values that tell something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from postsmith.json_value import JsonValue
from postsmith.targets.python.arguments import RAW
from postsmith.targets.python.bodies import name_of
from postsmith.targets.python.cases import call_of
from postsmith.targets.python.expressions import (
    Argument,
    Keyword,
    Literal,
    names,
    width,
)
from postsmith.targets.python.plausible import Values, is_secret
from postsmith.view.api import ApiView, Variable
from postsmith.view.calls import Argument as Given
from postsmith.view.calls import In, Operation, Parameter, SavedRequest
from postsmith.view.payloads import (
    FormBody,
    JsonBody,
    SavedBody,
    SavedFile,
    SavedForm,
    SavedJson,
    SavedRow,
    SavedText,
)
from postsmith.view.types import Field, ModelType, Table, Type
from postsmith.words import words

_LONG = 120
"""Characters of a call that still reads at a glance."""
_MOST = 3
"""Arguments, or members of a body, that a call has at most where it need not have more."""
_DIGITS = 6
_DEEPEST = 2
"""Objects in one another that a body may be made of."""
_BEST = (
    *("name", "title", "subject", "label", "email", "username", "type", "kind"),
    *("status", "amount", "currency", "price", "quantity", "text", "content"),
    "description",
)
"""Members that say most of a thing, best first."""
_MADE = ("name", "title", "email")
"""Members that nearly everything has; one without a saved value is given one."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Writes calls of one API."""

    api: ApiView
    values: Values

    def call(self, operation: Operation, more: bool = False) -> tuple[Argument, ...]:
        """A call of an operation; with `more`, with what else its saved request tells."""
        saved = min(
            operation.requests, key=lambda each: (len(each.arguments), each.key)
        )
        wanted = [p for p in operation.parameters if p.required]
        if more:
            wanted += self._told(operation, saved)[: max(0, _MOST - len(wanted))]
        arguments = tuple(
            given
            for parameter in wanted
            for given in self._given(parameter, operation, saved)
        )
        body = self._body(operation, saved)
        return call_of(
            operation,
            saved._replace(
                arguments=arguments,
                headers=(),
                query=(),
                server=None,
                auth=operation.auth,
                body=body,
            ),
        )

    def _given(
        self, parameter: Parameter, operation: Operation, saved: SavedRequest
    ) -> Iterable[Given]:
        """What a parameter is given; one of several rows is shown as it was saved."""
        if parameter.fields:
            return (each for each in saved.arguments if each.key == parameter.key)
        text = self.values.text_for(parameter, operation)
        return (Given(parameter.key, (text,), parameter.wire),)

    def _told(self, operation: Operation, saved: SavedRequest) -> list[Parameter]:
        given = {each.key: each.values for each in saved.arguments}
        told = (
            p
            for p in operation.parameters
            if p.location is In.QUERY
            and not p.required
            and not p.fields
            and not is_secret(p.wire)
            and any(self._is_short(text or "", p.wire) for text in given.get(p.key, ()))
        )
        return list(told)

    def _is_short(self, text: str, name: str) -> bool:
        """True for what somebody would type; a long number is a converter's, or somebody's id."""
        is_number = text.isdigit() and len(text) > _DIGITS
        return not is_number and self.values.is_telling(text, name)

    def _body(self, operation: Operation, saved: SavedRequest) -> SavedBody | None:
        body = operation.body
        match saved.body:
            case SavedJson(dict() as value) if isinstance(body, JsonBody):
                return SavedJson(self._object(body.type, value, _DEEPEST))
            case SavedForm(rows) if isinstance(body, FormBody):
                return SavedForm(tuple(self._rows(body, rows)))
            case SavedJson() | SavedForm() | SavedText() | SavedFile() | None:
                return saved.body
            case _:
                assert_never(saved.body)

    def _rows(self, body: FormBody, rows: Sequence[SavedRow]) -> Iterator[SavedRow]:
        """The rows of what a form must have, or else of what says most; a nested member's are as they were saved."""
        saved = {row.key: row for row in rows}
        texts = {row.key: row.value for row in rows if not row.file}
        made = self._object(body.type, texts, 1)
        for field in body.fields:
            top, *below = field.path
            if below and top in made:
                yield from (saved[name] for name in field.names if name in saved)
            elif top in made:
                row = saved.get(field.key, SavedRow(field.key, "", False, ""))
                yield row._replace(value=str(made[top]))

    def _object(
        self, kind: Type, saved: Mapping[str, JsonValue], depth: int
    ) -> dict[str, JsonValue]:
        """The members that an object must have, or else those that say most of it."""
        made: dict[str, JsonValue] = {}
        for each in self._needed(self._fields(kind), saved):
            value = saved.get(each.key)
            if isinstance(value, dict) and depth > 1:
                member: JsonValue = self._object(each.type, value, depth - 1) or None
            else:
                member = self.values.member_for(each.key, each.type, value)
            if member is not None:
                made[each.key] = member
        return made

    def _fields(self, kind: Type) -> tuple[Field, ...]:
        if not isinstance(kind, ModelType):
            return ()
        table = self.api.models if kind.table is Table.MODELS else self.api.bodies
        found = (each.fields for each in table if each.name == kind.name)
        return next(found, ())

    def _needed(
        self, fields: Sequence[Field], saved: Mapping[str, JsonValue]
    ) -> list[Field]:
        if required := [each for each in fields if each.required]:
            return required
        if len(fields) == 1:
            return list(fields)
        plain = [each for each in fields if self._tells(each, saved.get(each.key))]
        plain.sort(key=lambda each: (_worth(each.key), each.key))
        return plain[:_MOST]

    def _tells(self, field: Field, saved: JsonValue) -> bool:
        if not isinstance(saved, str) or is_secret(field.key):
            return False
        is_known = words(field.key) in [(each,) for each in _MADE]
        return is_known or self.values.is_telling(saved, field.key)


def _worth(key: str) -> int:
    last = words(key)[-1] if words(key) else ""
    return _BEST.index(last) if last in _BEST else len(_BEST)


def reads_well(operation: Operation, call: Sequence[Argument]) -> bool:
    """True for a call that shows what a method is for, and nothing else."""
    if width(call) > _LONG or RAW in names(call) or len(call) > _MOST + 1:
        return False
    keywords = {part.name: part for part in call if isinstance(part, Keyword)}
    body, given = operation.body, keywords.get(name_of(operation))
    is_empty = given is None or given.value == Literal({})
    lacks_body = body is not None and (body.required or body.known) and is_empty
    asks_secrets = any(p.required and is_secret(p.wire) for p in operation.parameters)
    is_bare = operation.method == "POST" and not call
    return not ("options" in keywords or lacks_body or asks_secrets or is_bare)


def values_of(api: ApiView) -> Values:
    """The values of an API: what stands for variables without one tells nothing."""
    unknown = (v for v in api.variables if v.default is None)
    return Values(frozenset(v.sample for v in unknown if _is_its_name(v)))


def _is_its_name(variable: Variable) -> bool:
    """True for a sample made of the name: `order-id`, `base-url.test`."""
    return {*words(variable.name), "test"}.issuperset(words(variable.sample))
