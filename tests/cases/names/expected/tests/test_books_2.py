"""books_2: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_get_second_folder(saved: Saved) -> None:
    """A second folder of the name."""
    call = saved(lambda client: client.books_2.get_second_folder())
    call.sends("GET https://api.example.test/v1/books/second")
