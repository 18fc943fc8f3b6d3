"""Which fixed texts of a path are ids that somebody left in, and which are the API's own words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import unquote

import pytest

from postsmith.diagnostics import Report
from postsmith.ir.api import Group, In, Operation
from postsmith.load import Source
from postsmith.normalize import normalize
from postsmith.normalize.identifiers import is_unmistakable
from postsmith.postman.reader import read

HOST = "https://api.test"


def operations(*saved: tuple[str, str]) -> list[Operation]:
    """What is made of titles and paths; a path may have a method before it."""
    items = [
        {
            "name": title,
            "request": {
                "method": path.partition("/")[0].strip() or "GET",
                "url": f"{HOST}/{path.partition('/')[2]}",
            },
        }
        for title, path in saved
    ]
    data = {"info": {"name": "C"}, "item": items}
    model = read(Source("t.json", json.dumps(data), data), Report())
    assert model is not None
    return list(_in(normalize(model, Report()).root))


def _in(group: Group) -> Iterator[Operation]:
    yield from group.operations
    for inner in group.groups:
        yield from _in(inner)


def path_of(path: str, title: str = "Call it") -> str:
    (found,) = operations((title, path))
    assert [unquote(each.wire.url) for each in found.requests] == [HOST + path]
    assert all(p.required for p in found.parameters if p.location is In.PATH)
    return found.path


@pytest.mark.parametrize(
    ("path", "template"),
    [
        ("/users/7/orders", "/users/:user_id/orders"),
        ("/user/7/orders", "/user/:user_id/orders"),
        ("/shelf/1", "/shelf/:shelf_id"),
        ("/store/1045/items", "/store/:store_id/items"),
        ("/stream/10", "/stream/:stream_id"),
        ("/8842", "/:id"),
        ("/job/puwWrv32YOU24y8MNoUr793c/result", "/job/:job_id/result"),
        ("/charge/cus_9s6XKzkNRiz8i3", "/charge/:charge_id"),
        ("/entities/urn:shop:Store:001/attrs", "/entities/:entity_id/attrs"),
        ("/mailboxes/ann@a.test/items", "/mailboxes/:mailbox_id/items"),
        ("/tickets/PROJ-112/close", "/tickets/:ticket_id/close"),
        ("/commits/1a2b3c4d/diff", "/commits/:commit_id/diff"),
        ("/keypairs/key1/rotate", "/keypairs/:keypair_id/rotate"),
        ("/user/U2", "/user/:user_id"),
        ("/credentials/CREDENTIAL-ID", "/credentials/:credential_id"),
        ("/zones/shop.example/records", "/zones/:zone_id/records"),
        ("/users/\u2039name\u203a", "/users/:name"),
        ("/hosts/10.0.0.7/ports", "/hosts/:host_id/ports"),
        ("/forecast/52.5,13.4", "/forecast/:forecast_id"),
        ("/orders/100-2000", "/orders/:order_id"),
        ("/77120/orders", "/:id/orders"),
        ("/users/7/", "/users/:user_id/"),
        ("/v1/urn:isbn:1", "/v1/:id"),
        ("/usage/2023-04", "/usage/:usage_id"),
        ("/data/interface=eth2", "/data/interface={{interface}}"),
        ("/Notes(12)/text", "/Notes({{note_id}})/text"),
        ("/Notes('a1')/text", "/Notes('{{note_id}}')/text"),
        ("/v0/item/88.json", "/v0/item/{{item_id}}.json"),
    ],
)
def test_an_id_that_somebody_left_in_is_an_argument(path: str, template: str) -> None:
    assert path_of(path) == template


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/v2/users",
            "/api/2/users",
            "/rest/api/3/issue",
            "/1/toll.json",
            "/20190301/x",
        ),
        *("/services/data/52/query", "/agile/1/board", "/2010-04-01/calls"),
        *("/admin/api/2023-04/products", "/6.2/jobs", "/v1/2", "/d2l/api/lp"),
        *("/users/me", "/users/search", "/orders/export", "/users/current/orders"),
        *("/digests/sha256", "/encoding/utf8", "/login/oauth2/token", "/c2c/orders"),
        *("/ticker/24hr", "/keys/a", "/orders;version=2", "/ratings/top10"),
        *("/users/password/reset", "/files/content", "/counts/recent"),
    ],
)
def test_the_words_of_an_api_stay(path: str) -> None:
    assert path_of(path) == path


def test_a_number_is_an_id_where_others_count() -> None:
    assert paths(("Put", "POST /shelf/1"), ("Clear", "DELETE /shelf/2/bottles")) == {
        "/shelf/:shelf_id",
        "/shelf/:shelf_id/bottles",
    }
    assert paths(("Get", "/shelf/{{id}}"), ("Clear", "DELETE /shelf/2/x")) == {
        "/shelf/{{id}}",
        "/shelf/:shelf_id/x",
    }


def paths(*saved: tuple[str, str]) -> set[str]:
    return {each.path for each in operations(*saved)}


def test_a_word_in_the_place_of_a_parameter_is_one_where_the_rest_is_alike() -> None:
    assert paths(
        ("Follow", "/profiles/:name/follow"), ("Follow Jack", "/profiles/jack/follow")
    ) == {"/profiles/:name/follow"}


def test_a_word_that_nobody_says_is_the_one_that_the_title_is_about() -> None:
    assert paths(("Publish drink", "POST /drinks/negroni/publish")) == {
        "/drinks/:drink_id/publish"
    }


def test_what_is_a_name_once_is_one_everywhere() -> None:
    found = paths(
        ("Publish drink", "POST /drinks/negroni/publish"),
        ("Delete", "DELETE /drinks/negroni"),
        ("All", "/drinks/negroni/comments"),
    )
    assert found == {
        "/drinks/:drink_id/publish",
        "/drinks/:drink_id",
        "/drinks/:drink_id/comments",
    }


@pytest.mark.parametrize(
    "saved",
    [
        # The title says it.
        [("Get the widget board", "/widgets/board")],
        # It is about many, or about something else.
        [("List all", "/drinks/negroni")],
        # Somebody else says it: in a title, a folder below, a key.
        [("Get drink", "/drinks/negroni"), ("Order a negroni", "POST /orders")],
        [("Get drink", "/drinks/:id/zests"), ("Get drink", "/drinks/zests")],
        [("Get drink", "/drinks/zest"), ("Find", "/drinks?zest=1")],
        # It does something, or is a common word.
        [("Get drink", "/drinks/:id/state"), ("Get drink", "/drinks/mix/state")],
        [("Get drink", "/drinks/:id/items"), ("Get drink", "/drinks/trash/items")],
        # It is a call of its own.
        [("Verify drink", "POST /drinks/negroni")],
        [("Verify drink", "POST /drinks/negroni/")],
        [("Get drink", "/drinks/:id"), ("Get drink nearby", "/drinks/negroni")],
        [("Change plan", "PUT /plans/addons"), ("Add", "POST /plans/addons")],
        # It is a word of code.
        [("Get drink", "/drinks/negroniRecipe")],
    ],
)
def test_a_word_that_could_be_the_apis_own_stays(saved: list[tuple[str, str]]) -> None:
    written = {f"/{path.partition('/')[2].partition('?')[0]}" for _, path in saved}
    assert paths(*saved) == {path.replace("{", ":") for path in written}


@pytest.mark.parametrize(
    "text", ["getOAuth2TokenInfoV2", "batch-2024-01-report", "listUsersByGroupId2", ""]
)
def test_words_are_no_tokens(text: str) -> None:
    assert not is_unmistakable(text)


def queries(*saved: tuple[str, str]) -> list[dict[str, str | None]]:
    """What each operation sends by itself in its query."""
    return [dict(each.query) for each in operations(*saved)]


def test_a_key_that_names_calls_is_a_constant_of_each() -> None:
    assert queries(("Start", "/rpc?task=start"), ("Stop", "/rpc?task=stop")) == [
        {"task": "start"},
        {"task": "stop"},
    ]


@pytest.mark.parametrize("other", ["17", "{{task}}", "5f0c1d2e3a4b5f0c1d2e3a4b"])
def test_a_value_is_no_constant_if_its_neighbours_make_it_a_parameter(
    other: str,
) -> None:
    (found,) = operations(("Start", "/rpc?task=start"), ("Other", f"/rpc?task={other}"))
    assert dict(found.query) == {}
    assert [p.name for p in found.parameters] == ["task"]
    assert not found.parameters[0].required


def test_what_is_about_a_thing_names_no_call() -> None:
    (found,) = operations(("One", "/rpc?task=17"), ("Other", "/rpc?task=18"))
    assert [p.name for p in found.parameters] == ["task"]
