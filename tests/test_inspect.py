"""What `inspect` shows, and what it must not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

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


@pytest.mark.parametrize("stage", ["collection", "ir"])
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
