"""What an answer gives as an id can be handed back as one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from postsmith.pipeline import generate


def signature(tmp_path: Path, url: dict[str, Any] | str, body: Any = None) -> str:
    """The parameters of the one method for a request with this URL, which gives this answer."""
    answer = {
        "name": "Ok",
        "code": 200,
        "body": json.dumps(body or {"gid": "12", "n": 3}),
    }
    request = {"method": "GET", "url": url}
    item = {"name": "Get a task", "request": request, "response": [answer]}
    source = tmp_path / "tasks.json"
    source.write_text(json.dumps({"info": {"name": "Tasks"}, "item": [item]}))
    client = str(generate(source).files["tasks/client.py"])
    found = re.search(r"def get_task\((.*?)\) ->", client, re.S)
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


THING = "0b6a3c8e-52c6-4f0c-9d0c-7b0e5a4f1a11"


@pytest.mark.parametrize(
    ("name", "body", "declared"),
    [
        ("id", {"id": 85746065, "topic": "x"}, "id: int | str"),
        ("taskId", {"id": 85746065}, "task_id: int | str"),
        ("task", {"data": {"id": 85746065}}, "task: int | str"),
        ("taskId", {"owner": {"id": 7}, "tasks": [{"task_id": 9}]}, "task_id: int | str"),
        ("taskId", [{"id": 9}, {"id": "9"}], "task_id: int | str"),
        ("taskId", {"id": THING}, "task_id: UUID | str"),
        ("taskId", {"id": "t_9", "owner": {"id": 9}}, "task_id: str"),
        ("taskId", {"id": None}, "task_id: str"),
    ],
)  # fmt: skip
def test_an_id_of_the_path_is_what_the_field_of_its_entity_is(
    tmp_path: Path, name: str, body: Any, declared: str
) -> None:
    url = path(name, "t_12" if declared.endswith(": str") else "{{someTask}}")
    assert f"{declared}," in signature(tmp_path, url, body)
