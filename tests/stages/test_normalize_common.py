"""What nearly all paths have, and is called like an account, is said once, to the client."""

from __future__ import annotations

import pytest
from stages.test_normalize import item, normalized, url

from postsmith.ir.api import Api
from postsmith.ir.walk import operations

THINGS = ("carts", "orders", "products", "payments", "stores", "types", "zones", "taxes")  # fmt: skip


def saved(variable: str, shape: str, others: int = 0, many: bool = False) -> Api:
    """An API of ten and more requests, of which eight have the variable in their path."""
    own = [item(thing, url(shape.format(variable, thing))) for thing in THINGS]
    beside = [item(f"Other {n}", url(f"/other{n}")) for n in range(others)]
    listed = [item("All", url(shape.partition("/{{")[0]))] if many else []
    return normalized(
        *own, *beside, *listed, variable=[{"key": variable, "value": "plum"}]
    )


def is_of_client(api: Api, variable: str) -> bool:
    """Whether the constructor takes it, without a default: it says who is meant."""
    found = next((each for each in api.variables if each.name == variable), None)
    optional = {
        not parameter.required
        for operation in operations(api.root)
        for parameter in operation.parameters
        if parameter.name == variable
    }
    assert found is None or found.default is None
    assert len(optional) == 1
    return optional == {True} and found is not None and found.argument


@pytest.mark.parametrize(
    "variable", ["project_key", "accountId", "app-id", "tenant", "merchantUID"]
)
def test_an_account_or_its_like_is_the_clients(variable: str) -> None:
    assert is_of_client(saved(variable, "/{{{{{}}}}}/{}", others=2), variable)
    assert is_of_client(saved(variable, "/v1/in/{{{{{}}}}}/{}"), variable)


@pytest.mark.parametrize("variable", ["order_id", "user", "id", "name", "version_id"])
def test_other_things_are_asked_for_with_each_call(variable: str) -> None:
    assert not is_of_client(saved(variable, "/{{{{{}}}}}/{}"), variable)


def test_what_many_requests_go_without_is_asked_for_with_each_call() -> None:
    assert not is_of_client(saved("project", "/{{{{{}}}}}/{}", others=4), "project")


def test_of_what_the_api_has_many_more_is_asked() -> None:
    shape = "/projects/{{{{{}}}}}/{}"
    assert is_of_client(saved("project", shape, others=2), "project")
    assert not is_of_client(saved("project", shape, others=2, many=True), "project")
