"""`inspect --names`, and what the summary of `generate` says of names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from factories import api, folder, operation

from postsmith.cli import app
from postsmith.ir.api import Api, Operation
from postsmith.name import NO_PINS, Held, Kind, Pins, name_api
from postsmith.name.reasons import Reason, Why, is_of_title, reasons_of
from postsmith.targets.python.words import PYTHON

USERS = "/Users"


def reasons(of: Api, name: str, pins: Pins = NO_PINS) -> tuple[Reason, ...]:
    """Why the method of this name is called so."""
    tree = name_api(of, None, PYTHON, pins).tree
    (found,) = (
        reasons_of(each, resource)
        for resource in tree.walk()
        for each in resource.operations
        if each.name == name
    )
    return found


@pytest.mark.parametrize(
    ("made", "name", "expected"),
    [
        (
            operation("GET", "/users/:id/token", "Retrieve a user's token"),
            "get_token",
            {
                Reason(Why.READS, ("retrieve",)),
                Reason(Why.RESOURCE, ("users",)),
                Reason(Why.NOTHING, ("a",)),
            },
        ),
        (
            operation("DELETE", "/users/:id", "Users"),
            "delete",
            {Reason(Why.METHOD, ("DELETE",)), Reason(Why.RESOURCE, ("users",))},
        ),
        (
            operation("POST", "/users/:id/photo", "Upload photo (png only)"),
            "upload_photo",
            {Reason(Why.ASIDE, ("png", "only"))},
        ),
        (operation("POST", "/users/sync", "Sync"), "sync", set[Reason]()),
    ],
)
def test_a_name_tells_why_it_is_not_its_title(
    made: Operation, name: str, expected: set[Reason]
) -> None:
    assert set(reasons(api(folder("Users", made)), name)) == expected


def test_a_name_that_another_has_tells_which() -> None:
    found = api(
        folder(
            "Users",
            operation("GET", "/users/:id", "Get a user"),
            operation("GET", "/teams/x/users/:user", "Get user"),
        )
    )
    other = next(
        each
        for each in name_api(found, None, PYTHON).tree.children[0].operations
        if each.name != "get"
    )
    assert Reason(Why.TAKEN, ("get",)) in reasons(found, other.name)


def test_a_held_name_says_so_and_nothing_else() -> None:
    made = operation("GET", "/users/:id", "Get a user")
    pins = Pins({(Kind.OPERATION, USERS): Held({made.key: "fetch"})})
    found = api(folder("Users", made))
    assert reasons(found, "fetch", pins) == (Reason(Why.HELD),)


@pytest.mark.parametrize(
    ("title", "method", "by_title"),
    [
        ("Get a user", "GET", True),
        ("Show a user", "GET", True),
        ("Archive", "POST", True),
        ("User", "GET", False),
        ("Users", "DELETE", False),
        ("https://api.test/users", "GET", False),
    ],
)
def test_what_counts_as_the_words_of_a_title(
    title: str, method: str, by_title: bool
) -> None:
    tree = name_api(
        api(folder("Users", operation(method, "/users/:id", title))), None, PYTHON
    ).tree
    (named,) = tree.children[0].operations
    assert is_of_title(named) is by_title


@pytest.fixture
def file(tmp_path: Path) -> Path:
    items = [
        {"name": name, "request": {"method": method, "url": f"http://api.test{path}"}}
        for name, method, path in (
            ("Get a user", "GET", "/users/:id"),
            ("Users \x1b[31m", "DELETE", "/users/:id"),
        )
    ]
    users = {"name": "Users", "item": items}
    path = tmp_path / "team.json"
    path.write_text(json.dumps({"info": {"name": "Team"}, "item": [users]}))
    return path


def run(*arguments: str | Path, code: int = 0) -> str:
    result = CliRunner().invoke(app, list(map(str, arguments)))
    assert result.exit_code == code, result.output
    return result.output


def test_inspect_shows_names_beside_titles(file: Path) -> None:
    shown = run("inspect", file, "--names").splitlines()
    assert shown[:2] == ["Team", "  users  Users"]
    assert shown[2].split() == "get Get a user user: says the resource".split()
    assert "DELETE: verb from the method" in shown[3]
    assert "\x1b" not in "".join(shown)


def test_tools_get_keys_and_reasons(file: Path) -> None:
    found: dict[str, Any] = json.loads(
        run("inspect", file, "--names", "--format", "json")
    )
    assert found["resources"] == [{"key": USERS, "dotted": "users", "title": "Users"}]
    method = found["methods"][0]
    assert method["dotted"] == "users.get"
    assert method["titles"] == ["Get a user"]
    assert {"why": "says the resource", "words": ["user"]} in method["reasons"]


def test_names_are_of_no_stage(file: Path) -> None:
    assert "--stage" in run("inspect", file, "--names", "--stage", "ir", code=2)


def test_the_summary_says_once_how_many_names_are_not_the_titles(
    file: Path, tmp_path: Path
) -> None:
    output = run("generate", file, "--output", tmp_path / "out")
    assert output.count("1 of 2 methods are not called by the words of") == 1
    facts = run("generate", file, "--output", tmp_path / "out", "--format", "json")
    assert json.loads(facts)["by_other_words"] == 1
