"""An operation lives with its thing; folders that only put in order are no resources."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from stages.test_normalize import folder, item, normalized, url

from postsmith.ir.api import Api, Group
from postsmith.name.tree import name_tree
from postsmith.normalize.homes import noun_of_path
from postsmith.targets.python.words import PYTHON


def nested(*names: str, items: tuple[Any, ...]) -> dict[str, Any]:
    *outer, name = names
    found = folder(name, *items)
    for around in reversed(outer):
        found = folder(around, found)
    return found


def methods(api: Api) -> list[str]:
    """What callers type, in order of the alphabet."""
    tree = name_tree(api, PYTHON)
    return sorted(n.path for found in tree.walk() for n in found.operations)


def home(*names: str, path: str, title: str = "List quotes", **rest: Any) -> str:
    """The method of a request alone in these folders."""
    saved = item(title, url(path), **rest)
    found = [nested(*names, items=(saved,)), folder("Beside", item("B", url("/b")))]
    return next(m for m in methods(normalized(*found)) if not m.startswith("beside"))


@pytest.mark.parametrize(
    "names",
    [
        ("v1",),
        ("v2.0",),
        ("2010-04-01",),
        ("API",),
        ("Project",),
        ("Tests",),
        ("bug fixes",),
        ("Task 1",),
        ("Step 2: Quotes for all",),
        ("copy",),
        ("to be removed",),
        ("GET",),
        ("GET requests",),
        ("Read operations",),
        ("Set-up",),
        ("No auth",),
        ("On behalf of a user",),
        ("2. Create a quote",),
        ("Creating quotes",),
        ("Quotes, Rates, Fees",),
        ("Quote flow",),
        ("/quotes/:id (DEPRECATED)",),
        ("API", "v1", "Tests"),
    ],
    ids=" / ".join,
)
def test_folders_that_only_put_in_order_are_no_resources(
    names: tuple[str, ...],
) -> None:
    assert home(*names, path="/v1/profiles/:id/quotes") == "quotes.list"


@pytest.mark.parametrize(
    ("names", "path", "method"),
    [
        (("Tests",), "/tests", "tests.list_quotes"),
        (("Projects",), "/other", "projects.list_quotes"),
        (("Auth",), "/login", "auth.list_quotes"),
        (("Get input",), "", "get_input.list_quotes"),
        (("Public",), "/other", "public.list_quotes"),
        (("Manage quotes",), "/pins", "quotes.list"),
        (("Quotes API",), "/pins", "quotes.list"),
        (("Quotes (deprecated)",), "/pins", "quotes.list"),
        (("1. Quotes",), "/pins", "quotes.list"),
        (("Quotes.json",), "/pins", "quotes.list"),
        (("Quotes", "Search quotes"), "/pins", "quotes.list"),
        (("Accounts", "Account quotes"), "/pins", "accounts.quotes.list"),
        (("Public", "Quotes"), "/pins", "quotes.list"),
        (("Trade", "Orders", "Quotes"), "/pins", "trade.quotes.list"),
    ],
)
def test_a_folder_of_things_is_a_resource(
    names: tuple[str, ...], path: str, method: str
) -> None:
    assert home(*names, path=path) == method


def test_the_same_in_two_versions_is_told_apart_by_version() -> None:
    found = [
        nested(v, "Shops", items=(item("List shops", url(f"/{v}/shops")),))
        for v in ("v1", "v2")
    ]
    assert methods(normalized(*found)) == ["shops.list", "shops.list_v2"]


def test_one_folder_around_nearly_all_is_no_resource() -> None:
    inner = [
        folder(
            name,
            *(item(f"Get {n}", url(f"/accounts/:a/{name}/{n}")) for n in "abcdefg"),
        )
        for name in ("tracks", "lines", "queues")
    ]
    own = item("List accounts", url("/accounts"))
    found = methods(normalized(folder("Accounts", own, *inner)))
    assert "accounts.list" in found
    assert "tracks.get_b" in found
    assert len(found) == 22


def test_a_folder_called_like_the_collection_is_no_resource() -> None:
    found = folder("C API", folder("Shops", item("List shops", url("/shops"))))
    assert methods(normalized(found)) == ["shops.list"]


def test_the_noun_of_a_path_joins_the_folder_of_its_things() -> None:
    things = folder("Shop", item("Get shop", url("/shops/:id")))
    tests = folder("Tests", item("List shops", url("/shops")))
    assert methods(normalized(things, tests)) == ["shop.get", "shop.list"]


def test_an_operation_saved_in_tests_too_lives_with_its_things() -> None:
    saved = item("Balance", url("/balance"))
    tests = folder("Tests", saved, saved, item("Other", url("/balance")))
    assert methods(normalized(tests, folder("Money", saved))) == ["money.get_balance"]


def test_folders_called_alike_are_one_resource() -> None:
    found = [
        folder("1. Shops", item("List shops", url("/shops"))),
        folder("Shops (Beta)", item("Get shop", url("/shops/:id"))),
    ]
    assert methods(normalized(*found)) == ["shops.get", "shops.list"]


def test_a_resource_is_described_by_its_folder() -> None:
    found = folder(
        "v1", folder("Shops", item("List", url("/shops")), description="Sell.")
    )
    (shops,) = normalized(found).root.groups
    assert (shops.name, shops.description) == ("Shops", "Sell.")


@pytest.mark.parametrize(
    ("path", "noun"),
    [
        ("/v1/profiles/:id/quotes", "quotes"),
        ("/v1/profiles/:id/quotes/:q", "quotes"),
        ("/2/tweets/search/recent", "tweets"),
        ("/2010-04-01/Accounts/:sid/Recordings.json", "Recordings"),
        ("/d2l/lp/{{lpversion}}/organization/info", "organization"),
        ("/shelf/:id/move", "shelf"),
        ("/oauth2/token", "token"),
        ("", ""),
        ("/:id", ""),
    ],
)
def test_what_a_path_is_about(path: str, noun: str) -> None:
    assert noun_of_path(path) == noun


def shuffled(found: list[Any], seed: int) -> list[Any]:
    items = [
        {**each, "item": shuffled(each["item"], seed)} if "item" in each else each
        for each in found
    ]
    random.Random(seed).shuffle(items)
    return items


def every(group: Group) -> Iterator[str]:
    for found in group.walk():
        yield from (f"{found.key} {each.key}" for each in found.operations)


@pytest.mark.parametrize("seed", range(4))
def test_homes_do_not_depend_on_order(seed: int) -> None:
    found = [
        nested(v, name, items=(item(f"List {name}", url(f"/{v}/{name.lower()}")),))
        for v in ("v1", "v2", "Tests", "1. Pay", "Pay (Beta)")
        for name in ("Shops", "Quotes", "Create a shop", "Public")
    ]
    first, other = normalized(*found), normalized(*shuffled(found, seed))
    assert sorted(every(first.root)) == sorted(every(other.root))
    assert methods(first) == methods(other)
