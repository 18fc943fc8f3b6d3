"""oauth_2: what goes out, what comes back."""

from gate.pytest_plugin import Saved


def test_client_credentials(saved: Saved) -> None:
    call = saved(lambda client: client.oauth_2.client_credentials())
    call.sends(
        "GET https://gate.test/client-credentials",
        headers={"Authorization": "Bearer token"},
    )


def test_password(saved: Saved) -> None:
    call = saved(lambda client: client.oauth_2.password())
    call.sends("GET https://gate.test/password?access_token=token")


def test_authorization_code(saved: Saved) -> None:
    call = saved(lambda client: client.oauth_2.authorization_code())
    call.sends(
        "GET https://gate.test/authorization-code",
        headers={"Authorization": "Token token"},
    )


def test_a_token(saved: Saved) -> None:
    call = saved(lambda client: client.oauth_2.a_token())
    call.sends(
        "GET https://gate.test/token", headers={"Authorization": "Bearer access-token"}
    )
