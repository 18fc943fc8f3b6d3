"""What `inspect` shows, and what it must not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from postsmith.cli import app

JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl"
SECRETS = ("t0ken-0123456789", "hunter2hunter2", "query-0123456789", "pw-0123456789")


def collection() -> dict[str, Any]:
    header = [{"key": "Authorization", "value": f"Bearer {JWT}"}]
    url = f"https://me:{SECRETS[3]}@api.test/a?api_key={SECRETS[2]}"
    block = {"type": "bearer", "bearer": [{"key": "token", "value": SECRETS[0]}]}
    return {
        "info": {"name": "Inspected", "description": f"Use {JWT}."},
        "auth": block,
        "variable": [{"key": "client_secret", "value": SECRETS[1]}],
        "item": [
            {"name": "A", "request": {"method": "GET", "url": url, "header": header}},
            {"name": "B", "request": {"method": "GET", "url": "https://api.test/b"}},
        ],
    }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "c.json"
    path.write_text(json.dumps(collection()))
    return path


@pytest.mark.parametrize("stage", ["collection", "ir", "api"])
@pytest.mark.parametrize("form", ["json", "text"])
def test_no_credential_is_shown(file: Path, stage: str, form: str) -> None:
    arguments = ["inspect", str(file), "--stage", stage, "--format", form]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0
    assert [text for text in (*SECRETS, JWT) if text in result.output] == []
    assert "client_secret" in result.output or (form, stage) != ("json", "collection")


def test_an_inherited_auth_is_complained_of_once(file: Path) -> None:
    result = CliRunner().invoke(app, ["inspect", str(file), "--verbose"])
    assert result.output.count("of the auth block") == 1


def environment(name: str, **values: str) -> dict[str, Any]:
    rows = [{"key": key, "value": value} for key, value in values.items()]
    return {"name": name, "values": rows, "_postman_variable_scope": "environment"}


@pytest.fixture
def shown(tmp_path: Path) -> Callable[..., str]:
    """What `inspect` prints of a collection whose host and language are variables, beside environments."""
    url = "{{host}}/orders/:id?language={{language}}"
    saved = {"name": "Get order", "request": {"method": "GET", "url": url}}
    path = tmp_path / "shop.json"
    path.write_text(json.dumps({"info": {"name": "Shop"}, "item": [saved]}))

    def run(*environments: dict[str, Any], options: tuple[str, ...] = ()) -> str:
        arguments = ["inspect", str(path), *options]
        for number, each in enumerate(environments):
            (tmp_path / f"{number}.json").write_text(json.dumps(each))
            arguments += ["--environment", str(tmp_path / f"{number}.json")]
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code in (0, 2), result.output
        return result.output

    return run


def test_an_environment_gives_the_client_its_defaults(
    shown: Callable[..., str],
) -> None:
    assert "    base_url: str\n" in shown()
    live = environment("Live", host="https://live.test")
    assert '    base_url: str = "https://live.test"\n' in shown(live)


def test_several_environments_are_shown_with_their_values(
    shown: Callable[..., str],
) -> None:
    text = shown(
        environment("Shop Live", host="https://live.test", unused="nothing"),
        environment("Shop Test", host="https://test.test", language="de"),
    )
    assert '    environment: Literal["live", "test"] | None = None\n' in text
    assert "    live  Shop Live\n      host = https://live.test\n" in text
    assert "      host = https://test.test\n      language = de\n" in text
    assert "nothing" not in text


@pytest.mark.parametrize("stage", ["api", "ir", "collection", "environments"])
@pytest.mark.parametrize("form", ["json", "text", "github"])
def test_no_credential_of_an_environment_is_shown(
    shown: Callable[..., str], stage: str, form: str
) -> None:
    live = environment("Live", host="https://live.test", token=SECRETS[0])
    live["values"].append({"key": "language", "value": SECRETS[1], "type": "secret"})
    other = environment("Other", host=f"https://me:{SECRETS[3]}@live.test")
    options = ("--stage", stage, "--format", form)
    for given in ([live], [live, other]):
        text = shown(*given, options=options)
        assert [secret for secret in SECRETS if secret in text] == []
    assert "live.test" in text or stage == "collection"


def test_the_environments_are_a_stage(shown: Callable[..., str]) -> None:
    live = environment("Live", host="https://live.test")
    options = ("--stage", "environments", "--format", "json")
    (value,) = json.loads(shown(live, options=options))
    assert (value["name"], value["values"][0]["value"]) == ("Live", "https://live.test")


def test_what_is_no_environment_is_refused(shown: Callable[..., str]) -> None:
    text = shown({"item": []})
    assert "PM128" in text
    assert "Shop" not in text
