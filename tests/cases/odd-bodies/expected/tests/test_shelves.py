"""shelves: what goes out, what comes back."""

from odd_bodies.pytest_plugin import Saved


def test_find(saved: Saved) -> None:
    """Find a shelf."""
    call = saved(lambda client: client.shelves.find(variables={"id": 17, "first": 2}))
    call.sends(
        "POST https://odd.test/graphql",
        headers={"Content-Type": "application/json"},
        json={
            "query": "query Shelf($id: ID!, $first: Int) { shelf(id: $id, first: $first) { id } }",
            "variables": {"id": 17, "first": 2},
        },
    )


def test_find__find_a_shelf_without_variables(saved: Saved) -> None:
    """Find a shelf without variables."""
    call = saved(lambda client: client.shelves.find())
    call.sends(
        "POST https://odd.test/graphql",
        headers={"Content-Type": "application/json"},
        json={
            "query": "query Shelf($id: ID!, $first: Int) { shelf(id: $id, first: $first) { id } }"
        },
    )


def test_find__find_a_shelf_by_text(saved: Saved) -> None:
    """Find a shelf by text."""
    call = saved(lambda client: client.shelves.find(variables={"id": "17"}))
    call.sends(
        "POST https://odd.test/graphql",
        headers={"Content-Type": "application/json"},
        json={
            "query": "query Shelf($id: ID!, $first: Int) { shelf(id: $id, first: $first) { id } }",
            "variables": {"id": "17"},
        },
    )


def test_rename(saved: Saved) -> None:
    """Rename a shelf."""
    call = saved(
        lambda client: client.shelves.rename(variables={"id": 1, "name": "Top"})
    )
    call.sends(
        "POST https://odd.test/graphql",
        headers={"Content-Type": "application/json"},
        json={
            "query": "mutation Rename($id: ID!, $name: String!) { rename(id: $id, name: $name) { id } }",
            "variables": {"id": 1, "name": "Top"},
        },
    )
