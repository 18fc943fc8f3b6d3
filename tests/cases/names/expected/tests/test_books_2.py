"""books_2: what goes out for saved requests, what comes back for saved examples."""

from names.pytest_plugin import Saved


def test_a_second_folder_of_the_name(saved: Saved) -> None:
    call = saved(lambda client: client.books_2.a_second_folder_of_the_name())
    call.sends("GET https://api.example.test/v1/books/second")
