"""What things are called in Python: operations, resources, numbers where two want one name, classes of answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import Shape, api, folder, operation, view

from postsmith.ir.api import Api, In
from postsmith.name import name_api
from postsmith.name.pins import NO_PINS, Held, Kind, Pins
from postsmith.targets.python import plan
from postsmith.targets.python.views import ClientView
from postsmith.targets.python.words import PYTHON

USER: Shape = {"id": int, "name": str}


def client(of: Api, pins: Pins = NO_PINS) -> ClientView:
    return plan(view(of, pins)).view


def methods(of: Api, pins: Pins = NO_PINS) -> dict[str, str]:
    """The methods by their dotted paths, and what they are sent as."""
    found = client(of, pins)
    all_methods = [*found.methods, *(m for r in found.resources for m in r.methods)]
    return {method.path: method.http for method in all_methods}


def returned(of: Api) -> str:
    (method,) = client(of).methods
    return method.returns


@pytest.mark.parametrize(
    ("method", "path", "name", "called"),
    [
        ("GET", "/users/:id", "Get user", "get_user"),
        ("GET", "/users", "List all users", "list_users"),
        ("DELETE", "/users/:id", "User", "delete_user"),
        ("POST", "/users", "POST Create user", "create_user"),
        ("POST", "/users", "Users: POST /api/users", "create_user"),
        ("GET", "/users", "class", "list_class"),
    ],
)
def test_a_method_is_called_as_its_request(
    method: str, path: str, name: str, called: str
) -> None:
    assert list(methods(api(operation(method, path, name)))) == [called]


def test_a_name_does_not_say_the_id_that_was_saved() -> None:
    named = operation("POST", "/parties/:id", "Add 27713803910 to payer")
    (saved,) = named.requests
    given = {(In.PATH, "id"): ("27713803910",)}
    named = replace(named, requests=(replace(saved, arguments=given),))
    assert list(methods(api(named))) == ["add_to_payer"]


def test_a_folder_is_a_resource() -> None:
    inner = folder("Admins", operation("GET", "/admins", "List admins"))
    found = methods(api(folder("Users", inner)))
    assert [path.rpartition(".")[0] for path in found] == ["users.admins"]


def test_who_gets_which_name_is_no_matter_of_the_order() -> None:
    """Two of one name are told apart by their paths, and where these say the same, by numbers."""
    paths = [f"/a{'/' * number}" for number in range(7)]
    wanting = [operation("GET", path, "Get thing") for path in paths]
    orders = (wanting, wanting[::-1], wanting[3:] + wanting[:3])
    first, *others = (methods(api(*each)) for each in orders)
    assert len(first) == len(paths)
    assert any(name[-1].isdigit() for name in first)
    assert all(each == first for each in others)


def test_the_client_is_called_as_the_collection() -> None:
    found = client(api(operation("GET", "/a"), name="Book Shop API"))
    assert (found.package, found.sync_class) == ("book_shop", "BookShop")


@pytest.mark.parametrize(
    ("name", "answer", "returns"),
    [
        ("Get user", USER, "models.User"),
        ("List users", [USER], "list[models.User]"),
        ("List users", {"users": [USER]}, "models.UserList"),
        ("Get names", [str], "list[str]"),
    ],
)
def test_an_answer_has_a_class_of_what_it_is(
    name: str, answer: Shape, returns: str
) -> None:
    assert returned(api(operation("GET", "/users", name, answers={200: answer}))) == (
        returns
    )


def test_equal_answers_have_one_class() -> None:
    found = client(
        api(
            operation("GET", "/users/:id", "Get user", answers={200: USER}),
            operation("PUT", "/users/:id", "Update user", answers={200: USER}),
        )
    )
    classes = [each.name for module in found.models for each in module.classes]
    assert classes == ["User"]
    assert {method.returns for method in found.methods} == {"models.User"}


def test_an_error_is_no_answer() -> None:
    failed: Shape = {"message": str}
    get = operation("GET", "/users/:id", "Get user", answers={200: USER, 404: failed})
    assert returned(api(get)) == "models.User"


OURS = "GET http://api.test/users/:"
GONE = "GET http://api.test/gone"
PINS = Pins({(Kind.OPERATION, ""): Held({OURS: "get_user", GONE: "get_gone"})})


def test_a_name_that_is_held_means_what_it_meant() -> None:
    """A request of the same name, at a path that comes first, takes it from nobody."""
    ours = operation("GET", "/users/:id", "Get user")
    theirs = operation("GET", "/accounts/:id", "Get user")
    both = api(ours, theirs)
    assert ours.key == OURS
    assert methods(both)["get_user"] == "GET /accounts/:id"
    assert methods(both, PINS)["get_user"] == "GET /users/:id"
    assert len(methods(both, PINS)) == 2


def test_a_held_name_may_be_any_and_stays_taken_when_its_thing_is_gone() -> None:
    named = api(operation("GET", "/other", "Get gone"))
    assert list(methods(named)) == ["get_gone"]
    assert list(methods(named, PINS)) != ["get_gone"]
    held = Pins(
        {
            (Kind.OPERATION, ""): Held({OURS: "fetch"}),
            (Kind.RESOURCE, ""): Held({"/Users": "people"}),
        }
    )
    inner = folder("Users", operation("GET", "/users", "List users"))
    found = methods(api(inner, operation("GET", "/users/:id", "Get user")), held)
    assert {*found} == {"people.list", "fetch"}


def test_an_alias_leads_to_what_it_is_of_and_is_given_to_nobody_else() -> None:
    ours = operation("GET", "/users/:id", "Get user")
    theirs = operation("GET", "/accounts/:id", "Fetch")
    before = Pins(
        {(Kind.OPERATION, ""): Held(aliases={"fetch": OURS, "load": GONE})},
    )
    found = methods(api(ours, theirs), before)
    assert found["get_user"] == "GET /users/:id"
    assert "fetch" not in found and len(found) == 2
    named = name_api(api(ours, theirs), None, PYTHON, before)
    assert named.aliases(before) == {(Kind.OPERATION, ""): {"fetch": "get_user"}}
    assert named.pins(before).held(Kind.OPERATION).aliases["fetch"] == OURS


def test_no_two_classes_have_one_name() -> None:
    """A number is no word of its own: `Value 2` and the second `Value` are not both `Value2`."""
    answers: list[Shape] = [{"a": int}, {"b": int}, {"c": int}, {"d": str}]
    titles = ["Value", "Value", "Value 2", "Value_2"]
    made = client(
        api(
            *(
                operation("GET", f"/{place}", title, answers={200: answer})
                for place, (title, answer) in enumerate(
                    zip(titles, answers, strict=True)
                )
            )
        )
    )
    classes = [found.name for module in made.models for found in module.classes]
    assert len(classes) == 4
    assert len({*classes}) == 4
