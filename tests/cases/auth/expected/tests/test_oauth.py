"""oauth: what goes out, what comes back."""

from vault.pytest_plugin import Saved


def test_token_in_the_header(saved: Saved) -> None:
    call = saved(lambda client: client.oauth.token_in_the_header())
    call.sends(
        "GET https://api.example.test/v1/oauth/a",
        headers={"Authorization": "Bearer oauth-token"},
    )


def test_get_token_with_a_prefix(saved: Saved) -> None:
    """Token with a prefix."""
    call = saved(lambda client: client.oauth.get_token_with_a_prefix())
    call.sends(
        "GET https://api.example.test/v1/oauth/b",
        headers={"Authorization": "OAuth oauth-token"},
    )


def test_token_in_the_query(saved: Saved) -> None:
    call = saved(lambda client: client.oauth.token_in_the_query())
    call.sends("GET https://api.example.test/v1/oauth/c?access_token=oauth-token")


def test_get_token_of_nowhere(saved: Saved) -> None:
    """Token of nowhere."""
    call = saved(lambda client: client.oauth.get_token_of_nowhere())
    call.sends(
        "GET https://api.example.test/v1/oauth/d",
        headers={"Authorization": "Bearer token"},
    )
