"""tokens: what goes out, what comes back."""

from lighthouse import types
from lighthouse.pytest_plugin import Saved


def test_get_app_token(saved: Saved) -> None:
    """Get an app token."""
    call = saved(
        lambda client: client.tokens.get_app_token(
            body={"grant_type": "client_credentials", "scope": "lamps:read"}
        )
    )
    call.sends(
        "POST https://lighthouse.example/oauth/token",
        headers={"Authorization": "Basic Y2xpZW50LWlkOmNsaWVudC1zZWNyZXQ="},
        form=[("grant_type", "client_credentials"), ("scope", "lamps:read")],
    )


def test_trade_code(saved: Saved) -> None:
    """Trade a code in."""
    call = saved(
        lambda client: client.tokens.trade_code(
            body={"grant_type": "authorization_code", "code": "code"}
        )
    )
    call.sends(
        "POST https://lighthouse.example/oauth/code",
        form=[("grant_type", "authorization_code"), ("code", "code")],
    )


def test_log(saved: Saved) -> None:
    """Log in."""
    body: types.LogBody = {
        "user": {"email": "user@example.com", "password": "password"},
        "remember": True,
    }
    call = saved(lambda client: client.tokens.log(body=body))
    call.sends(
        "POST https://lighthouse.example/login",
        headers={"X-Client": "tower", "Content-Type": "application/json"},
        json=body,
    )
