"""oauth_2: what goes out, what comes back."""

from gate.pytest_plugin import Saved


def test_list_client_credentials(saved: Saved) -> None:
    """Client credentials."""
    call = saved(lambda client: client.oauth_2.list_client_credentials())
    call.sends(
        "GET https://gate.test/client-credentials",
        headers={"Authorization": "Bearer token"},
    )


def test_get_password(saved: Saved) -> None:
    """Password."""
    call = saved(lambda client: client.oauth_2.get_password())
    call.sends("GET https://gate.test/password?access_token=token")


def test_get_authorization_code(saved: Saved) -> None:
    """Authorization code."""
    call = saved(lambda client: client.oauth_2.get_authorization_code())
    call.sends(
        "GET https://gate.test/authorization-code",
        headers={"Authorization": "Token token"},
    )


def test_get_token(saved: Saved) -> None:
    """A token."""
    call = saved(lambda client: client.oauth_2.get_token())
    call.sends(
        "GET https://gate.test/token", headers={"Authorization": "Bearer access-token"}
    )
