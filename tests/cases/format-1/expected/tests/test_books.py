"""books: what goes out, what comes back."""

from library import NO_VALUE, models
from library.pytest_plugin import Saved


def test_find(saved: Saved) -> None:
    """Find books."""
    call = saved(lambda client: client.books.find(author="Le Guin", available=NO_VALUE))
    call.sends(
        "GET https://library.test/v1/books?author=Le%20Guin&available",
        headers={"Accept": "application/json", "Authorization": "Bearer token"},
    )
    call.returns("200", list[models.Book])


def test_set_cover(saved: Saved) -> None:
    """Set a cover."""
    call = saved(
        lambda client: client.books.set_cover(
            "0441478123", body={"image": b"file", "caption": "Front"}
        )
    )
    call.sends(
        "PUT https://library.test/v1/books/0441478123/cover",
        parts=[("image", b"file"), ("caption", "Front")],
    )
