"""books.type: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_get_a_type(saved: Saved) -> None:
    call = saved(lambda client: client.books.type.get_a_type())
    call.sends("GET https://api.example.test/v1/books/types/one")
