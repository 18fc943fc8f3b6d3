"""The figures of a surface count what they say, and nothing else."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import get_args

import pytest
from factories import api, operation, view

from postsmith.view import ApiView
from tools import surface, surface_report
from tools import surface_words as words
from tools.corpus_sources import Collection
from tools.surface_figures import FIGURES, percentile, rows, worst
from tools.surface_measure import Saved, Surface, nothing
from tools.surface_measure import surface as look_at
from tools.surface_scripts import hints
from tools.surface_source import Source, arguments, results

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("name", "faults"),
    [
        ("get", ""),
        ("get_a_user", "article"),
        ("gets_user", "third"),
        ("lists", ""),
        ("create_token_for_the", "article dangling"),
        ("log_in", ""),
        ("send_in", "dangling"),
        ("status_of_plan", ""),
        ("import_", ""),
    ],
)
def test_a_name_has_the_faults_that_one_sees(name: str, faults: str) -> None:
    found = {
        "article": words.has_article(name),
        "third": words.is_third_person(name),
        "dangling": words.is_dangling(name),
    }
    assert " ".join(key for key, is_one in found.items() if is_one) == faults


def test_a_name_is_cut_where_its_title_goes_on() -> None:
    title = "Get the detail on a sub-account's futures account of the master account"
    name = "get_detail_on_a_sub_accounts_futures_account_of_the_master"
    assert words.is_cut(name, ["Users", title])
    assert not words.is_cut(f"{name}_account", [title])
    assert not words.is_cut("get_detail", [title])
    assert not words.is_cut(name, [title[:55]])


@pytest.mark.parametrize(
    ("name", "resources", "short"),
    [
        ("get_user_token", "users", "get_token"),
        ("get_a_single_user", "account.users", "get"),
        ("list_child_teams", "teams", "list_child_teams"),
        ("user_by_id", "users", "user_by_id"),
        ("search", "search", "search"),
        ("get_all", "users", "get_all"),
        ("import_", "users", "import_"),
    ],
)
def test_words_of_the_resource_are_dropped_behind_the_verb(
    name: str, resources: str, short: str
) -> None:
    assert words.shortened(name, resources) == short


def test_a_verb_repeats_nothing_and_a_thing_does() -> None:
    assert words.repeated("search_by_name", "search") == []
    assert words.repeated("order_by_id", "orders") == ["order"]


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("const j = pm.response.json(); pm.test(j.id)", ["fields"]),
        ("pm.response.json().data.id", ["fields"]),
        ("var d = JSON.parse(responseBody); d['id']", ["fields"]),
        ("const j = pm.response.json(); send(j)", []),
        ("pm.response.to.have.jsonSchema(s)", ["schema"]),
        ("pm.response.to.have.status(200)", []),
    ],
)
def test_scripts_hint_at_types(script: str, found: list[str]) -> None:
    assert hints([script]) == found


CLIENT = """
GET: Operation[Any] = Operation("get", "GET", "/")

class Shop(Client):
    def __init__(self, *, token: str, base_url: str = "", timeout: int = 1) -> None:
        super().__init__(SETTINGS, {"token": token, "url": base_url}, timeout=timeout)

    def get(self) -> Any: ...

    def close(self) -> None: ...

class AsyncShop(AsyncClient):
    async def get(self) -> Any: ...
"""


def test_source_tells_results_and_own_arguments() -> None:
    module = ast.parse(CLIENT)
    assert results(module) == {"get": "Any"}
    assert list(arguments(module)) == ["token", "base_url"]


def shop() -> ApiView:
    user = {"id": int}
    return view(
        api(
            operation("GET", "/users/:id", answers={200: user}),
            operation("POST", "/users/:id"),
            operation("GET", "/users"),
        )
    )


def looked_at() -> Surface:
    given = shop()
    every = [each for part in given.root.walk() for each in part.operations]
    returns = {each.dotted: "Any" for each in every}
    return look_at("shop", given, Source(returns, ("token",)), lambda _: [])


def test_a_surface_has_every_method() -> None:
    found = looked_at()
    assert [each["verb"] for each in found["methods"]] == ["GET", "POST", "GET"]
    assert [each["saved"] for each in found["methods"]] == [
        "success",
        "nothing",
        "nothing",
    ]
    assert found["models"] == 1
    numbers = {row.key: (row.value, row.of) for row in rows([found])}
    assert numbers["any"] == (3, 3)
    assert numbers["any_success"] == (1, 1)
    assert numbers["any_get"] == (2, 2)
    assert numbers["arguments_largest"] == (1, None)
    assert numbers["arguments_many"] == (0, 1)


def test_what_is_no_client_is_counted_and_never_measured() -> None:
    lost = nothing("broken", "findings", "PM101")
    assert {row.value for row in rows([lost])} == {0}
    text = surface_report.report([looked_at(), lost], None)
    assert "without a client: 1\n  broken: findings: PM101" in text
    assert "total: 1" in text


def test_the_figures_of_another_run_stand_beside() -> None:
    found = looked_at()
    before = surface_report.written([found, found])["figures"]
    text = surface_report.figures([found], before)
    (line,) = [each for each in text.splitlines() if each.startswith("methods that")]
    assert line.split()[-8:] == ["`Any`", "3", "3", "100.0", "%", "6", "no", "evidence"]


def test_the_worst_are_one_of_a_collection() -> None:
    found = looked_at()
    (any_figure,) = [each for each in FIGURES if each.key == "any"]
    places = worst([found, {**found, "name": "other"}], any_figure, 5)
    assert [(name, count) for name, _, count in places] == [("shop", 3), ("other", 3)]


def test_percentiles_are_members() -> None:
    assert percentile([], 0.5) == 0
    assert [percentile(range(1, 11), share) for share in (0.5, 0.9, 1.0)] == [5, 9, 10]


def test_keys_are_distinct_and_literals_are_covered() -> None:
    keys = [each.key for each in FIGURES]
    assert len(set(keys)) == len(keys)
    assert {f"any_{each}" for each in get_args(Saved)} <= set(keys)


@pytest.mark.slow
def test_collections_are_looked_at_in_processes_of_their_own(tmp_path: Path) -> None:
    file = ROOT / "collections/bookshop.postman_collection.json"
    broken = tmp_path / "broken.json"
    broken.write_text("[]", encoding="utf-8")
    asked = [Collection(each.stem, each, 1, ()) for each in (file, broken)]
    good, bad = surface.surfaces(asked, 2)
    assert (good["state"], bad["state"]) == ("client", "findings")
    assert good["name"] == file.stem
    assert all(each["returns"] for each in good["methods"])
    target = tmp_path / "figures.json"
    assert surface.main([str(file), "--json", str(target)]) == 0
    assert json.loads(target.read_bytes())["collections"] == [good]
