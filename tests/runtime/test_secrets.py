"""Credentials are sent, and shown nowhere."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback
from typing import Any
from urllib.parse import quote

import httpx2
import pytest

TOKEN = "t0p/s3cret+é"
FORMS = {TOKEN, quote(TOKEN), quote(TOKEN, safe=""), "s3cret"}


def operations(api: Any) -> list[Any]:
    """Every place where a credential may stand."""
    key = api.rt.ApiKey
    return [
        api.operation(auth=api.rt.Bearer("{{token}}")),
        api.operation(auth=api.rt.Basic("{{token}}", "{{token}}")),
        api.operation(auth=key("X-Anything", "{{token}}")),
        api.operation(auth=key("anything", "{{token}}", location="query")),
        api.operation(auth=api.rt.OAuth2("{{token}}", location="query")),
        api.operation(path="/bot{{token}}/send"),
        api.operation(path="/bot{{path}}/send"),
        api.operation(headers={"X-Anything": "a {{token}}"}),
        api.operation(query={"anything": "{{token}}"}),
    ]


def arguments(operation: Any) -> dict[str, Any]:
    return {"path": {"path": TOKEN}} if "{{path}}" in operation.path else {}


def clean(text: str) -> bool:
    return not any(form in text for form in FORMS)


def test_nothing_is_logged(api: Any, caplog: pytest.LogCaptureFixture) -> None:
    """By us or by httpx2, which logs whole URLs."""
    caplog.set_level(logging.DEBUG)
    for operation in operations(api):
        answers = (httpx2.Response(503), httpx2.Response(200, json=1))
        seen: list[httpx2.Request] = []
        client = api.client(api.answering(seen, *answers), given={"token": TOKEN})
        api.call(client, operation, **arguments(operation))
        assert len(seen) == 2
    assert "[redacted]" in caplog.text
    assert "HTTP Request: GET" in caplog.text
    assert caplog.text.count("again in") == len(operations(api))
    assert clean(caplog.text), caplog.text


def test_what_only_its_name_gives_away(
    one: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    one.sent(
        query={"api_key": "s3cret", "page": "2", "access_token": ["s3cret", "s3cret"]},
        headers={"X-Api-Key": "s3cret", "Cookie": "a=s3cret", "X-Trace": "seen"},
        options={"headers": {"Authorization": "s3cret"}},
    )
    assert clean(caplog.text), caplog.text
    assert "page=2" in caplog.text
    assert "seen" in caplog.text


def test_other_users_of_httpx_log_as_before(
    one: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "httpx2")
    one.sent()
    with one.http_client(one.answering([])) as http:
        http.get("https://else.test/?token=theirs")
    assert "token=theirs" in caplog.text


def test_nothing_is_shown(api: Any) -> None:
    for operation in operations(api):
        seen: list[httpx2.Request] = []
        handler = api.answering(seen, httpx2.Response(404, json={"error": TOKEN}))
        client = api.client(handler, given={"token": TOKEN})
        with pytest.raises(api.rt.ApiError) as caught:
            api.call(client, operation, **arguments(operation))
        error = caught.value
        assert "s3cret" in str(error.request.url) + str(error.request.headers.raw) + (
            "s3cret" if "authorization" in error.request.headers else ""
        )
        shown = [repr(client), str(error), repr(error), repr(error.request)]
        shown += [repr(error.headers), "".join(traceback.format_exception(error))]
        for text in shown:
            assert clean(text), text


def test_nothing_is_shown_when_nothing_came_back(api: Any) -> None:
    for operation in operations(api):
        failure = httpx2.ConnectError(f"cannot reach {TOKEN}")
        client = api.client(
            api.answering([], failure), given={"token": TOKEN}, max_retries=0
        )
        with pytest.raises(api.errors.connection) as caught:
            api.call(client, operation, **arguments(operation))
        assert clean(str(caught.value) + repr(caught.value))
        assert clean(repr(caught.value.__cause__.request))


def test_a_response_shows_none(api: Any) -> None:
    client = api.client(
        api.answering([], httpx2.Response(200, json=1)), given={"token": TOKEN}
    )
    operation = api.operation(auth=api.rt.OAuth2("{{token}}", location="query"))
    response = api.run(client.full_response(client._call, operation))
    assert clean(repr(response))
    assert clean(repr(response.request))


def test_a_token_with_a_line_break_is_not_shown(api: Any) -> None:
    client = api.client(api.answering([]), given={"token": "s3cret\n"})
    with pytest.raises(api.errors.missing) as caught:
        api.call(client, api.operation(auth=api.rt.Bearer("{{token}}")))
    assert clean("".join(traceback.format_exception(caught.value)))


def test_parts_of_a_call_show_none(one: Any) -> None:
    builder = one.client(given={"token": TOKEN})
    for operation in operations(one):
        outgoing = builder._build(operation, arguments(operation))
        assert clean(repr(outgoing)), repr(outgoing)


def test_drift_shows_no_values_of_telling_fields(
    one: Any, caplog: pytest.LogCaptureFixture
) -> None:
    class Login(one.rt.models.Model):  # type: ignore[misc]
        access_token: int
        user: str

    caplog.set_level(logging.INFO)
    answer = {"access_token": "s3cret", "user": {"password": "s3cret"}}
    client = one.client(one.answering([], httpx2.Response(200, json=answer)))
    one.call(client, one.operation(responses={200: lambda: Login}))
    assert "access_token: expected int, got str" in caplog.text
    assert "user: expected str, got dict of 1" in caplog.text
    assert clean(caplog.text)


def test_errors_travel_between_processes(api: Any) -> None:
    """Unpickled, an error is what it was, and its message is still clean."""
    operation = api.operation(path="/bot{{token}}/send")
    answer = httpx2.Response(404, json={"error": TOKEN})
    client = api.client(api.answering([], answer), given={"token": TOKEN})
    with pytest.raises(api.rt.ApiError) as caught:
        api.call(client, operation)
    for same in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
        assert type(same) is type(caught.value)
        assert str(same) == str(caught.value)
        assert (same.status_code, same.operation) == (404, "things.call")
        assert same.body == {"error": TOKEN}
        assert same.response.json() == {"error": TOKEN}
        assert clean(repr(same.request))
    client = api.client(api.answering([], httpx2.ReadTimeout("late")), max_retries=0)
    with pytest.raises(api.errors.timeout) as late:
        api.call(client, api.operation())
    assert str(pickle.loads(pickle.dumps(late.value))) == "things.call: late"
