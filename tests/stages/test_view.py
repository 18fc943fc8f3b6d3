"""The named API in no language: all that is in a collection is in it once, under the names that the client has."""

from __future__ import annotations

import ast
import dataclasses
import json
import re
import shutil
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

import pytest
from factories import Shape, api, folder, operation, view
from second_language import typescript

from postsmith.ir import types as ir_types
from postsmith.ir.api import Api, Auth, AuthKind, Environment, Variable
from postsmith.ir.api import Operation as IrOperation
from postsmith.pipeline import Inputs, Understood, inspect, understand
from postsmith.targets.python import plan
from postsmith.targets.python.views import ClassesView, ClientView
from postsmith.view import SCHEMA, ApiView, view_as_json
from postsmith.view.calls import Operation, ParameterPart, TextPart, VariablePart
from postsmith.view.types import (
    INTEGER,
    STRING,
    Model,
    ModelType,
    OneOfType,
    Table,
)

ROOT = Path(__file__).parents[2]
COLLECTIONS = [
    *sorted((ROOT / "tests/cases").glob("*/collection*")),
    *sorted((ROOT / "collections").glob("*.json")),
]
each_collection = pytest.mark.parametrize(
    "path", COLLECTIONS, ids=[f"{p.parent.name}/{p.name}" for p in COLLECTIONS]
)


def only(found: ApiView) -> Operation:
    (one,) = found.operations()
    return one


class Made(NamedTuple):
    api: Api
    view: ApiView
    client: ClientView


def environments_of(path: Path) -> list[Path]:
    return sorted(path.parent.glob("environments/*"))


@cache
def made(path: Path) -> Made:
    """A collection as the IR, the view and the Python client have it."""
    found = understand(Inputs(path, environments_of(path)))
    assert isinstance(found, Understood)
    seen = view(found.api)
    return Made(found.api, seen, plan(seen).view)


# One thing at a time.


def test_a_path_is_taken_apart_as_clients_fill_it() -> None:
    one = operation("GET", "/users/:id.json/{{tenant}}/at-{{region}}/:other")
    keys = {p.name: p.key for p in one.parameters}
    assert only(view(api(one))).parts == (
        TextPart("/users/"),
        ParameterPart(keys["id"]),
        TextPart(".json/"),
        VariablePart("tenant"),
        TextPart("/at-"),
        VariablePart("region"),
        TextPart("/"),
        ParameterPart(keys["other"]),
    )


def test_an_object_is_a_model_of_the_table_of_answers() -> None:
    user: Shape = {"id": int, "home": {"city": str}}
    found = view(api(operation("GET", "/users/:id", "Get user", answers={200: user})))
    (answer,) = only(found).responses
    assert isinstance(answer.type, ModelType)
    models = {model.name: model for model in found.models}
    assert (answer.type.table, answer.type.name) == (Table.MODELS, "User")
    assert [each.key for each in models["User"].fields] == ["id", "home"]
    inner = models["User"].fields[1].type
    assert isinstance(inner, ModelType)
    assert [each.key for each in models[inner.name].fields] == ["city"]
    assert models["User"].places == (f"{only(found).key} 200",)


def test_resources_and_operations_keep_the_order_of_the_collection() -> None:
    inside = [
        operation("GET", f"/{name}", f"Get {name}") for name in "zebra ape".split()
    ]
    found = view(api(folder("Zoo", *inside), folder("Ark")))
    assert [child.title for child in found.root.resources] == ["Zoo", "Ark"]
    zoo = [each.dotted for each in found.root.resources[0].operations]
    assert zoo == ["zoo.get_zebra", "zoo.get_ape"]


def test_an_auth_says_what_each_parameter_is_for_and_what_holds_without_it() -> None:
    auth = Auth(AuthKind.API_KEY, {"key": "X-Key", "value": "{{apiKey}}"})
    one = dataclasses.replace(operation("GET", "/a"), auth=auth)
    found = view_as_json(view(api(one)))
    assert isinstance(found, dict)
    assert json.loads(json.dumps(found))["root"]["operations"][0]["auth"] == {
        "kind": "apiKey",
        "effect": "given",
        "optional": False,
        "parameters": [
            {"name": "key", "role": "setting", "value": "X-Key", "given": True},
            {"name": "value", "role": "proof", "value": "{{apiKey}}", "given": True},
            {"name": "in", "role": "setting", "value": "header", "given": False},
        ],
        "flags": [],
    }


def test_the_auth_of_most_operations_is_that_of_the_api() -> None:
    most, other = (
        Auth(AuthKind.BEARER, {"token": text}) for text in ("{{a}}", "{{b}}")
    )
    inside = [
        dataclasses.replace(operation("GET", f"/{number}"), auth=auth)
        for number, auth in enumerate((None, other, most, most))
    ]
    found = view(api(*inside))
    assert found.auth == list(found.operations())[2].auth
    assert found.auth != list(found.operations())[1].auth
    assert view(api()).auth is None


