"""Stage 5a: what does an API offer, whatever the language? The named API with all that templates, documents and other
formats need: plain frozen values, nothing of Python, and `docs/view.md` as its contract."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from postsmith.ir import api as ir
from postsmith.json_value import JsonValue
from postsmith.jsonable import to_json
from postsmith.name import Named
from postsmith.name.client import key_of_server, key_of_variable
from postsmith.name.pins import Names
from postsmith.text import plain
from postsmith.view.api import (
    SCHEMA,
    ApiView,
    Environment,
    Resource,
    Server,
    Variable,
)
from postsmith.view.auths import auth_of
from postsmith.view.calls import Auth
from postsmith.view.operations import Writer, pairs
from postsmith.view.shapes import Shapes
from postsmith.view.types import Table


def view_of(named: Named, api: ir.Api) -> ApiView:
    """The view of an API by its names."""
    models = Shapes(Table.MODELS, named.models)
    bodies = Shapes(Table.BODIES, named.bodies)
    root = Writer(models, bodies, named.examples).resource(named.tree)
    return ApiView(
        named.package,
        named.class_name,
        " ".join(plain(api.name).split()),
        plain(api.description),
        tuple(_server(each, named.arguments) for each in api.servers),
        tuple(_variables(api, named.arguments, bodies)),
        tuple(
            Environment(name, each.name, pairs(each.values.items()))
            for name, each in named.environments.items()
        ),
        _usual_auth(root),
        root,
        models.models(),
        bodies.models(),
    )


def view_as_json(view: ApiView) -> JsonValue:
    """The view as `json.dumps` takes it: the names of fields are the keys, enums their texts."""
    return to_json(view, typed=False)


def _usual_auth(root: Resource) -> Auth | None:
    """The auth of most operations, the first of those that are as many."""
    used = Counter(each.auth for found in root.walk() for each in found.operations)
    return max(used, key=used.__getitem__, default=None)


def _server(server: ir.Server, arguments: Names) -> Server:
    key = (
        key_of_server(server.key)
        if server.variable is None
        else key_of_variable(server.variable)
    )
    return Server(server.key, server.url, server.variable, arguments.get(key))


def _variables(api: ir.Api, arguments: Names, shapes: Shapes) -> Iterator[Variable]:
    for each in api.variables:
        key = key_of_variable(each.name)
        yield Variable(
            key,
            each.name,
            arguments.get(key),
            shapes.type(each.type),
            each.default,
            each.secret,
            each.required and each.default is None,
            plain(each.description),
            each.sample,
        )


__all__ = ["SCHEMA", "ApiView", "auth_of", "view_as_json", "view_of"]
