"""The client itself: what goes out, what comes back."""

from old_format import NO_VALUE, models
from old_format.pytest_plugin import Saved


def test_ping_string_url(saved: Saved) -> None:
    """String URL."""
    call = saved(lambda client: client.ping_string_url())
    call.sends(
        "GET https://api.example.test/v1/ping",
        headers={"Authorization": "Basic dXNlcjpwYXNzd29yZA=="},
    )


def test_get_string_url_with_query(saved: Saved) -> None:
    """String URL with a query."""
    call = saved(
        lambda client: client.get_string_url_with_query("id", limit=10, cursor=NO_VALUE)
    )
    call.sends(
        "GET https://api.example.test/v1/things/id?limit=10&cursor",
        headers={
            "Accept": "application/json",
            "X-Old": "yes",
            "Authorization": "Basic dXNlcjpwYXNzd29yZA==",
        },
    )


def test_update_object_url(saved: Saved) -> None:
    """Object URL."""
    call = saved(lambda client: client.update_object_url("7", body={"a": 1}))
    call.sends(
        "POST https://api.example.test/v1/things/7",
        headers={"X-Key": "key", "Content-Type": "text/plain"},
        json={"a": 1},
    )
    call.returns("200", models.Thing)


def test_get_raw_text_only(saved: Saved) -> None:
    """Raw text only."""
    call = saved(lambda client: client.get_raw_text_only(x=1))
    call.sends(
        "GET https://api.example.test/v1/raw?x=1",
        headers={"Authorization": "Basic dXNlcjpwYXNzd29yZA=="},
    )


def test_get_no_scheme(saved: Saved) -> None:
    """No scheme."""
    call = saved(lambda client: client.get_no_scheme())
    call.sends(
        "GET http://api.example.test/v1/plain",
        headers={"Authorization": "Basic dXNlcjpwYXNzd29yZA=="},
    )
