"""What is asked of an expression is what Python sees in its source."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postsmith import pipeline
from postsmith.targets.python.annotations import ANY, FLOAT, INT, STR, optional, union
from postsmith.targets.python.expressions import (
    NONE,
    WIDTH,
    Annotation,
    Attribute,
    Call,
    Declaration,
    Dict,
    Expression,
    Keyword,
    Lambda,
    List,
    Literal,
    Module,
    Name,
    Pair,
    Part,
    Quoted,
    Subscript,
    beside,
    listed,
    names,
    parameter,
    source,
    width,
)

of_many = settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
PRETENDING = ("a | b", "models.User", "Raw(1)", "x=1", "list", 'say "hi"', "it's [b]")
"""Texts that look like source."""

texts = st.text(max_size=4)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(PRETENDING) | texts,
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(texts, inner)
        | st.tuples(inner)
        | st.binary(max_size=4)
    ),
    max_leaves=4,
)
called = st.sampled_from(("User", "list", "date", "Any", "models"))
leaves = (
    st.builds(Name, called, st.sampled_from(("", "typing", "._runtime")))
    | st.builds(Name, called, st.just("datetime"), st.just("_date"))
    | st.builds(Attribute, st.builds(Module, st.just("builtins")), called)
    | st.builds(Literal, st.sampled_from(PRETENDING))
)
annotated: st.SearchStrategy[Annotation] = st.recursive(
    leaves,
    lambda inner: (
        st.builds(Attribute, st.builds(Name, called, st.just(".")), called)
        | st.builds(
            Subscript, st.builds(Name, called), st.lists(inner, min_size=1).map(tuple)
        )
        | st.lists(inner, min_size=1).map(union)
    ),
    max_leaves=6,
)


def _calls(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    pairs = st.builds(Pair, st.builds(Literal, texts), inner)
    keywords = st.builds(Keyword, st.sampled_from(("options", "body")), inner)
    return (
        st.builds(Dict, st.lists(pairs).map(tuple))
        | st.builds(List, st.lists(inner).map(tuple))
        | st.builds(
            lambda of, first, last: Call(of, (*first, *last)),
            st.builds(Name, called),
            st.lists(inner),
            st.lists(keywords, max_size=1),
        )
    )


expressions: st.SearchStrategy[Expression] = st.recursive(
    annotated
    | st.builds(Literal, values)
    | st.builds(Lambda, annotated)
    | st.builds(Quoted, annotated),
    _calls,
    max_leaves=6,
)


def shown(part: Part) -> set[str]:
    """What its names are called in source."""
    return {
        found.name if isinstance(found, Module) else found.alias or found.name
        for found in names((part,))
    }


def read(text: str) -> set[str]:
    """The names that Python reads in source."""
    tree = ast.parse(text)
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


@of_many
@given(annotated)
def test_the_names_of_an_annotation_are_those_that_python_reads(
    annotation: Annotation,
) -> None:
    assert read(source(annotation)) == shown(annotation)
    assert read(ast.literal_eval(source(Quoted(annotation)))) == shown(annotation)


@of_many
@given(expressions)
def test_every_expression_is_one_in_python(expression: Expression) -> None:
    text = source(expression)
    ast.parse(text, mode="eval")
    assert "\n" not in text
    assert read(text) <= shown(expression)
    declared = Declaration("body", STR, expression)
    assert source(declared) == f"body: str = {text}"
    assert names((declared,)) == names((expression,)) | {STR}
    assert width((expression, expression)) == len(listed((expression, expression)))


@of_many
@given(values)
def test_a_value_mentions_nothing_and_is_read_back_as_it_was(value: object) -> None:
    assert names((Literal(value),)) == set()
    assert ast.literal_eval(source(Literal(value))) == value


@of_many
@given(st.lists(annotated, min_size=1))
def test_a_union_has_each_member_once_and_none_last(parts: list[Annotation]) -> None:
    once = union(parts)
    assert union((once,)) == once
    assert optional(optional(once)) == optional(once)
    assert source(optional(once)).endswith(("None", "Any"))


def test_any_takes_the_place_of_all_and_float_that_of_int() -> None:
    assert union((STR, ANY, NONE)) == ANY
    assert source(union((INT, NONE, FLOAT, STR))) == "float | str | None"


LONG = tuple(Name(f"{'Long' * 4}{number}") for number in range(6))


@pytest.mark.parametrize(
    ("annotation", "in_parentheses"),
    [
        (union(LONG), True),
        (union(LONG[:2]), False),
        (Subscript(Name("list"), (union(LONG),)), False),
        (Subscript(Name("Literal", "typing"), (Literal("a | b" * 20),)), False),
    ],
)
def test_a_long_union_is_in_parentheses_and_nothing_else(
    annotation: Annotation, in_parentheses: bool
) -> None:
    text, default, line = parameter(Declaration("limit", annotation, NONE))
    assert (text, default) == (source(annotation), "None")
    expected = f"({text})" if in_parentheses else text
    assert line == f"limit: {expected} = None"


def test_what_a_lambda_gives_is_in_parentheses_where_the_line_is_full() -> None:
    """Eight characters before, a comma behind."""
    room = WIDTH - len("        200: lambda: ,")
    for size, text in ((room, "x" * room), (room + 1, f"({'x' * (room + 1)})")):
        found = Pair(Literal(200), Lambda(Name("x" * size)))
        assert source(Dict((found,))) == f"{{200: lambda: {text}}}"


def test_attributes_of_a_class_do_not_stand_for_types() -> None:
    date, models = Name("date", "datetime"), Attribute(Name("models", "."), "list")
    hints = Subscript(Name("Literal", "typing"), (Literal("list"),))
    annotation = union((Subscript(Name("list"), (date,)), models, hints))
    taken = frozenset({"list", "date", "models"})
    assert source(beside(annotation, taken)) == (
        'builtins.list[_date] | _models.list | Literal["list"]'
    )
    assert beside(annotation, frozenset()) == annotation
    assert Name("date", "datetime", "_date") in names((beside(annotation, taken),))


SAID = ("saved.json(1)", "NO_VALUE", "Raw(1)", "types.User", "options={}", "Any")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A client whose saved values look like the source of its tests."""
    items = [
        {
            "name": f"Send {number}",
            "request": {
                "method": "POST",
                "url": f"http://api.test/things/{number}/{'part/' * number}?q={text}",
                "body": {"mode": "raw", "raw": f"{text}: {'text ' * 10 * number}"},
            },
        }
        for number, text in enumerate(SAID)
    ]
    folder = tmp_path_factory.mktemp("client")
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    collection = {"info": {"name": "Things", "schema": schema}, "item": items}
    (folder / "collection.json").write_text(json.dumps(collection))
    made = pipeline.generate(folder / "collection.json")
    for path, text in made.files.items():
        place = folder / "client" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder / "client"


def test_a_client_imports_what_it_uses_whatever_its_values_say(client: Path) -> None:
    select = ("--select", "F", "--isolated", "--no-cache", "--output-format", "concise")
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *select, str(client / "tests")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_readme_shows_what_was_saved(client: Path) -> None:
    text = (client / "README.md").read_text()
    assert any(f'body="{said}: ' in text for said in SAID)
