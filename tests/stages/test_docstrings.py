"""What does a docstring open with?"""

from __future__ import annotations

import pytest

from postsmith.targets.python.docs import docstring, headed, markdown, statement


@pytest.mark.parametrize(
    ("title", "description", "expected"),
    [
        ("Get user", "", ["Get user."]),
        ("Get user", "Get user", ["Get user."]),
        ("Get user", "Gets a user by name", ["Gets a user by name."]),
        ("List the users", "List users.\n\nOr not.", ["List users.", "", "Or not."]),
        ("TrackingField", "Tracking field operations", ["Tracking field operations."]),
        ("!!!", "???", ["!!!", "", "???"]),
        ("天气", "天气的信息。", ["天气.", "", "天气的信息。"]),
        (
            "Get user",
            "Gets a user. Needs a scope.",
            ["Gets a user.", "", "Needs a scope."],
        ),
    ],
)
def test_a_description_that_says_the_title_stands_alone(
    title: str, description: str, expected: list[str]
) -> None:
    assert headed(title, description, 8) == expected


@pytest.mark.parametrize(
    "description",
    [
        "Returns the user.",
        "The user you get.",
        "User to get.",
        f"Gets a user {'and tells more ' * 8}.",
        "- Get user by id\n- Get user by name",
        "Get user by\nid.",
    ],
    ids=["other words", "other start", "other order", "long", "list", "cut in two"],
)
def test_a_title_stays_above_what_is_no_sentence_about_it(description: str) -> None:
    assert headed("Get user", description, 8)[:2] == ["Get user.", ""]


def test_a_long_name_is_not_cut_off() -> None:
    name = f"`{'.'.join(['resource'] * 8)}`"
    assert statement(f"Body of {name}") == ["Body of", f"{name}."]
    assert statement("Body of `users.get`") == ["Body of `users.get`."]
    lines = docstring(statement("word " * 100), 4)
    assert len(lines) == 3
    assert all(len(line) <= 84 for line in lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a_b | c", r"a\_b \| c"),
        ("Get `a_b`<c>", "Get `a_b`&lt;c>"),
        ("Get ` it", r"Get \` it"),
    ],
)
def test_markdown_shows_a_text_as_it_is(text: str, expected: str) -> None:
    assert markdown(text) == expected
