"""Postman's dynamic variables: all of them, fresh each time, fixed by whoever wants it."""

from __future__ import annotations

import re
from typing import Any

import pytest

FORMS = {
    "$guid": r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
    "$timestamp": r"\d{10}",
    "$isoTimestamp": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z",
    "$randomInt": r"\d{1,4}",
    "$randomIP": r"\d+\.\d+\.\d+\.\d+",
    "$randomIPV6": r"([0-9a-f]{4}:){7}[0-9a-f]{4}",
    "$randomMACAddress": r"([0-9a-f]{2}:){5}[0-9a-f]{2}",
    "$randomHexColor": r"#[0-9a-f]{6}",
    "$randomSemver": r"\d\.\d\.\d",
    "$randomPrice": r"\d{1,4}\.\d\d",
    "$randomExampleEmail": r"[\w.]+@example\.com",
    "$randomDatePast": r"\w{3} \w{3} \d\d \d{4} .*GMT\+0000 \(Coordinated Universal Time\)",
    "$randomBoolean": r"true|false",
    "$randomCatsImage": r"http://images\.test/640/480/cats",
}


def test_postman_knows_118_and_so_does_a_client(rt: Any) -> None:
    dynamic = rt.variables.dynamic()
    assert len(dynamic) == 118
    for name, make in dynamic.items():
        assert name.startswith("$")
        assert make() not in ("", name)


@pytest.mark.parametrize("name", FORMS)
def test_values_have_the_form_of_postmans(rt: Any, name: str) -> None:
    assert re.fullmatch(FORMS[name], rt.variables.dynamic()[name]())


def test_each_occurrence_has_its_own_value_unless_one_is_given(rt: Any) -> None:
    text = "{{$guid}} {{$guid}}"
    one, other = rt.variables.resolve(text, {}).split()
    assert one != other
    assert rt.variables.resolve(text, {"$guid": "fixed"}) == "fixed fixed"


def test_what_is_no_dynamic_variable_has_no_value(rt: Any) -> None:
    with pytest.raises(rt.variables.Unresolved):
        rt.variables.resolve("{{$nonsense}}", {})


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("{{a}}-{{b}}", "1-{{b}}"),
        ("{{a{{n}}}}", "{{a{{n}}}}"),
        ("{{$nonsense}}", "{{$nonsense}}"),
        ("{{self}}", "x" * 19 + "{{self}}"),
    ],
)
def test_as_in_postman_what_has_no_value_stays(rt: Any, text: str, sent: str) -> None:
    values = rt.variables.AsInPostman({"a": "1", "self": "x{{self}}"})
    assert rt.variables.resolve(text, values) == sent
