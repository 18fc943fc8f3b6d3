"""books.reviews: what goes out, what comes back."""

from bookshop import RateLimitError, models
from bookshop.pytest_plugin import Saved


def test_list(saved: Saved) -> None:
    """List reviews."""
    call = saved(lambda client: client.books.reviews.list("9780141439600"))
    call.sends(
        "GET https://api.bookshop.example/v1/books/9780141439600/reviews",
        headers={"Authorization": "Bearer token"},
    )
    call.returns("200", list[models.Review])


def test_write(saved: Saved) -> None:
    """Write a review."""
    call = saved(
        lambda client: client.books.reviews.write(
            "9780141439600", body={"stars": 1, "text": "string"}
        )
    )
    call.sends(
        "POST https://api.bookshop.example/v1/books/9780141439600/reviews",
        headers={"Content-Type": "application/json", "Authorization": "Bearer token"},
        json={"stars": 1, "text": "string"},
    )
    call.returns("201", models.Review)
    call.raises("429", RateLimitError)
