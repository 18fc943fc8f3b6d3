"""long: what goes out, what comes back."""

from names.pytest_plugin import Saved


def test_get_books_were_ever_lent(saved: Saved) -> None:
    """Get the list of all the books that were ever lent to any of the readers of the…"""
    call = saved(lambda client: client.long.get_books_were_ever_lent())
    call.sends("GET https://api.example.test/v1/long")


def test_get_some_url(saved: Saved) -> None:
    """https://api.example.test/v1/some/url."""
    call = saved(lambda client: client.long.get_some_url())
    call.sends("GET https://api.example.test/v1/some/url")


def test_get_verb(saved: Saved) -> None:
    """GET /v1/verbs/{id}."""
    call = saved(lambda client: client.long.get_verb("id"))
    call.sends("GET https://api.example.test/v1/verbs/id")


def test_get_http_response_code(saved: Saved) -> None:
    call = saved(lambda client: client.long.get_http_response_code())
    call.sends("GET https://api.example.test/v1/camel")


def test_get_snake_case_name(saved: Saved) -> None:
    """snake_case_name."""
    call = saved(lambda client: client.long.get_snake_case_name())
    call.sends("GET https://api.example.test/v1/snake")


def test_list_things(saved: Saved) -> None:
    """v1.2 (beta) - list: things!"""
    call = saved(lambda client: client.long.list_things())
    call.sends("GET https://api.example.test/v1/things")
