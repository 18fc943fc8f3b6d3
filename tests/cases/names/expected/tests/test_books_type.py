"""books.type: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_get(saved: Saved) -> None:
    """Get a type."""
    call = saved(lambda client: client.books.type.get())
    call.sends("GET https://api.example.test/v1/books/types/one")
