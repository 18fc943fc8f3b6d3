"""works: what goes out, what comes back."""

from museum import (
    NotFoundError,
    RateLimitError,
    ServerError,
    UnprocessableEntityError,
    models,
)
from museum.pytest_plugin import Saved


def test_list_works(saved: Saved) -> None:
    call = saved(lambda client: client.works.list_works())
    call.sends("GET https://api.example.test/v1/works")
    call.returns("200_uneven", models.WorkList)
    call.returns("200_none_at_all", models.WorkList)


def test_get_a_work(saved: Saved) -> None:
    call = saved(lambda client: client.works.get_a_work(1))
    call.sends("GET https://api.example.test/v1/works/1")
    call.returns("200", models.Work)
    call.raises("404", NotFoundError)
    call.raises("429", RateLimitError)
    call.raises("500", ServerError)


def test_create_a_work(saved: Saved) -> None:
    call = saved(lambda client: client.works.create_a_work(body={"title": "New"}))
    call.sends(
        "POST https://api.example.test/v1/works",
        headers={"Content-Type": "application/json"},
        json={"title": "New"},
    )
    call.returns("201", models.Work)
    call.returns("202", models.WorkResult)
    call.raises("422", UnprocessableEntityError)


def test_remove_a_work(saved: Saved) -> None:
    call = saved(lambda client: client.works.remove_a_work(1))
    call.sends("DELETE https://api.example.test/v1/works/1")
    call.returns("204", None)
