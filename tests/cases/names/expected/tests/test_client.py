"""The client itself: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_root_request(saved: Saved) -> None:
    call = saved(lambda client: client.root_request())
    call.sends("GET https://api.example.test/v1/root")


def test_get_books_root(saved: Saved) -> None:
    """Books."""
    call = saved(lambda client: client.get_books_root())
    call.sends("GET https://api.example.test/v1/books-root")


def test_close_(saved: Saved) -> None:
    """Close."""
    call = saved(lambda client: client.close_())
    call.sends("GET https://api.example.test/v1/close")


def test_with_options(saved: Saved) -> None:
    call = saved(lambda client: client.with_options())
    call.sends("GET https://api.example.test/v1/with-options")


def test_get_nameless(saved: Saved) -> None:
    call = saved(lambda client: client.get_nameless())
    call.sends("GET https://api.example.test/v1/nameless")


def test_get_at_all(saved: Saved) -> None:
    call = saved(lambda client: client.get_at_all())
    call.sends("GET https://api.example.test/v1/no-name/at/all")
