"""Each thing has a key: what it is, never where it stands; and nothing is lost on the way through the stages."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from factories import view

from postsmith.ir.api import Group, Operation
from postsmith.pipeline import Inputs, NotUnderstood, Understood, understand
from postsmith.targets.python import plan
from postsmith.wire.visits import walk
from tools.corpus_parse import LOST

ROOT = Path(__file__).parents[2]
COLLECTIONS = [
    *sorted((ROOT / "collections").glob("*.json")),
    *sorted((ROOT / "tests/cases").glob("*/collection.json")),
]


def groups_in(group: Group) -> Iterator[Group]:
    yield group
    for inner in group.groups:
        yield from groups_in(inner)


def operations_in(group: Group) -> list[Operation]:
    return [each for found in groups_in(group) for each in found.operations]


def understood(path: Path) -> Understood:
    found = understand(Inputs(str(path)))
    if isinstance(found, NotUnderstood):
        pytest.skip("holds nothing that could be generated")
    return found


def keys(path: Path) -> dict[str, tuple[list[str], ...]]:
    """The keys of all operations, with those of their parts."""
    return {
        each.key: (
            sorted(p.key for p in each.parameters),
            sorted(saved.key for saved in each.requests),
            sorted(e.key for answer in each.responses for e in answer.examples),
        )
        for each in operations_in(understood(path).api.root)
    }


each_collection = pytest.mark.parametrize(
    "path", COLLECTIONS, ids=[f"{p.parent.name}/{p.name}" for p in COLLECTIONS]
)


@each_collection
def test_no_two_things_have_one_key(path: Path) -> None:
    root = understood(path).api.root
    groups = [group.key for group in groups_in(root)]
    operations = operations_in(root)
    assert len({*groups}) == len(groups)
    assert len({each.key for each in operations}) == len(operations)
    for each in operations:
        assert each.key.startswith(each.method)
        examples = [e.key for answer in each.responses for e in answer.examples]
        for parts in (
            [p.key for p in each.parameters],
            [saved.key for saved in each.requests],
            examples,
        ):
            assert len({*parts}) == len(parts), parts


@each_collection
def test_each_request_is_counted_at_every_stage(path: Path) -> None:
    found = understood(path)
    visits = walk(found.sealed.collection)
    left_out = len(visits) - sum(
        len(each.requests) for each in operations_in(found.api.root)
    )
    told = [each.location.pointer for each in found.reported if each.code in LOST]
    named = [
        visit
        for visit in visits
        if any(f"{each}/".startswith(f"{visit.location.pointer}/") for each in told)
    ]
    assert found.api.requests == len(visits)
    assert left_out == len(named)
    planned = plan(view(found.api))
    calls = sum(len(module.cases) for module in planned.view.tests)
    assert calls + left_out == len(visits)


def item(name: str, method: str, path: str, **more: Any) -> dict[str, Any]:
    url = f"{{{{baseUrl}}}}{path}"
    return {"name": name, "request": {"method": method, "url": url}, **more}


def answer(name: str, body: str) -> dict[str, Any]:
    return {"name": name, "code": 200, "body": body, "header": []}


ITEMS = [
    item("List users", "GET", "/users?page=2&limit=5"),
    item("List users", "GET", "/users?page=3"),
    item(
        "Get user",
        "GET",
        "/users/:id",
        response=[answer("Ok", '{"id": 1}'), answer("Ok", '{"id": 2}')],
    ),
    item("Call start", "POST", "/rpc?action=start"),
    item("Call stop", "POST", "/rpc?action=stop"),
]


def saved(folder: Path, items: list[dict[str, Any]]) -> Path:
    file = folder / "users.json"
    file.write_text(json.dumps({"info": {"name": "Users"}, "item": items}))
    return file


def test_keys_do_not_depend_on_order_folders_or_titles(tmp_path: Path) -> None:
    before = keys(saved(tmp_path, ITEMS))
    shuffled = ITEMS[:]
    random.Random(7).shuffle(shuffled)
    assert keys(saved(tmp_path, shuffled)) == before
    moved = [{"name": "Everything", "item": ITEMS[:3]}, *ITEMS[3:]]
    assert keys(saved(tmp_path, moved)).keys() == before.keys()


def test_keys_stay_when_something_is_added(tmp_path: Path) -> None:
    before = keys(saved(tmp_path, ITEMS))
    more = [
        item("Get user", "GET", "/accounts/:id"),
        item("Call pause", "POST", "/rpc?action=pause"),
        item("Delete user", "DELETE", "/users/:userId"),
    ]
    after = keys(saved(tmp_path, [*more, *ITEMS]))
    assert {key: after[key] for key in before} == before
    assert set(after) - set(before) == {
        "GET {{baseUrl}}/accounts/:0",
        "POST {{baseUrl}}/rpc query pause",
        "DELETE {{baseUrl}}/users/:0",
    }


def test_what_tells_operations_apart_is_in_the_key_of_one_alone(tmp_path: Path) -> None:
    alone = keys(saved(tmp_path, ITEMS[3:4]))
    assert alone.keys() < keys(saved(tmp_path, ITEMS)).keys()
