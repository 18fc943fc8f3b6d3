"""graphql: what goes out, what comes back."""

from shop.pytest_plugin import Saved


def test_get_viewer(saved: Saved) -> None:
    """Viewer."""
    call = saved(lambda client: client.graphql.get_viewer())
    call.sends(
        "POST https://api.example.test/v1/graphql",
        headers={"Content-Type": "application/json"},
        json={"query": "{ viewer { id } }"},
    )


def test_get_item_by_id(saved: Saved) -> None:
    """Item by id."""
    call = saved(lambda client: client.graphql.get_item_by_id(variables={"id": 1}))
    call.sends(
        "POST https://api.example.test/v1/graphql",
        headers={"Content-Type": "application/json"},
        json={
            "query": "query Item($id: ID!) { item(id: $id) { id } }",
            "variables": {"id": 1},
        },
    )


def test_get_item_by_id__item_by_id_again(saved: Saved) -> None:
    """Item by id, again."""
    call = saved(lambda client: client.graphql.get_item_by_id(variables={"id": 2}))
    call.sends(
        "POST https://api.example.test/v1/graphql",
        headers={"Content-Type": "application/json"},
        json={
            "query": "query Item($id: ID!) { item(id: $id) { id } }",
            "variables": {"id": 2},
        },
    )
