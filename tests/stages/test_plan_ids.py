"""What an answer gives as an id can be handed back as one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from postsmith.pipeline import generate


def signature(tmp_path: Path, url: dict[str, Any] | str) -> str:
    """The parameters of the one method for a request with this URL."""
    answer = {"name": "Ok", "code": 200, "body": json.dumps({"gid": "12", "n": 3})}
    request = {"method": "GET", "url": url}
    item = {"name": "Get a task", "request": request, "response": [answer]}
    source = tmp_path / "tasks.json"
    source.write_text(json.dumps({"info": {"name": "Tasks"}, "item": [item]}))
    client = str(generate(source).files["tasks/client.py"])
    found = re.search(r"def get_a_task\((.*?)\) ->", client, re.S)
    assert found
    return " ".join(found[1].split())


def path(name: str, value: str) -> dict[str, Any]:
    variable = [{"key": name, "value": value}]
    raw = f"https://a.test/tasks/:{name}"
    return {
        "raw": raw,
        "host": ["https://a.test"],
        "path": ["tasks", f":{name}"],
        "variable": variable,
    }


@pytest.mark.parametrize(
    ("name", "value", "declared"),
    [
        ("task_gid", "12", "task_gid: int | str"),
        ("taskId", "12", "task_id: int | str"),
        ("task", "12", "task: int | str"),
        ("callSid", "", "call_sid: int | str"),
        ("id", "<integer>", "id: int | str"),
        ("id", "t_12", "id: str"),
        ("page", "2", "page: int"),
        ("name", "", "name: str"),
    ],
)
def test_digits_alone_make_no_number_of_an_id(
    tmp_path: Path, name: str, value: str, declared: str
) -> None:
    assert f"{declared}," in signature(tmp_path, path(name, value))


def test_ids_in_the_query_are_taken_as_texts_and_numbers(tmp_path: Path) -> None:
    found = signature(tmp_path, "https://a.test/tasks?project_gid=12&limit=5")
    assert "project_gid: int | str | None" in found
    assert "limit: int | None" in found
