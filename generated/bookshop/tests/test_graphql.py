"""graphql: what goes out, what comes back."""

from bookshop import models
from bookshop.pytest_plugin import Saved


def test_get_author_by_id(saved: Saved) -> None:
    """Author by id."""
    call = saved(lambda client: client.graphql.get_author_by_id(variables={"id": "7"}))
    call.sends(
        "POST https://api.bookshop.example/v1/graphql",
        headers={"Authorization": "Bearer token", "Content-Type": "application/json"},
        json={
            "query": "query Author($id: ID!) {\n  author(id: $id) {\n    name\n    books {\n      isbn\n      title\n    }\n  }\n}",
            "variables": {"id": "7"},
        },
    )
    call.returns("200", models.AuthorResponse)


def test_add_to_wish_list(saved: Saved) -> None:
    call = saved(
        lambda client: client.graphql.add_to_wish_list(
            variables={"isbn": "9780441172719"}
        )
    )
    call.sends(
        "POST https://api.bookshop.example/v1/graphql",
        headers={"Authorization": "Bearer token", "Content-Type": "application/json"},
        json={
            "query": "mutation Wish($isbn: String!) {\n  wish(isbn: $isbn) {\n    count\n  }\n}",
            "variables": {"isbn": "9780441172719"},
        },
    )
    call.returns("200", models.WishListResponse)