def test_an_error_and_a_redirect_beside_an_answer_are_not_returned() -> None:
    user: Shape = {"id": int}
    answers: dict[int, Shape] = {200: user, 302: user, 404: {"message": str}}
    found = only(view(api(operation("GET", "/a", answers=answers)))).responses
    assert [(each.status, each.returned) for each in found] == [
        (200, True),
        (302, False),
        (404, False),
    ]
    assert [each.type is None for each in found] == [False, True, False]
    moved = only(view(api(operation("GET", "/a", answers={302: user})))).responses
    assert moved[0].returned


def test_a_title_is_without_its_number_and_a_description_keeps_its_links() -> None:
    text = "See the [reference](https://h.test/r) and [us](https://h.test)."
    one = operation("GET", "/a", "1. Get <b>all</b>")
    found = only(view(api(dataclasses.replace(one, description=text))))
    assert (found.title, found.titles) == ("Get all", ("1. Get <b>all</b>",))
    assert found.description == "See the reference and us."
    assert [(each.label, each.url) for each in found.links] == [
        ("reference", "https://h.test/r"),
        ("us", "https://h.test"),
    ]
    assert found.documentation == "https://h.test/r"


def test_what_was_saved_may_be_given_in_another_type() -> None:
    one = operation("GET", "/users/:id")
    (parameter,) = one.parameters
    either = ir_types.OneOf((ir_types.INTEGER, ir_types.STRING))
    known = dataclasses.replace(parameter, given=either)
    found = only(view(api(dataclasses.replace(one, parameters=(known,)))))
    assert found.parameters[0].saved_type == STRING
    assert found.parameters[0].type == OneOfType((INTEGER, STRING))


def test_what_a_client_is_given_has_the_names_of_its_arguments() -> None:
    token = Variable("apiToken", secret=True, argument=True)
    language = Variable("language", "de", description="Which <b>one</b>.")
    chosen = (
        Environment("Shop live", {"language": "en"}),
        Environment("Shop test", {}),
    )
    given = dataclasses.replace(
        api(operation("GET", "/a")), variables=(token, language), environments=chosen
    )
    found = view(given)
    assert [(v.argument, v.default) for v in found.variables] == [
        ("api_token", None),
        (None, "de"),
    ]
    assert found.variables[1].description == "Which one."
    assert [(e.name, e.title) for e in found.environments] == [
        ("live", "Shop live"),
        ("test", "Shop test"),
    ]
    assert [server.argument for server in found.servers] == ["base_url"]


# Every collection of ours.


