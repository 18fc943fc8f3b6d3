"""sessions: what goes out, what comes back."""

from bank import models, types
from bank.pytest_plugin import Saved


def test_log(saved: Saved) -> None:
    """Log in."""
    body: types.LogBody = {
        "username": "username",
        "password": "password",
        "pin": "password",
    }
    call = saved(lambda client: client.sessions.log(body=body))
    call.sends(
        "POST https://api.example.test/v1/login",
        headers={"Authorization": "Bearer token", "Content-Type": "application/json"},
        json=body,
    )
    call.returns("200", models.Session)


def test_log_in_by_form(saved: Saved) -> None:
    """Log in by a form."""
    call = saved(
        lambda client: client.sessions.log_in_by_form(
            body={"grant_type": "client_credentials", "client_secret": "client-secret"}
        )
    )
    call.sends(
        "POST https://api.example.test/v1/login/form",
        headers={"Authorization": "Bearer token"},
        form=[("grant_type", "client_credentials"), ("client_secret", "client-secret")],
    )


def test_log_in_with_file(saved: Saved) -> None:
    """Log in with a file."""
    call = saved(
        lambda client: client.sessions.log_in_with_file(
            body={"api_key": "api-key", "photo": b"file"}
        )
    )
    call.sends(
        "POST https://api.example.test/v1/login/file",
        headers={"Authorization": "Bearer token"},
        parts=[("api_key", "api-key"), ("photo", b"file")],
    )


def test_log_in_by_graphql(saved: Saved) -> None:
    call = saved(
        lambda client: client.sessions.log_in_by_graphql(
            variables={"password": "password"}
        )
    )
    call.sends(
        "POST https://api.example.test/v1/graphql",
        headers={"Authorization": "Bearer token", "Content-Type": "application/json"},
        json={
            "query": "mutation Login($password: String!) { login(password: $password) { token } }",
            "variables": {"password": "password"},
        },
    )


def test_say_it_in_prose(saved: Saved) -> None:
    call = saved(lambda client: client.sessions.say_it_in_prose())
    call.sends(
        "GET https://api.example.test/v1/prose",
        headers={"Authorization": "Bearer token"},
    )
