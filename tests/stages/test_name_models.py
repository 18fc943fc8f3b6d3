"""What the classes of answers are called, and which shapes are one class."""

from __future__ import annotations

from ast import literal_eval

import pytest
from factories import Shape, api, operation, view

from postsmith.ir.api import Api, Operation
from postsmith.targets.python import plan
from postsmith.targets.python.views import ClientView

USER: Shape = {"id": int, "name": str}
LINK: Shape = {"href": str}


def planned(of: Api) -> ClientView:
    return plan(view(of)).view


def fields(of: Api) -> dict[str, dict[str, str]]:
    """The classes with their fields and types."""
    return {
        model.name: {literal_eval(f.key): f.declaration for f in model.fields}
        for module in planned(of).models
        for model in module.classes
    }


def get(path: str, title: str, answer: Shape, method: str = "GET") -> Operation:
    return operation(method, path, title, answers={200: answer})


@pytest.mark.parametrize(
    ("title", "answer", "classes"),
    [
        ("Get user", USER, {"User"}),
        ("Get user", {"data": USER}, {"UserResponse", "User"}),
        ("Get user", {"data": USER, "errors": [str]}, {"UserResponse", "User"}),
        ("Get user", {"result": USER, "took": int}, {"UserResponse", "User"}),
        (
            "List users",
            {"items": [USER], "order": [{"by": str}]},
            {"UserList", "User", "Order"},
        ),
        ("Fully update user", USER, {"User"}),
        ("Filter and view users", {"users": [USER]}, {"UserList", "User"}),
        ("User request", USER, {"User"}),
        ("Get user details result JSON", USER, {"User"}),
    ],
)
def test_the_thing_has_the_noun_and_what_it_comes_in_another_name(
    title: str, answer: Shape, classes: set[str]
) -> None:
    assert {*fields(api(get("/users/:id", title, answer)))} == classes


def test_a_request_that_is_a_thing_is_called_so() -> None:
    pull = api(get("/pulls/:id", "Get a pull request", USER))
    assert [*fields(pull)] == ["PullRequest"]


def test_no_class_is_called_by_a_verb() -> None:
    """Where two are what one noun says, the second is the answer to what is done."""
    found = fields(
        api(
            get("/tokens/:id", "Get token", {"id": int, "scopes": [str]}),
            get("/tokens/:id/revoke", "Revoke token", {"revoked_at": str}, "POST"),
        )
    )
    assert {*found} == {"Token", "TokenResponse"}


def test_what_holds_a_link_is_a_link_everywhere() -> None:
    order: Shape = {"id": int, "total": int, "links": [{"href": str, "rel": str}]}
    found = fields(
        api(
            get("/orders/:id", "Get order", order),
            get("/pages/:id", "Get page", {"_links": {"self": LINK, "next": LINK}}),
        )
    )
    assert {*found} == {"Order", "Page", "PageLinks", "Link"}
    assert {*found["Link"]} == {"href", "rel"}


@pytest.mark.parametrize(
    ("inner", "keys", "name"),
    [
        ({"id": str, "type": str}, ("customer", "tax_category"), "Reference"),
        (
            {"lat": int, "lng": int},
            ("northeast", "location", "viewport"),
            "Coordinates",
        ),
        ({"value": int, "currency": str}, ("balance", "fee"), "Amount"),
        ({"n": int, "m": int, "k": int}, ("created_by", "user", "owner"), "User"),
        ({"n": int, "m": int, "k": int}, ("start_place", "end_place"), "Place"),
        ({"text": str, "value": int}, ("distance", "duration"), "TextValue"),
    ],
)
def test_a_shape_at_places_that_disagree_has_a_name_of_its_own(
    inner: Shape, keys: tuple[str, ...], name: str
) -> None:
    answer: Shape = {"id": int, **dict.fromkeys(keys, inner)}
    assert {*fields(api(get("/things/:id", "Get thing", answer)))} == {"Thing", name}


def test_an_answer_of_many_operations_is_called_by_its_keys() -> None:
    answer: Shape = {"request_id": str}
    found = fields(
        api(
            get("/consents/revoke", "Revoke consent", answer, "POST"),
            get("/items/remove", "Remove item", answer, "POST"),
        )
    )
    assert {*found} == {"RequestId"}


def test_near_shapes_of_one_thing_are_one_class() -> None:
    """A key more makes two things of none: it is how many keys they share that counts."""
    for extra in range(4):
        more = {f"extra_{number}": str for number in range(extra)}
        seen: Shape = {"id": int, "amount": int, "status": str, "final": str}
        seen_later: Shape = {"id": int, "amount": int, "status": str, **more}
        found = fields(
            api(
                get("/captures/:id", "Get capture", seen),
                get("/captures/:id", "Update capture", seen_later, "PATCH"),
            )
        )
        assert {*found} == {"Capture"}
        assert {*found["Capture"]} == {"id", "amount", "status", "final", *more}
        assert "None" in found["Capture"]["final"]
        assert "None" not in found["Capture"]["id"]


def test_things_of_one_name_that_hold_other_things_stay_two() -> None:
    common: dict[str, Shape] = {"sha": str, "url": str, "message": str}
    person: Shape = {"login": str, "avatar": str}
    signature: Shape = {"name": str, "date": str}
    found = fields(
        api(
            get("/commits/:id", "Get commit", {**common, "author": person}),
            get("/git/:id", "Get commit", {**common, "author": signature}),
        )
    )
    assert len([name for name in found if name.endswith("Commit")]) == 2