def keys_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("value", "default"):
                yield from (key, *keys_in(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from keys_in(inner)


@each_collection
def test_it_is_json_with_the_names_of_fields_as_keys(path: Path) -> None:
    value = view_as_json(made(path).view)
    text = json.dumps(value, allow_nan=False)
    assert json.loads(text) == value
    assert json.loads(text)["schema"] == SCHEMA
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", key) for key in keys_in(value))


@each_collection
def test_it_is_the_same_from_another_folder_and_names_none(
    path: Path, tmp_path: Path
) -> None:
    texts: list[str] = []
    for name in ("one", "deeper/in/another"):
        there = tmp_path / name
        shutil.copytree(path.parent, there, ignore=shutil.ignore_patterns("expected"))
        beside = environments_of(there / path.name)
        value = inspect(there / path.name, environments=beside).value
        texts.append(json.dumps(value))
    assert texts[0] == texts[1]
    assert str(tmp_path) not in texts[0]


def parts_in_ir(each: IrOperation) -> tuple[list[str], ...]:
    examples = [example for answer in each.responses for example in answer.examples]
    return (
        [p.key for p in each.parameters],
        [saved.key for saved in each.requests],
        [example.key for example in examples],
    )


def parts_in_view(each: Operation) -> tuple[list[str], ...]:
    examples = [example for answer in each.responses for example in answer.examples]
    return (
        [p.key for p in each.parameters],
        [saved.key for saved in each.requests],
        [example.key for example in examples],
    )


@each_collection
def test_all_that_is_understood_is_in_it_once_and_in_order(path: Path) -> None:
    found = made(path)
    groups = list(found.api.root.walk())
    assert [r.key for r in found.view.root.walk()] == [g.key for g in groups]
    wanted = [(o.key, parts_in_ir(o)) for g in groups for o in g.operations]
    assert [(o.key, parts_in_view(o)) for o in found.view.operations()] == wanted
    variables = [variable.name for variable in found.api.variables]
    assert [variable.name for variable in found.view.variables] == variables


def classes_in(modules: tuple[ClassesView, ...]) -> dict[str, list[str]]:
    return {
        cls.name: [ast.literal_eval(each.key) for each in cls.fields]
        for module in modules
        for cls in module.classes
    }


def fields_of(models: tuple[Model, ...]) -> dict[str, list[str]]:
    return {model.name: [each.key for each in model.fields] for model in models}


@each_collection
def test_everything_is_called_as_in_the_client(path: Path) -> None:
    _, found, client = made(path)
    assert (found.name, found.class_name) == (client.package, client.sync_class)
    inner = list(found.root.walk())[1:]
    assert [r.dotted for r in inner] == [r.dotted for r in client.resources]
    methods = [*client.methods, *(m for r in client.resources for m in r.methods)]
    own = {"body", "variables", "options"}
    taken = {
        m.path: {a.name for a in (*m.positional, *m.keywords)} - own for m in methods
    }
    operations = list(found.operations())
    assert {o.dotted: {p.name for p in o.parameters} for o in operations} == taken
    arguments = {server.argument for server in found.servers}
    arguments |= {variable.argument for variable in found.variables}
    known = {argument.name for argument in client.arguments}
    assert arguments - {None} == known - {"environment" for _ in client.environments}
    assert tuple(each.name for each in found.environments) == client.environments
    assert fields_of(found.models) == classes_in(client.models)
    assert fields_of(found.bodies) == classes_in(client.types)
    outcomes = {o for t in client.tests for case in t.cases for o in case.outcomes}
    told = {slug for text in outcomes for slug in re.findall(r'\("(\w+)"', text)}
    slugs = {e.slug for o in operations for r in o.responses for e in r.examples}
    assert told <= slugs


def are_different(names: Iterable[str]) -> bool:
    found = list(names)
    return len({*found}) == len(found)


@each_collection
def test_no_two_things_of_one_place_have_one_name(path: Path) -> None:
    found = made(path).view
    for each in found.root.walk():
        children = [child.name for child in each.resources]
        methods = [method.name for method in each.operations]
        assert are_different((*children, *methods)), each.key
    operations = list(found.operations())
    assert are_different(one.dotted for one in operations)
    for one in operations:
        assert are_different(p.name for p in one.parameters), one.key
        assert are_different(e.slug for r in one.responses for e in r.examples)


def models_named_in(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        if value.get("kind") == "model":
            yield value["table"], value["name"]
        for inner in value.values():
            yield from models_named_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from models_named_in(inner)


@each_collection
def test_each_model_that_is_named_is_there_and_no_other(path: Path) -> None:
    value: Any = view_as_json(made(path).view)
    there = [(t, model["name"]) for t in ("models", "bodies") for model in value[t]]
    assert len({*there}) == len(there)
    assert {*models_named_in(value)} == {*there}
    assert all(model["places"] for t in ("models", "bodies") for model in value[t])


def path_sent(found: Operation, values: dict[str, str], index: int) -> str:
    """The path of a saved request, of nothing but what the view says."""
    given = {a.key: a.values[0] or "" for a in found.requests[index].arguments}
    variables = {p.key: p.variable or "" for p in found.parameters}
    text = ""
    for part in found.parts:
        match part:
            case TextPart(fixed):
                text += fixed
            case ParameterPart(key):
                text += given.get(key, values.get(variables[key], ""))
            case VariablePart(name):
                text += values.get(name, f"{{{{{name}}}}}")
    return re.sub(r"\{\{([^{}]+)\}\}", lambda m: values.get(m[1], m[0]), text)


@pytest.mark.parametrize("case", ["auth", "bodies", "merged", "names", "variables"])
def test_a_saved_request_can_be_written_from_parts_and_arguments(case: str) -> None:
    found = made(ROOT / "tests/cases" / case / "collection.json").view
    values = {
        v.name: v.sample if v.default is None else v.default for v in found.variables
    }
    count = 0
    for each in found.operations():
        for index, saved in enumerate(each.requests):
            sent = unquote(urlsplit(saved.sent.url).path)
            assert sent.endswith(path_sent(each, values, index)), saved.key
            count += 1
    assert count > 3


# Another language.


def without_texts(source: str) -> str:
    return re.sub(r'"(?:[^"\\]|\\.)*"|/{{.*?}}/g', '""', source)


@each_collection
def test_a_client_in_another_language_takes_nothing_but_the_json(path: Path) -> None:
    found = made(path).view
    source = typescript(json.loads(json.dumps(view_as_json(found))))
    plain = without_texts(source)
    for opening, closing in ("()", "[]", "{}"):
        assert plain.count(opening) == plain.count(closing)
    for each in found.operations():
        assert f'"{each.name}": (client: Client, args: {{' in source
        for parameter in each.parameters:
            assert f'args["{parameter.name}"]' in source
    assert plain.count("=>\n  send<") == len(list(found.operations()))
    for table in ("models", "bodies"):
        _, _, after = source.partition(f"export namespace {table} {{\n")
        inside = re.split(r"^}$", after, maxsplit=1, flags=re.M)[0]
        declared = re.findall(r"export interface (\w+) {", inside)
        used = re.findall(rf"\b{table}\.(\w+)", plain)
        assert {*used} <= {*declared}
        assert len(declared) == len(getattr(found, table))
