"""keys: what goes out, what comes back."""

from vault.pytest_plugin import Saved


def test_get_in_header(saved: Saved) -> None:
    """Key in a header."""
    call = saved(lambda client: client.keys.get_in_header())
    call.sends(
        "GET https://api.example.test/v1/keys/a", headers={"X-Api-Key": "api-key"}
    )


def test_get_in_query(saved: Saved) -> None:
    """Key in the query."""
    call = saved(lambda client: client.keys.get_in_query(page=1))
    call.sends("GET https://api.example.test/v1/keys/b?page=1&api_key=api-key")
