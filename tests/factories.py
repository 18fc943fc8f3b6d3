"""An IR in one line, for tests of what is made of it: `api(operation("GET", "/users/:id", answers={200: user}))`; and
the view of one: `view(api(…))`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from postsmith.ir.api import (
    Api,
    Example,
    Group,
    In,
    Media,
    Operation,
    Parameter,
    Response,
    SavedRequest,
    Server,
    Wire,
)
from postsmith.ir.types import INTEGER, STRING, Field, ListOf, Record, Type
from postsmith.json_value import JsonValue
from postsmith.name import NO_PINS, Pins, name_api
from postsmith.normalize.identity import identified
from postsmith.targets.python.words import PYTHON
from postsmith.view import ApiView, view_of

Shape: TypeAlias = "type[int | str] | Mapping[str, Shape] | Sequence[Shape]"
"""`{"id": int, "tags": [str]}`: what Python's own types say."""
HOST = "http://api.test"
_SCALARS = {int: INTEGER, str: STRING}


def shape(of: Shape) -> Type:
    """A type of the IR."""
    if isinstance(of, type):
        return _SCALARS[of]
    if isinstance(of, Mapping):
        return Record(tuple(Field(name, shape(inner)) for name, inner in of.items()))
    return ListOf(shape(of[0]))


def value(of: Shape) -> JsonValue:
    """A value of a shape."""
    if isinstance(of, type):
        return of(1)
    if isinstance(of, Mapping):
        return {name: value(inner) for name, inner in of.items()}
    return [value(of[0])]


def _example(status: int, of: Shape) -> Example:
    saved = value(of)
    return Example("Saved", status, (), Media.JSON, saved, evidence=saved)


def operation(
    method: str,
    path: str,
    name: str = "",
    *,
    answers: Mapping[int, Shape] | None = None,
) -> Operation:
    """An operation, saved once; parameters are those of its path. Without a name, it is called by method and path."""
    title = name or f"{method} {path}"
    names = re.findall(r":(\w+)", path)
    sent = Wire(method, HOST + re.sub(r":\w+", "1", path))
    arguments = {(In.PATH, each): ("1",) for each in names}
    made = Operation(
        (title,),
        method,
        path,
        HOST,
        tuple(
            Parameter(each, In.PATH, STRING, STRING, True, key=f"path {position}")
            for position, each in enumerate(names, 1)
        ),
        requests=(SavedRequest(title, arguments, {}, None, sent),),
        responses=tuple(
            Response(status, Media.JSON, (_example(status, of),), shape(of))
            for status, of in (answers or {}).items()
        ),
    )
    return identified(made, re.sub(r":\w+", ":", path), HOST, "")


def folder(name: str, *inside: Operation | Group) -> Group:
    """A folder with what is in it."""
    return Group(
        name,
        key=f"/{name}" if name else "",
        groups=tuple(each for each in inside if isinstance(each, Group)),
        operations=tuple(each for each in inside if isinstance(each, Operation)),
    )


def api(*inside: Operation | Group, name: str = "Shop") -> Api:
    """A whole API on one host."""
    server = Server(HOST, HOST)
    return Api(name, "", (server,), (), (), folder("", *inside), 0)


def view(of: Api, pins: Pins = NO_PINS) -> ApiView:
    """What an API offers, as all that is made of it is given it."""
    return view_of(name_api(of, None, PYTHON, pins), of)
