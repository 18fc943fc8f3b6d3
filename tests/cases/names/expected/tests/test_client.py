"""The client itself: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_get_root_request(saved: Saved) -> None:
    """Root request."""
    call = saved(lambda client: client.get_root_request())
    call.sends("GET https://api.example.test/v1/root")


def test_list_books(saved: Saved) -> None:
    """Books."""
    call = saved(lambda client: client.list_books())
    call.sends("GET https://api.example.test/v1/books-root")


def test_get_close(saved: Saved) -> None:
    """Close."""
    call = saved(lambda client: client.get_close())
    call.sends("GET https://api.example.test/v1/close")


def test_list_with_options(saved: Saved) -> None:
    """With options."""
    call = saved(lambda client: client.list_with_options())
    call.sends("GET https://api.example.test/v1/with-options")


def test_get_nameless(saved: Saved) -> None:
    call = saved(lambda client: client.get_nameless())
    call.sends("GET https://api.example.test/v1/nameless")


def test_get_at_all(saved: Saved) -> None:
    call = saved(lambda client: client.get_at_all())
    call.sends("GET https://api.example.test/v1/no-name/at/all")


def test_get_v1(saved: Saved) -> None:
    """v1."""
    call = saved(lambda client: client.get_v1())
    call.sends("GET https://api.example.test/v1/v1")
