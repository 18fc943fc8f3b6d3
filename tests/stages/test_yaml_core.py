"""YAML 1.2 as JSON values: what is text, what is refused, and where it stands."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from postsmith import yaml_core
from postsmith.json_value import Number
from postsmith.yaml_core import YamlError, parse, positions


def error_of(text: str) -> YamlError:
    with pytest.raises(YamlError) as caught:
        parse(text)
    return caught.value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *((word, word) for word in ("off", "on", "yes", "no", "Off", "y", "n")),
        *((word, word) for word in ("12:30:45", "2024-01-02", "1_000", "0b1", "=")),
        *((word, word) for word in ("tRUE", "nULL", "1.2.3", "+", ".", "0o9", "1e")),
        *((word, None) for word in ("", "~", "null", "Null", "NULL")),
        *((word, True) for word in ("true", "True", "TRUE")),
        *((word, False) for word in ("false", "False", "FALSE")),
        ("0", 0),
        ("-12", -12),
        ("1.5", 1.5),
        ('"5"', "5"),
        ("'5'", "5"),
        ("!!str 5", "5"),
        ("{}", {}),
        ("[]", []),
    ],
)
def test_the_core_schema(written: str, value: object) -> None:
    found = parse(f"a: {written}")["a"]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    "written", ["0123", "1.10", "0x1F", "0o17", "1e3", "+1", ".5", "5.", "1" * 5000]
)
def test_a_number_that_json_writes_otherwise_keeps_its_text(written: str) -> None:
    found = parse(f"a: {written}")["a"]
    assert isinstance(found, Number)
    assert found == written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("# only a comment\n", None),
        ("a: |-\r\n  x\r\n  y\r\nb: 1\r\n", {"a": "x\ny", "b": 1}),
        ('a: "one\ntwo not indented"\nb: 1', {"a": "one two not indented", "b": 1}),
        ("a: x\u2028y\u2029z\nb: 'u\x85v'", {"a": "x\u2028y\u2029z", "b": "u\x85v"}),
        ("5: a\nnull: b", {"5": "a", "null": "b"}),
        ("---\na: 1\n...\n", {"a": 1}),
        ("<<: {a: 1}", {"<<": {"a": 1}}),
        ("text", "text"),
        ('a: "\\ud83d\\ude00 \\ud83d"', {"a": "\U0001f600 \ufffd"}),
        ('a: "\\\\ud83d"\nb: "\\ud83d"', {"a": "\\ud83d", "b": "\ufffd"}),
        (
            'a: |-\n  "\\uD83d\\ude00"\nb: "\\ud83d"',
            {"a": '"\\uD83d\\ude00"', "b": "\ufffd"},
        ),
        ("'\\ud83d': \"\\ud83d\"", {"\\ud83d": "\ufffd"}),
        ("a: |-\n  \tx\n  \ty\nb: 1", {"a": "\tx\n\ty", "b": 1}),
        ("- b: >  # a\n\n    \tx\n", [{"b": "\n\tx\n"}]),
        ("a: b\n\t\nc: d\n", {"a": "b", "c": "d"}),
    ],
)
def test_what_writers_write(text: str, value: object) -> None:
    assert parse(text) == value


@pytest.mark.parametrize(
    ("text", "said", "place"),
    [
        ("a: &x 1\nb: *x", "aliases", (2, 4)),
        ("a: !!python/object:os.system x", "tag", (1, 4)),
        ("a: !x\n  b: 1", "tag", (1, 4)),
        ("a: 1\nb: 2\na: 3", "same key", (3, 1)),
        ("a: 1\n---\nb: 2", "second document", (2, 1)),
        ("url: {{base}}/x", "key must be a text", (1, 7)),
        ("url: {{base}}", "key must be a text", (1, 7)),
        ("a: 'x", "end of stream", (1, 6)),
        ("a: x\x07", "control character", (1, 5)),
        ("a:\n\tb", "cannot start", (2, 1)),
    ],
)
def test_what_is_refused(text: str, said: str, place: tuple[int, int]) -> None:
    error = error_of(text)
    assert said in error.problem
    assert (error.line, error.column) == place


def test_advice() -> None:
    assert "quotes" in error_of("url: {{base}}/x").advice
    assert "indent with spaces" in error_of("a:\n\tb: 1").advice
    for value in ("Health: check", "@x", "*/*", "`x`", "query M($a: Int)"):
        assert "in quotes" in error_of(f"a: {value}").advice
    assert "merge conflict" in error_of("a: 1\n<<<<<<< HEAD\nb: 2\n").advice


BOMB = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 64)
)


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        "&a [*a]",
        "- " * 10_000,
        "[" * 10_000,
        "{a: " * 10_000,
        "? " * 10_000,
        "- " * 1_000_000,
        "[" * 300 + "]" * 300,
    ],
    ids=["bomb", "self", "sequences", "lists", "maps", "keys", "very deep", "300"],
)
def test_hostile_texts_are_refused_at_once(text: str) -> None:
    started = time.perf_counter()
    error_of(text)
    assert time.perf_counter() - started < 5


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=20),
    lambda children: (
        st.lists(children, max_size=4)
        | st.dictionaries(st.text(max_size=8), children, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
@example({"\ue009": None, "𐀀": None})
@example(["\ue085\ue328\ue329", "😀"])
def test_json_is_yaml_and_both_ways_of_building_agree(value: Any) -> None:
    import json

    text = json.dumps(value, ensure_ascii=True)
    assert parse(text) == value
    held = yaml_core._hold(text)
    by_events = yaml_core._guarded(
        held.text, lambda loader: yaml_core._build(loader, held)
    )
    assert by_events == value


def test_positions() -> None:
    text = 'a:\n  - x: 1\n  - {y: 2, "z/~": 3}\nb: |\n  text\n'
    pointers = ["", "/a", "/a/0/x", "/a/1/y", "/a/1/z~1~0", "/b", "/a/7/q", "/none"]
    assert positions(text, pointers) == {
        "": (1, 1),
        "/a": (2, 3),
        "/a/0/x": (2, 8),
        "/a/1/y": (3, 9),
        "/a/1/z~1~0": (3, 19),
        "/b": (4, 4),
        "/a/7/q": (2, 3),
        "/none": (1, 1),
    }
