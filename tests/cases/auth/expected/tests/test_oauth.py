"""oauth: what goes out, what comes back."""

from vault.pytest_plugin import Saved


def test_token_in_header(saved: Saved) -> None:
    """Token in the header."""
    call = saved(lambda client: client.oauth.token_in_header())
    call.sends(
        "GET https://api.example.test/v1/oauth/a",
        headers={"Authorization": "Bearer oauth-token"},
    )


def test_get_token_with_prefix(saved: Saved) -> None:
    """Token with a prefix."""
    call = saved(lambda client: client.oauth.get_token_with_prefix())
    call.sends(
        "GET https://api.example.test/v1/oauth/b",
        headers={"Authorization": "OAuth oauth-token"},
    )


def test_token_in_query(saved: Saved) -> None:
    """Token in the query."""
    call = saved(lambda client: client.oauth.token_in_query())
    call.sends("GET https://api.example.test/v1/oauth/c?access_token=oauth-token")


def test_get_token_of_nowhere(saved: Saved) -> None:
    """Token of nowhere."""
    call = saved(lambda client: client.oauth.get_token_of_nowhere())
    call.sends(
        "GET https://api.example.test/v1/oauth/d",
        headers={"Authorization": "Bearer token"},
    )
