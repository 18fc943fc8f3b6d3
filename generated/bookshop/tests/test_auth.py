"""auth: what goes out, what comes back."""

from bookshop import AuthenticationError, models
from bookshop.pytest_plugin import Saved


def test_get_token(saved: Saved) -> None:
    """Get a token."""
    call = saved(
        lambda client: client.auth.get_token(
            body={
                "grant_type": "client_credentials",
                "scope": "books:read orders:write",
            }
        )
    )
    call.sends(
        "POST https://auth.bookshop.example/oauth/token",
        headers={"Authorization": "Basic Y2xpZW50LWlkOmNsaWVudC1zZWNyZXQ="},
        form=[
            ("grant_type", "client_credentials"),
            ("scope", "books:read orders:write"),
        ],
    )
    call.returns("200", models.Token)
    call.raises("401", AuthenticationError)
