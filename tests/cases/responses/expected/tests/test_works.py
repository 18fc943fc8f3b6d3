"""works: what goes out, what comes back."""

from museum import (
    NotFoundError,
    RateLimitError,
    ServerError,
    UnprocessableEntityError,
    models,
)
from museum.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """List works."""
    call = saved(lambda client: client.works.list())
    call.sends("GET https://api.example.test/v1/works")
    call.returns("200_uneven", models.WorkList)
    call.returns("200_none_at_all", models.WorkList)


def test_get(saved: Saved) -> None:
    """Get a work."""
    call = saved(lambda client: client.works.get(1))
    call.sends("GET https://api.example.test/v1/works/1")
    call.returns("200", models.Work)
    call.raises("404", NotFoundError)
    call.raises("429", RateLimitError)
    call.raises("500", ServerError)


def test_create(saved: Saved) -> None:
    """Create a work."""
    call = saved(lambda client: client.works.create(body={"title": "New"}))
    call.sends(
        "POST https://api.example.test/v1/works",
        headers={"Content-Type": "application/json"},
        json={"title": "New"},
    )
    call.returns("201", models.Work)
    call.returns("202", models.WorkResponse)
    call.raises("422", UnprocessableEntityError)


def test_remove(saved: Saved) -> None:
    """Remove a work."""
    call = saved(lambda client: client.works.remove(1))
    call.sends("DELETE https://api.example.test/v1/works/1")
    call.returns("204", None)


def test_check(saved: Saved) -> None:
    """Check a work."""
    call = saved(lambda client: client.works.check("id"))
    call.sends("HEAD https://api.example.test/v1/works/id")
    call.returns("200", None)


def test_check_list(saved: Saved) -> None:
    """Check the list."""
    call = saved(lambda client: client.works.check_list())
    call.sends("HEAD https://api.example.test/v1/works")
