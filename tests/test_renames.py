"""`[client.rename]`: what a project calls otherwise is called so everywhere, and nothing else moves."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from click.testing import CliRunner

from postsmith.cli import app
from postsmith.replay.client import imported

Generate = Callable[..., str]
USER = {"id": 7, "created_at": "2024-05-01", "address": {"city": "Ulm"}}
HOST = "https://api.test"


def saved(
    name: str, method: str, path: str, answer: object = None, body: object = None
) -> dict[str, Any]:
    request: dict[str, Any] = {"method": method, "url": f"{HOST}{path}"}
    if body is not None:
        request["body"] = {
            "mode": "raw",
            "raw": json.dumps(body),
            "options": {"raw": {"language": "json"}},
        }
    example = {"name": "Good", "code": 200, "body": json.dumps(answer)}
    return {
        "name": name,
        "request": request,
        "response": [{**example, "originalRequest": request}] if answer else [],
    }


COLLECTION = {
    "info": {"name": "Team"},
    "item": [
        {
            "name": "Users",
            "item": [
                saved("Get a user", "GET", "/users/:user-id", USER),
                saved("List users", "GET", "/users?page-size=5", [USER]),
                saved("Create a user", "POST", "/users", USER, {"name": "Ida"}),
                saved("Get a user's token", "GET", "/users/:user-id/token"),
            ],
        },
        {"name": "Tokens", "item": [saved("Revoke", "POST", "/tokens/revoke")]},
    ],
}


@pytest.fixture
def generate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generate:
    """Generates `out` with these entries; gives what is printed."""
    (tmp_path / "team.json").write_text(json.dumps(COLLECTION))
    monkeypatch.chdir(tmp_path)

    def run(*entries: str, code: int = 0) -> str:
        Path("postsmith.toml").write_text(
            '[[client]]\ncollection = "team.json"\noutput = "as_ever"\n\n'
            '[[client]]\ncollection = "team.json"\noutput = "out"\n\n'
            "[client.rename]\n" + "\n".join(entries)
        )
        result = CliRunner().invoke(app, ["generate"])
        assert result.exit_code == code, result.output
        return result.output

    return run


@pytest.fixture
def team(generate: Generate) -> Iterator[Any]:
    """The package, with one name of each kind that is another."""
    generate(
        '"users" = "people"',
        '"users.get" = "fetch"',
        '"users.list.page_size" = "at_most"',
        '"users.get_token" = "tokens.get"',
        '"User" = "Person"',
        '"User.created_at" = "since"',
    )
    with imported(Path("out").resolve(), "team") as loaded:
        yield loaded.package


def called(team: Any, answer: object, call: Callable[[Any], Any]) -> tuple[str, Any]:
    """What is sent, and what comes back."""
    seen: list[str] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        seen.append(f"{request.method} {request.url}")
        return httpx2.Response(200, json=answer)

    with team.Team(transport=httpx2.MockTransport(respond)) as client:
        result = call(client)
    return seen[0], result


def test_a_renamed_method_sends_what_it_sent(team: Any) -> None:
    sent, person = called(team, USER, lambda client: client.people.fetch(7))
    assert sent == f"GET {HOST}/users/7"
    assert type(person) is team.models.Person
    assert str(person.since) == USER["created_at"]
    assert person.model_dump(mode="json") == USER


def test_a_renamed_parameter_keeps_its_name_on_the_wire(team: Any) -> None:
    sent, _ = called(team, [], lambda client: client.people.list(at_most=3))
    assert sent == f"GET {HOST}/users?page-size=3"


def test_a_method_moves_to_another_resource(team: Any) -> None:
    sent, _ = called(team, {}, lambda client: client.tokens.get(7))
    assert sent == f"GET {HOST}/users/7/token"
    assert not hasattr(team.Team().people, "get_token")


def test_the_old_names_are_nowhere_and_no_other_name_is_new(team: Any) -> None:
    def words(folder: str) -> set[str]:
        files = [
            path
            for path in Path(folder).rglob("*")
            if path.is_file()
            and "_runtime" not in path.parts
            and path.suffix != ".json"
        ]
        text = "\n".join(str(f) + f.read_text() for f in files)
        return set(re.findall(r"\w+", text))

    before, after = words("as_ever"), words("out")
    new = {"people", "People", "AsyncPeople", "PEOPLE", "fetch", "FETCH", "at_most"}
    new |= {"PeopleMock", "Person", "since", "_people", "out"}
    new |= {"Field", "alias"}
    left = {each for each in after - before if not each.startswith("test_")}
    assert left - new == set()
    assert {"User", "AsyncUsers", "page_size"} & after == set()


def test_fixtures_and_replays_go_by_the_new_names(team: Any) -> None:
    fixtures = json.loads(Path("out/team/fixtures/index.json").read_text())
    assert {"people.fetch", "people.list"} <= set(fixtures)
    arguments = ["replay", "team.json", "--client", "out", "--connect-to", "[::1]:9"]
    result = CliRunner().invoke(app, arguments)
    assert "people.fetch" in result.output
    assert "PM804" not in result.output


def test_two_may_exchange_their_names(generate: Generate) -> None:
    generate('users.get = "list"', 'users.list = "get"')
    with imported(Path("out").resolve(), "team") as loaded:
        sent, _ = called(loaded.package, [], lambda client: client.users.get())
        assert sent.startswith(f"GET {HOST}/users")
        assert "user-id" not in sent


def test_a_key_says_what_is_meant_as_a_name_does(generate: Generate) -> None:
    generate('"GET https://api.test/users/:0" = "fetch"', '"/Users" = "people"')
    with imported(Path("out").resolve(), "team") as loaded:
        sent, _ = called(loaded.package, USER, lambda client: client.people.fetch(7))
        assert sent == f"GET {HOST}/users/7"


@pytest.mark.parametrize(
    ("entry", "code", "says"),
    [
        ('"users.gett" = "x"', "PM706", "did you mean 'users.get'?"),
        ('"Usr" = "X"', "PM706", "did you mean 'User'?"),
        ('"users.get" = "list"', "PM707", "'users.list' would be called so, too"),
        ('"users.get" = "List"', "PM707", "'users.list' would be called so, too"),
        ('"users" = "tokens"', "PM707", "'tokens' would be called so, too"),
        ('"User" = "Address"', "PM707", "'Address' would be called so, too"),
        ('"User.id" = "address"', "PM707", "'User.address' would be called so, too"),
        ('"users.get" = "import"', "PM707", "for example 'import_'"),
        ('"users.get" = "close"', "PM707", "keeps this word"),
        ('"users.get" = "get it"', "PM707", "for example 'get_it'"),
        ('"users.get" = ""', "PM707", "letters, digits and _"),
        ('"users.get" = "\uff41"', "PM707", "letters, digits and _"),
        ('"users.get.user_id" = "options"', "PM707", "keeps this word"),
        ('"User" = "person"', "PM707", "for example 'Person'"),
        ('"User.id" = "model_id"', "PM707", "choose another name"),
        ('"users.get" = "accounts.get"', "PM707", "there is: users, tokens"),
        ('"users" = "tokens.users"', "PM707", "a resource stays where it is"),
        ('"users.get" = "a%s"' % ("b" * 60), "PM707", "longer than 60"),
        ('"models.User" = "B"\n"User" = "A"', "PM707", "'User' is the same thing"),
        ('"users.get" = 3', "PM703", "'rename.users.get' must be a text"),
    ],
)
def test_a_wrong_entry_is_an_error_at_its_place(
    generate: Generate, entry: str, code: str, says: str
) -> None:
    output = generate("", f"  {entry}", code=2)
    assert f"{code} error  postsmith.toml:11:3: " in output
    assert says in output
    assert not Path("out").exists()


@pytest.mark.parametrize(
    "entry", ["rename = {users.get = 3}", 'rename = {"users.get" = 3}', "rename = 3"]
)
def test_an_entry_is_found_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str
) -> None:
    client = '[[tool.postsmith.client]]\ncollection = "a"\noutput = "b"\n'
    (tmp_path / "pyproject.toml").write_text(f"{client * 2}{entry}")
    monkeypatch.chdir(tmp_path)
    output = CliRunner().invoke(app, ["generate"]).output
    column = entry.find("{") + 2
    assert f"PM703 error  pyproject.toml:7:{column}: " in output
