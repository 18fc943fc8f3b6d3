"""books: what goes out, what comes back."""

from reading_room import NO_VALUE, models
from reading_room.pytest_plugin import Saved


def test_find(saved: Saved) -> None:
    """Find books."""
    call = saved(
        lambda client: client.books.find(
            sort="title", author="Le Guin", available=NO_VALUE
        )
    )
    call.sends(
        "GET https://library.test/v1/books?sort=title&author=Le%20Guin&available",
        headers={
            "Accept": "application/json",
            "X-Mode": "off",
            "X-Opens": "08:30:00",
            "Authorization": "Bearer token",
        },
    )
    call.returns("200", list[models.Book])


def test_set_cover_image(saved: Saved) -> None:
    """Set a cover/image."""
    call = saved(
        lambda client: client.books.set_cover_image(
            "0441478123", body={"image": b"file", "caption": "Front"}
        )
    )
    call.sends(
        "PUT https://library.test/v1/books/0441478123/cover",
        headers={"Authorization": "Bearer token"},
        parts=[("image", b"file", "image/png"), ("caption", "Front")],
    )
