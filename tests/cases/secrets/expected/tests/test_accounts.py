"""accounts: what goes out, what comes back."""

from bank import models
from bank.pytest_plugin import Saved


def test_get_me(saved: Saved) -> None:
    """Me."""
    call = saved(lambda client: client.accounts.get_me())
    call.sends(
        "GET https://api.example.test/v1/accounts/me",
        headers={"Authorization": "Bearer token"},
    )
    call.returns("200", models.Me)


def test_get_by_basic_password(saved: Saved) -> None:
    """By a basic password."""
    call = saved(lambda client: client.accounts.get_by_basic_password())
    call.sends(
        "GET https://api.example.test/v1/accounts/basic",
        headers={"Authorization": "Basic dXNlcm5hbWU6cGFzc3dvcmQ="},
    )


def test_get_by_key_in_query(saved: Saved) -> None:
    """By a key in the query."""
    call = saved(
        lambda client: client.accounts.get_by_key_in_query(api_key="api-key", page=1)
    )
    call.sends(
        "GET https://api.example.test/v1/accounts/key?api_key=api-key&page=1",
        headers={"Authorization": "Bearer token"},
    )


def test_get_by_key_of_auth_block(saved: Saved) -> None:
    """By a key of an auth block."""
    call = saved(lambda client: client.accounts.get_by_key_of_auth_block())
    call.sends(
        "GET https://api.example.test/v1/accounts/block",
        headers={"X-Block-Key": "api-key"},
    )


def test_get_by_header(saved: Saved) -> None:
    """By a header."""
    call = saved(lambda client: client.accounts.get_by_header(x_api_key="x-api-key"))
    call.sends(
        "GET https://api.example.test/v1/accounts/header",
        headers={
            "X-Api-Key": "x-api-key",
            "X-Other": "fine",
            "Authorization": "Bearer token",
        },
    )


def test_get_by_header_written_by_hand(saved: Saved) -> None:
    """By a header written by hand."""
    call = saved(lambda client: client.accounts.get_by_header_written_by_hand())
    call.sends(
        "GET https://api.example.test/v1/accounts/hand",
        headers={"Authorization": "Bearer token"},
    )


def test_get_by_disabled_header(saved: Saved) -> None:
    """By a disabled header."""
    call = saved(lambda client: client.accounts.get_by_disabled_header(cookie="cookie"))
    call.sends(
        "GET https://api.example.test/v1/accounts/disabled",
        headers={"Cookie": "cookie", "Authorization": "Bearer token"},
    )


def test_get_by_variable(saved: Saved) -> None:
    """By a variable."""
    call = saved(lambda client: client.accounts.get_by_variable())
    call.sends(
        "GET https://api.example.test/v1/accounts/variable",
        headers={"Authorization": "Bearer variable-token"},
    )


def test_list_by_password_in_url(saved: Saved) -> None:
    """By a password in the URL."""
    call = saved(lambda client: client.accounts.list_by_password_in_url())
    call.sends(
        "GET https://legacy.example.test/accounts",
        headers={"Authorization": "Bearer token"},
    )


def test_get_by_oauth(saved: Saved) -> None:
    """By OAuth."""
    call = saved(lambda client: client.accounts.get_by_oauth())
    call.sends(
        "GET https://api.example.test/v1/accounts/oauth",
        headers={"Authorization": "Bearer token"},
    )
