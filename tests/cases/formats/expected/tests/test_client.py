"""The client itself: what goes out, what comes back."""

from old_format import NO_VALUE, models
from old_format.pytest_plugin import Saved


def test_string_url(saved: Saved) -> None:
    call = saved(lambda client: client.string_url())
    call.sends(
        "GET https://api.example.test/v1/ping",
        headers={"Authorization": "Basic dXNlcjpwYXNzd29yZA=="},
    )


def test_string_url_with_a_query(saved: Saved) -> None:
    call = saved(
        lambda client: client.string_url_with_a_query("id", limit=10, cursor=NO_VALUE)
    )
    call.sends(
        "GET https://api.example.test/v1/things/id?limit=10&cursor",
        headers={
            "Accept": "application/json",
            "X-Old": "yes",
            "Authorization": "Basic dXNlcjpwYXNzd29yZA==",
        },
    )


def test_object_url(saved: Saved) -> None:
    call = saved(lambda client: client.object_url("7", body={"a": 1}))
    call.sends(
        "POST https://api.example.test/v1/things/7",
        headers={"X-Key": "key", "Content-Type": "text/plain"},
        json={"a": 1},
    )
    call.returns("200", models.ObjectUrl)


def test_raw_text_only(saved: Saved) -> None:
    call = saved(lambda client: client.raw_text_only(x=1))
    call.sends(
        "GET https://api.example.test/v1/raw?x=1",
        headers={"Authorization": "Basic dXNlcjpwYXNzd29yZA=="},
    )


def test_no_scheme(saved: Saved) -> None:
    call = saved(lambda client: client.no_scheme())
    call.sends(
        "GET http://api.example.test/v1/plain",
        headers={"Authorization": "Basic dXNlcjpwYXNzd29yZA=="},
    )
