"""JSON as people write it in Postman: what is read, as what, and what is refused."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest

from postsmith.infer.tolerant import MAX_DEPTH, parse
from postsmith.json_value import VariableRef


def value(text: str) -> Any:
    found = parse(text)
    assert found is not None, text
    return found.value


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1, "b": [true, false, null], "c": "x"}',
        "[]",
        "{}",
        "5",
        '"text"',
        "null",
        '{"big": 12345678901234567890}',
        '{"a": {"b": [{"c": 1.5e3}]}}',
        '{"{{name}}": "{{value}}"}',
    ],
)
def test_json_is_read_as_it_stands(text: str) -> None:
    found = parse(text)
    assert found is not None
    assert found.strict
    assert found.value == json.loads(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Commas too many or missing, semicolons.
        ('{"a": 1,}', {"a": 1}),
        ("[1, 2,]", [1, 2]),
        ("[,1,,2]", [1, 2]),
        ('{"a": 1; "b": 2}', {"a": 1, "b": 2}),
        ('{"a": 1 "b": 2}', {"a": 1, "b": 2}),
        # Comments.
        ('{"a": 1, // one\n "b": 2}', {"a": 1, "b": 2}),
        ('{/* both */ "a": 1}', {"a": 1}),
        ('{"a": 1 # shell\n}', {"a": 1}),
        ('// first\n{"a": 1}', {"a": 1}),
        ('{"a": "http://x//y"}', {"a": "http://x//y"}),
        ('{"a": "http://x//y",}', {"a": "http://x//y"}),
        ('{"a": 1 /* never closed', {"a": 1}),
        # Quotes.
        ("{'a': 'b'}", {"a": "b"}),
        ('{"a": \'it"s\'}', {"a": 'it"s'}),
        ("{'a': 'don\\'t'}", {"a": "don't"}),
        ("{“a”: “b”}", {"a": "b"}),
        ('{"a": "two\nlines"}', {"a": "two\nlines"}),
        ('{"a": "tab\there",}', {"a": "tab\there"}),
        ('{"a": "bad \\x escape"}', {"a": "bad x escape"}),
        # Keys without quotes, words of other languages.
        ("{a: 1, b_c: 2, $d: 3, e-f: 4}", {"a": 1, "b_c": 2, "$d": 3, "e-f": 4}),
        ("{1: 2}", {"1": 2}),
        ('{"a": True, "b": False, "c": None}', {"a": True, "b": False, "c": None}),
        ('{"a": undefined, "b": NaN, "c": -Infinity}', {"a": None, "b": None, "c": None}),
        ('{"a": string}', {"a": "string"}),
        ('{"a": true/false}', {"a": True}),
        ('{"a": false | true}', {"a": True}),
        # Placeholders.
        ('{"a": <integer>}', {"a": "<integer>"}),
        ('{"a": {id}}', {"a": "{id}"}),
        # And so on.
        ('{"a": 1, ...}', {"a": 1}),
        ("[1, 2, …]", [1, 2]),
        # Brackets.
        ('{"a": [1, 2', {"a": [1, 2]}),
        ('{"a": 1}}', {"a": 1}),
        ('{"a": 1};', {"a": 1}),
        # Values that are missing.
        ('{"a": , "b": 1}', {"b": 1}),
        ('{"a":}', {}),
        # Numbers that JSON does not have.
        ("[+1, .5, 2., 0x1F, -0x2, 007]", [1, 0.5, 2.0, 31, -2, 7]),
        ('\ufeff{"a": 1}', {"a": 1}),
    ],
)  # fmt: skip
def test_what_people_write_is_read(text: str, expected: object) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "written"),
    [
        ('{"a": {{id}}}', "id", "{{id}}"),
        ('{"a": {{id}}, "b": 1}', "id", "{{id}}"),
        ('{"a": -{{id}}}', "id", "-{{id}}"),
        ('{"a": {{x}}{{y}}}', "x", "{{x}}{{y}}"),
        ('{"a": {{$timestamp}}}', "$timestamp", "{{$timestamp}}"),
        ('{"a": {{ spaced name }}}', " spaced name ", "{{ spaced name }}"),
        ('{"a": 1{{id}}}', "id", "1{{id}}"),
    ],
)
def test_variables_without_quotes(text: str, name: str, written: str) -> None:
    assert value(text)["a"] == VariableRef(name, written)


def test_a_variable_in_the_place_of_members_is_left_out() -> None:
    assert value('{"a": 1, {{rest}}}') == {"a": 1}
    assert value('{ {{rest}}, "a": 1}') == {"a": 1}
    assert value('{{{rest}} "a": 1}') == {"a": 1}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "plain words",
        "{{wholeBody}}",
        "a=1&b=2",
        "<xml/>",
        '{"a": 1} {"b": 2}',
        '{"a": [1, 2}',
        '{"a" 1}',
        '{"a": some words here}',
        '{"a": "never closed}',
        '{"a": 1.2.3}',
        '{"a": 2020-01-01}',
        "{:}",
        "query { user { id } }",
        "{ user { id } }",
        "\x00",
    ],
)
def test_what_cannot_be_understood_is_refused(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize("brackets", ["[]", "{}"])
def test_depth(brackets: str) -> None:
    opening = brackets[0] if brackets == "[]" else '{"a":'
    inside, outside = MAX_DEPTH - 1, MAX_DEPTH + 1
    assert parse(opening * inside + "1" + brackets[1] * inside) is not None
    assert parse(opening * outside + "1" + brackets[1] * outside) is None
    assert parse(opening * 100_000) is None
    assert parse("[" * 500 + "1,]" + "]" * 499) is None


def test_numbers_can_be_written_again() -> None:
    """JSON has no infinity, and Python neither reads nor writes integers of 4,301 digits."""
    largest = sys.float_info.max
    assert value('{"a": 1e400, "b": -1e999}') == {"a": largest, "b": -largest}
    assert value("[1e400,]") == [largest]
    for text in ("9" * 5000, "-" + "9" * 5000, "0x" + "f" * 5000):
        for body in (f"[{text}]", f"[{text},]"):
            assert json.loads(json.dumps(value(body)), parse_constant=int)
    assert value("[" + "9" * 3000 + "]") == [int("9" * 3000)]
    assert value("[9007199254740993]") == [9007199254740993]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": "\\ud83d"}', {"a": "\ufffd"}),
        ('{"\\udc00": 1,}', {"\ufffd": 1}),
        ('["\ud83d"]', ["\ufffd"]),
        ('[["\\ud83d\\ude00"]]', [["\U0001f600"]]),
    ],
)
def test_half_characters_become_whole(text: str, expected: object) -> None:
    assert value(text) == expected
    json.dumps(value(text), ensure_ascii=False).encode()


HOSTILE = ["{", "[", "/*", "//", "...", "…", "#", "<a>", "{a}", "{{a}}", "{{", '"', "'"]
HOSTILE += [
    "“",
    "\\",
    '"\\',
    "a",
    "1",
    "-",
    "+-",
    "0x",
    "1e",
    " ",
    "\n",
    ",",
    ":",
    "a:",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_texts_come_to_an_end(unit: str) -> None:
    """A parser that goes back and forth would need hours for these."""
    for opening in ("", "{", "[", '{"a":', '{"a":"'):
        for ending in ("", "\x00", "}"):
            text = opening + unit * (20_000 // len(unit)) + ending
            parse(text)
